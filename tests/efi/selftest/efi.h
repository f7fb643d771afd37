// What the self-test needs of the EFI 1.10 specification: tables, protocols, numbers.
#ifndef SELFTEST_EFI_H
#define SELFTEST_EFI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint64_t status_t;
typedef void *handle_t;
typedef void *event_t;

#define ERROR(n)          (0x8000000000000000u | (n))
#define SUCCESS           0ul
#define LOAD_ERROR        ERROR(1)
#define INVALID_PARAMETER ERROR(2)
#define UNSUPPORTED       ERROR(3)
#define BAD_BUFFER_SIZE   ERROR(4)
#define BUFFER_TOO_SMALL  ERROR(5)
#define NOT_READY         ERROR(6)
#define DEVICE_ERROR      ERROR(7)
#define WRITE_PROTECTED   ERROR(8)
#define OUT_OF_RESOURCES  ERROR(9)
#define NO_MEDIA          ERROR(12)
#define MEDIA_CHANGED     ERROR(13)
#define NOT_FOUND         ERROR(14)
#define ACCESS_DENIED     ERROR(15)
#define TIMEOUT           ERROR(18)
#define NOT_STARTED       ERROR(19)
#define ALREADY_STARTED   ERROR(20)
#define ABORTED           ERROR(21)

struct guid {
    uint32_t a;
    uint16_t b, c;
    uint8_t d[8];
};
struct table_header {
    uint64_t signature;
    uint32_t revision, size, crc, reserved;
};
struct key {
    uint16_t scan, character;
};
struct text_input {
    status_t (*reset)(struct text_input *, bool);
    status_t (*read)(struct text_input *, struct key *);
    event_t wait;
};
struct text_mode {
    int32_t max, mode, attribute, column, row;
    uint8_t visible;
};
struct text_output {
    status_t (*reset)(struct text_output *, bool);
    status_t (*string)(struct text_output *, const uint16_t *);
    status_t (*test)(struct text_output *, const uint16_t *);
    status_t (*query_mode)(struct text_output *, uint64_t, uint64_t *, uint64_t *);
    status_t (*set_mode)(struct text_output *, uint64_t);
    status_t (*set_attribute)(struct text_output *, uint64_t);
    status_t (*clear)(struct text_output *);
    status_t (*set_cursor)(struct text_output *, uint64_t, uint64_t);
    status_t (*enable_cursor)(struct text_output *, bool);
    struct text_mode *mode;
};
struct memory_descriptor {
    uint32_t type, pad;
    uint64_t physical, virtual, pages, attributes;
};
struct device_path {
    uint8_t type, subtype, length[2];
};
struct open_information {
    handle_t agent, controller;
    uint32_t attributes, count;
};

typedef void notify_function(event_t, void *);

