// Packets of the debugger: one in, one answer.
#include "api/gdb/gdb.h"

#include <stdio.h>
#include <string.h>

#define ERROR_INVALID 22
#define ERROR_FAULT   14

struct text {
    const char *at, *end;
};

static bool take(struct text *text, char c)
{
    if (text->at == text->end || *text->at != c)
        return false;
    text->at++;
    return true;
}

static bool starts(struct text *text, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(text->end - text->at) < length || memcmp(text->at, word, length) != 0)
        return false;
    text->at += length;
    return true;
}

static bool number(struct text *text, uint64_t *value)
{
    return hpvm__gdb_number(&text->at, text->end, value);
}

static enum gdb_next answer(struct hpvm_gdb *gdb, const char *text)
{
    hpvm__gdb_add(&gdb->reply, "%s", text);
    return GDB_ANSWER;
}

static enum gdb_next fail(struct hpvm_gdb *gdb, int error)
{
    hpvm__gdb_add(&gdb->reply, "E%02x", error);
    return GDB_ANSWER;
}

static enum gdb_next ok_or(struct hpvm_gdb *gdb, bool good, int error)
{
    return good ? answer(gdb, "OK") : fail(gdb, error);
}

static hpvm_vcpu *current(struct hpvm_gdb *gdb)
{
    return &gdb->vm->vcpu[gdb->current];
}

// ---- registers and memory ----------------------------------------------------------------------------

