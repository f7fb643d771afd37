// Tables of hpvmstatus: entitlements, scheduling, exits, memory and its place, reservations, the host.
#include "status_common.h"

#include <dirent.h>
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- entitlements ------------------------------------------------------------------------------------

void status_entitlements(const struct view *views, size_t count, const Rpc__Host *host, bool one)
{
    char entitlement[32], cap[32], memory[32];
    printf("%s", one ? "[Virtual Machine entitlements]\n"
                     : "[Virtual Machine Resource Entitlement]\n[Virtual CPU entitlement]\n");
    if (!one)
        printf("%-20s %5s ", "", "");
    printf("                              Percent       Cumulative\n");
    if (!one)
        printf("%-20s %5s ", "Virtual Machine Name", "VM #");
    printf("#VCPUs Entitlement Maximum   Usage            Usage\n");
    if (!one)
        printf("==================== ===== ");
    printf("====== =========== ======= ======= ================\n");
    for (size_t n = 0; n < count; n++) {
        const struct view *v = &views[n];
        view_entitlement(&v->config, false, entitlement, sizeof entitlement);
        view_entitlement(&v->config, true, cap, sizeof cap);
        if (!one)
            printf("%-20s %5u ", v->guest->name, v->guest->number);
        printf("%6u %11s %7s %6.1f%% %16llu\n", v->config.vcpus, entitlement, cap,
               v->guest->usage / v->config.vcpus, (unsigned long long)(v->guest->cpu_ns / 1000000));
    }
    if (one && count && views[0].guest->n_vcpus) {
        const struct view *v = &views[0];
        printf("\n[Virtual CPU details]\n"
               "vCPU Cumulative       Guest   Host    Cycles   Sampling\n"
               "ID   Usage            percent percent achieved Interval\n"
               "==== ================ ======= ======= ======== ===========\n");
        for (size_t n = 0; n < v->guest->n_vcpus; n++) {
            const Rpc__VirtualCpu *cpu = v->guest->vcpus[n];
            // In the last interval: the part of the guest's use that the vCPU had in all of it so far.
            double share = v->guest->cpu_ns ? (double)cpu->cpu_ns / (double)v->guest->cpu_ns : 0;
            double guest = v->guest->usage * share;
            printf("%4zu %16llu %6.1f%% %6.1f%% %5.0fMHz %3u seconds\n", n,
                   (unsigned long long)(cpu->cpu_ns / 1000000), guest, guest / host->processors,
                   guest * host->megahertz / 100, (v->guest->interval_ms + 500) / 1000);
        }
    }
    printf("\n[Virtual Machine Memory Entitlement]\n%-20s %5s Total\n%-20s %5s Memory\n"
           "==================== ===== =======\n",
           "", "", "Virtual Machine Name", "VM #");
    for (size_t n = 0; n < count; n++) {
        view_memory(views[n].config.memory_mb, " ", memory, sizeof memory);
        printf("%-20s %5u %7s\n", views[n].guest->name, views[n].guest->number, memory);
    }
}

void status_server(const struct view *views, size_t count, const Rpc__Host *host)
{
    unsigned on = 0;
    for (size_t n = 0; n < count; n++)
        on += view_is_on(&views[n]);
    uint64_t most = host->memory_mb > host->guest_memory_mb ? host->memory_mb - host->guest_memory_mb : 0;
    printf("[HPVM Server System Resources]\n\n");
    view_label("Vendor ID", "software Itanium on x86-64");
    view_label("Host name", host->name);
    view_label("Product version", host->version);
    view_label("State folder", host->home);
    view_label_number("hpvmd process", host->pid);
    view_label_number("Physical processors", host->processors);
    printf("%-24s: %u MHz\n", "Processor speed", host->megahertz);
    printf("%-24s: %llu MB\n", "Total physical memory", (unsigned long long)host->memory_mb);
    printf("%-24s: %llu MB\n", "Available memory for VMs", (unsigned long long)most);
    printf("%-24s: %llu MB\n", "Free memory now", (unsigned long long)host->available_mb);
    view_label_number("Guests defined", count);
    view_label_number("Guests running", on);
    printf("%-24s: %llu MB\n", "Memory of running guests", (unsigned long long)host->guest_memory_mb);
    printf("Maximum vcpus for an HPVM: %d\n", HPVM_MAX_VCPUS);
    printf("Available memory for the largest VM: %llu MB\n", (unsigned long long)(most / 64 * 64));
}

