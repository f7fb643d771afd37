// Breakpoints and watchpoints of the owner of the VM.
#include "api/internal.h"
#include "ia64/cpu/mmu.h"

_Static_assert(HPVM_WATCH_READ == MEM_READ && HPVM_WATCH_WRITE == MEM_WRITE, "access kinds are passed on");
_Static_assert(HPVM_MAX_WATCHPOINTS == DATA_WATCHES, "the processors hold all of them");

// ---- breakpoints -------------------------------------------------------------------------------------

static bool at_breakpoint(struct cpu *cpu, uint64_t ip, unsigned slot)
{
    hpvm_vm *vm = cpu->cpus->debug_user;
    if (vm->passing == cpu)
        return false;
    for (unsigned n = 0; n < vm->breakpoint_count; n++)
        if (vm->breakpoints[n].ip == ip && vm->breakpoints[n].slot == slot) {
            vm->vcpu[cpu->index].at_breakpoint = true;
            return true;
        }
    return false;
}

static bool breakpoint_within(struct cpu *cpu, uint64_t first, uint64_t last, uint64_t mask)
{
    const hpvm_vm *vm = cpu->cpus->debug_user;
    for (unsigned n = 0; n < vm->breakpoint_count; n++)
        if ((vm->breakpoints[n].ip & mask) - first <= last - first)
            return true;
    return false;
}

static int find_breakpoint(const hpvm_vm *vm, uint64_t ip, uint32_t slot)
{
    for (unsigned n = 0; n < vm->breakpoint_count; n++)
        if (vm->breakpoints[n].ip == ip && vm->breakpoints[n].slot == slot)
            return (int)n;
    return -1;
}

hpvm_status hpvm_vm_add_breakpoint(hpvm_vm *vm, uint64_t ip, uint32_t slot)
{
    API_ENTER;
    if (!vm || (ip & 15) || slot > 2)
        return API_FAIL(HPVM_E_INVAL,
                        "breakpoint at 0x%llx slot %u; a multiple of 16 and slots 0 to 2 are allowed",
                        (unsigned long long)ip, slot);
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    if (!hpvm__vm_idle(vm))
        status = API_FAIL(HPVM_E_STATE, "the VM is running");
    else if (find_breakpoint(vm, ip, slot) >= 0)
        status = API_FAIL(HPVM_E_EXIST, "there is a breakpoint at 0x%llx slot %u already",
                          (unsigned long long)ip, slot);
    else if (vm->breakpoint_count == HPVM_MAX_BREAKPOINTS)
        status = API_FAIL(HPVM_E_LIMIT, "all %d breakpoints are in use", HPVM_MAX_BREAKPOINTS);
    if (status == HPVM_OK) {
        vm->breakpoints[vm->breakpoint_count++] = (struct breakpoint){ip, slot};
        vm->cpus->debug_user = vm;
        vm->cpus->breakpoint_within = breakpoint_within;
        vm->cpus->breakpoint = at_breakpoint;
        atomic_fetch_add(&vm->cpus->debug_epoch, 1);
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}

hpvm_status hpvm_vm_remove_breakpoint(hpvm_vm *vm, uint64_t ip, uint32_t slot)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    int n = find_breakpoint(vm, ip, slot);
    if (!hpvm__vm_idle(vm))
        status = API_FAIL(HPVM_E_STATE, "the VM is running");
    else if (n < 0)
        status = API_FAIL(HPVM_E_NOTFOUND, "no breakpoint at 0x%llx slot %u", (unsigned long long)ip, slot);
    if (status == HPVM_OK) {
        vm->breakpoints[n] = vm->breakpoints[--vm->breakpoint_count];
        if (vm->breakpoint_count == 0)
            vm->cpus->breakpoint = NULL;
        atomic_fetch_add(&vm->cpus->debug_epoch, 1);
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}

// ---- watchpoints -------------------------------------------------------------------------------------

static int find_watchpoint(const struct cpus *cpus, const struct data_watch *wanted)
{
    for (unsigned n = 0; n < cpus->watch_count; n++)
        if (cpus->watch[n].first == wanted->first && cpus->watch[n].last == wanted->last &&
            cpus->watch[n].access == wanted->access)
            return (int)n;
    return -1;
}

static hpvm_status check_watchpoint(hpvm_vm *vm, uint64_t va, uint64_t length, uint32_t access,
                                    struct data_watch *out)
{
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    if (length == 0 || length > 1ull << 32 || va + (length - 1) < va)
        return API_FAIL(HPVM_E_INVAL,
                        "watchpoint of %llu bytes at 0x%llx; 1 to 2^32 are allowed, without wrapping",
                        (unsigned long long)length, (unsigned long long)va);
    if (access == 0 || access > (HPVM_WATCH_READ | HPVM_WATCH_WRITE))
        return API_FAIL(HPVM_E_INVAL, "access kinds 0x%x of a watchpoint; 1 to 3 are allowed", access);
    *out = (struct data_watch){va, va + (length - 1), access};
    return HPVM_OK;
}

hpvm_status hpvm_vm_add_watchpoint(hpvm_vm *vm, uint64_t va, uint64_t length, uint32_t access)
{
    API_ENTER;
    struct data_watch watch;
    hpvm_status status = check_watchpoint(vm, va, length, access, &watch);
    if (status != HPVM_OK)
        return status;
    pthread_mutex_lock(&vm->lock);
    struct cpus *cpus = vm->cpus;
    if (!hpvm__vm_idle(vm))
        status = API_FAIL(HPVM_E_STATE, "the VM is running");
    else if (find_watchpoint(cpus, &watch) >= 0)
        status = API_FAIL(HPVM_E_EXIST, "there is a watchpoint of %llu bytes at 0x%llx already",
                          (unsigned long long)length, (unsigned long long)va);
    else if (cpus->watch_count == HPVM_MAX_WATCHPOINTS)
        status = API_FAIL(HPVM_E_LIMIT, "all %d watchpoints are in use", HPVM_MAX_WATCHPOINTS);
    if (status == HPVM_OK) {
        cpus->watch[cpus->watch_count++] = watch;
        atomic_fetch_add(&cpus->debug_epoch, 1);
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}

hpvm_status hpvm_vm_remove_watchpoint(hpvm_vm *vm, uint64_t va, uint64_t length, uint32_t access)
{
    API_ENTER;
    struct data_watch watch;
    hpvm_status status = check_watchpoint(vm, va, length, access, &watch);
    if (status != HPVM_OK)
        return status;
    pthread_mutex_lock(&vm->lock);
    struct cpus *cpus = vm->cpus;
    int n = find_watchpoint(cpus, &watch);
    if (!hpvm__vm_idle(vm))
        status = API_FAIL(HPVM_E_STATE, "the VM is running");
    else if (n < 0)
        status = API_FAIL(HPVM_E_NOTFOUND, "no such watchpoint of %llu bytes at 0x%llx",
                          (unsigned long long)length, (unsigned long long)va);
    if (status == HPVM_OK) {
        cpus->watch[n] = cpus->watch[--cpus->watch_count];
        atomic_fetch_add(&cpus->debug_epoch, 1);
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}
