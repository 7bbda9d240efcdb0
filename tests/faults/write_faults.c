/* Counts the calls that change files below a folder and lets one of them go wrong; loaded with LD_PRELOAD.

   FAULT_FOLDER  the folder
   FAULT_AT      number of the call, 1 for the first; 0 for none
   FAULT_KIND    die       the process is killed before the call
                 half      half of what was to be written is written, then the process is killed
                 full_once the call finds the disk full
                 full      the call and all after it find the disk full
                 broken    the call fails with an error of the device
   FAULT_COUNT   file, elsewhere, that gets the number of calls when tell_count is called
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_long calls;

static int below(const char *path) {
    const char *folder = getenv("FAULT_FOLDER");
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int below_fd(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return below(path);
}

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

/* 0: the call may go on. 1: it is to fail, errno is set. 2: it is to do half and die. */
static int goes_wrong(int writes) {
    const char *kind = getenv("FAULT_KIND"), *at = getenv("FAULT_AT");
    long number = ++calls, chosen = at ? atol(at) : 0;
    if (!kind || !chosen || number < chosen) return 0;
    if (number > chosen && strcmp(kind, "full")) return 0;
    if (!strcmp(kind, "die")) die();
    if (!strcmp(kind, "half")) { if (!writes) die(); return 2; }
    errno = strcmp(kind, "broken") ? ENOSPC : EIO;
    return 1;
}

/* Writes the count; called at the end of a run, as exit handlers of C++ do not outlive a fork. */
void tell_count(void) {
    const char *path = getenv("FAULT_COUNT");
    if (!path) return;
    char text[32];
    int length = snprintf(text, sizeof text, "%ld", (long)calls);
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd >= 0) { syscall(SYS_write, fd, text, (size_t)length); syscall(SYS_close, fd); }
}

ssize_t write(int fd, const void *data, size_t size) {
    int wrong = below_fd(fd) ? goes_wrong(1) : 0;
    if (wrong == 1) return -1;
    if (wrong == 2) { REAL(write)(fd, data, size / 2); die(); }
    return REAL(write)(fd, data, size);
}

static ssize_t pwrite_(int fd, const void *data, size_t size, off_t at) {
    int wrong = below_fd(fd) ? goes_wrong(1) : 0;
    if (wrong == 1) return -1;
    if (wrong == 2) { syscall(SYS_pwrite64, fd, data, size / 2, at); die(); }
    return syscall(SYS_pwrite64, fd, data, size, at);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return pwrite_(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) { return pwrite_(fd, data, size, at); }

size_t fwrite(const void *data, size_t size, size_t count, FILE *file) {
    int wrong = below_fd(fileno(file)) ? goes_wrong(1) : 0;
    if (wrong == 1) return 0;
    if (wrong == 2) { REAL(fwrite)(data, 1, size * count / 2, file); fflush(file); die(); }
    return REAL(fwrite)(data, size, count, file);
}

static int truncate_(int fd, off_t size) {
    if (below_fd(fd) && goes_wrong(0)) return -1;
    return (int)syscall(SYS_ftruncate, fd, size);
}
int ftruncate(int fd, off_t size) { return truncate_(fd, size); }
int ftruncate64(int fd, off_t size) { return truncate_(fd, size); }

int fsync(int fd) { return below_fd(fd) && goes_wrong(0) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return below_fd(fd) && goes_wrong(0) ? -1 : REAL(fdatasync)(fd); }
int rename(const char *from, const char *to) { return below(to) && goes_wrong(0) ? -1 : REAL(rename)(from, to); }
int unlink(const char *path) { return below(path) && goes_wrong(0) ? -1 : REAL(unlink)(path); }
int mkdir(const char *path, mode_t mode) { return below(path) && goes_wrong(0) ? -1 : REAL(mkdir)(path, mode); }

static int open_(int folder, const char *path, int flags, mode_t mode) {
    if ((flags & (O_CREAT | O_TRUNC)) && below(path) && goes_wrong(0)) return -1;
    return (int)syscall(SYS_openat, folder, path, flags, mode);
}
#define MODE(flags, mode) va_list rest; va_start(rest, flags); \
    mode_t mode = (flags) & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; va_end(rest)
int open(const char *path, int flags, ...) { MODE(flags, mode); return open_(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags, mode); return open_(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE(flags, mode); return open_(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE(flags, mode); return open_(folder, path, flags, mode); }
FILE *fopen(const char *path, const char *mode) {
    return strpbrk(mode, "wa") && below(path) && goes_wrong(0) ? NULL : REAL(fopen)(path, mode);
}
FILE *fopen64(const char *path, const char *mode) {
    return strpbrk(mode, "wa") && below(path) && goes_wrong(0) ? NULL : REAL(fopen64)(path, mode);
}
