/* Descriptors, FILE* and DIR*. The hooks that only open come from the rows of hooks.def. */
#include <sys/socket.h>

#include "handles.h"
#include "hooks.h"
#include "system_call.h"

/* Of <fcntl.h>, whose macros for the hooked functions are not wanted here. */
enum { F_DUPFD = 0, F_GETFD = 1, F_DUPFD_CLOEXEC = 1030 };

#define HOOK_OPENS_FD(name, parameters, arguments, detail)                         \
    int hook_##name parameters                                                     \
    {                                                                              \
        originals_need();                                                          \
        int opened = original.name arguments;                                      \
        if (opened >= 0) {                                                         \
            handle_opened(DECREF_HANDLE_FD, (uint64_t)opened, detail, HOOK_FRAME()); \
        }                                                                          \
        return opened;                                                                 \
    }
#define HOOK_OPENS_POINTER(kind, type, name, parameters, arguments, detail)        \
    type hook_##name parameters                                                    \
    {                                                                              \
        originals_need();                                                          \
        type opened = original.name arguments;                                     \
        if (opened != NULL) {                                                      \
            handle_opened(kind, (uint64_t)(uintptr_t)opened, detail, HOOK_FRAME()); \
        }                                                                          \
        return opened;                                                             \
    }
#include "hooks.def"

static void opened_pair(int error, const int *pair, const char *detail, hook_frame frame)
{
    if (error == 0) {
        handle_opened(DECREF_HANDLE_FD, (uint64_t)pair[0], detail, frame);
        handle_opened(DECREF_HANDLE_FD, (uint64_t)pair[1], detail, frame);
    }
}

int hook_pipe(int *pair)
{
    originals_need();
    int error = original.pipe(pair);
    opened_pair(error, pair, "pipe", HOOK_FRAME());
    return error;
}

int hook_pipe2(int *pair, int flags)
{
    originals_need();
    int error = original.pipe2(pair, flags);
    opened_pair(error, pair, "pipe", HOOK_FRAME());
    return error;
}

int hook_socketpair(int domain, int type, int protocol, int *pair)
{
    originals_need();
    int error = original.socketpair(domain, type, protocol, pair);
    opened_pair(error, pair, "socket pair", HOOK_FRAME());
    return error;
}

int hook_signalfd(int fd, const void *mask, int flags)
{
    originals_need();
    int made = original.signalfd(fd, mask, flags);
    if (made >= 0 && fd == -1) { /* else it only changes the mask of an open one */
        handle_opened(DECREF_HANDLE_FD, (uint64_t)made, "signalfd", HOOK_FRAME());
    }
    return made;
}

/* Descriptors another process sent over a socket. */
static void received(const struct msghdr *message, hook_frame frame)
{
    for (struct cmsghdr *part = CMSG_FIRSTHDR(message); part != NULL; part = CMSG_NXTHDR((struct msghdr *)(uintptr_t)message, part)) {
        if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_RIGHTS) {
            const int *fds = (const int *)(const void *)CMSG_DATA(part);
            size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof *fds;
            for (size_t i = 0; i < count; i++) {
                handle_opened(DECREF_HANDLE_FD, (uint64_t)fds[i], "received descriptor", frame);
            }
        }
    }
}

ssize_t hook_recvmsg(int fd, void *message, int flags)
{
    originals_need();
    ssize_t bytes = original.recvmsg(fd, message, flags);
    if (bytes >= 0) {
        received(message, HOOK_FRAME());
    }
    return bytes;
}

int hook_recvmmsg(int fd, void *messages, unsigned count, int flags, void *timeout)
{
    originals_need();
    int filled = original.recvmmsg(fd, messages, count, flags, timeout);
    for (int i = 0; i < filled; i++) {
        received(&((const struct mmsghdr *)messages)[i].msg_hdr, HOOK_FRAME());
    }
    return filled;
}

static bool is_open(int fd)
{
    return system_call(SYS_fcntl, fd, F_GETFD) >= 0;
}

/* `wanted` was closed first, without a call of close. */
static void duplicated_onto(int fd, int result, int wanted, bool was_open, hook_frame frame)
{
    if (result >= 0 && fd != wanted) {
        if (was_open) {
            handle_closed(DECREF_HANDLE_FD, (uint64_t)wanted);
        }
        handle_opened(DECREF_HANDLE_FD, (uint64_t)wanted, "dup", frame);
    }
}

