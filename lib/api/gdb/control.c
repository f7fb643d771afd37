// Stopping, resuming and stepping for the debugger; its breakpoints and watchpoints.
//
// `continue` is hpvm_vm_start. Steps, and runs of some vCPUs only, are made by the thread of the server
// itself while the threads of the VM are parked: the vCPUs take turns.
#include "api/gdb/gdb.h"
#include "ia64/decode/decode.h"
#include "ia64/interp/run.h"

#define HALT_WAIT_NS 5000000ull // how long a step of a halted vCPU waits for an interrupt, each time
#define HALT_WAITS   40
#define BESIDE_SLOTS 64    // what the others execute beside a step
#define PARTLY_SLOTS 20000 // a turn of GDB_PARTLY

enum { SIGNAL_INT = 2, SIGNAL_TRAP = 5, SIGNAL_ABORT = 6, SIGNAL_STOP = 17 }; // gdb's numbers

// ---- why it stopped ----------------------------------------------------------------------------------

static void compose(struct hpvm_gdb *gdb, unsigned signal)
{
    struct gdb_reply *out = &gdb->stop_reply;
    hpvm_vcpu *vcpu = &gdb->vm->vcpu[gdb->current];
    out->length = 0;
    out->overflow = false;
    hpvm__gdb_add(out, "T%02x", signal);
    static const unsigned shown[] = {GDB_REG_IP, GDB_REG_PSR, GDB_REG_CFM};
    for (unsigned n = 0; n < ARRAY_LENGTH(shown); n++) {
        uint8_t value[16];
        if (!hpvm__gdb_register_read(vcpu, shown[n], value))
            continue;
        hpvm__gdb_add(out, "%x:", shown[n]);
        hpvm__gdb_add_hex(out, value, 8);
        hpvm__gdb_add(out, ";");
    }
    hpvm__gdb_add(out, "thread:%x;", gdb->current + 1);
    if (vcpu->cpu->watch.hit && vcpu->cpu->watch.number < gdb->vm->cpus->watch_count) {
        unsigned access = gdb->vm->cpus->watch[vcpu->cpu->watch.number].access;
        const char *kind = access == HPVM_WATCH_WRITE  ? "watch"
                           : access == HPVM_WATCH_READ ? "rwatch"
                                                       : "awatch";
        hpvm__gdb_add(out, "%s:%llx;", kind, (unsigned long long)vcpu->cpu->watch.address);
    }
}

static void compose_gone(struct hpvm_gdb *gdb, const char *text)
{
    gdb->stop_reply.length = 0;
    hpvm__gdb_add(&gdb->stop_reply, "%s", text);
}

// Makes the vCPU that met a breakpoint or watchpoint the current one.
static bool choose_stopped(struct hpvm_gdb *gdb)
{
    for (unsigned n = 0; n < gdb->vm->cpus->count; n++) {
        unsigned index = (gdb->current + n) % gdb->vm->cpus->count;
        hpvm_vcpu *vcpu = &gdb->vm->vcpu[index];
        if (vcpu->at_breakpoint || vcpu->cpu->watch.hit) {
            gdb->current = index;
            return true;
        }
    }
    return false;
}

static void forget_stops(struct hpvm_gdb *gdb)
{
    for (unsigned n = 0; n < gdb->vm->cpus->count; n++) {
        gdb->vm->vcpu[n].at_breakpoint = false;
        gdb->vm->cpus->cpu[n]->watch.hit = false;
    }
}

bool hpvm__gdb_stopped(struct hpvm_gdb *gdb)
{
    hpvm_event event = {.struct_size = sizeof event};
    if (hpvm_vm_wait(gdb->vm, 0, &event) != HPVM_OK)
        return false;
    gdb->mode = GDB_STOPPED;
    bool met = choose_stopped(gdb);
    if (event.type == HPVM_EVENT_POWERED_OFF)
        compose_gone(gdb, "W00");
    else if (event.type == HPVM_EVENT_PANICKED)
        compose(gdb, SIGNAL_ABORT);
    else if (event.type == HPVM_EVENT_BREAKPOINT || met)
        compose(gdb, SIGNAL_TRAP);
    else
        compose(gdb, gdb->interrupting ? SIGNAL_INT : SIGNAL_STOP);
    gdb->interrupting = false;
    return true;
}

void hpvm__gdb_stop_now(struct hpvm_gdb *gdb)
{
    choose_stopped(gdb);
    compose(gdb, SIGNAL_TRAP);
}

