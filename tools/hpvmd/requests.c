// Requests of the commands: who may, which guest, and the short ones (create, modify, remove, logs).
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hpvmd.h"

static void create(struct connection *connection, const Rpc__Request *request)
{
    struct daemon *daemon = connection->daemon;
    struct answer answer = {.list = NULL};
    struct guest_config config;
    char message[256];
    const char *name = request->guest ? request->guest : "";
    config_defaults(&config);
    bool good = config_name_valid(name, message, sizeof message);
    if (!good)
        answer_error(&answer, NULL, "%s", message);
    else
        strcpy(config.name, name);
    if (good && registry_find(daemon, name, 0)) {
        answer_error(&answer, name, "there is already a guest of this name");
        good = false;
    }
    host_new_identity(&config);
    config.number = registry_free_number(daemon);
    if (good && request->change)
        good = change_apply(daemon, &config, request->change, NULL, &answer);
    if (good && !request->check_only) {
        struct guest *guest = registry_add(daemon, &config, &answer);
        good = guest;
        if (guest)
            journal_event(daemon, guest, "created by user %u", connection->peer.uid);
    }
    if (!good)
        answer_summary(&answer, "Unable to create the guest.");
    config_free(&config);
    connection_finish(connection, request, &answer, NULL);
}

// Applies a change to a copy of a configuration, which the caller frees.
static bool changed_copy(struct guest *guest, const struct guest_config *from, const Rpc__Change *change,
                         struct guest_config *out, struct answer *answer)
{
    if (config_copy(out, from))
        return change_apply(guest->daemon, out, change, guest, answer);
    answer_error(answer, guest->config.name, "no memory");
    return false;
}

// What the running guest takes at once goes into both files, everything else waits for the next start.
static bool modify_running(struct guest *guest, const Rpc__Change *change, bool check_only,
                           struct answer *answer)
{
    struct guest_config next = {.number = 0}, current = {.number = 0};
    struct answer again = {.list = NULL}; // the same warnings twice would not help
    Rpc__Change live;
    char text[256];
    const char *waiting = change_split(change, &live, text, sizeof text);
    if (change->new_name)
        answer_error(answer, guest->config.name, "a running guest cannot be renamed; stop it first");
    else if (!waiting)
        answer_error(answer, guest->config.name, "no memory");
    bool to_next = !answer->failed && (*waiting || guest->has_next);
    bool good = !answer->failed;
    if (to_next)
        good = changed_copy(guest, guest->has_next ? &guest->next : &guest->config, change, &next, answer);
    if (good)
        good = changed_copy(guest, &guest->config, &live, &current, to_next ? &again : answer);
    if (good && !check_only)
        good = (!to_next || registry_store_next(guest, &next, answer)) &&
               registry_store_current(guest, &current, answer);
    if (good && !check_only) {
        link_tune(guest);
        consoles_check(guest);
    }
    if (good && *waiting)
        answer_note(answer, "The guest is running; these changes take effect when it is started next: %s.",
                    waiting);
    config_free(&next);
    config_free(&current);
    answer_free(&again);
    free(live.attributes);
    return good;
}

static void modify(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    struct answer answer = {.list = NULL};
    bool good = false;
    Rpc__Change empty = RPC__CHANGE__INIT;
    const Rpc__Change *change = request->change ? request->change : &empty;
    struct guest_config config;
    if (guest->invalid)
        answer_error(&answer, guest->config.name, "the configuration cannot be used: %s", guest->reason);
    else if (!config_enabled(&guest->config, CONFIG_MODIFIABLE) && !change_enables_modify(change))
        answer_error(&answer, guest->config.name, "the guest is not modifiable (modify_status=disabled)");
    else if (guest_is_on(guest))
        good = modify_running(guest, change, request->check_only, &answer);
    else {
        config = (struct guest_config){.number = 0};
        good =
            (request->check_only || registry_promote_next(guest, &answer)) &&
            changed_copy(guest, guest->has_next ? &guest->next : &guest->config, change, &config, &answer) &&
            (request->check_only || registry_store_current(guest, &config, &answer));
        config_free(&config);
    }
    if (good && !request->check_only)
        journal_event(guest->daemon, guest, "modified by user %u", connection->peer.uid);
    else if (!good)
        answer_summary(&answer, "Unable to modify the guest.");
    connection_finish(connection, request, &answer, NULL);
}

static void remove_guest(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    struct answer answer = {.list = NULL};
    struct daemon *daemon = guest->daemon;
    char name[CONFIG_MAX_NAME + 1];
    strcpy(name, guest->config.name);
    if (guest_is_on(guest))
        answer_error(&answer, name, "the guest is running; stop it first");
    else if (registry_remove(guest, &answer))
        journal_event(daemon, NULL, "guest %s removed by user %u", name, connection->peer.uid);
    if (answer.failed)
        answer_summary(&answer, "Unable to remove the guest.");
    connection_finish(connection, request, &answer, NULL);
}

