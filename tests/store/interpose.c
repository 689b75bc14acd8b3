/* Stands between a program and the system, for test_store.py and
   test_faults.py: writes down each call that changes a file, makes some of them
   fail, or sends the process a signal just before one. In C, so that it is built
   without the sanitizers' flags.

   AJAR_LOG    the file to write to; nothing happens without it
   AJAR_ALL    set: the calls that change nothing count, too
   AJAR_FAIL   NAME NUMBER ERRNO, parted by commas: the call of that name,
               counted from 1; NUMBER+ is that one and all that follow
   AJAR_KILL   NUMBER SIGNAL: before the call of any name, counted from 1 */
#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { most_faults = 8 };

/* Nobody is interrupted for ever: who asks again gets through in the end. */
enum { most_interruptions = 1000 };

struct fault {
    char name[32];
    long number;
    char and_on;
    int code;
    long calls;
    long interruptions;
};

static int log_file = -1;
static int watches_all;
static long all_calls;
static struct fault faults[most_faults];
static int fault_count;
static long kill_number;
static int kill_signal;

static void read_fault(const char *text, struct fault *fault)
{
    if (sscanf(text, "%31s %ld+ %d", fault->name, &fault->number,
               &fault->code) == 3) {
        fault->and_on = 1;
    } else if (sscanf(text, "%31s %ld %d", fault->name, &fault->number,
                      &fault->code) != 3) {
        abort();
    }
}

__attribute__((constructor)) static void start(void)
{
    const char *path = getenv("AJAR_LOG");
    const char *fail = getenv("AJAR_FAIL");
    const char *kill = getenv("AJAR_KILL");
    watches_all = getenv("AJAR_ALL") != NULL;
    while (fail != NULL && fault_count < most_faults) {
        read_fault(fail, &faults[fault_count++]);
        fail = strchr(fail, ',');
        fail += fail != NULL;
    }
    if (kill != NULL &&
        sscanf(kill, "%ld %d", &kill_number, &kill_signal) != 2) {
        abort();
    }
    if (path != NULL) {
        const long opened =
            syscall(SYS_openat, AT_FDCWD, path,
                    O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        /* Out of the way: the program may count on the lowest number. */
        log_file = (int)syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, 200);
        syscall(SYS_close, opened);
    }
}

static void note(const char *line)
{
    if (log_file >= 0) {
        syscall(SYS_write, log_file, line, strlen(line));
    }
}

static int is_due(struct fault *fault)
{
    const long call = ++fault->calls;
    if (call != fault->number && !(fault->and_on && call > fault->number)) {
        return 0;
    }
    return fault->code != EINTR ||
           ++fault->interruptions <= most_interruptions;
}

/* Whether the call named has to fail now; errno is set when it does. */
static int has_to_fail(const char *name)
{
    int fails = 0;
    for (int i = 0; i < fault_count; ++i) {
        if (strcmp(faults[i].name, name) == 0 && is_due(&faults[i])) {
            note("INJECTED\n");
            errno = faults[i].code;
            fails = 1;
        }
    }
    return fails;
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
    const int error = errno;
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
    if (kill_signal != 0 && ++all_calls == kill_number) {
        note("KILLED\n");
        syscall(SYS_kill, getpid(), kill_signal);
    }
    note(line);
    errno = error;
    return !has_to_fail(name);
}

/* The same for a call that changes nothing. */
static int may_look(const char *name, int descriptor, const char *path)
{
    return !watches_all || is_let_through(name, descriptor, path, "-");
}

/* The function of that name that would have been called. */
#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

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
    if ((flags & O_TMPFILE) == O_TMPFILE) {
        name = "tmpfile";
    }
    if (!is_let_through(name, at, path, said)) {
        return -1;
    }
    return (int)syscall(SYS_openat, at, path, flags, mode);
}

static mode_t mode_in(int flags, va_list rest)
{
    return flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE
               ? va_arg(rest, mode_t)
               : 0;
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

int renameat2(int from, const char *old, int to, const char *new,
              unsigned flags)
{
    return is_let_through("renameat2", from, old, new)
               ? (int)syscall(SYS_renameat2, from, old, to, new, flags)
               : -1;
}

int linkat(int from, const char *old, int to, const char *new, int flags)
{
    return is_let_through("linkat", from, old, new)
               ? (int)syscall(SYS_linkat, from, old, to, new, flags)
               : -1;
}

int fchmodat(int at, const char *path, mode_t mode, int flags)
{
    return is_let_through("fchmodat", at, path, "-")
               ? REAL(fchmodat)(at, path, mode, flags)
               : -1;
}

/* A descriptor is closed all the same: so it is where the system says no. */
int close(int file)
{
    const int may = may_look("close", file, "-");
    const int error = errno;
    const int closed = (int)syscall(SYS_close, file);
    if (!may) {
        errno = error;
        return -1;
    }
    return closed;
}

ssize_t read(int file, void *text, size_t size)
{
    return may_look("read", file, "-") ? syscall(SYS_read, file, text, size)
                                       : -1;
}

int fcntl(int file, int command, ...)
{
    va_list rest;
    va_start(rest, command);
    const long argument = va_arg(rest, long);
    va_end(rest);
    return may_look("fcntl", file, "-")
               ? (int)syscall(SYS_fcntl, file, command, argument)
               : -1;
}

int fstat(int file, struct stat *status)
{
    return may_look("fstat", file, "-") ? REAL(fstat)(file, status) : -1;
}

int fstatat(int at, const char *path, struct stat *status, int flags)
{
    return may_look("fstatat", at, path)
               ? REAL(fstatat)(at, path, status, flags)
               : -1;
}

int stat(const char *path, struct stat *status)
{
    return may_look("stat", -1, path) ? REAL(stat)(path, status) : -1;
}

int lstat(const char *path, struct stat *status)
{
    return may_look("lstat", -1, path) ? REAL(lstat)(path, status) : -1;
}

int faccessat(int at, const char *path, int mode, int flags)
{
    return may_look("faccessat", at, path)
               ? REAL(faccessat)(at, path, mode, flags)
               : -1;
}

ssize_t readlinkat(int at, const char *path, char *target, size_t size)
{
    return may_look("readlinkat", at, path)
               ? syscall(SYS_readlinkat, at, path, target, size)
               : -1;
}

char *realpath(const char *path, char *found)
{
    return may_look("realpath", -1, path) ? REAL(realpath)(path, found) : NULL;
}

DIR *opendir(const char *path)
{
    return may_look("opendir", -1, path) ? REAL(opendir)(path) : NULL;
}

DIR *fdopendir(int file)
{
    return may_look("fdopendir", file, "-") ? REAL(fdopendir)(file) : NULL;
}

struct dirent *readdir(DIR *list)
{
    return may_look("readdir", dirfd(list), "-") ? REAL(readdir)(list) : NULL;
}

/* Standard output and standard error, as the streams write them. To flush what
   is empty is no call of the system's. */
size_t fwrite(const void *text, size_t size, size_t count, FILE *file)
{
    return may_look("fwrite", fileno(file), "-")
               ? REAL(fwrite)(text, size, count, file)
               : 0;
}

int fflush(FILE *file)
{
    return file == NULL || __fpending(file) == 0 ||
                   may_look("fflush", fileno(file), "-")
               ? REAL(fflush)(file)
               : EOF;
}
