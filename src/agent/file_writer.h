/* A buffered file, written by system calls. Errors stick: check `error` at the end. */
#ifndef DECREF_FILE_WRITER_H
#define DECREF_FILE_WRITER_H

#include <stddef.h>
#include <stdint.h>

enum { FILE_WRITER_BUFFER = 256 * 1024 };

struct file_writer {
    int fd;
    int error; /* errno of the first failure */
    uint8_t *buffer;
    size_t buffered;
    uint64_t position; /* of the next byte */
};

void file_writer_open(struct file_writer *writer, const char *path);
void file_writer_put(struct file_writer *writer, const void *bytes, size_t length);
void file_writer_align(struct file_writer *writer, unsigned alignment);
/* Overwrites the file's first bytes. */
void file_writer_put_front(struct file_writer *writer, const void *bytes, size_t length);
void file_writer_close(struct file_writer *writer);

#endif
