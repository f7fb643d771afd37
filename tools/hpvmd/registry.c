// The registry of guests on disk: uuids/<uuid>/vmm_config.{current,prev,next}, links guests/<name>.
//
// A guest exists from the moment its folder is renamed to uuids/<uuid>, complete, until the moment it is
// renamed away. The names of folders under construction and of removed ones start with a dot and are cleaned
// away at start. The links in guests/ are for people; the name in the configuration counts.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hpvmd.h"

#define CURRENT  "vmm_config.current"
#define PREVIOUS "vmm_config.prev"
#define NEXT     "vmm_config.next"
#define NEW      "vmm_config.new"

struct guest *registry_find(struct daemon *daemon, const char *name, unsigned number)
{
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        if (name ? strcmp(guest->config.name, name) == 0 : guest->config.number == number)
            return guest;
    return NULL;
}

unsigned registry_free_number(const struct daemon *daemon)
{
    unsigned number = 1;
    for (const struct guest *guest = daemon->guests; guest && guest->config.number <= number;
         guest = guest->following)
        if (guest->config.number == number)
            number++;
    return number;
}

static void insert(struct daemon *daemon, struct guest *guest)
{
    struct guest **at = &daemon->guests;
    while (*at && (*at)->config.number < guest->config.number)
        at = &(*at)->following;
    guest->following = *at;
    *at = guest;
}

static void take_out(struct guest *guest)
{
    struct guest **at = &guest->daemon->guests;
    while (*at != guest)
        at = &(*at)->following;
    *at = guest->following;
}

static void release(struct guest *guest)
{
    config_free(&guest->config);
    if (guest->has_next)
        config_free(&guest->next);
    close(guest->folder);
    consoles_forget(guest);
    if (guest->info)
        rpc__app_event__free_unpacked(guest->info, NULL);
    free(guest);
}

static void set_name_link(struct daemon *daemon, const char *name, const char *uuid)
{
    char target[64], existing[64];
    snprintf(target, sizeof target, "../uuids/%s", uuid);
    ssize_t length = readlinkat(daemon->names, name, existing, sizeof existing - 1);
    if (length > 0) {
        existing[length] = 0;
        if (strcmp(existing, target) == 0)
            return;
    }
    unlinkat(daemon->names, name, 0);
    if (symlinkat(target, daemon->names, name) == 0)
        folder_sync(daemon->names);
}

static void disk_error(struct answer *answer, const char *guest, const char *what)
{
    answer_error(answer, guest, "cannot write %s: %s", what, strerror(errno));
}

// ---- loading -----------------------------------------------------------------------------------------

static bool is_uuid(const char *text)
{
    for (unsigned n = 0; n < 36; n++) {
        bool dash = n == 8 || n == 13 || n == 18 || n == 23;
        if (dash ? text[n] != '-' : !strchr("0123456789abcdef", text[n]) || !text[n])
            return false;
    }
    return text[36] == 0;
}

static bool load_file(struct guest *guest, const char *file, struct guest_config *config, char *reason,
                      size_t size)
{
    size_t length;
    char message[512];
    char *text = file_read(guest->folder, file, CONFIG_MAX_FILE, &length);
    if (!text) {
        snprintf(reason, size, "%s: %s", file, strerror(errno));
        config_defaults(config);
        return false;
    }
    bool good = config_from_json(config, text, length, message, sizeof message);
    free(text);
    if (!good)
        snprintf(reason, size, "%s: %.200s", file, message);
    return good;
}

// The name of a guest whose configuration cannot be read: that of the link to it.
static bool name_from_link(struct daemon *daemon, const char *uuid, char *name, size_t size)
{
    int fd = folder_open(daemon->home_fd, "guests");
    DIR *list = fd >= 0 ? fdopendir(fd) : NULL;
    const struct dirent *entry;
    bool found = false;
    while (list && !found && (entry = readdir(list))) {
        char target[64];
        ssize_t length = readlinkat(fd, entry->d_name, target, sizeof target - 1);
        target[length > 0 ? length : 0] = 0;
        found = strncmp(target, "../uuids/", 9) == 0 && strcmp(target + 9, uuid) == 0;
        if (found)
            snprintf(name, size, "%s", entry->d_name);
    }
    if (list)
        closedir(list);
    return found;
}

