// FAT12, FAT16 and FAT32: a model of files is kept in memory and compared after every step; damaged file
// systems must give errors, never hang.
#include "media.h"

#define SIZE_12 (1440u << 10)
#define SIZE_16 (24u << 20)
#define SIZE_32 (40u << 20) // 512-byte clusters: more than 65525 of them

static const struct fs_time now = {2026, 11, 20, 12, 34, 56};

static uint64_t random_state;
static uint32_t next_random(void)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(random_state >> 33);
}

static struct medium *make(unsigned bits, struct fs *fs)
{
    struct medium *m = medium_new(bits == 12 ? SIZE_12 : bits == 16 ? SIZE_16 : SIZE_32);
    const char *why = "";
    media_format_fat(m->data, m->size, bits, bits == 16 ? 4 : 1);
    CHECK(hpvm__fat_mount(&m->reader, fs, &why));
    CHECK_EQ(fs->fat_bits, bits);
    return m;
}

static enum fs_status create(struct medium *m, struct fs *fs, const struct fs_node *folder,
                             const uint16_t *name, uint8_t attributes, struct fs_node *out)
{
    return hpvm__fat_create(&m->reader, fs, folder, name, wide_length(name), attributes, &now, out);
}

static void test_names(void)
{
    static const uint16_t *const names[] = {
        u"README.TXT",      u"readme.md",     u"A long name with spaces.config",
        u"über-größe.txt",  u"noextension",   u".hidden",
        u"two.points.here", u"exactly13char", u"EXACT26CHARACTERSLONGNAMES",
        u"BOOTIA64.EFI"};
    struct fs fs;
    for (unsigned bits = 12; bits <= 32; bits += bits == 12 ? 4 : 16) {
        struct medium *m = make(bits, &fs);
        struct fs_node root, node;
        hpvm__fat_root(&fs, &root);
        for (unsigned n = 0; n < sizeof names / sizeof names[0]; n++)
            CHECK_EQ(create(m, &fs, &root, names[n], 0, &node), FS_OK);
        for (unsigned n = 0; n < sizeof names / sizeof names[0]; n++) {
            CHECK_EQ(hpvm__fat_lookup(&m->reader, &fs, &root, names[n], wide_length(names[n]), &node), FS_OK);
            CHECK_EQ(memcmp(node.name, names[n], 2 * wide_length(names[n]) + 2), 0);
            CHECK_EQ(create(m, &fs, &root, names[n], 0, &node), FS_EXISTS);
        }
        // Upper and lower case are the same name; short names find files as well.
        CHECK_EQ(hpvm__fat_lookup(&m->reader, &fs, &root, u"a LONG name WITH spaces.CONFIG", 30, &node),
                 FS_OK);
        CHECK_EQ(hpvm__fat_lookup(&m->reader, &fs, &root, u"ALONGN~1.CON", 12, &node), FS_OK);
        CHECK_EQ(hpvm__fat_lookup(&m->reader, &fs, &root, u"missing", 7, &node), FS_NOT_FOUND);
        CHECK_EQ(create(m, &fs, &root, u"a/b", 0, &node), FS_INVALID);
        CHECK_EQ(create(m, &fs, &root, u"a*", 0, &node), FS_INVALID);
        CHECK_EQ(create(m, &fs, &root, u"end.", 0, &node), FS_INVALID);
        CHECK_EQ(create(m, &fs, &root, u"", 0, &node), FS_INVALID);
        // Times come back in steps of two seconds.
        CHECK_EQ(hpvm__fat_lookup(&m->reader, &fs, &root, u"readme.md", 9, &node), FS_OK);
        CHECK_EQ(node.modified.year, 2026);
        CHECK_EQ(node.modified.second, 56);
        medium_free(m);
    }
}

// ---- a model -----------------------------------------------------------------------------------------

#define FILES    12
#define FILE_MAX 60000u

struct model {
    bool exists;
    uint32_t size;
    uint8_t *data;
};

static void file_name(unsigned n, unsigned version, uint16_t out[40])
{
    char text[40];
    snprintf(text, sizeof text, n % 3 ? "File number %u of version %u.dat" : "F%u_%u.DAT", n, version);
    unsigned k = 0;
    for (; text[k]; k++)
        out[k] = (uint8_t)text[k];
    out[k] = 0;
}

