/* Stands between a program and the system, for test_store.py: writes down each
   call that changes a file, makes one of them fail, or kills the process just
   before one. In C, so that it is built without the sanitizers' flags.

   AJAR_LOG    the file to write to; nothing happens without it
   AJAR_FAIL   NAME NUMBER ERRNO: the call of that name, counted from 1
   AJAR_KILL   NUMBER: the call of any name, counted from 1 */
#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int log_file = -1;
static long all_calls;
static long calls_of_name;
static const char *fail_spec;
static const char *kill_spec;

__attribute__((constructor)) static void start(void)
{
    const char *path = getenv("AJAR_LOG");
    fail_spec = getenv("AJAR_FAIL");
    kill_spec = getenv("AJAR_KILL");
    if (path != NULL) {
        const long opened =
            syscall(SYS_openat, AT_FDCWD, path,
                    O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        /* Out of the way: the program may count on the lowest number. */
        log_file = fcntl((int)opened, F_DUPFD_CLOEXEC, 200);
        syscall(SYS_close, opened);
    }
}

static void note(const char *line)
{
    if (log_file >= 0) {
        syscall(SYS_write, log_file, line, strlen(line));
    }
}

/* Whether the call named has to fail now; errno is set when it does. */
static int has_to_fail(const char *name)
{
    char wanted[32];
    long number = 0;
    int code = 0;
    if (fail_spec == NULL ||
        sscanf(fail_spec, "%31s %ld %d", wanted, &number, &code) != 3 ||
        strcmp(wanted, name) != 0 || ++calls_of_name != number) {
        return 0;
    }
    note("INJECTED\n");
    errno = code;
    return 1;
}

/* Every call comes through here, before it reaches the system. The path of a
   descriptor is what the system says it is. */
static int is_let_through(const char *name,
                          int descriptor,
                          const char *path,
                          const char *flags)
{
    char link[64];
    char at[512] = "-";
    char line[2048];
    if (log_file < 0) {
        return 1;
    }
    if (descriptor >= 0) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
        const long length =
            syscall(SYS_readlink, link, at, sizeof at - 1);
        at[length > 0 ? length : 0] = '\0';
    }
    snprintf(line, sizeof line, "%s\t%s\t%s\t%s\n", name, at, path, flags);
    if (kill_spec != NULL && ++all_calls == atol(kill_spec)) {
        note("KILLED\n");
        syscall(SYS_kill, getpid(), SIGKILL);
    }
    note(line);
    return !has_to_fail(name);
}

static int opened(const char *name, int at, const char *path, int flags,
                  mode_t mode)
{
    char said[256];
    snprintf(said, sizeof said, "%s%s%s%s%s%s%s %04o",
             (flags & O_ACCMODE) == O_RDONLY ? "RDONLY"
             : (flags & O_ACCMODE) == O_RDWR ? "RDWR"
                                             : "WRONLY",
             flags & O_CREAT ? "|CREAT" : "", flags & O_EXCL ? "|EXCL" : "",
             flags & O_NOFOLLOW ? "|NOFOLLOW" : "",
             flags & O_CLOEXEC ? "|CLOEXEC" : "",
             flags & O_NONBLOCK ? "|NONBLOCK" : "",
             (flags & O_DIRECTORY) == O_DIRECTORY ? "|DIRECTORY" : "",
             (unsigned)mode);
    if (!is_let_through(name, at, path, said)) {
        return -1;
    }
    return (int)syscall(SYS_openat, at, path, flags, mode);
}

static mode_t mode_in(int flags, va_list rest)
{
    return flags & O_CREAT ? va_arg(rest, mode_t) : 0;
}

int openat(int at, const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return opened("openat", at, path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_in(flags, rest);
    va_end(rest);
    return opened("open", AT_FDCWD, path, flags, mode);
}

/* What FORTIFY makes of them where the flags are no constant. */
int __openat_2(int at, const char *path, int flags)
{
    return opened("openat", at, path, flags, 0);
}

int __open_2(const char *path, int flags)
{
    return opened("open", AT_FDCWD, path, flags, 0);
}

/* Half of it at a time, as the system may: who asks once loses the rest. */
ssize_t write(int file, const void *text, size_t size)
{
    char said[32];
    snprintf(said, sizeof said, "%zu", size);
    if (file > 2 && !is_let_through("write", file, "-", said)) {
        return -1;
    }
    return syscall(SYS_write, file, text,
                   file > 2 && size > 1 ? size / 2 : size);
}

int fsync(int file)
{
    return is_let_through("fsync", file, "-", "-")
               ? (int)syscall(SYS_fsync, file)
               : -1;
}

int fdatasync(int file)
{
    return is_let_through("fdatasync", file, "-", "-")
               ? (int)syscall(SYS_fdatasync, file)
               : -1;
}

int fchmod(int file, mode_t mode)
{
    char said[32];
    snprintf(said, sizeof said, "%04o", (unsigned)mode);
    return is_let_through("fchmod", file, "-", said)
               ? (int)syscall(SYS_fchmod, file, mode)
               : -1;
}

int mkdirat(int at, const char *path, mode_t mode)
{
    char said[32];
    snprintf(said, sizeof said, "%04o", (unsigned)mode);
    return is_let_through("mkdirat", at, path, said)
               ? (int)syscall(SYS_mkdirat, at, path, mode)
               : -1;
}

int ftruncate(int file, off_t size)
{
    return is_let_through("ftruncate", file, "-", "-")
               ? (int)syscall(SYS_ftruncate, file, size)
               : -1;
}

int renameat(int from, const char *old, int to, const char *new)
{
    return is_let_through("renameat", from, old, new)
               ? (int)syscall(SYS_renameat2, from, old, to, new, 0)
               : -1;
}

int unlinkat(int at, const char *path, int flags)
{
    return is_let_through("unlinkat", at, path, "-")
               ? (int)syscall(SYS_unlinkat, at, path, flags)
               : -1;
}

int flock(int file, int operation)
{
    char said[32];
    snprintf(said, sizeof said, "%d", operation);
    return is_let_through("flock", file, "-", said)
               ? (int)syscall(SYS_flock, file, operation)
               : -1;
}
