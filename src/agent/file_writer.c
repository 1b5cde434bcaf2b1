#include "file_writer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "memory.h"
#include "system_call.h"

void file_writer_open(struct file_writer *writer, const char *path)
{
    *writer = (struct file_writer){.fd = -1};
    writer->buffer = memory_borrow(FILE_WRITER_BUFFER);
    if (writer->buffer == NULL) {
        writer->error = ENOMEM;
        return;
    }
    long fd = system_call(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
        writer->error = (int)-fd;
    } else {
        writer->fd = (int)fd;
    }
}

static void write_all(struct file_writer *writer, const uint8_t *bytes, size_t length)
{
    while (length > 0 && writer->error == 0) {
        long written = system_call(SYS_write, writer->fd, bytes, length);
        if (written == -EINTR) {
            continue;
        }
        if (written <= 0) {
            writer->error = written < 0 ? (int)-written : ENOSPC;
            return;
        }
        bytes += written;
        length -= (size_t)written;
    }
}

static void flush(struct file_writer *writer)
{
    write_all(writer, writer->buffer, writer->buffered);
    writer->buffered = 0;
}

void file_writer_put(struct file_writer *writer, const void *bytes, size_t length)
{
    if (writer->error != 0 || length == 0) { /* of an empty table: there may be no bytes at all */
        return;
    }
    writer->position += length;
    if (length >= FILE_WRITER_BUFFER) {
        flush(writer);
        write_all(writer, bytes, length);
        return;
    }
    if (writer->buffered + length > FILE_WRITER_BUFFER) {
        flush(writer);
    }
    memcpy(writer->buffer + writer->buffered, bytes, length);
    writer->buffered += length;
}

void file_writer_align(struct file_writer *writer, unsigned alignment)
{
    static const uint8_t zeros[64];
    file_writer_put(writer, zeros, (size_t)(-writer->position & (alignment - 1)));
}

void file_writer_put_front(struct file_writer *writer, const void *bytes, size_t length)
{
    flush(writer);
    if (writer->error == 0) {
        long written = system_call(SYS_pwrite64, writer->fd, bytes, length, 0);
        if (written != (long)length) {
            writer->error = written < 0 ? (int)-written : ENOSPC;
        }
    }
}

void file_writer_close(struct file_writer *writer)
{
    flush(writer);
    if (writer->fd >= 0) {
        system_call(SYS_close, writer->fd);
    }
    if (writer->buffer != NULL) {
        memory_give_back(writer->buffer, FILE_WRITER_BUFFER);
    }
}