static bool same(struct medium *m, struct fs *fs, const struct fs_node *folder, const uint16_t *name,
                 const struct model *model)
{
    struct fs_node node;
    static uint8_t data[FILE_MAX + 1000];
    uint64_t length = sizeof data;
    if (hpvm__fat_lookup(&m->reader, fs, folder, name, wide_length(name), &node) != FS_OK)
        return !model->exists;
    return model->exists && node.size == model->size &&
           hpvm__fat_read(&m->reader, fs, &node, 0, data, &length) == FS_OK && length == model->size &&
           memcmp(data, model->data, length) == 0;
}

static void random_operations(unsigned bits, unsigned steps)
{
    struct fs fs;
    struct medium *m = make(bits, &fs);
    struct fs_node root, folder;
    struct model model[FILES] = {{0}};
    unsigned version[FILES] = {0};
    uint16_t name[40], other[40];
    hpvm__fat_root(&fs, &root);
    CHECK_EQ(create(m, &fs, &root, u"A folder", FS_ATTR_FOLDER, &folder), FS_OK);
    uint64_t free_before = hpvm__fat_free_bytes(&m->reader, &fs);
    for (unsigned n = 0; n < FILES; n++)
        model[n].data = calloc(1, FILE_MAX);
    random_state = bits;
    for (unsigned step = 0; step < steps; step++) {
        unsigned n = next_random() % FILES;
        struct model *file = &model[n];
        struct fs_node node;
        file_name(n, version[n], name);
        enum fs_status found = hpvm__fat_lookup(&m->reader, &fs, &folder, name, wide_length(name), &node);
        CHECK_EQ(found, file->exists ? FS_OK : FS_NOT_FOUND);
        if (!file->exists) {
            CHECK_EQ(create(m, &fs, &folder, name, FS_ATTR_ARCHIVE, &node), FS_OK);
            file->exists = true;
            file->size = 0;
            continue;
        }
        uint32_t position = next_random() % (FILE_MAX / 2), length = next_random() % (FILE_MAX / 3);
        switch (next_random() % 6) {
        case 0:
            CHECK_EQ(hpvm__fat_remove(&m->reader, &fs, &node), FS_OK);
            file->exists = false;
            memset(file->data, 0, FILE_MAX);
            break;
        case 1:
            CHECK_EQ(hpvm__fat_resize(&m->reader, &fs, &node, position), FS_OK);
            if (position < file->size)
                memset(file->data + position, 0, file->size - position);
            file->size = position;
            break;
        case 2:
            file_name(n, ++version[n], other);
            CHECK_EQ(hpvm__fat_set_info(&m->reader, &fs, &node, &folder, other, wide_length(other)), FS_OK);
            CHECK_EQ(hpvm__fat_lookup(&m->reader, &fs, &folder, name, wide_length(name), &node),
                     FS_NOT_FOUND);
            memcpy(name, other, sizeof name);
            break;
        default:
            for (uint32_t k = 0; k < length; k++)
                file->data[position + k] = (uint8_t)next_random();
            CHECK_EQ(hpvm__fat_write(&m->reader, &fs, &node, position, file->data + position, length, &now),
                     FS_OK);
            if (position + length > file->size)
                file->size = position + length;
        }
        CHECK(same(m, &fs, &folder, name, file));
    }
    CHECK_EQ(hpvm__fat_remove(&m->reader, &fs, &folder), FS_NOT_EMPTY);
    for (unsigned n = 0; n < FILES; n++) {
        struct fs_node node;
        file_name(n, version[n], name);
        CHECK(same(m, &fs, &folder, name, &model[n]));
        if (hpvm__fat_lookup(&m->reader, &fs, &folder, name, wide_length(name), &node) == FS_OK)
            CHECK_EQ(hpvm__fat_remove(&m->reader, &fs, &node), FS_OK);
        free(model[n].data);
    }
    // No cluster was lost; the folder may have grown.
    CHECK(free_before - hpvm__fat_free_bytes(&m->reader, &fs) <= 4 * fs.cluster_size);
    CHECK_EQ(memcmp(m->data + fs.fat_start, m->data + fs.fat_start + fs.fat_size, fs.fat_size), 0);
    CHECK_EQ(hpvm__fat_remove(&m->reader, &fs, &folder), FS_OK);
    if (bits == 32)
        CHECK_EQ(load32(m->data + 512 + 488), 0xffffffff); // the free count is unknown now
    medium_free(m);
}

