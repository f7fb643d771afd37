// Segments of VMs, and the processor time that a VM is charged.
#include "sched/member.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "core/machine.h"

#define UNREPORTED_NS 1500000 // what a running vCPU may have used since it wrote it down last
#define OVERHEAD_NS   100000  // less is left for later
#define JUMP_MAX      10000000000ull

// Sealed: a process that shrinks it would kill whoever else looks at it.
static hpvm_status make_segment(struct member *member)
{
    member->memory = memfd_create("hpvm-vm", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (member->memory < 0 || ftruncate(member->memory, SEGMENT_SIZE) < 0 ||
        fcntl(member->memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) < 0)
        return hpvm__fail(HPVM_E_IO, errno, "cannot create a segment: %s", strerror(errno));
    void *memory = mmap(NULL, SEGMENT_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, member->memory, 0);
    if (memory == MAP_FAILED)
        return hpvm__fail(HPVM_E_NOMEM, errno, "cannot map a segment: %s", strerror(errno));
    member->segment = memory;
    member->segment->magic = SEGMENT_MAGIC;
    member->segment->vcpu_count = member->vcpu_count;
    member->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (member->event < 0)
        return hpvm__fail(HPVM_E_IO, errno, "cannot create an event: %s", strerror(errno));
    return HPVM_OK;
}

// The clock of a whole process, as clock_getcpuclockid makes it.
static bool process_time(int pid, uint64_t *ns)
{
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0)
        return false;
    *ns = (uint64_t)used.tv_sec * 1000000000u + (uint64_t)used.tv_nsec;
    return true;
}

hpvm_status hpvm__member_create(struct member **out, unsigned vcpu_count, int pid)
{
    struct member *member = calloc(1, sizeof *member + vcpu_count * sizeof member->vcpu[0]);
    if (!member)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for a VM");
    member->memory = member->event = member->pidfd = -1;
    member->vcpu_count = vcpu_count;
    member->pid = pid;
    hpvm_status status = HPVM_OK;
    if (pid) {
        member->pidfd = (int)syscall(SYS_pidfd_open, pid, 0);
        if (member->pidfd < 0 || !process_time(pid, &member->process_time))
            status = hpvm__fail(HPVM_E_NOTFOUND, errno, "there is no process %d", pid);
    }
    if (status == HPVM_OK)
        status = make_segment(member);
    if (status != HPVM_OK) {
        hpvm__member_destroy(member);
        return status;
    }
    for (unsigned n = 0; n < vcpu_count; n++) {
        member->vcpu[n].member = member;
        member->vcpu[n].index = n;
    }
    *out = member;
    return HPVM_OK;
}

void hpvm__member_destroy(struct member *member)
{
    if (member->segment)
        munmap(member->segment, SEGMENT_SIZE);
    if (member->memory >= 0)
        close(member->memory);
    if (member->event >= 0)
        close(member->event);
    if (member->pidfd >= 0)
        close(member->pidfd);
    free(member);
}

uint64_t hpvm__member_used(struct member_vcpu *vcpu, uint64_t now)
{
    uint64_t said = atomic_load(&vcpu->member->segment->vcpu[vcpu->index].used), used = said - vcpu->used;
    bool first = vcpu->charged_at == 0;
    vcpu->used = said;
    vcpu->charged_at = now;
    if (first || used > JUMP_MAX) // joined just now (what it used before was nobody's), or nonsense
        return 0;
    vcpu->member->not_attributed -= (int64_t)used;
    return used;
}

uint64_t hpvm__member_overhead(struct member *member, uint64_t now)
{
    uint64_t total = member->process_time;
    int64_t expected = 0;
    if (!member->pid)
        total = atomic_load(&member->segment->other);
    else if (!process_time(member->pid, &total))
        return 0;
    uint64_t more = total - member->process_time;
    member->process_time = total;
    member->accounted_at = now;
    if (!member->pid)
        member->not_attributed = 0; // the vCPUs' time is not in this clock
    member->not_attributed += (int64_t)more;
    for (unsigned n = 0; n < member->vcpu_count && member->pid; n++)
        if (member->vcpu[n].policy.state == POLICY_RUNNING || member->vcpu[n].policy.state == POLICY_LOST)
            expected += UNREPORTED_NS;
    // A process that says more than its clock has does that to its own loss.
    if (member->not_attributed < -(int64_t)UNREPORTED_NS)
        member->not_attributed = -(int64_t)UNREPORTED_NS;
    int64_t overhead = member->not_attributed - expected;
    if (overhead < OVERHEAD_NS)
        return 0;
    member->not_attributed -= overhead;
    return (uint64_t)overhead;
}

// Asked of the system, because what the process says about itself may be wrong.
bool hpvm__member_blocked(const struct member_vcpu *vcpu)
{
    char path[64], text[512];
    int pid = vcpu->member->pid ? vcpu->member->pid : (int)getpid();
    unsigned thread = atomic_load(&vcpu->member->segment->vcpu[vcpu->index].thread);
    snprintf(path, sizeof path, "/proc/%d/task/%u/stat", pid, thread);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = fd >= 0 ? read(fd, text, sizeof text - 1) : 0;
    if (fd >= 0)
        close(fd);
    if (got <= 0)
        return fd >= 0 || errno == ENOENT;
    text[got] = 0;
    const char *end = strrchr(text, ')'); // of the name
    return end && end[1] && end[2] != 'R';
}

void hpvm__member_publish(struct member *member)
{
    uint32_t waiting = 0;
    struct segment *segment = member->segment;
    for (unsigned n = 0; n < member->vcpu_count; n++)
        waiting += member->vcpu[n].policy.state == POLICY_READY;
    atomic_store_explicit(&segment->waiting, waiting, memory_order_relaxed);
    atomic_store_explicit(&segment->entitlement, member->vcpu[0].policy.entitlement, memory_order_relaxed);
    atomic_store_explicit(&segment->cap, member->vcpu[0].policy.cap, memory_order_relaxed);
}
