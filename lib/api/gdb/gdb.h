// What the files of the gdb server share. One thread owns a server; nothing here is called from elsewhere.
#ifndef HPVM_API_GDB_GDB_H
#define HPVM_API_GDB_GDB_H

#include "api/gdb/packet.h"
#include "api/internal.h"

#define GDB_PLACES 96 // breakpoints and watchpoints that one client can have

// A Z packet that is in force.
struct gdb_place {
    char kind; // '0' .. '4'
    uint64_t address, length;
    uint64_t ip; // breakpoints: what was really planted
    uint32_t slot;
};

enum gdb_mode {
    GDB_STOPPED,
    GDB_RUNNING, // by hpvm_vm_start, on the threads of the VM
    GDB_PARTLY   // some vCPUs only: this thread runs them in turns
};

struct hpvm_gdb {
    hpvm_vm *vm;
    int listener, wake; // `wake`: the VM stopped, or the server is to end
    pthread_t thread;
    _Atomic bool quit;
    uint16_t port;

    // the client
    int client; // -1: none
    bool no_ack, failed;
    struct gdb_reader reader;
    struct gdb_reply reply;
    char frame[GDB_PACKET_MAX + 8]; // last packet sent, for a repetition
    size_t frame_length;

    // what the client set
    unsigned current; // vCPU of register and memory packets
    bool physical;    // memory packets mean physical addresses
    int identity;     // region whose untranslated addresses are read as physical ones; -1: none
    struct gdb_place places[GDB_PLACES];
    unsigned place_count;

    enum gdb_mode mode;
    bool interrupting;           // the client asked for the stop that comes
    char partly[HPVM_MAX_VCPUS]; // GDB_PARTLY: 'c' for those that run
    struct gdb_reply stop_reply; // of the last stop, for '?'
};

// ---- registers.c -------------------------------------------------------------------------------------
#define GDB_REGISTERS 462
#define GDB_REG_PR    330
#define GDB_REG_IP    331
#define GDB_REG_PSR   332
#define GDB_REG_CFM   333
#define GDB_REG_AR    334
unsigned hpvm__gdb_register_size(unsigned number);
// False: there is no such register (gdb shows it as unavailable).
bool hpvm__gdb_register_read(hpvm_vcpu *vcpu, unsigned number, uint8_t value[16]);
bool hpvm__gdb_register_write(hpvm_vcpu *vcpu, unsigned number, const uint8_t value[16]);

// ---- stack.c: registers that belong to the backing store but are not in memory -------------------------
uint64_t hpvm__gdb_frame_end(const struct cpu *cpu); // backing store address behind the current frame
uint64_t hpvm__gdb_rnat(const struct cpu *cpu);      // NaT collection of the group that frame_end is in
void hpvm__gdb_rnat_write(struct cpu *cpu, uint64_t value);
static inline bool hpvm__gdb_stacked(const struct cpu *cpu, uint64_t address)
{
    return address >= cpu->bspstore && address < hpvm__gdb_frame_end(cpu);
}
uint64_t hpvm__gdb_stack_read(const struct cpu *cpu,
                              uint64_t address); // an 8-byte word that hpvm__gdb_stacked
void hpvm__gdb_stack_write(struct cpu *cpu, uint64_t address, uint64_t value);

// ---- memory.c ----------------------------------------------------------------------------------------
// Bytes that could be read from the start of the range, maybe 0.
size_t hpvm__gdb_memory_read(struct hpvm_gdb *gdb, uint64_t address, void *data, size_t length);
bool hpvm__gdb_memory_write(struct hpvm_gdb *gdb, uint64_t address, const void *data, size_t length);

// ---- control.c ---------------------------------------------------------------------------------------
void hpvm__gdb_halt(struct hpvm_gdb *gdb);     // pauses; afterwards no vCPU executes
void hpvm__gdb_stop_now(struct hpvm_gdb *gdb); // stop_reply for a client that comes to a halted VM
// Carries out a resumption: action[n] for every vCPU is 'c', 's' or 0. Steps are done at return.
void hpvm__gdb_resume(struct hpvm_gdb *gdb, const char action[HPVM_MAX_VCPUS]);
void hpvm__gdb_run_partly(struct hpvm_gdb *gdb); // a slice of GDB_PARTLY
// The VM may have stopped: true when it did, stop_reply says why.
bool hpvm__gdb_stopped(struct hpvm_gdb *gdb);
// Z and z; an error number, 0: good.
int hpvm__gdb_place_add(struct hpvm_gdb *gdb, char kind, uint64_t address, uint64_t length);
int hpvm__gdb_place_remove(struct hpvm_gdb *gdb, char kind, uint64_t address, uint64_t length);
void hpvm__gdb_places_clear(struct hpvm_gdb *gdb); // all; the VM does not run

// ---- commands.c, monitor.c -----------------------------------------------------------------------------
enum gdb_next {
    GDB_ANSWER, // send gdb->reply
    GDB_RESUME, // vCPUs were resumed: the answer comes when they stop
    GDB_DETACH, // send the reply, then let the client go
    GDB_KILL    // switch the VM off
};
enum gdb_next hpvm__gdb_command(struct hpvm_gdb *gdb, const char *text, size_t length);
// Text of the answer into `out`.
void hpvm__gdb_monitor(struct hpvm_gdb *gdb, char *line, struct gdb_reply *out);

#endif