static void test_random_12(void)
{
    random_operations(12, 400);
}
static void test_random_16(void)
{
    random_operations(16, 1000);
}
static void test_random_32(void)
{
    random_operations(32, 1000);
}

static void test_full(void)
{
    struct fs fs;
    struct medium *m = make(12, &fs);
    struct fs_node root, node;
    static uint8_t data[4096];
    hpvm__fat_root(&fs, &root);
    CHECK_EQ(create(m, &fs, &root, u"BIG", 0, &node), FS_OK);
    uint64_t room = hpvm__fat_free_bytes(&m->reader, &fs), position = 0;
    enum fs_status status = FS_OK;
    for (; status == FS_OK && position < SIZE_12; position += sizeof data)
        status = hpvm__fat_write(&m->reader, &fs, &node, position, data, sizeof data, &now);
    CHECK_EQ(status, FS_FULL);
    CHECK(node.size <= room);
    CHECK_EQ(hpvm__fat_free_bytes(&m->reader, &fs), 0);
    CHECK_EQ(hpvm__fat_remove(&m->reader, &fs, &node), FS_OK);
    CHECK_EQ(hpvm__fat_free_bytes(&m->reader, &fs), room);
    // The root of FAT12 has 224 slots and cannot grow.
    for (unsigned n = 0; n < 224; n++) {
        uint16_t name[8] = {'N', (uint16_t)('A' + n / 26), (uint16_t)('A' + n % 26), 0};
        CHECK_EQ(create(m, &fs, &root, name, 0, &node), FS_OK);
    }
    CHECK_EQ(create(m, &fs, &root, u"ONE_MORE", 0, &node), FS_FULL);
    medium_free(m);
}

static void test_read_only(void)
{
    struct fs fs;
    struct medium *m = make(16, &fs);
    struct fs_node root, node;
    hpvm__fat_root(&fs, &root);
    CHECK_EQ(create(m, &fs, &root, u"X", 0, &node), FS_OK);
    m->reader.write = NULL;
    CHECK_EQ(create(m, &fs, &root, u"Y", 0, &node), FS_READ_ONLY);
    CHECK_EQ(hpvm__fat_lookup(&m->reader, &fs, &root, u"X", 1, &node), FS_OK);
    CHECK_EQ(hpvm__fat_write(&m->reader, &fs, &node, 0, "a", 1, &now), FS_READ_ONLY);
    CHECK_EQ(hpvm__fat_remove(&m->reader, &fs, &node), FS_READ_ONLY);
    medium_free(m);
}

// ---- damage ------------------------------------------------------------------------------------------

static void test_loops(void)
{
    struct fs fs;
    struct medium *m = make(16, &fs);
    struct fs_node root, file, folder, node;
    static uint8_t data[100000];
    uint64_t length = sizeof data, position = 0;
    hpvm__fat_root(&fs, &root);
    CHECK_EQ(create(m, &fs, &root, u"F", 0, &file), FS_OK);
    CHECK_EQ(hpvm__fat_write(&m->reader, &fs, &file, 0, data, 50000, &now), FS_OK);
    CHECK_EQ(create(m, &fs, &root, u"D", FS_ATTR_FOLDER, &folder), FS_OK);
    // The chains come back to their own start.
    store16(m->data + fs.fat_start + 2 * (file.first_cluster + 5), (uint16_t)file.first_cluster);
    store16(m->data + fs.fat_start + 2 * folder.first_cluster, (uint16_t)folder.first_cluster);
    file.size = UINT32_MAX;
    m->reads = 0;
    CHECK_EQ(hpvm__fat_read(&m->reader, &fs, &file, 0xf0000000, data, &length), FS_CORRUPT);
    CHECK(m->reads < 2 * fs.clusters);
    memset(m->data + fs.data_start + (folder.first_cluster - 2) * fs.cluster_size, 0xe5, fs.cluster_size);
    m->reads = 0;
    enum fs_status status = hpvm__fat_next(&m->reader, &fs, &folder, &position, &node);
    CHECK(status == FS_END || status == FS_CORRUPT);
    CHECK(m->reads < 300000);
    CHECK_EQ(create(m, &fs, &folder, u"NEW", 0, &node), status == FS_END ? FS_OK : FS_CORRUPT);
    // A chain that is cut, or leads nowhere.
    file.size = 50000;
    length = sizeof data;
    store16(m->data + fs.fat_start + 2 * (file.first_cluster + 5), 0xffff);
    CHECK_EQ(hpvm__fat_read(&m->reader, &fs, &file, 0, data, &length), FS_CORRUPT);
    store16(m->data + fs.fat_start + 2 * (file.first_cluster + 5), 1);
    length = sizeof data;
    CHECK_EQ(hpvm__fat_read(&m->reader, &fs, &file, 0, data, &length), FS_CORRUPT);
    medium_free(m);
}

