/* shares [SECONDS]: three busy virtual machines on one processor, entitled to 60 %, 30 % and 10 % of it. */
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define GUESTS       3
#define CODE_ADDRESS 0x10000

/* loop: add r8 = 1, r8;  br loop ;; */
static const unsigned char loop[] = {0x11, 0x40, 0x04, 0x10, 0x00, 0x21, 0x00, 0x00,
                                     0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x40};
static const uint32_t percent[GUESTS] = {60, 30, 10};

static void must(hpvm_status status)
{
    if (status == HPVM_OK)
        return;
    fprintf(stderr, "shares: %s\n", hpvm_last_error()->message);
    exit(1);
}

int main(int argc, char **argv)
{
    hpvm_scheduler_config one_processor = HPVM_SCHEDULER_CONFIG_INIT;
    hpvm_scheduler *scheduler;
    hpvm_vm *vm[GUESTS];
    uint32_t id;
    one_processor.processors = 1;
    must(hpvm_scheduler_create(&scheduler, &one_processor));
    for (int n = 0; n < GUESTS; n++) {
        hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
        hpvm_scheduler_member member = HPVM_SCHEDULER_MEMBER_INIT;
        uint64_t ip = CODE_ADDRESS;
        config.ram_bytes = HPVM_RAM_MIN;
        member.entitlement = percent[n] * (HPVM_SHARE_PROCESSOR / 100);
        must(hpvm_vm_create(&vm[n], &config));
        must(hpvm_vm_power_on(vm[n]));
        must(hpvm_vm_write_memory(vm[n], CODE_ADDRESS, loop, sizeof loop));
        must(hpvm_vcpu_set_reg(hpvm_vm_vcpu(vm[n], 0), HPVM_REG_IP, &ip, sizeof ip));
        must(hpvm_scheduler_add_vm(scheduler, vm[n], &member, &id));
        must(hpvm_vm_start(vm[n]));
    }
    sleep(argc > 1 ? (unsigned)atoi(argv[1]) : 3);
    hpvm_vcpu_times times[GUESTS];
    uint64_t all = 0;
    for (int n = 0; n < GUESTS; n++) {
        times[n] = (hpvm_vcpu_times)HPVM_VCPU_TIMES_INIT;
        must(hpvm_vcpu_get_times(hpvm_vm_vcpu(vm[n], 0), &times[n]));
        all += times[n].cpu_ns;
    }
    for (int n = 0; n < GUESTS; n++)
        printf("entitled to %u %%: used %.3f s, %.1f %% of all\n", percent[n], (double)times[n].cpu_ns / 1e9,
               100.0 * (double)times[n].cpu_ns / (double)all);
    for (int n = 0; n < GUESTS; n++)
        hpvm_vm_destroy(vm[n]);
    hpvm_scheduler_destroy(scheduler);
    return 0;
}
