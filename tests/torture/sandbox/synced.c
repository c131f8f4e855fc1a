/* For LD_PRELOAD: notes which bytes of a write-ahead log (a file whose name ends with "-wal") the system has not yet been told to keep. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_ulong written, synced;
static atomic_bool is_dirty;

/* How many writes and synchronisations there were, and whether a write waits for one. */
int torture_dirty(unsigned long *out_written, unsigned long *out_synced) {
    *out_written = written;
    *out_synced = synced;
    return is_dirty;
}

static int is_log(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 4) return 0;
    path[length] = '\0';
    return strcmp(path + length - 4, "-wal") == 0;
}

static void note_write(int descriptor) {
    if (!is_log(descriptor)) return;
    written++;
    is_dirty = 1;
}

static void note_sync(int descriptor) {
    if (!is_log(descriptor)) return;
    synced++;
    is_dirty = 0;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    note_write(descriptor);
    return ((ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write"))(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    note_write(descriptor);
    return ((ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite"))(descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    note_write(descriptor);
    return ((ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64"))(descriptor, bytes, count, offset);
}

int fsync(int descriptor) {
    int result = ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(descriptor);
    if (result == 0) note_sync(descriptor);
    return result;
}

int fdatasync(int descriptor) {
    int result = ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(descriptor);
    if (result == 0) note_sync(descriptor);
    return result;
}
