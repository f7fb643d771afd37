// Small VMs that run one of the guests of guest.s on each vCPU, and what their threads used.
#ifndef HPVM_TESTS_SCHED_FIXTURE_H
#define HPVM_TESTS_SCHED_FIXTURE_H

#include <hpvm/hpvm.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "api/internal.h"
#include "guest.h"
#include "ia64/cpu/regs.h"
#include "ideal.h"
#include "sched/policy.h"

#define MS         1000000ull
#define SECOND     1000000000ull
#define CODE       0x10000u
#define TABLE      0x20000u // lateness of a sleeper, or the lock
#define COUNT(n)   (0x28000u + 64u * (n))
#define ITC_HZ     400000000.0
#define TABLE_SIZE 1024u

#define MUST(call)                                                                                           \
    do {                                                                                                     \
        if ((call) != HPVM_OK) {                                                                             \
            fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #call, hpvm_last_error()->message);       \
            exit(1);                                                                                         \
        }                                                                                                    \
    } while (0)

static inline uint64_t now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * SECOND + (uint64_t)t.tv_nsec;
}

static inline void sleep_ns(uint64_t ns)
{
    struct timespec t = {(time_t)(ns / SECOND), (long)(ns % SECOND)};
    nanosleep(&t, NULL);
}

static inline void set_reg(hpvm_vcpu *vcpu, hpvm_reg reg, uint64_t value)
{
    MUST(hpvm_vcpu_set_reg(vcpu, reg, &value, sizeof value));
}

// Powered on, every vCPU at `entry`; not started.
static inline hpvm_vm *guest_new(unsigned vcpus, unsigned entry)
{
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    hpvm_vm *vm;
    config.ram_bytes = HPVM_RAM_MIN;
    config.vcpu_count = vcpus;
    config.engine = "block";
    MUST(hpvm_vm_create(&vm, &config));
    MUST(hpvm_vm_power_on(vm));
    MUST(hpvm_vm_write_memory(vm, CODE, guest_code, sizeof guest_code));
    for (unsigned n = 0; n < vcpus; n++) {
        hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, n);
        vm->cpus->cpu[n]->parked = false; // as if the guest had started it
        vm->cpus->cpu[n]->halted = vm->cpus->cpu[n]->gate_wait = false;
        set_reg(vcpu, HPVM_REG_IP, CODE + entry);
        set_reg(vcpu, HPVM_REG_GR(20), TABLE);
        set_reg(vcpu, HPVM_REG_GR(23), COUNT(n));
        set_reg(vcpu, HPVM_REG_GR(22), 0);
        set_reg(vcpu, HPVM_REG_BR(7), GATE_ADDRESS(GATE_pal_static));
    }
    return vm;
}

// Sleeps `period` nanoseconds and works `rounds` loops, alternately.
static inline hpvm_vm *sleeper_new(uint64_t period, uint64_t rounds)
{
    hpvm_vm *vm = guest_new(1, GUEST_SLEEPER);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    set_reg(vcpu, HPVM_REG_GR(21), (uint64_t)((double)period * ITC_HZ / 1e9));
    set_reg(vcpu, HPVM_REG_GR(24), rounds);
    set_reg(vcpu, HPVM_REG_CR(66), 0);    // TPR: nothing masked
    set_reg(vcpu, HPVM_REG_CR(72), 0x40); // ITV
    return vm;
}

static inline uint64_t guest_count(hpvm_vm *vm, unsigned vcpu)
{
    uint64_t count = 0;
    MUST(hpvm_vm_read_memory(vm, COUNT(vcpu), &count, sizeof count));
    return count;
}

static inline hpvm_vcpu_times times_of(hpvm_vm *vm, unsigned vcpu)
{
    hpvm_vcpu_times times = HPVM_VCPU_TIMES_INIT;
    MUST(hpvm_vcpu_get_times(hpvm_vm_vcpu(vm, vcpu), &times));
    return times;
}

static inline hpvm_scheduler_member share_of(unsigned vcpus, uint32_t entitlement, uint32_t cap)
{
    hpvm_scheduler_member member = HPVM_SCHEDULER_MEMBER_INIT;
    member.vcpu_count = vcpus;
    member.entitlement = entitlement;
    member.cap = cap;
    return member;
}

static inline uint64_t random_next(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

static inline bool longer(void)
{
    const char *value = getenv("HPVM_LONG");
    return value && atoi(value);
}

// How many times slower than a release build this one is.
static inline double slowness(void)
{
    const char *value = getenv("HPVM_TEST_SLOW");
    return value ? atof(value) : 1;
}

#endif
