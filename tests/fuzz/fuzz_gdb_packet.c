// Fuzz target: bytes from a debugger's connection. The framing, and every packet that does not resume the
// guest.
#include <stdlib.h>
#include <string.h>

#include "api/gdb/gdb.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition)
        abort();
}

// A VM of its own for every input would be slow, and the packets may change it: it lives as long as its
// changes do no harm. What an input plants is removed.
static struct hpvm_gdb *make(void)
{
    static struct hpvm_gdb gdb;
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = HPVM_RAM_MIN;
    config.vcpu_count = 2;
    config.seed = 1;
    require(hpvm_vm_create(&gdb.vm, &config) == HPVM_OK && hpvm_vm_power_on(gdb.vm) == HPVM_OK);
    gdb.client = gdb.listener = gdb.wake = -1;
    return &gdb;
}

// c, s, vCont and monitor reset would run guest code or boot again.
static bool resumes(const char *text, size_t length)
{
    static const char monitor_reset[] = "qRcmd,72657365";
    return (text[0] && strchr("csCS", text[0])) || (length >= 5 && memcmp(text, "vCont", 5) == 0) ||
           (length >= sizeof monitor_reset - 1 && memcmp(text, monitor_reset, sizeof monitor_reset - 1) == 0);
}

static void command(struct hpvm_gdb *gdb, const char *text, size_t length)
{
    if (length == 0 || length > GDB_PACKET_MAX || resumes(text, length))
        return;
    // An exact copy lets the sanitizers see reads behind the end.
    char *packet = malloc(length);
    require(packet);
    memcpy(packet, text, length);
    enum gdb_next next = hpvm__gdb_command(gdb, packet, length);
    require(next != GDB_RESUME && gdb->reply.length <= GDB_PACKET_MAX);
    require(strlen(gdb->reply.text) == gdb->reply.length);
    require(gdb->current < 2 && gdb->place_count <= GDB_PLACES);
    free(packet);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct hpvm_gdb *gdb;
    if (!gdb)
        gdb = make();
    memset(&gdb->reader, 0, sizeof gdb->reader);
    gdb->current = 0;
    gdb->physical = false;
    gdb->identity = -1;
    if (size && data[0] == '\n') { // packets without framing: checksums are hard to guess
        for (size_t n = 1, end; n < size; n = end + 1) {
            for (end = n; end < size && data[end] != '\n';)
                end++;
            command(gdb, (const char *)data + n, end - n);
        }
    } else {
        for (size_t n = 0; n < size; n++) {
            enum gdb_input input = hpvm__gdb_feed(&gdb->reader, data[n]);
            require(gdb->reader.length <= GDB_PACKET_MAX);
            if (input == GDB_PACKET)
                command(gdb, gdb->reader.data, gdb->reader.length);
        }
    }
    hpvm__gdb_places_clear(gdb);
    require(gdb->vm->breakpoint_count == 0 && gdb->vm->cpus->watch_count == 0);
    return 0;
}