void hpvm__gdb_halt(struct hpvm_gdb *gdb)
{
    if (hpvm__vm_idle(gdb->vm) && !gdb->vm->started)
        return;
    hpvm_vm_pause(gdb->vm);
    // A vCPU that met a breakpoint just before is reported by the control thread: that must be over.
    hpvm_vm_wait(gdb->vm, 1000, NULL);
}

// ---- on this thread ----------------------------------------------------------------------------------

// With the VM's lock held and everything parked. True: the vCPU stopped by itself.
static bool execute(struct hpvm_gdb *gdb, unsigned index, uint64_t slots, bool pass)
{
    struct cpu *cpu = gdb->vm->cpus->cpu[index];
    if (pass)
        gdb->vm->passing = cpu;
    enum vcpu_exit exit = hpvm__interp_run(cpu, slots);
    for (unsigned n = 0; pass && exit == VCPU_HALTED && n < HALT_WAITS; n++) {
        hpvm__run_control_sleep(cpu, hpvm__host_ns() + HALT_WAIT_NS);
        exit = hpvm__interp_run(cpu, slots);
    }
    gdb->vm->passing = NULL;
    return exit == VCPU_BREAKPOINT;
}

// What the guest asked for (power off, reset) is carried out by the VM's own threads.
static bool hand_over(struct hpvm_gdb *gdb)
{
    if (!atomic_load(&gdb->vm->machine.requests))
        return false;
    hpvm__machine_request(&gdb->vm->machine, 0, NULL); // their vCPUs look at it again
    if (hpvm_vm_start(gdb->vm) != HPVM_OK)
        return false;
    gdb->mode = GDB_RUNNING;
    return true;
}

// Takes the VM for this thread; false: it runs, or was never powered on and cannot be.
static bool borrow(struct hpvm_gdb *gdb, bool *clock_ran)
{
    hpvm_vm *vm = gdb->vm;
    if (!vm->powered && hpvm_vm_power_on(vm) != HPVM_OK)
        return false;
    pthread_mutex_lock(&vm->lock);
    if (!hpvm__vm_idle(vm)) {
        pthread_mutex_unlock(&vm->lock);
        return false;
    }
    *clock_ran = atomic_load(&vm->machine.clock.running);
    if (!*clock_ran)
        hpvm__clock_start(&vm->machine.clock);
    return true;
}

static void give_back(struct hpvm_gdb *gdb, bool clock_ran)
{
    if (!clock_ran)
        hpvm__clock_stop(&gdb->vm->machine.clock);
    pthread_mutex_unlock(&gdb->vm->lock);
}

static void step(struct hpvm_gdb *gdb, const char action[HPVM_MAX_VCPUS])
{
    unsigned count = gdb->vm->cpus->count, stepped = gdb->current;
    bool clock_ran, met = false;
    if (!borrow(gdb, &clock_ran)) {
        compose(gdb, SIGNAL_STOP);
        return;
    }
    for (unsigned n = 0; n < count; n++)
        if (action[n] == 's') {
            stepped = n;
            met |= execute(gdb, n, 1, true);
        }
    for (unsigned n = 0; n < count && !met; n++)
        if (action[n] == 'c')
            met |= execute(gdb, n, BESIDE_SLOTS, false);
    give_back(gdb, clock_ran);
    if (hand_over(gdb))
        return;
    gdb->current = stepped;
    if (met)
        choose_stopped(gdb);
    compose(gdb, SIGNAL_TRAP);
}

void hpvm__gdb_run_partly(struct hpvm_gdb *gdb)
{
    bool clock_ran, met = false, halted = true;
    if (!borrow(gdb, &clock_ran)) {
        gdb->mode = GDB_STOPPED;
        compose(gdb, SIGNAL_STOP);
        return;
    }
    for (unsigned n = 0; n < gdb->vm->cpus->count && !met; n++) {
        if (gdb->partly[n] != 'c')
            continue;
        uint64_t slots = gdb->vm->cpus->cpu[n]->slots;
        met = execute(gdb, n, PARTLY_SLOTS, false);
        halted &= gdb->vm->cpus->cpu[n]->slots == slots;
    }
    for (unsigned n = 0; n < gdb->vm->cpus->count && halted && !met; n++)
        if (gdb->partly[n] == 'c') {
            hpvm__run_control_sleep(gdb->vm->cpus->cpu[n], hpvm__host_ns() + HALT_WAIT_NS);
            break;
        }
    give_back(gdb, clock_ran);
    if (hand_over(gdb))
        return;
    if (met || gdb->interrupting) {
        gdb->mode = GDB_STOPPED;
        choose_stopped(gdb);
        compose(gdb, met ? SIGNAL_TRAP : SIGNAL_INT);
        gdb->interrupting = false;
    }
}