struct boot_services {
    struct table_header header;
    uint64_t (*raise_tpl)(uint64_t);
    void (*restore_tpl)(uint64_t);
    status_t (*allocate_pages)(uint32_t, uint32_t, uint64_t, uint64_t *);
    status_t (*free_pages)(uint64_t, uint64_t);
    status_t (*get_memory_map)(uint64_t *, void *, uint64_t *, uint64_t *, uint32_t *);
    status_t (*allocate_pool)(uint32_t, uint64_t, void **);
    status_t (*free_pool)(void *);
    status_t (*create_event)(uint32_t, uint64_t, notify_function *, void *, event_t *);
    status_t (*set_timer)(event_t, uint32_t, uint64_t);
    status_t (*wait_for_event)(uint64_t, event_t *, uint64_t *);
    status_t (*signal_event)(event_t);
    status_t (*close_event)(event_t);
    status_t (*check_event)(event_t);
    status_t (*install_protocol)(handle_t *, const struct guid *, uint32_t, void *);
    status_t (*reinstall_protocol)(handle_t, const struct guid *, void *, void *);
    status_t (*uninstall_protocol)(handle_t, const struct guid *, void *);
    status_t (*handle_protocol)(handle_t, const struct guid *, void *);
    void *reserved;
    status_t (*register_notify)(const struct guid *, event_t, void **);
    status_t (*locate_handle)(uint32_t, const struct guid *, void *, uint64_t *, handle_t *);
    status_t (*locate_device_path)(const struct guid *, struct device_path **, handle_t *);
    status_t (*install_table)(const struct guid *, void *);
    status_t (*load_image)(bool, handle_t, struct device_path *, void *, uint64_t, handle_t *);
    status_t (*start_image)(handle_t, uint64_t *, uint16_t **);
    status_t (*exit)(handle_t, status_t, uint64_t, uint16_t *);
    status_t (*unload_image)(handle_t);
    status_t (*exit_boot_services)(handle_t, uint64_t);
    status_t (*next_monotonic)(uint64_t *);
    status_t (*stall)(uint64_t);
    status_t (*set_watchdog)(uint64_t, uint64_t, uint64_t, uint16_t *);
    status_t (*connect)(handle_t, handle_t *, struct device_path *, bool);
    status_t (*disconnect)(handle_t, handle_t, handle_t);
    status_t (*open_protocol)(handle_t, const struct guid *, void *, handle_t, handle_t, uint32_t);
    status_t (*close_protocol)(handle_t, const struct guid *, handle_t, handle_t);
    status_t (*open_information)(handle_t, const struct guid *, struct open_information **, uint64_t *);
    status_t (*protocols_per_handle)(handle_t, struct guid ***, uint64_t *);
    status_t (*locate_handle_buffer)(uint32_t, const struct guid *, void *, uint64_t *, handle_t **);
    status_t (*locate_protocol)(const struct guid *, void *, void *);
    status_t (*install_multiple)(handle_t *, ...);
    status_t (*uninstall_multiple)(handle_t, ...);
    status_t (*calculate_crc32)(const void *, uint64_t, uint32_t *);
    void (*copy_mem)(void *, const void *, uint64_t);
    void (*set_mem)(void *, uint64_t, uint8_t);
};

struct efi_time {
    uint16_t year;
    uint8_t month, day, hour, minute, second, pad1;
    uint32_t nanosecond;
    int16_t zone;
    uint8_t daylight, pad2;
};
struct time_capabilities {
    uint32_t resolution, accuracy;
    uint8_t sets_to_zero;
};
struct runtime_services {
    struct table_header header;
    status_t (*get_time)(struct efi_time *, struct time_capabilities *);
    status_t (*set_time)(const struct efi_time *);
    status_t (*get_wakeup_time)(uint8_t *, uint8_t *, struct efi_time *);
    status_t (*set_wakeup_time)(bool, const struct efi_time *);
    status_t (*set_virtual_address_map)(uint64_t, uint64_t, uint32_t, void *);
    status_t (*convert_pointer)(uint64_t, void **);
    status_t (*get_variable)(const uint16_t *, const struct guid *, uint32_t *, uint64_t *, void *);
    status_t (*get_next_variable_name)(uint64_t *, uint16_t *, struct guid *);
    status_t (*set_variable)(const uint16_t *, const struct guid *, uint32_t, uint64_t, const void *);
    status_t (*get_next_high_monotonic)(uint32_t *);
    void (*reset_system)(uint32_t, status_t, uint64_t, uint16_t *);
};
struct configuration_table {
    struct guid guid;
    void *table;
};
struct system_table {
    struct table_header header;
    uint16_t *vendor;
    uint32_t revision, pad;
    handle_t input_handle;
    struct text_input *input;
    handle_t output_handle;
    struct text_output *output;
    handle_t error_handle;
    struct text_output *error;
    struct runtime_services *runtime;
    struct boot_services *boot;
    uint64_t table_count;
    struct configuration_table *tables;
};

