// Facts about the host: processors, clock, memory.
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "hpvmd.h"

static uint64_t meminfo(const char *name)
{
    char line[256];
    uint64_t found = 0;
    FILE *file = fopen("/proc/meminfo", "re");
    while (file && fgets(line, sizeof line, file)) {
        unsigned long long kilobytes;
        size_t length = strlen(name);
        if (strncmp(line, name, length) == 0 && sscanf(line + length, ": %llu", &kilobytes) == 1)
            found = kilobytes >> 10;
    }
    if (file)
        fclose(file);
    return found;
}

static unsigned clock_megahertz(void)
{
    char line[512];
    unsigned highest = 0;
    FILE *file = fopen("/proc/cpuinfo", "re");
    while (file && fgets(line, sizeof line, file)) {
        double megahertz;
        const char *colon = strchr(line, ':');
        if (strncmp(line, "cpu MHz", 7) == 0 && colon && sscanf(colon + 1, "%lf", &megahertz) == 1 &&
            megahertz > highest)
            highest = (unsigned)(megahertz + 0.5);
    }
    if (file)
        fclose(file);
    return highest ? highest : 1000;
}

// As hpvmsched counts them.
static unsigned usable_processors(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return (unsigned)CPU_COUNT(&set);
    return (unsigned)sysconf(_SC_NPROCESSORS_ONLN);
}

void host_read(struct host *host)
{
    *host = (struct host){.processors = usable_processors(),
                          .megahertz = clock_megahertz(),
                          .memory_mb = meminfo("MemTotal"),
                          .available_mb = meminfo("MemAvailable")};
    if (gethostname(host->name, sizeof host->name - 1) < 0)
        strcpy(host->name, "localhost");
}

uint64_t host_resident_kb(pid_t pid)
{
    char path[64];
    unsigned long long size, resident = 0;
    snprintf(path, sizeof path, "/proc/%d/statm", (int)pid);
    FILE *file = pid > 0 ? fopen(path, "re") : NULL;
    if (file && fscanf(file, "%llu %llu", &size, &resident) != 2)
        resident = 0;
    if (file)
        fclose(file);
    return resident * (unsigned long long)sysconf(_SC_PAGESIZE) / 1024;
}

void host_new_identity(struct guest_config *config)
{
    uint8_t random[16] = {0};
    if (getrandom(random, sizeof random, 0) != sizeof random)
        abort(); // before the system has any randomness nobody creates guests
    random[6] = (uint8_t)((random[6] & 0x0f) | 0x40); // RFC 4122, version 4
    random[8] = (uint8_t)((random[8] & 0x3f) | 0x80);
    char *at = config->uuid;
    for (unsigned n = 0; n < 16; n++) {
        if (n == 4 || n == 6 || n == 8 || n == 10)
            *at++ = '-';
        at += sprintf(at, "%02x", random[n]);
    }
    snprintf(config->serial, sizeof config->serial, "VM%02X%02X%02X%02X%02X", random[0], random[1], random[2],
             random[3], random[4]);
}