static void load_guest(struct daemon *daemon, const char *uuid)
{
    struct guest *guest = calloc(1, sizeof *guest);
    if (!guest)
        return;
    guest->daemon = daemon;
    guest->pidfd = -1;
    guest->folder = folder_open(daemon->uuids, uuid);
    if (guest->folder < 0) {
        journal_event(daemon, NULL, "uuids/%s: %s; ignored", uuid, strerror(errno));
        free(guest);
        return;
    }
    static const char *const leftovers[] = {NEW, PREVIOUS ".new", NEXT ".new"};
    for (size_t n = 0; n < sizeof leftovers / sizeof leftovers[0]; n++)
        unlinkat(guest->folder, leftovers[n], 0);
    guest->invalid = !load_file(guest, CURRENT, &guest->config, guest->reason, sizeof guest->reason);
    if (!guest->invalid && strcmp(guest->config.uuid, uuid) != 0) {
        guest->invalid = true;
        snprintf(guest->reason, sizeof guest->reason, CURRENT ": it belongs to %s", guest->config.uuid);
    }
    char why[64];
    if (guest->invalid && !guest->config.name[0])
        name_from_link(daemon, uuid, guest->config.name, sizeof guest->config.name);
    if (!config_name_valid(guest->config.name, why, sizeof why) ||
        registry_find(daemon, guest->config.name, 0)) {
        guest->invalid = true;
        if (!guest->reason[0])
            snprintf(guest->reason, sizeof guest->reason, CURRENT ": its name is used twice");
        snprintf(guest->config.name, sizeof guest->config.name, "%s", uuid);
    }
    if (guest->config.number == 0 || registry_find(daemon, NULL, guest->config.number))
        guest->config.number = registry_free_number(daemon);
    strcpy(guest->config.uuid, uuid);
    guest->state = guest->invalid ? RPC__STATE__INVALID : RPC__STATE__OFF;
    if (guest->invalid)
        journal_event(daemon, guest, "configuration cannot be used: %s", guest->reason);
    char reason[512];
    if (!guest->invalid && faccessat(guest->folder, NEXT, F_OK, 0) == 0) {
        guest->has_next = load_file(guest, NEXT, &guest->next, reason, sizeof reason);
        if (!guest->has_next)
            journal_event(daemon, guest, "pending changes cannot be used: %s", reason);
    }
    insert(daemon, guest);
}

static void repair_links(struct daemon *daemon)
{
    int fd = dup(daemon->names);
    DIR *list = fd >= 0 ? fdopendir(fd) : NULL;
    const struct dirent *entry;
    while (list && (entry = readdir(list)))
        if (entry->d_type == DT_LNK && !registry_find(daemon, entry->d_name, 0))
            unlinkat(daemon->names, entry->d_name, 0);
    if (list)
        closedir(list);
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        set_name_link(daemon, guest->config.name, guest->config.uuid);
}

bool registry_load(struct daemon *daemon, char *message, size_t size)
{
    int fd = folder_open(daemon->home_fd, "uuids");
    DIR *list = fd >= 0 ? fdopendir(fd) : NULL;
    if (!list) {
        snprintf(message, size, "%s/uuids: %s", daemon->home, strerror(errno));
        return false;
    }
    const struct dirent *entry;
    while ((entry = readdir(list))) {
        if (strncmp(entry->d_name, ".new-", 5) == 0 || strncmp(entry->d_name, ".old-", 5) == 0)
            folder_remove(daemon->uuids, entry->d_name);
        else if (is_uuid(entry->d_name))
            load_guest(daemon, entry->d_name);
    }
    closedir(list);
    repair_links(daemon);
    return true;
}

// ---- changing ----------------------------------------------------------------------------------------

