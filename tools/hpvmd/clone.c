// hpvmclone: a copy of a definition with an identity of its own, and physical copies of stores.
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hpvmd.h"

#define COPY_BLOCK (1u << 20)

struct copy {
    char from[4096], to[4096];
};

struct clone_job {
    uv_work_t work;
    uv_async_t progress;
    struct daemon *daemon;
    struct operation *operation;
    struct guest_config config;
    struct copy *copies;
    size_t copy_count;
    _Atomic uint64_t done_mb;
    _Atomic size_t current; // index of the store that is copied
    uint64_t reported_mb;
    size_t finished; // stores that are complete
    char error[4096 + 256];
};

static bool copy_data(struct clone_job *job, int from, int to, const struct copy *copy)
{
    char *block = malloc(COPY_BLOCK);
    uint64_t offset = 0;
    ssize_t got = -1;
    while (block && (got = pread(from, block, COPY_BLOCK, (off_t)offset)) > 0) {
        // Runs of zeros stay holes, as a sparse source has them.
        bool zero = block[0] == 0 && memcmp(block, block + 1, (size_t)got - 1) == 0;
        if (!zero && pwrite(to, block, (size_t)got, (off_t)offset) != got) {
            snprintf(job->error, sizeof job->error, "%s: %s", copy->to, strerror(errno ? errno : ENOSPC));
            free(block);
            return false;
        }
        offset += (uint64_t)got;
        atomic_store(&job->done_mb, offset >> 20);
        uv_async_send(&job->progress);
    }
    free(block);
    if (got < 0)
        snprintf(job->error, sizeof job->error, "%s: %s", copy->from, strerror(errno));
    else if (ftruncate(to, (off_t)offset) < 0 || fsync(to) < 0)
        snprintf(job->error, sizeof job->error, "%s: %s", copy->to, strerror(errno));
    else
        return true;
    return false;
}

// Nobody writes the store while it is copied: guests hold a lock of the same kind on theirs.
static int open_source(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET};
    if (fd < 0 || fcntl(fd, F_OFD_SETLK, &lock) == 0)
        return fd;
    errno = errno == EAGAIN || errno == EACCES ? EBUSY : errno;
    int error = errno;
    close(fd);
    errno = error;
    return -1;
}

