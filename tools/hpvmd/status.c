// What hpvmstatus is told.
#include <hpvm/hpvm.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hpvmd.h"

void status_fill(struct guest *guest, Rpc__Guest *out)
{
    rpc__guest__init(out);
    out->name = guest->config.name;
    out->number = guest->config.number;
    out->uuid = guest->config.uuid;
    out->state = guest->state == RPC__STATE__EFI && guest->os ? RPC__STATE__OS : guest->state;
    out->config = config_to_json(&guest->config);
    if (!out->config)
        out->config = strdup("{}");
    if (guest->has_next)
        out->next = config_to_json(&guest->next);
    if (guest->reason[0])
        out->reason = guest->reason;
    if (!guest_is_on(guest))
        return;
    out->has_pid = out->has_cpu_ns = out->has_running_ns = out->has_usage = out->has_interval_ms = true;
    out->pid = (uint32_t)guest->pid;
    out->cpu_ns = guest->cpu_ns;
    out->running_ns = guest->running_ns;
    out->usage = guest->usage;
    out->interval_ms = guest->interval_ms;
    if (guest->info) {
        out->n_vcpus = guest->info->n_vcpus;
        out->vcpus = guest->info->vcpus;
        out->n_devices = guest->info->n_devices;
        out->devices = guest->info->devices;
    }
}

void status_free(Rpc__Guest *out)
{
    free(out->config);
    free(out->next);
}

#define TEXT_OF(x)          #x
#define VERSION_OF(a, b, c) TEXT_OF(a) "." TEXT_OF(b) "." TEXT_OF(c)
#define HPVMD_VERSION       VERSION_OF(HPVM_VERSION_MAJOR, HPVM_VERSION_MINOR, HPVM_VERSION_PATCH)

static void fill_host(struct daemon *daemon, struct host *host, Rpc__Host *out)
{
    host_read(host);
    rpc__host__init(out);
    out->name = host->name;
    out->processors = host->processors;
    out->megahertz = host->megahertz;
    out->memory_mb = host->memory_mb;
    out->available_mb = host->available_mb;
    out->pid = (uint32_t)getpid();
    out->version = (char *)HPVMD_VERSION;
    out->home = daemon->home;
    for (const struct guest *guest = daemon->guests; guest; guest = guest->following)
        if (guest_is_on(guest))
            out->guest_memory_mb += guest->config.memory_mb;
}

void request_status(struct connection *connection, const Rpc__Request *request)
{
    struct daemon *daemon = connection->daemon;
    struct answer answer = {.list = NULL};
    Rpc__Reply reply = RPC__REPLY__INIT;
    Rpc__Host host;
    struct host facts;
    size_t count = 0, filled = 0;
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        count++;
    Rpc__Guest *guests = calloc(count + 1, sizeof *guests);
    Rpc__Guest **list = calloc(count + 1, sizeof(Rpc__Guest *));
    bool one = request->guest || request->has_number;
    const struct guest *wanted = one ? registry_find(daemon, request->guest, request->number) : NULL;
    if (!guests || !list)
        answer_error(&answer, NULL, "no memory");
    else if (one && !wanted && request->guest)
        answer_error(&answer, NULL, "there is no guest named '%.255s'", request->guest);
    else if (one && !wanted)
        answer_error(&answer, NULL, "there is no guest with number %u", request->number);
    else
        for (struct guest *guest = daemon->guests; guest; guest = guest->following)
            if (!one || guest == wanted) {
                status_fill(guest, &guests[filled]);
                if (request->operation == RPC__OPERATION__SAMPLE) {
                    guests[filled].has_resident_kb = true;
                    guests[filled].resident_kb = host_resident_kb(guest->pid);
                }
                list[filled] = &guests[filled];
                filled++;
            }
    fill_host(daemon, &facts, &host);
    reply.host = &host;
    reply.guests = list;
    reply.n_guests = filled;
    Rpc__Request quiet = *request;
    quiet.command_line = NULL; // asking changes nothing: not worth a line in command.log
    connection_finish(connection, &quiet, &answer, &reply);
    for (size_t n = 0; n < filled; n++)
        status_free(&guests[n]);
    free(guests);
    free(list);
}
