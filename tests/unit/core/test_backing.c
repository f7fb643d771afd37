// Backings: range checks, statistics, references; raw files: messages, locks within and across processes.
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

#include "core/backing.h"
#include "core/bits.h"

#include "check.h"

static char folder[] = "/tmp/hpvm-test-backing-XXXXXX";
static char path[64];

static void make_file(uint64_t size)
{
    snprintf(path, sizeof path, "%s/disk", folder);
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    CU_ASSERT_FATAL(fd >= 0 && ftruncate(fd, (off_t)size) == 0);
    close(fd);
}

static void read_and_write(void)
{
    struct backing *backing;
    uint8_t out[1000], in[1000];
    make_file(100000);
    CHECK_EQ(hpvm__backing_open_file(&backing, path, false, 100000), HPVM_OK);
    CHECK_EQ(backing->size, 100000);
    CHECK_STR(backing->name, path);
    for (unsigned n = 0; n < sizeof out; n++)
        out[n] = (uint8_t)(n * 3);
    CHECK_EQ(hpvm__backing_write(backing, out, sizeof out, 99000), HPVM_OK);
    CHECK_EQ(hpvm__backing_flush(backing), HPVM_OK);
    CHECK_EQ(hpvm__backing_read(backing, in, sizeof in, 99000), HPVM_OK);
    CHECK(memcmp(in, out, sizeof in) == 0);
    // Out of range in every way: refused, counted, nothing done.
    CHECK_EQ(hpvm__backing_read(backing, in, 1000, 99001), HPVM_E_INVAL);
    CHECK_EQ(hpvm__backing_read(backing, in, 1, 100000), HPVM_E_INVAL);
    CHECK_EQ(hpvm__backing_write(backing, in, 1000, ~0ull - 10), HPVM_E_INVAL);
    CHECK_EQ(hpvm__backing_discard(backing, 0, 100001), HPVM_E_INVAL);
    CHECK_EQ(hpvm__backing_read(backing, in, 0, 100000), HPVM_OK);
    CHECK_EQ(backing->stats.reads, 1);
    CHECK_EQ(backing->stats.writes, 1);
    CHECK_EQ(backing->stats.read_bytes, 1000);
    CHECK_EQ(backing->stats.write_bytes, 1000);
    CHECK_EQ(backing->stats.flushes, 1);
    CHECK_EQ(backing->stats.errors, 4);
    CHECK_EQ(hpvm__backing_discard(backing, 98304, 1000), HPVM_OK);
    // A file that shrinks under us is an error, not a short read.
    CHECK(truncate(path, 50000) == 0);
    CHECK_EQ(hpvm__backing_read(backing, in, 1000, 49500), HPVM_E_IO);
    CHECK(strstr(hpvm_last_error()->message, "became shorter") != NULL);
    hpvm__backing_unref(backing);
}

static void discard_frees_space(void)
{
    struct backing *backing;
    uint8_t block[4096], back[4096];
    struct stat before, after;
    make_file(1 << 20);
    CHECK_EQ(hpvm__backing_open_file(&backing, path, false, 0), HPVM_OK);
    memset(block, 0xa5, sizeof block);
    for (unsigned n = 0; n < 256; n++)
        CHECK_EQ(hpvm__backing_write(backing, block, sizeof block, n * 4096ull), HPVM_OK);
    CHECK_EQ(hpvm__backing_flush(backing), HPVM_OK);
    CHECK(stat(path, &before) == 0);
    CHECK_EQ(hpvm__backing_discard(backing, 4096, (1 << 20) - 8192), HPVM_OK);
    CHECK(stat(path, &after) == 0);
    CHECK_EQ(after.st_size, 1 << 20);
    CHECK(after.st_blocks <= before.st_blocks);
    CHECK_EQ(hpvm__backing_read(backing, back, sizeof back, 0), HPVM_OK);
    CHECK(memcmp(back, block, sizeof back) == 0); // the neighbours stay
    CHECK_EQ(hpvm__backing_read(backing, back, sizeof back, (1 << 20) - 4096), HPVM_OK);
    CHECK(memcmp(back, block, sizeof back) == 0);
    hpvm__backing_unref(backing);
}