void hpvm__gdb_resume(struct hpvm_gdb *gdb, const char action[HPVM_MAX_VCPUS])
{
    unsigned count = gdb->vm->cpus->count, steps = 0, runs = 0;
    forget_stops(gdb);
    gdb->interrupting = false;
    for (unsigned n = 0; n < count; n++) {
        steps += action[n] == 's';
        runs += action[n] == 'c';
    }
    if (steps) {
        step(gdb, action);
    } else if (runs < count) {
        memcpy(gdb->partly, action, sizeof gdb->partly);
        gdb->mode = GDB_PARTLY;
    } else if (hpvm_vm_start(gdb->vm) == HPVM_OK) {
        gdb->mode = GDB_RUNNING;
    } else {
        compose(gdb, SIGNAL_ABORT);
    }
}

// ---- breakpoints and watchpoints -----------------------------------------------------------------------

static int find(const struct hpvm_gdb *gdb, char kind, uint64_t address, uint64_t length)
{
    for (unsigned n = 0; n < gdb->place_count; n++) {
        const struct gdb_place *place = &gdb->places[n];
        if (place->kind == kind && place->address == address && (kind < '2' || place->length == length))
            return (int)n;
    }
    return -1;
}

static uint32_t access_of(char kind)
{
    return kind == '2'   ? HPVM_WATCH_WRITE
           : kind == '3' ? HPVM_WATCH_READ
                         : HPVM_WATCH_READ | HPVM_WATCH_WRITE;
}

// A long instruction starts in slot 1, but gdb may name it by slot 2, where its opcode is.
static uint32_t first_slot(struct hpvm_gdb *gdb, uint64_t ip, uint32_t slot)
{
    uint8_t bytes[16];
    if (slot != 2 || hpvm__gdb_memory_read(gdb, ip, bytes, sizeof bytes) != sizeof bytes)
        return slot;
    return hpvm__templates[hpvm__bundle_read(bytes).template].unit[1] == UNIT_LX ? 1 : 2;
}

// Software and hardware breakpoints are the same here, and gdb may ask for both at one place.
static bool shared(const struct hpvm_gdb *gdb, const struct gdb_place *place)
{
    unsigned users = 0;
    for (unsigned n = 0; n < gdb->place_count; n++) {
        const struct gdb_place *other = &gdb->places[n];
        users += place->kind < '2' ? other->kind < '2' && other->ip == place->ip && other->slot == place->slot
                                   : other->kind == place->kind && other->address == place->address &&
                                         other->length == place->length;
    }
    return users > 0;
}

int hpvm__gdb_place_add(struct hpvm_gdb *gdb, char kind, uint64_t address, uint64_t length)
{
    if (find(gdb, kind, address, length) >= 0)
        return 0;
    if (gdb->place_count == GDB_PLACES)
        return 28; // ENOSPC
    struct gdb_place place = {.kind = kind, .address = address, .length = length};
    hpvm_status status = HPVM_OK;
    if (kind < '2') {
        if ((address & 15) > 2)
            return 22; // EINVAL
        place.ip = address & ~15ull;
        place.slot = first_slot(gdb, place.ip, address & 15);
        if (!shared(gdb, &place))
            status = hpvm_vm_add_breakpoint(gdb->vm, place.ip, place.slot);
    } else {
        status = hpvm_vm_add_watchpoint(gdb->vm, address, length, access_of(kind));
    }
    if (status != HPVM_OK)
        return status == HPVM_E_LIMIT ? 28 : 22;
    gdb->places[gdb->place_count++] = place;
    return 0;
}

int hpvm__gdb_place_remove(struct hpvm_gdb *gdb, char kind, uint64_t address, uint64_t length)
{
    int n = find(gdb, kind, address, length);
    if (n < 0)
        return 2; // ENOENT
    struct gdb_place place = gdb->places[n];
    gdb->places[n] = gdb->places[--gdb->place_count];
    if (place.kind >= '2')
        hpvm_vm_remove_watchpoint(gdb->vm, place.address, place.length, access_of(place.kind));
    else if (!shared(gdb, &place))
        hpvm_vm_remove_breakpoint(gdb->vm, place.ip, place.slot);
    return 0;
}

void hpvm__gdb_places_clear(struct hpvm_gdb *gdb)
{
    while (gdb->place_count) {
        const struct gdb_place *place = &gdb->places[0];
        hpvm__gdb_place_remove(gdb, place->kind, place->address, place->length);
    }
}