int hook_dup2(int fd, int wanted)
{
    originals_need();
    bool was_open = events_wanted() && is_open(wanted);
    int result = original.dup2(fd, wanted);
    duplicated_onto(fd, result, wanted, was_open, HOOK_FRAME());
    return result;
}

int hook_dup3(int fd, int wanted, int flags)
{
    originals_need();
    bool was_open = events_wanted() && is_open(wanted);
    int result = original.dup3(fd, wanted, flags);
    duplicated_onto(fd, result, wanted, was_open, HOOK_FRAME());
    return result;
}

static void controlled(int command, int result, hook_frame frame)
{
    if (result >= 0 && (command == F_DUPFD || command == F_DUPFD_CLOEXEC)) {
        handle_opened(DECREF_HANDLE_FD, (uint64_t)result, "dup", frame);
    }
}

int hook_fcntl(int fd, int command, long argument)
{
    originals_need();
    int result = original.fcntl(fd, command, argument);
    controlled(command, result, HOOK_FRAME());
    return result;
}

int hook_fcntl64(int fd, int command, long argument)
{
    originals_need();
    int result = original.fcntl64(fd, command, argument);
    controlled(command, result, HOOK_FRAME());
    return result;
}

int hook_close(int fd)
{
    originals_need();
    /* Before the call: right after it the number may be another thread's. */
    if (fd >= 0 && events_wanted() && (!counting() || is_open(fd))) {
        handle_closed(DECREF_HANDLE_FD, (uint64_t)fd);
    }
    return original.close(fd);
}

static void closing_range(unsigned first, unsigned last)
{
    enum { MOST_COUNTED = 1 << 16 };
    if (!events_wanted()) {
        return;
    }
    if (!counting()) {
        forget_descriptors(first, last);
        return;
    }
    for (unsigned fd = first; fd <= last && fd < MOST_COUNTED; fd++) {
        if (is_open((int)fd)) {
            count_handle(DECREF_HANDLE_FD, -1);
        }
    }
}

int hook_close_range(unsigned first, unsigned last, int flags)
{
    originals_need();
    if (flags == 0) { /* with flags they are marked, or another descriptor table is meant */
        closing_range(first, last);
    }
    return original.close_range(first, last, flags);
}

void hook_closefrom(int first)
{
    originals_need();
    closing_range(first < 0 ? 0 : (unsigned)first, ~0u);
    original.closefrom(first);
}

/* The descriptor now belongs to the stream: one handle, not two. */
static void adopted(enum decref_handle_kind kind, int fd, void *stream, hook_frame frame)
{
    if (stream != NULL) {
        handle_closed(DECREF_HANDLE_FD, (uint64_t)fd);
        handle_opened(kind, (uint64_t)(uintptr_t)stream, "from a descriptor", frame);
    }
}

void *hook_fdopen(int fd, const char *mode)
{
    originals_need();
    void *file = original.fdopen(fd, mode);
    adopted(DECREF_HANDLE_FILE, fd, file, HOOK_FRAME());
    return file;
}

void *hook_fdopendir(int fd)
{
    originals_need();
    void *folder = original.fdopendir(fd);
    adopted(DECREF_HANDLE_DIR, fd, folder, HOOK_FRAME());
    return folder;
}

static void reopened(void *before, void *file, const char *path, hook_frame frame)
{
    handle_closed(DECREF_HANDLE_FILE, (uint64_t)(uintptr_t)before);
    if (file != NULL) {
        handle_opened(DECREF_HANDLE_FILE, (uint64_t)(uintptr_t)file, path, frame);
    }
}

void *hook_freopen(const char *path, const char *mode, void *file)
{
    originals_need();
    void *again = original.freopen(path, mode, file);
    reopened(file, again, path, HOOK_FRAME());
    return again;
}

void *hook_freopen64(const char *path, const char *mode, void *file)
{
    originals_need();
    void *again = original.freopen64(path, mode, file);
    reopened(file, again, path, HOOK_FRAME());
    return again;
}

int hook_fclose(void *file)
{
    originals_need();
    if (file != NULL) {
        handle_closed(DECREF_HANDLE_FILE, (uint64_t)(uintptr_t)file);
    }
    return original.fclose(file);
}

int hook_pclose(void *file)
{
    originals_need();
    handle_closed(DECREF_HANDLE_FILE, (uint64_t)(uintptr_t)file);
    return original.pclose(file);
}

int hook_closedir(void *folder)
{
    originals_need();
    if (folder != NULL) {
        handle_closed(DECREF_HANDLE_DIR, (uint64_t)(uintptr_t)folder);
    }
    return original.closedir(folder);
}