// ---- scheduling --------------------------------------------------------------------------------------

// Entitlement of all vCPUs of a guest, in per cent of a processor.
static double entitled(const struct guest_config *config, const Rpc__Host *host)
{
    double each = config->entitlement;
    if (config->megahertz)
        each = 100.0 * config->entitlement / (host->megahertz ? host->megahertz : 1);
    return each * config->vcpus;
}

static void print_share(uint32_t millionths)
{
    if (millionths)
        printf(" %7.1f%%", millionths / 1e4);
    else
        printf(" %8s", "-");
}

void status_scheduling(const struct view *views, size_t count, const Rpc__Host *host)
{
    double sum = 0;
    for (size_t n = 0; n < count; n++)
        if (view_is_on(&views[n]))
            sum += entitled(&views[n].config, host);
    printf("[Scheduling]\n");
    printf("%-24s: %u, %u%%\n", "Processors", host->processors, 100 * host->processors);
    printf("%-24s: %.1f%%\n", "Entitled to those shown", sum);
    printf("\n[Virtual CPU Scheduling]\n"
           "                           vCPU                       Time in seconds            Longest\n"
           "Virtual Machine Name VM #    ID  Entitle  Maximum  running  waiting   capped     idle wait ms   "
           "Switches  Preempted     Yields\n"
           "==================== ===== ==== ======== ======== ======== ======== ======== ======== ======= "
           "========== ========== ==========\n");
    for (size_t n = 0; n < count; n++)
        for (size_t m = 0; m < views[n].guest->n_vcpus; m++) {
            const Rpc__VirtualCpu *cpu = views[n].guest->vcpus[m];
            printf("%-20s %5u %4zu", views[n].guest->name, views[n].guest->number, m);
            print_share(cpu->entitlement);
            print_share(cpu->cap);
            printf(" %8.1f %8.1f %8.1f %8.1f %7.1f %10llu %10llu %10llu\n", (double)cpu->run_ns / 1e9,
                   (double)cpu->wait_ns / 1e9, (double)cpu->capped_ns / 1e9, (double)cpu->idle_ns / 1e9,
                   (double)cpu->longest_wait_ns / 1e6, (unsigned long long)cpu->switches,
                   (unsigned long long)cpu->preemptions, (unsigned long long)cpu->yields);
        }
}

void status_exits(const struct view *views, size_t count)
{
    static const char *const names[] = {
        "External interrupts", "Break instructions", "Translation misses", "Page faults",    "Floating point",
        "Other interruptions", "VHPT walks",         "Device accesses",    "Firmware calls", "Halts",
        "Global purges"};
    printf("[Interruptions and exits since the start]\n");
    for (size_t n = 0; n < count; n++)
        for (size_t m = 0; m < views[n].guest->n_vcpus; m++) {
            const Rpc__VirtualCpu *cpu = views[n].guest->vcpus[m];
            const uint64_t values[] = {cpu->external, cpu->breaks, cpu->translations, cpu->pages,
                                       cpu->floating, cpu->other,  cpu->walks,        cpu->devices,
                                       cpu->firmware, cpu->halts,  cpu->purges};
            printf("\n%s, vCPU %zu\n", views[n].guest->name, m);
            view_label_number("Instruction slots", cpu->slots);
            for (size_t k = 0; k < sizeof values / sizeof values[0]; k++)
                view_label_number(names[k], values[k]);
        }
}

// ---- memory ------------------------------------------------------------------------------------------

#define MAX_NODES 64

static unsigned host_nodes(void)
{
    unsigned count = 0;
    DIR *list = opendir("/sys/devices/system/node");
    const struct dirent *entry;
    while (list && (entry = readdir(list)))
        count += strncmp(entry->d_name, "node", 4) == 0 && entry->d_name[4] >= '0' && entry->d_name[4] <= '9';
    if (list)
        closedir(list);
    return count ? count : 1;
}