static void start(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    struct operation *operation = operation_new(connection, request, "Unable to start the guest.");
    if (request->check_only)
        guest_start_check(guest, request->force, &operation->answer);
    else if (guest)
        guest_start(guest, request->force, operation);
    else
        guests_start(connection->daemon, false, request->force, operation);
    operation_done(operation);
}

static void stop(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    struct operation *operation = operation_new(connection, request, "Unable to stop the guest.");
    if (guest)
        guest_stop(guest, request->hard, operation);
    else
        for (struct guest *each = connection->daemon->guests; each; each = each->following)
            if (guest_is_on(each))
                guest_stop(each, request->hard, operation);
    operation_done(operation);
}

static void logs(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    struct answer answer = {.list = NULL};
    Rpc__Reply reply = RPC__REPLY__INIT;
    bool console = request->operation == RPC__OPERATION__CONSOLE_LOG;
    int folder = guest ? guest->folder : connection->daemon->common;
    const char *name = console ? "console.log" : guest ? "log" : "hpvm_mon_log";
    reply.data.data =
        (uint8_t *)journal_tail(folder, name, request->has_limit ? request->limit : 65536, &reply.data.len);
    reply.has_data = reply.data.data != NULL;
    Rpc__Request quiet = *request;
    quiet.command_line = NULL;
    connection_finish(connection, &quiet, &answer, &reply);
    free(reply.data.data);
}

static void shut_down(struct connection *connection, const Rpc__Request *request)
{
    struct answer answer = {.list = NULL};
    connection->daemon->ending = true;
    connection_finish(connection, request, &answer, NULL);
    uv_stop(&connection->daemon->loop);
}

static void refuse(struct connection *connection, const Rpc__Request *request, const char *text)
{
    struct answer answer = {.list = NULL};
    answer_error(&answer, NULL, "%s", text);
    connection_finish(connection, request, &answer, NULL);
}

static bool is_console_request(const Rpc__Request *request)
{
    return request->operation == RPC__OPERATION__CONSOLE ||
           request->operation == RPC__OPERATION__CONSOLE_LOG || request->operation == RPC__OPERATION__POWER ||
           (request->operation == RPC__OPERATION__EVENT_LOG && (request->guest || request->has_number));
}

void request_handle(struct connection *connection, const Rpc__Request *request)
{
    struct daemon *daemon = connection->daemon;
    bool named = request->guest || request->has_number;
    struct guest *guest = named ? registry_find(daemon, request->guest, request->number) : NULL;
    bool manager = connection->peer.uid == 0 || connection->peer.uid == geteuid();
    char text[MESSAGE_MAX];
    if (!manager &&
        !(is_console_request(request) && guest && console_right_of(connection, guest) != RIGHT_NONE)) {
        refuse(connection, request, "Superuser privileges required.");
        return;
    }
    bool needs_no_guest =
        request->operation == RPC__OPERATION__STATUS || request->operation == RPC__OPERATION__SAMPLE ||
        request->operation == RPC__OPERATION__CREATE || request->operation == RPC__OPERATION__SHUTDOWN ||
        (!named && (request->operation == RPC__OPERATION__EVENT_LOG ||
                    (request->all && (request->operation == RPC__OPERATION__START ||
                                      request->operation == RPC__OPERATION__STOP))));
    if (!needs_no_guest && !guest) {
        if (request->guest)
            snprintf(text, sizeof text, "there is no guest named '%.255s'", request->guest);
        else
            snprintf(text, sizeof text, "there is no guest with number %u", request->number);
        refuse(connection, request, text);
        return;
    }
    switch (request->operation) {
    case RPC__OPERATION__STATUS:
        request_status(connection, request);
        break;
    case RPC__OPERATION__SAMPLE:
        request_sample(connection, request);
        break;
    case RPC__OPERATION__CREATE:
        create(connection, request);
        break;
    case RPC__OPERATION__MODIFY:
        modify(connection, request, guest);
        break;
    case RPC__OPERATION__REMOVE:
        remove_guest(connection, request, guest);
        break;
    case RPC__OPERATION__START:
        start(connection, request, guest);
        break;
    case RPC__OPERATION__STOP:
        stop(connection, request, guest);
        break;
    case RPC__OPERATION__CLONE:
        request_clone(connection, request);
        break;
    case RPC__OPERATION__CONSOLE:
        request_console(connection, request, guest);
        break;
    case RPC__OPERATION__CONSOLE_LOG:
    case RPC__OPERATION__EVENT_LOG:
        logs(connection, request, guest);
        break;
    case RPC__OPERATION__POWER:
        request_power(connection, request, guest);
        break;
    case RPC__OPERATION__NVRAM_READ:
    case RPC__OPERATION__NVRAM_WRITE:
        request_nvram(connection, request, guest);
        break;
    case RPC__OPERATION__SHUTDOWN:
        shut_down(connection, request);
        break;
    default:
        refuse(connection, request, "hpvmd does not know this request; it is older than the command");
    }
}
