// Gives scripts access to the firmware's partition and file system code.
//
// usage: fs_tool IMAGE START SIZE COMMAND [PATH [PATH]]     (SIZE 0: to the end)
// Commands: parts, eltorito, info, ls PATH, cat PATH, put PATH (from standard input), mkdir PATH, rm PATH, mv
// PATH NAME
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ia64/fw/block_reader.h"

static bool file_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    return pread(*(int *)opaque, buffer, length, (off_t)offset) == (ssize_t)length;
}

static bool file_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    return pwrite(*(int *)opaque, buffer, length, (off_t)offset) == (ssize_t)length;
}

static int fail(const char *what, int status)
{
    fprintf(stderr, "fs_tool: %s: %d\n", what, status);
    return 1;
}

static void widen(const char *text, uint16_t out[512])
{
    unsigned n = 0;
    for (; text[n] && n < 511; n++)
        out[n] = text[n] == '/' ? '\\' : (uint8_t)text[n];
    out[n] = 0;
}

static void print_name(const uint16_t *name)
{
    for (; *name; name++)
        putchar(*name < 256 ? *name : '?');
}

static unsigned length_of(const uint16_t *name)
{
    unsigned n = 0;
    while (name[n])
        n++;
    return n;
}

static int list(const struct block_reader *medium, const struct fs *fs, const struct fs_node *folder)
{
    struct fs_node node;
    uint64_t position = 0;
    enum fs_status status;
    while ((status = hpvm__fs_next(medium, fs, folder, &position, &node)) == FS_OK) {
        printf("%c %10" PRIu64 " ", node.attributes & FS_ATTR_FOLDER ? 'd' : '-', node.size);
        print_name(node.name);
        putchar('\n');
    }
    return status == FS_END ? 0 : fail("ls", (int)status);
}

static int cat(const struct block_reader *medium, const struct fs *fs, const struct fs_node *node)
{
    static uint8_t data[65537]; // odd, so that clusters and pieces do not match
    for (uint64_t at = 0; at < node->size;) {
        uint64_t length = sizeof data;
        enum fs_status status = hpvm__fs_read(medium, fs, node, at, data, &length);
        if (status != FS_OK || length == 0)
            return fail("cat", (int)status);
        fwrite(data, 1, length, stdout);
        at += length;
    }
    return 0;
}

static int change(const struct block_reader *medium, struct fs *fs, const char *command, const uint16_t *path,
                  const char *argument)
{
    static const struct fs_time now = {2026, 1, 2, 3, 4, 6};
    struct fs_node node, made;
    const uint16_t *missing;
    enum fs_status status = hpvm__fs_walk(medium, fs, path, &node, &missing);
    if (strcmp(command, "mkdir") == 0 || strcmp(command, "put") == 0) {
        bool folder = command[0] == 'm';
        if (status == FS_NOT_FOUND && missing)
            status = hpvm__fat_create(medium, fs, &node, missing, length_of(missing),
                                      folder ? FS_ATTR_FOLDER : 0, &now, &made);
        else
            made = node;
        if (status != FS_OK || folder)
            return status == FS_OK ? 0 : fail(command, (int)status);
        static uint8_t data[7919];
        uint64_t at = 0;
        for (size_t length; (length = fread(data, 1, sizeof data, stdin)) > 0; at += length)
            if ((status = hpvm__fat_write(medium, fs, &made, at, data, length, &now)) != FS_OK)
                return fail(command, (int)status);
        status = hpvm__fat_resize(medium, fs, &made, at);
    } else if (status == FS_OK && strcmp(command, "rm") == 0) {
        status = hpvm__fat_remove(medium, fs, &node);
    } else if (status == FS_OK && strcmp(command, "mv") == 0) {
        uint16_t folder_path[512], name[512];
        struct fs_node folder;
        hpvm__fs_normalize(folder_path, 512, path, u"..");
        widen(argument, name);
        status = hpvm__fs_walk(medium, fs, folder_path, &folder, NULL);
        if (status == FS_OK)
            status = hpvm__fat_set_info(medium, fs, &node, &folder, name, length_of(name));
    }
    return status == FS_OK ? 0 : fail(command, (int)status);
}

int main(int count, char **arguments)
{
    if (count < 5)
        return fail("usage", count);
    int fd = open(arguments[1], O_RDWR);
    struct stat info;
    if (fd < 0 || fstat(fd, &info) < 0)
        return fail(arguments[1], fd);
    uint64_t start = strtoull(arguments[2], NULL, 0), size = strtoull(arguments[3], NULL, 0);
    struct block_reader medium = {&fd, start, size ? size : (uint64_t)info.st_size - start, file_read,
                                  file_write};
    const char *command = arguments[4], *why = NULL;
    struct partition parts[64];
    uint32_t entry;
    if (strcmp(command, "parts") == 0) {
        unsigned found = hpvm__partition_scan(&medium, 512, parts, 64, &why);
        for (unsigned n = 0; n < found; n++)
            printf("%u %" PRIu64 " %" PRIu64 "\n", parts[n].number, parts[n].start, parts[n].size);
        if (why)
            printf("note: %s\n", why);
        return 0;
    }
    if (strcmp(command, "eltorito") == 0) {
        if (!hpvm__el_torito_find(&medium, parts, &entry))
            return fail("no El Torito image", 0);
        printf("%u %" PRIu64 " %" PRIu64 "\n", entry, parts[0].start, parts[0].size);
        return 0;
    }
    struct fs fs;
    if (!hpvm__fat_mount(&medium, &fs, &why) && !hpvm__iso_mount(&medium, &fs))
        return fail(why, 0);
    uint16_t label[FS_NAME_MAX], path[512], wide[512];
    if (strcmp(command, "info") == 0) {
        if (fs.kind == FS_FAT)
            hpvm__fat_label(&medium, &fs, label);
        else
            hpvm__iso_label(&medium, label);
        printf("%s%u ", fs.kind == FS_FAT ? "fat" : "iso", fs.fat_bits);
        print_name(label);
        printf(" %" PRIu64 "\n", fs.kind == FS_FAT ? hpvm__fat_free_bytes(&medium, &fs) : 0);
        return 0;
    }
    widen(count > 5 ? arguments[5] : "", wide);
    hpvm__fs_normalize(path, 512, u"", wide);
    struct fs_node node;
    if (strcmp(command, "ls") != 0 && strcmp(command, "cat") != 0)
        return change(&medium, &fs, command, path, count > 6 ? arguments[6] : "");
    enum fs_status status = hpvm__fs_walk(&medium, &fs, path, &node, NULL);
    if (status != FS_OK)
        return fail(command, (int)status);
    return command[0] == 'l' ? list(&medium, &fs, &node) : cat(&medium, &fs, &node);
}