// Kilobytes of a process on each node; false: the host does not say.
static bool node_memory(unsigned pid, uint64_t kilobytes[MAX_NODES])
{
    char path[64], *line = NULL;
    size_t size = 0;
    bool any = false;
    snprintf(path, sizeof path, "/proc/%u/numa_maps", pid);
    FILE *file = fopen(path, "re");
    memset(kilobytes, 0, MAX_NODES * sizeof kilobytes[0]);
    while (file && getline(&line, &size, file) > 0) {
        const char *unit = strstr(line, "kernelpagesize_kB=");
        uint64_t page = unit ? strtoull(unit + 18, NULL, 10) : 4;
        for (char *at = strstr(line, " N"); at; at = strstr(at + 1, " N")) {
            unsigned node;
            unsigned long long pages;
            if (sscanf(at, " N%u=%llu", &node, &pages) == 2 && node < MAX_NODES) {
                kilobytes[node] += pages * page;
                any = true;
            }
        }
    }
    free(line);
    if (file)
        fclose(file);
    return any;
}

// HP's words: cell-local (on one node), interleaved (about evenly on several), striped (otherwise).
static const char *locality(const uint64_t kilobytes[MAX_NODES], unsigned nodes)
{
    uint64_t sum = 0, most = 0;
    for (unsigned n = 0; n < nodes; n++) {
        sum += kilobytes[n];
        most = kilobytes[n] > most ? kilobytes[n] : most;
    }
    if (100 * most >= 95 * sum)
        return "Cell-local";
    return most * nodes <= 2 * sum ? "Interleaved" : "Striped";
}

void status_locality(const struct view *views, size_t count)
{
    unsigned nodes = host_nodes();
    nodes = nodes > MAX_NODES ? MAX_NODES : nodes;
    printf("[Memory Locality]\n"
           "Virtual Machine Name VM #  Preference Locality    MB of each node\n"
           "==================== ===== ========== =========== ===============\n");
    for (size_t n = 0; n < count; n++) {
        uint64_t kilobytes[MAX_NODES];
        bool known = view_is_on(&views[n]) && node_memory(views[n].guest->pid, kilobytes);
        // Without NUMA there is one node, which has everything.
        if (!known && nodes == 1 && view_is_on(&views[n])) {
            kilobytes[0] = views[n].guest->resident_kb;
            known = true;
        }
        printf("%-20s %5u %-10s %-11s", views[n].guest->name, views[n].guest->number,
               views[n].config.attributes[CONFIG_SCHED_PREFERENCE], known ? locality(kilobytes, nodes) : "-");
        for (unsigned k = 0; known && k < nodes; k++)
            printf(" %llu", (unsigned long long)(kilobytes[k] >> 10));
        printf("\n");
    }
}

void status_reservations(const struct view *views, size_t count, const Rpc__Host *host)
{
    double percent = 0;
    uint64_t memory = 0;
    printf("[Resource Reservations]\n"
           "                                    Entitled                Host\n"
           "Virtual Machine Name VM #  Reserved in all   Memory         memory    State\n"
           "==================== ===== ======== ======== ============== ========= =========\n");
    for (size_t n = 0; n < count; n++) {
        const struct guest_config *c = &views[n].config;
        bool reserved = strcmp(c->attributes[CONFIG_RESERVED], "true") == 0;
        printf("%-20s %5u %-8s %7.1f%% %11llu MB %6llu MB %s\n", views[n].guest->name, views[n].guest->number,
               reserved ? "yes" : "no", entitled(c, host), (unsigned long long)c->memory_mb,
               (unsigned long long)(views[n].guest->resident_kb >> 10), view_state(&views[n]));
        if (reserved || view_is_on(&views[n])) {
            percent += entitled(c, host);
            memory += c->memory_mb;
        }
    }
    printf("\nReserved or running: %.1f%% of %u%%, %llu MB of %llu MB\n", percent, 100 * host->processors,
           (unsigned long long)memory, (unsigned long long)host->memory_mb);
}

void status_servers(const Rpc__Host *host)
{
    printf("[HPVM Multi-Server Environment]\n"
           "Server name          Server # Product version State\n"
           "==================== ======== =============== =====\n"
           "%-20s %8u %-15s %s\n\n"
           "This host is not a member of a group of servers.\n",
           host->name, 0u, host->version, "Up");
}