static bool copy_store(struct clone_job *job, const struct copy *copy)
{
    int from = open_source(copy->from);
    int to = from >= 0 ? open(copy->to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
    bool good = false;
    if (from < 0 || to < 0)
        snprintf(job->error, sizeof job->error, "%s: %s", from < 0 ? copy->from : copy->to, strerror(errno));
    else
        good = copy_data(job, from, to, copy);
    if (from >= 0)
        close(from);
    if (to >= 0) {
        close(to);
        if (!good)
            unlink(copy->to);
    }
    return good;
}

static void copy_all(uv_work_t *work)
{
    struct clone_job *job = work->data;
    for (; job->finished < job->copy_count; job->finished++) {
        atomic_store(&job->current, job->finished);
        if (!copy_store(job, &job->copies[job->finished]))
            return;
    }
}

static void report_progress(uv_async_t *async)
{
    struct clone_job *job = async->data;
    uint64_t done = atomic_load(&job->done_mb);
    char text[4224];
    if (done < job->reported_mb)
        job->reported_mb = 0;
    if (done < job->reported_mb + 256)
        return;
    job->reported_mb = done;
    snprintf(text, sizeof text, "%s: %llu MB copied", job->copies[atomic_load(&job->current)].to,
             (unsigned long long)done);
    operation_progress(job->operation, text);
}

static void job_freed(uv_handle_t *handle)
{
    struct clone_job *job = handle->data;
    config_free(&job->config);
    free(job->copies);
    free(job);
}

static void copies_done(uv_work_t *work, int status)
{
    struct clone_job *job = work->data;
    struct answer *answer = &job->operation->answer;
    const char *name = job->config.name;
    (void)status;
    bool good = job->finished == job->copy_count;
    if (!good)
        answer_error(answer, name, "%s", job->error);
    // The world went on meanwhile.
    if (good && registry_find(job->daemon, name, 0)) {
        answer_error(answer, name, "there is already a guest of this name");
        good = false;
    }
    for (size_t n = 0; good && n < job->copy_count; n++)
        answer_note(answer, "Virtual storage cloned successfully.");
    if (good) {
        job->config.number = registry_free_number(job->daemon);
        struct guest *guest = registry_add(job->daemon, &job->config, answer);
        good = guest;
        if (guest)
            journal_event(job->daemon, guest, "created as a clone");
    }
    for (size_t n = 0; !good && n < job->finished; n++)
        unlink(job->copies[n].to);
    operation_done(job->operation);
    uv_close((uv_handle_t *)&job->progress, job_freed);
}

// "-b disk:avio_stor:0,0,0:file:/new": the device at this address gets a copy of its store.
static bool plan_copy(struct clone_job *job, const char *text, struct answer *answer)
{
    char message[MESSAGE_MAX];
    struct resource wanted;
    const char *name = job->config.name;
    if (!resource_parse(text, &wanted, message, sizeof message)) {
        answer_error(answer, name, "%s", message);
        return false;
    }
    if (wanted.storage != STORAGE_FILE || wanted.location[0] != '/') {
        answer_error(answer, name, "resource '%s': a copy goes into a new file, given by an absolute path",
                     text);
        return false;
    }
    if (access(wanted.location, F_OK) == 0) {
        answer_error(answer, name, "%s: exists already", wanted.location);
        return false;
    }
    struct resource *found = NULL;
    for (unsigned n = 0; n < job->config.device_count; n++) {
        struct resource *d = &job->config.devices[n];
        if (d->device != wanted.device || !d->location[0] || (wanted.bus >= 0 && wanted.bus != d->bus) ||
            (wanted.slot >= 0 && wanted.slot != d->slot) ||
            (wanted.target >= 0 && wanted.target != d->target))
            continue;
        if (found) {
            answer_error(answer, name, "resource '%s' fits several devices; give the address", text);
            return false;
        }
        found = d;
    }
    if (!found) {
        answer_error(answer, name, "resource '%s': the guest has no such device", text);
        return false;
    }
    struct copy *copy = &job->copies[job->copy_count++];
    strcpy(copy->from, found->location);
    strcpy(copy->to, wanted.location);
    strcpy(found->location, wanted.location);
    found->storage = STORAGE_FILE;
    return true;
}

static void new_identity(struct clone_job *job)
{
    struct guest_config *config = &job->config;
    host_new_identity(config);
    config->number = registry_free_number(job->daemon);
    for (unsigned n = 0; n < config->device_count; n++)
        if (config->devices[n].device == RESOURCE_NETWORK)
            placement_new_mac(job->daemon, config, config->devices[n].mac);
}

void request_clone(struct connection *connection, const Rpc__Request *request)
{
    struct daemon *daemon = connection->daemon;
    const struct guest *source = registry_find(daemon, request->guest, request->number);
    const char *name = request->text ? request->text : "";
    char message[256];
    struct operation *operation = operation_new(connection, request, "Unable to clone the guest.");
    struct answer *answer = &operation->answer;
    struct clone_job *job = calloc(1, sizeof *job);
    bool good = job && (job->copies = calloc(request->n_copies + 1, sizeof *job->copies)) &&
                config_copy(&job->config, source->has_next ? &source->next : &source->config);
    if (!good)
        abort(); // little memory
    if (source->invalid || !config_name_valid(name, message, sizeof message)) {
        answer_error(answer, NULL, "%s",
                     source->invalid ? "the configuration of the source cannot be used" : message);
        good = false;
    } else if (registry_find(daemon, name, 0)) {
        answer_error(answer, name, "there is already a guest of this name");
        good = false;
    }
    if (good && request->n_copies && guest_is_on(source)) {
        answer_error(answer, source->config.name,
                     "the guest is running; its stores can be copied while it is stopped");
        good = false;
    }
    job->daemon = daemon;
    job->operation = operation;
    if (good) {
        strcpy(job->config.name, name);
        new_identity(job);
    }
    // Copies first: what is left over with the source is then warned about.
    for (size_t n = 0; good && n < request->n_copies; n++)
        good = plan_copy(job, request->copies[n], answer);
    if (good && request->change)
        good = change_apply(daemon, &job->config, request->change, NULL, answer);
    for (unsigned n = 0; good && n < job->config.device_count; n++)
        for (unsigned m = 0; m < source->config.device_count; m++)
            if (job->config.devices[n].location[0] &&
                strcmp(job->config.devices[n].location, source->config.devices[m].location) == 0)
                answer_warning(answer, name,
                               "%s is shared with guest %s; the two cannot run at the same time",
                               job->config.devices[n].location, source->config.name);
    job->work.data = job->progress.data = job;
    if (good) {
        uv_async_init(&daemon->loop, &job->progress, report_progress);
        uv_queue_work(&daemon->loop, &job->work, copy_all, copies_done);
        return;
    }
    config_free(&job->config);
    free(job->copies);
    free(job);
    operation_done(operation);
}