static void add_register(struct hpvm_gdb *gdb, unsigned index)
{
    uint8_t value[16];
    unsigned size = hpvm__gdb_register_size(index);
    if (hpvm__gdb_register_read(current(gdb), index, value))
        hpvm__gdb_add_hex(&gdb->reply, value, size);
    else
        hpvm__gdb_add(&gdb->reply, "%.*s", (int)size * 2, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
}

static enum gdb_next read_all(struct hpvm_gdb *gdb)
{
    for (unsigned n = 0; n < GDB_REGISTERS; n++)
        add_register(gdb, n);
    return GDB_ANSWER;
}

// Registers that hold the value already are left alone: read-only ones, and those that others depend on.
static enum gdb_next write_all(struct hpvm_gdb *gdb, struct text *text)
{
    bool good = true;
    for (unsigned n = 0; n < GDB_REGISTERS && good; n++) {
        uint8_t old[16], value[16];
        unsigned size = hpvm__gdb_register_size(n);
        if ((size_t)(text->end - text->at) < 2 * size)
            break; // a short packet means the first registers
        bool there = hpvm__gdb_register_read(current(gdb), n, old);
        if (*text->at == 'x') {
            text->at += 2 * size;
            continue;
        }
        good = hpvm__gdb_bytes(&text->at, text->end, value, size);
        if (good && there && memcmp(old, value, size) != 0)
            good = hpvm__gdb_register_write(current(gdb), n, value);
    }
    return ok_or(gdb, good, ERROR_INVALID);
}

static enum gdb_next read_one(struct hpvm_gdb *gdb, struct text *text)
{
    uint64_t index;
    if (!number(text, &index) || index >= GDB_REGISTERS)
        return fail(gdb, ERROR_INVALID);
    add_register(gdb, (unsigned)index);
    return GDB_ANSWER;
}

static enum gdb_next write_one(struct hpvm_gdb *gdb, struct text *text)
{
    uint64_t index;
    uint8_t value[16] = {0};
    bool good = number(text, &index) && index < GDB_REGISTERS && take(text, '=') &&
                hpvm__gdb_bytes(&text->at, text->end, value, hpvm__gdb_register_size((unsigned)index)) &&
                hpvm__gdb_register_write(current(gdb), (unsigned)index, value);
    return ok_or(gdb, good, ERROR_INVALID);
}

static enum gdb_next read_memory(struct hpvm_gdb *gdb, struct text *text)
{
    uint64_t address, length;
    uint8_t data[GDB_PACKET_MAX / 2];
    if (!number(text, &address) || !take(text, ',') || !number(text, &length))
        return fail(gdb, ERROR_INVALID);
    if (length > sizeof data)
        length = sizeof data; // gdb asks for the rest
    size_t got = hpvm__gdb_memory_read(gdb, address, data, (size_t)length);
    if (got == 0 && length)
        return fail(gdb, ERROR_FAULT);
    hpvm__gdb_add_hex(&gdb->reply, data, got);
    return GDB_ANSWER;
}

static enum gdb_next write_memory(struct hpvm_gdb *gdb, struct text *text, bool binary)
{
    uint64_t address, length;
    uint8_t data[GDB_PACKET_MAX];
    if (!number(text, &address) || !take(text, ',') || !number(text, &length) || !take(text, ':') ||
        length > sizeof data)
        return fail(gdb, ERROR_INVALID);
    if (binary) {
        if ((size_t)(text->end - text->at) != length)
            return fail(gdb, ERROR_INVALID);
        memcpy(data, text->at, length);
    } else if (!hpvm__gdb_bytes(&text->at, text->end, data, length)) {
        return fail(gdb, ERROR_INVALID);
    }
    return ok_or(gdb, hpvm__gdb_memory_write(gdb, address, data, (size_t)length), ERROR_FAULT);
}

// ---- threads -----------------------------------------------------------------------------------------

// -1: all, 0: any, else a vCPU counted from 1. False: no such thread.
static bool thread_id(struct hpvm_gdb *gdb, struct text *text, int *id)
{
    uint64_t value;
    if (starts(text, "-1")) {
        *id = -1;
        return true;
    }
    if (!number(text, &value) || value > gdb->vm->cpus->count)
        return false;
    *id = (int)value;
    return true;
}

static enum gdb_next select_thread(struct hpvm_gdb *gdb, struct text *text)
{
    bool registers = take(text, 'g');
    int id;
    if ((!registers && !take(text, 'c')) || !thread_id(gdb, text, &id))
        return fail(gdb, ERROR_INVALID);
    if (registers && id > 0)
        gdb->current = (unsigned)id - 1;
    return answer(gdb, "OK");
}

static enum gdb_next list_threads(struct hpvm_gdb *gdb)
{
    for (unsigned n = 0; n < gdb->vm->cpus->count; n++)
        hpvm__gdb_add(&gdb->reply, "%c%x", n ? ',' : 'm', n + 1);
    return GDB_ANSWER;
}

static enum gdb_next describe_thread(struct hpvm_gdb *gdb, struct text *text)
{
    int id;
    if (!thread_id(gdb, text, &id) || id < 1)
        return fail(gdb, ERROR_INVALID);
    const struct cpu *cpu = gdb->vm->cpus->cpu[id - 1];
    char line[64];
    int length = snprintf(line, sizeof line, "vCPU %d, privilege level %u%s", id - 1, cpu_cpl(cpu),
                          cpu->parked   ? ", waits in firmware"
                          : cpu->halted ? ", halted"
                                        : "");
    hpvm__gdb_add_hex(&gdb->reply, line, (size_t)length);
    return GDB_ANSWER;
}

// ---- resuming ----------------------------------------------------------------------------------------

// vCont;action[:thread]...: the leftmost action that names a thread counts for it.
static enum gdb_next resume_threads(struct hpvm_gdb *gdb, struct text *text)
{
    char action[HPVM_MAX_VCPUS] = {0};
    unsigned count = gdb->vm->cpus->count, named = 0;
    while (take(text, ';')) {
        char kind = text->at < text->end ? *text->at++ : 0;
        uint64_t signal;
        int id = -1;
        if (kind == 'C' || kind == 'S') {
            if (!number(text, &signal)) // there are no signals in a processor
                return fail(gdb, ERROR_INVALID);
            kind = (char)(kind - 'A' + 'a');
        }
        if ((kind != 'c' && kind != 's') || (take(text, ':') && !thread_id(gdb, text, &id)))
            return fail(gdb, ERROR_INVALID);
        for (unsigned n = 0; n < count; n++)
            if (!action[n] && (id == -1 || (id == 0 ? n == gdb->current : n == (unsigned)id - 1))) {
                action[n] = kind;
                named++;
            }
    }
    if (text->at != text->end || !named)
        return fail(gdb, ERROR_INVALID);
    hpvm__gdb_resume(gdb, action);
    return GDB_RESUME;
}

// c, s, C, S: the old forms, for the current vCPU and all others.
static enum gdb_next resume_current(struct hpvm_gdb *gdb, char kind, struct text *text)
{
    char action[HPVM_MAX_VCPUS];
    uint64_t value;
    if (kind == 'C' || kind == 'S') {
        if (!number(text, &value) || (text->at != text->end && !take(text, ';')))
            return fail(gdb, ERROR_INVALID);
        kind = (char)(kind - 'A' + 'a');
    }
    if (number(text, &value)) {
        uint8_t ip[16] = {0};
        memcpy(ip, &value, sizeof value);
        current(gdb)->cpu->ri = value & 15 ? current(gdb)->cpu->ri : 0;
        if (!hpvm__gdb_register_write(current(gdb), GDB_REG_IP, ip))
            return fail(gdb, ERROR_INVALID);
    }
    memset(action, 'c', sizeof action);
    action[gdb->current] = kind;
    hpvm__gdb_resume(gdb, action);
    return GDB_RESUME;
}

// ---- queries -----------------------------------------------------------------------------------------

static const char description[] = "<?xml version=\"1.0\"?><!DOCTYPE target SYSTEM \"gdb-target.dtd\">"
                                  "<target><architecture>ia64-elf64</architecture></target>";

static enum gdb_next send_description(struct hpvm_gdb *gdb, struct text *text)
{
    uint64_t offset, length, size = sizeof description - 1;
    if (!starts(text, "target.xml:") || !number(text, &offset) || !take(text, ',') ||
        !number(text, &length) || offset > size)
        return fail(gdb, ERROR_INVALID);
    bool last = length >= size - offset;
    hpvm__gdb_add(&gdb->reply, "%c%.*s", last ? 'l' : 'm', (int)(last ? size - offset : length),
                  description + offset);
    return GDB_ANSWER;
}

static enum gdb_next monitor(struct hpvm_gdb *gdb, struct text *text)
{
    char line[512], out[GDB_PACKET_MAX / 2];
    size_t length = (size_t)(text->end - text->at) / 2;
    if (length >= sizeof line || !hpvm__gdb_bytes(&text->at, text->end, line, length))
        return fail(gdb, ERROR_INVALID);
    line[length] = 0;
    hpvm__gdb_monitor(gdb, line, &gdb->reply);
    size_t size = gdb->reply.length < sizeof out ? gdb->reply.length : sizeof out;
    memcpy(out, gdb->reply.text, size);
    gdb->reply.length = 0;
    if (size == 0)
        return answer(gdb, "OK");
    hpvm__gdb_add_hex(&gdb->reply, out, size);
    return GDB_ANSWER;
}

static enum gdb_next query(struct hpvm_gdb *gdb, struct text *text)
{
    if (starts(text, "Supported")) {
        hpvm__gdb_add(&gdb->reply, "PacketSize=%x;QStartNoAckMode+;vContSupported+;qXfer:features:read+",
                      GDB_PACKET_MAX);
        return GDB_ANSWER;
    }
    if (starts(text, "fThreadInfo"))
        return list_threads(gdb);
    if (starts(text, "sThreadInfo"))
        return answer(gdb, "l");
    if (starts(text, "ThreadExtraInfo,"))
        return describe_thread(gdb, text);
    if (starts(text, "Attached"))
        return answer(gdb, "1");
    if (starts(text, "Xfer:features:read:"))
        return send_description(gdb, text);
    if (starts(text, "Rcmd,"))
        return monitor(gdb, text);
    if (starts(text, "qemu.PhyMemMode"))
        return answer(gdb, gdb->physical ? "1" : "0");
    if (text->end - text->at == 1 && take(text, 'C')) {
        hpvm__gdb_add(&gdb->reply, "QC%x", gdb->current + 1);
        return GDB_ANSWER;
    }
    return GDB_ANSWER; // empty: not known
}

static enum gdb_next set(struct hpvm_gdb *gdb, struct text *text)
{
    if (starts(text, "StartNoAckMode")) {
        gdb->no_ack = true;
        return answer(gdb, "OK");
    }
    if (starts(text, "qemu.PhyMemMode:")) {
        uint64_t on;
        if (!number(text, &on) || on > 1)
            return fail(gdb, ERROR_INVALID);
        gdb->physical = on;
        return answer(gdb, "OK");
    }
    return GDB_ANSWER;
}

static enum gdb_next place(struct hpvm_gdb *gdb, bool add, struct text *text)
{
    char kind = text->at < text->end ? *text->at++ : 0;
    uint64_t address, length;
    if (kind < '0' || kind > '4')
        return GDB_ANSWER;
    if (!take(text, ',') || !number(text, &address) || !take(text, ',') || !number(text, &length))
        return fail(gdb, ERROR_INVALID);
    int error = add ? hpvm__gdb_place_add(gdb, kind, address, length)
                    : hpvm__gdb_place_remove(gdb, kind, address, length);
    return ok_or(gdb, error == 0, error);
}

static enum gdb_next detach_or_kill(struct hpvm_gdb *gdb, enum gdb_next next)
{
    hpvm__gdb_add(&gdb->reply, "OK");
    return next;
}

enum gdb_next hpvm__gdb_command(struct hpvm_gdb *gdb, const char *packet, size_t length)
{
    struct text text = {packet, packet + length};
    int id;
    gdb->reply.length = 0;
    gdb->reply.overflow = false;
    gdb->reply.text[0] = 0;
    if (length == 0)
        return GDB_ANSWER;
    switch (*text.at++) {
    case '?':
        return answer(gdb, gdb->stop_reply.text);
    case 'g':
        return read_all(gdb);
    case 'G':
        return write_all(gdb, &text);
    case 'p':
        return read_one(gdb, &text);
    case 'P':
        return write_one(gdb, &text);
    case 'm':
        return read_memory(gdb, &text);
    case 'M':
        return write_memory(gdb, &text, false);
    case 'X':
        return write_memory(gdb, &text, true);
    case 'H':
        return select_thread(gdb, &text);
    case 'T':
        return ok_or(gdb, thread_id(gdb, &text, &id) && id > 0, ERROR_INVALID);
    case 'Z':
        return place(gdb, true, &text);
    case 'z':
        return place(gdb, false, &text);
    case 'q':
        return query(gdb, &text);
    case 'Q':
        return set(gdb, &text);
    case 'c':
    case 's':
    case 'C':
    case 'S':
        return resume_current(gdb, packet[0], &text);
    case 'D':
        return detach_or_kill(gdb, GDB_DETACH);
    case 'k':
        return GDB_KILL;
    case 'v':
        if (starts(&text, "Cont?"))
            return answer(gdb, "vCont;c;C;s;S");
        if (starts(&text, "Cont"))
            return resume_threads(gdb, &text);
        if (starts(&text, "Kill"))
            return detach_or_kill(gdb, GDB_KILL);
        return GDB_ANSWER;
    default:
        return GDB_ANSWER;
    }
}