static void refusals(void)
{
    struct backing *backing = NULL;
    char text[256], name[96];
    CHECK_EQ(hpvm__backing_open_file(&backing, folder, false, 0), HPVM_E_INVAL);
    snprintf(text, sizeof text, "%s: is a directory; a backing store is a file or a block device", folder);
    CHECK_STR(hpvm_last_error()->message, text);
    CHECK_EQ(hpvm__backing_open_file(&backing, folder, true, 0), HPVM_E_INVAL);
    CHECK_STR(hpvm_last_error()->message, text);
    snprintf(name, sizeof name, "%s/missing", folder);
    CHECK_EQ(hpvm__backing_open_file(&backing, name, false, 0), HPVM_E_NOTFOUND);
    snprintf(text, sizeof text, "%s: no such file", name);
    CHECK_STR(hpvm_last_error()->message, text);
    CHECK(access(name, F_OK) != 0); // not created
    make_file(1000);
    CHECK_EQ(hpvm__backing_open_file(&backing, path, false, 1001), HPVM_E_INVAL);
    snprintf(text, sizeof text, "%s: has 1000 bytes; at least 1001 are needed", path);
    CHECK_STR(hpvm_last_error()->message, text);
    CHECK_EQ(hpvm__backing_open_file(&backing, "/dev/null", true, 0), HPVM_E_INVAL);
    CHECK_STR(hpvm_last_error()->message,
              "/dev/null: is neither a file nor a block device; a backing store is a file or a block device");
    snprintf(name, sizeof name, "%s/pipe", folder);
    CHECK(mkfifo(name, 0600) == 0);
    CHECK_EQ(hpvm__backing_open_file(&backing, name, true, 0), HPVM_E_INVAL); // and does not hang
    CHECK(unlink(name) == 0);
    if (geteuid() != 0) {
        CHECK(chmod(path, 0400) == 0);
        CHECK_EQ(hpvm__backing_open_file(&backing, path, false, 0), HPVM_E_PERM);
        CHECK(strstr(hpvm_last_error()->message, "reading and writing") != NULL);
        CHECK(chmod(path, 0600) == 0);
    }
    CHECK(backing == NULL);
    CHECK_EQ(hpvm__backing_open_file(&backing, path, true, 0), HPVM_OK);
    uint8_t byte = 0;
    CHECK_EQ(hpvm__backing_write(backing, &byte, 1, 0), HPVM_E_PERM);
    CHECK_EQ(hpvm__backing_discard(backing, 0, 1), HPVM_E_PERM);
    CHECK_EQ(hpvm__backing_flush(backing), HPVM_OK);
    hpvm__backing_unref(backing);
}

static void locking(void)
{
    struct backing *a, *b, *c;
    make_file(4096);
    // A writer excludes everybody, within this process ...
    CHECK_EQ(hpvm__backing_open_file(&a, path, false, 0), HPVM_OK);
    CHECK_EQ(hpvm__backing_open_file(&b, path, false, 0), HPVM_E_BUSY);
    CHECK_EQ(hpvm__backing_open_file(&b, path, true, 0), HPVM_E_BUSY);
    CHECK(strstr(hpvm_last_error()->message, "in use by another virtual machine") != NULL);
    // ... and in others.
    pid_t child = fork();
    if (child == 0)
        _exit(hpvm__backing_open_file(&b, path, true, 0) == HPVM_E_BUSY ? 0 : 1);
    int status;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK_EQ(status, 0);
    hpvm__backing_unref(a);
    // Readers share and exclude writers.
    CHECK_EQ(hpvm__backing_open_file(&a, path, true, 0), HPVM_OK);
    CHECK_EQ(hpvm__backing_open_file(&b, path, true, 0), HPVM_OK);
    CHECK_EQ(hpvm__backing_open_file(&c, path, false, 0), HPVM_E_BUSY);
    hpvm__backing_unref(a);
    CHECK_EQ(hpvm__backing_open_file(&c, path, false, 0), HPVM_E_BUSY);
    hpvm__backing_unref(b);
    CHECK_EQ(hpvm__backing_open_file(&c, path, false, 0), HPVM_OK);
    hpvm__backing_unref(c);
}

// ---- an implementation of our own --------------------------------------------------------------------
static unsigned closed;

static hpvm_status fail_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    (void)opaque, (void)buffer, (void)length, (void)offset;
    return HPVM_E_IO;
}

static void count_close(void *opaque)
{
    CHECK(opaque == &closed);
    closed++;
}

static void references_and_errors(void)
{
    static const struct backing_impl impl = {.read = fail_read, .close = count_close};
    struct backing *backing;
    uint8_t byte;
    CHECK_EQ(hpvm__backing_new(&backing, &impl, &closed, 512, false, "broken"), HPVM_OK);
    CHECK(hpvm__backing_ref(backing) == backing);
    hpvm__backing_unref(backing);
    CHECK_EQ(closed, 0);
    CHECK_EQ(hpvm__backing_read(backing, &byte, 1, 0), HPVM_E_IO);
    CHECK_EQ(backing->stats.errors, 1);
    CHECK_EQ(hpvm__backing_discard(backing, 0, 512), HPVM_OK); // advice that nobody takes
    hpvm__backing_unref(backing);
    CHECK_EQ(closed, 1);
    hpvm__backing_unref(NULL);
    CHECK(hpvm__backing_ref(NULL) == NULL);
}

static void clean_up(void)
{
    CHECK(unlink(path) == 0);
    CHECK(rmdir(folder) == 0);
}

static void set_up(void)
{
    CU_ASSERT_FATAL(mkdtemp(folder) != NULL);
}

CHECK_MAIN("backing", CHECK_TEST(set_up), CHECK_TEST(read_and_write), CHECK_TEST(discard_frees_space),
           CHECK_TEST(refusals), CHECK_TEST(locking), CHECK_TEST(references_and_errors), CHECK_TEST(clean_up))