// A file system with random bytes changed is used in every way.
static void use(struct medium *m)
{
    struct fs fs;
    struct fs_node root, node;
    const char *why;
    static uint8_t data[70000];
    uint16_t label[FS_NAME_MAX];
    if (!hpvm__fat_mount(&m->reader, &fs, &why))
        return;
    hpvm__fat_root(&fs, &root);
    hpvm__fat_label(&m->reader, &fs, label);
    uint64_t position = 0;
    for (unsigned n = 0; n < 50 && hpvm__fat_next(&m->reader, &fs, &root, &position, &node) == FS_OK; n++) {
        uint64_t length = sizeof data, inner = 0;
        struct fs_node child;
        if (node.attributes & FS_ATTR_FOLDER)
            for (unsigned k = 0; k < 20 && hpvm__fat_next(&m->reader, &fs, &node, &inner, &child) == FS_OK;
                 k++)
                hpvm__fat_read(&m->reader, &fs, &child, 0, data, &length);
        hpvm__fat_read(&m->reader, &fs, &node, 100, data, &length);
        if (n == 3)
            hpvm__fat_resize(&m->reader, &fs, &node, 1000);
        if (n == 4)
            hpvm__fat_remove(&m->reader, &fs, &node);
        if (n == 5)
            hpvm__fat_write(&m->reader, &fs, &node, 3000, data, 9000, &now);
    }
    create(m, &fs, &root, u"A new name for a file", 0, &node);
    hpvm__fat_free_bytes(&m->reader, &fs);
}

static void test_damage(void)
{
    for (unsigned bits = 12; bits <= 32; bits += bits == 12 ? 4 : 16) {
        struct fs fs;
        struct medium *m = make(bits, &fs);
        struct fs_node root, node, folder;
        static uint8_t data[5000];
        hpvm__fat_root(&fs, &root);
        create(m, &fs, &root, u"folder", FS_ATTR_FOLDER, &folder);
        for (unsigned n = 0; n < 10; n++) {
            uint16_t name[] = u"A file with number x";
            name[19] = (uint16_t)('0' + n);
            create(m, &fs, n & 1 ? &root : &folder, name, 0, &node);
            hpvm__fat_write(&m->reader, &fs, &node, 0, data, sizeof data, &now);
        }
        // What matters lies in the boot sector, the tables' beginning and the folders.
        uint64_t head = fs.data_start + 20 * fs.cluster_size;
        uint8_t *good = malloc(head);
        memcpy(good, m->data, head);
        random_state = 99 + bits;
        m->reads = 0;
        for (unsigned round = 0; round < 300; round++) {
            memcpy(m->data, good, head);
            for (unsigned n = 0; n < 1 + round % 8; n++) {
                uint64_t area = next_random() % 3;
                uint64_t at = area == 0   ? next_random() % 64
                              : area == 1 ? fs.fat_start + next_random() % 128
                                          : fs.root_start + next_random() % (head - fs.root_start);
                m->data[at] = (uint8_t)next_random();
            }
            use(m);
        }
        CHECK(m->reads < 50000000);
        free(good);
        medium_free(m);
    }
}

CHECK_MAIN("FAT", CHECK_TEST(test_names), CHECK_TEST(test_random_12), CHECK_TEST(test_random_16),
           CHECK_TEST(test_random_32), CHECK_TEST(test_full), CHECK_TEST(test_read_only),
           CHECK_TEST(test_loops), CHECK_TEST(test_damage))