struct loaded_image {
    uint32_t revision, pad;
    handle_t parent;
    struct system_table *system;
    handle_t device;
    struct device_path *path;
    void *reserved;
    uint32_t options_size, pad2;
    void *options;
    void *base;
    uint64_t size;
    uint32_t code_type, data_type;
    status_t (*unload)(handle_t);
};
struct serial_mode {
    uint32_t control_mask, timeout;
    uint64_t baud;
    uint32_t fifo, data_bits, parity, stop_bits;
};
struct serial_io {
    uint32_t revision, pad;
    status_t (*reset)(struct serial_io *);
    status_t (*set_attributes)(struct serial_io *, uint64_t, uint32_t, uint32_t, uint32_t, uint8_t, uint32_t);
    status_t (*set_control)(struct serial_io *, uint32_t);
    status_t (*get_control)(struct serial_io *, uint32_t *);
    status_t (*write)(struct serial_io *, uint64_t *, const void *);
    status_t (*read)(struct serial_io *, uint64_t *, void *);
    struct serial_mode *mode;
};
struct block_media {
    uint32_t id;
    uint8_t removable, present, partition, read_only, write_caching;
    uint32_t block_size, align;
    uint64_t last_block;
};
struct block_io {
    uint64_t revision;
    struct block_media *media;
    status_t (*reset)(struct block_io *, bool);
    status_t (*read)(struct block_io *, uint32_t, uint64_t, uint64_t, void *);
    status_t (*write)(struct block_io *, uint32_t, uint64_t, uint64_t, const void *);
    status_t (*flush)(struct block_io *);
};
struct disk_io {
    uint64_t revision;
    status_t (*read)(struct disk_io *, uint32_t, uint64_t, uint64_t, void *);
    status_t (*write)(struct disk_io *, uint32_t, uint64_t, uint64_t, const void *);
};
struct file {
    uint64_t revision;
    status_t (*open)(struct file *, struct file **, const uint16_t *, uint64_t, uint64_t);
    status_t (*close)(struct file *);
    status_t (*delete)(struct file *);
    status_t (*read)(struct file *, uint64_t *, void *);
    status_t (*write)(struct file *, uint64_t *, const void *);
    status_t (*get_position)(struct file *, uint64_t *);
    status_t (*set_position)(struct file *, uint64_t);
    status_t (*get_info)(struct file *, const struct guid *, uint64_t *, void *);
    status_t (*set_info)(struct file *, const struct guid *, uint64_t, void *);
    status_t (*flush)(struct file *);
};
struct file_info {
    uint64_t size, file_size, physical_size;
    struct efi_time created, accessed, modified;
    uint64_t attributes;
    uint16_t name[256];
};
struct file_system {
    uint64_t revision;
    status_t (*open_volume)(struct file_system *, struct file **);
};
struct collation {
    int64_t (*collate)(struct collation *, const uint16_t *, const uint16_t *);
    bool (*match)(struct collation *, const uint16_t *, const uint16_t *);
    void (*lower)(struct collation *, uint16_t *);
    void (*upper)(struct collation *, uint16_t *);
    void (*from_fat)(struct collation *, uint64_t, const char *, uint16_t *);
    bool (*to_fat)(struct collation *, const uint16_t *, uint64_t, char *);
    char *languages;
};

enum { ANY_PAGES, BELOW_PAGES, AT_PAGES };
enum { LOADER_DATA = 2, BOOT_DATA = 4, RUNTIME_DATA = 6, CONVENTIONAL = 7 };
enum { TPL_APPLICATION = 4, TPL_CALLBACK = 8, TPL_NOTIFY = 16, TPL_HIGH = 31 };
#define EVENT_TIMER         0x80000000u
#define EVENT_NOTIFY_WAIT   0x100u
#define EVENT_NOTIFY_SIGNAL 0x200u
enum { TIMER_CANCEL, TIMER_PERIODIC, TIMER_RELATIVE };
enum { ALL_HANDLES, BY_REGISTER, BY_PROTOCOL };
enum {
    OPEN_BY_HANDLE = 1,
    OPEN_GET = 2,
    OPEN_TEST = 4,
    OPEN_CHILD = 8,
    OPEN_DRIVER = 16,
    OPEN_EXCLUSIVE = 32
};
enum { VARIABLE_KEPT = 1, VARIABLE_BOOT = 2, VARIABLE_RUNTIME = 4 };
enum { FILE_READ = 1, FILE_WRITE = 2, FILE_FOLDER = 16 };
#define FILE_CREATE 0x8000000000000000u

#endif