struct guest *registry_add(struct daemon *daemon, struct guest_config *config, struct answer *answer)
{
    char temporary[64];
    snprintf(temporary, sizeof temporary, ".new-%s", config->uuid);
    struct guest *guest = calloc(1, sizeof *guest);
    char *text = config_to_json(config);
    int folder = -1;
    bool good = guest && text;
    if (!good)
        answer_error(answer, config->name, "no memory");
    if (good && (mkdirat(daemon->uuids, temporary, 0700) < 0 ||
                 (folder = folder_open(daemon->uuids, temporary)) < 0 ||
                 !file_write_new(folder, CURRENT, text, strlen(text)) || !folder_sync(folder) ||
                 renameat(daemon->uuids, temporary, daemon->uuids, config->uuid) < 0)) {
        disk_error(answer, config->name, "the configuration");
        folder_remove(daemon->uuids, temporary);
        good = false;
    }
    free(text);
    if (!good) {
        if (folder >= 0)
            close(folder);
        free(guest);
        return NULL;
    }
    folder_sync(daemon->uuids);
    *guest = (struct guest){.daemon = daemon, .config = *config, .folder = folder, .pidfd = -1};
    *config = (struct guest_config){.number = 0};
    insert(daemon, guest);
    set_name_link(daemon, guest->config.name, guest->config.uuid);
    return guest;
}

// The current file stays in place until the new one replaces it; its content is linked to .prev before.
static bool replace_current(struct guest *guest, const char *new_file)
{
    unlinkat(guest->folder, PREVIOUS ".new", 0);
    if (linkat(guest->folder, CURRENT, guest->folder, PREVIOUS ".new", 0) < 0 ||
        renameat(guest->folder, PREVIOUS ".new", guest->folder, PREVIOUS) < 0 ||
        renameat(guest->folder, new_file, guest->folder, CURRENT) < 0)
        return false;
    return folder_sync(guest->folder);
}

bool registry_store_current(struct guest *guest, struct guest_config *config, struct answer *answer)
{
    char *text = config_to_json(config);
    bool good = text && file_write_new(guest->folder, NEW, text, strlen(text)) && replace_current(guest, NEW);
    free(text);
    if (!good) {
        disk_error(answer, guest->config.name, "the configuration");
        unlinkat(guest->folder, NEW, 0);
        return false;
    }
    bool renamed = strcmp(guest->config.name, config->name) != 0;
    if (renamed)
        unlinkat(guest->daemon->names, guest->config.name, 0);
    config_free(&guest->config);
    guest->config = *config;
    *config = (struct guest_config){.number = 0};
    if (renamed)
        set_name_link(guest->daemon, guest->config.name, guest->config.uuid);
    return true;
}

bool registry_store_next(struct guest *guest, struct guest_config *config, struct answer *answer)
{
    char *text = config_to_json(config);
    bool good = text && file_replace(guest->folder, NEXT, text, strlen(text));
    free(text);
    if (!good) {
        disk_error(answer, guest->config.name, "the changes for the next start");
        return false;
    }
    if (guest->has_next)
        config_free(&guest->next);
    guest->next = *config;
    guest->has_next = true;
    *config = (struct guest_config){.number = 0};
    return true;
}

bool registry_promote_next(struct guest *guest, struct answer *answer)
{
    if (!guest->has_next)
        return true;
    if (!replace_current(guest, NEXT)) {
        disk_error(answer, guest->config.name, "the configuration");
        return false;
    }
    config_free(&guest->config);
    guest->config = guest->next;
    guest->has_next = false;
    return true;
}

bool registry_remove(struct guest *guest, struct answer *answer)
{
    struct daemon *daemon = guest->daemon;
    char removed[64];
    snprintf(removed, sizeof removed, ".old-%s", guest->config.uuid);
    if (renameat(daemon->uuids, guest->config.uuid, daemon->uuids, removed) < 0) {
        disk_error(answer, guest->config.name, "the registry");
        return false;
    }
    folder_sync(daemon->uuids);
    unlinkat(daemon->names, guest->config.name, 0);
    folder_remove(daemon->uuids, removed);
    take_out(guest);
    release(guest);
    return true;
}
