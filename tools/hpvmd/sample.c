// Counters of guests, asked for anew: the answer comes when all have told theirs, or the slow ones are late.
#include <stdlib.h>
#include <string.h>

#include "hpvmd.h"

#define LATE_MS 1000 // a stopped hpvmapp holds nobody up longer

struct sample {
    struct sample *following;
    struct daemon *daemon;
    uint64_t connection;
    uint64_t asked_at;
    char uuid[37]; // of the one guest; empty: all
    uv_timer_t late;
};

static void sample_freed(uv_handle_t *handle)
{
    free(handle->data);
}

static void sample_finish(struct sample *sample)
{
    struct daemon *daemon = sample->daemon;
    struct connection *connection = connection_find(daemon, sample->connection);
    struct sample **at = &daemon->samples;
    while (*at != sample)
        at = &(*at)->following;
    *at = sample->following;
    uv_close((uv_handle_t *)&sample->late, sample_freed);
    if (!connection)
        return;
    Rpc__Request request = RPC__REQUEST__INIT;
    const struct guest *guest = daemon->guests;
    while (guest && strcmp(guest->config.uuid, sample->uuid) != 0)
        guest = guest->following;
    request.operation = RPC__OPERATION__SAMPLE;
    request.guest = guest ? (char *)guest->config.name : *sample->uuid ? (char *)"" : NULL;
    request_status(connection, &request);
}

static bool is_wanted(const struct sample *sample, const struct guest *guest)
{
    return guest->link && guest->ready && (!*sample->uuid || strcmp(sample->uuid, guest->config.uuid) == 0);
}

static bool is_complete(const struct sample *sample)
{
    for (const struct guest *guest = sample->daemon->guests; guest; guest = guest->following)
        if (is_wanted(sample, guest) && guest->info_at < sample->asked_at)
            return false;
    return true;
}

void samples_check(struct daemon *daemon)
{
    for (struct sample *sample = daemon->samples, *following; sample; sample = following) {
        following = sample->following;
        if (is_complete(sample))
            sample_finish(sample);
    }
}

static void sample_late(uv_timer_t *timer)
{
    sample_finish(timer->data);
}

void request_sample(struct connection *connection, const Rpc__Request *request)
{
    struct daemon *daemon = connection->daemon;
    bool one = request->guest || request->has_number;
    const struct guest *wanted = one ? registry_find(daemon, request->guest, request->number) : NULL;
    struct sample *sample = one && !wanted ? NULL : calloc(1, sizeof *sample);
    if (!sample) {
        request_status(connection, request); // it says what is wrong
        return;
    }
    sample->daemon = daemon;
    sample->connection = connection->id;
    sample->asked_at = uv_hrtime();
    if (wanted)
        strcpy(sample->uuid, wanted->config.uuid);
    sample->following = daemon->samples;
    daemon->samples = sample;
    sample->late.data = sample;
    uv_timer_init(&daemon->loop, &sample->late);
    uv_timer_start(&sample->late, sample_late, LATE_MS, 0);
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        if (is_wanted(sample, guest))
            link_send(guest, RPC__APP_REQUEST__KIND__GET_INFO);
    samples_check(daemon);
}
