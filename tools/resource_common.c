// Parses resource statements such as disk:avio_stor:0,2,1:file:/path and network:avio_lan::user:.
#include "resource_common.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

// Cuts the next field off at ':'; NULL when the text has ended. The last field keeps its colons.
static char *next_field(char **rest, bool last)
{
    char *field = *rest;
    if (!field)
        return NULL;
    char *colon = last ? NULL : strchr(field, ':');
    if (colon)
        *colon = 0;
    *rest = colon ? colon + 1 : NULL;
    return field;
}

static bool parse_part(const char *text, int high, int *value)
{
    if (!*text) {
        *value = -1;
        return true;
    }
    char *end;
    long number = strtol(text, &end, 10);
    if (*end || text[0] < '0' || text[0] > '9' || number > high)
        return false;
    *value = (int)number;
    return true;
}

static bool parse_mac(const char *text, uint8_t mac[6])
{
    if (!*text) {
        memset(mac, 0, 6);
        return true;
    }
    if (text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
        text += 2;
    for (unsigned n = 0; n < 6; n++) {
        unsigned byte;
        int used = 0;
        if (sscanf(text, "%2x%n", &byte, &used) != 1 || used != 2)
            return false;
        mac[n] = (uint8_t)byte;
        text += 2;
        if (n < 5 && (*text == '-' || *text == ':'))
            text++;
    }
    return *text == 0;
}

// bus,slot,target or bus,slot,mac
static bool parse_address(char *text, struct resource *out)
{
    char *part[3] = {"", "", ""};
    unsigned count = 0;
    if (*text)
        for (char *at = text; at && count < 3; count++) {
            char *comma = count < 2 ? strchr(at, ',') : NULL;
            if (comma)
                *comma = 0;
            part[count] = at;
            at = comma ? comma + 1 : NULL;
        }
    return parse_part(part[0], 7, &out->bus) && parse_part(part[1], 7, &out->slot) &&
           (out->device == RESOURCE_NETWORK ? parse_mac(part[2], out->mac)
                                            : parse_part(part[2], 127, &out->target));
}

static bool parse(const char *text, struct resource *out, char *message, size_t size)
{
    char copy[8192];
    *out = (struct resource){.bus = -1, .slot = -1, .target = -1};
    if (strlen(text) >= sizeof copy) {
        snprintf(message, size, "resource statement of %zu characters is too long", strlen(text));
        return false;
    }
    strcpy(copy, text);
    char shown[120]; // the message has to have room for what is wrong
    snprintf(shown, sizeof shown, strlen(text) < sizeof shown ? "%s" : "%.100s...", text);
    char *rest = copy;
    char *device = next_field(&rest, false), *adapter = next_field(&rest, false);
    char *address = next_field(&rest, false), *storage = next_field(&rest, false);
    char *location = next_field(&rest, true);
    if (!device || !adapter || !address || !storage) {
        snprintf(message, size,
                 "resource '%s': the form is device:adapter:[bus,slot[,target]]:storage:location", shown);
        return false;
    }
    if (strcmp(device, "disk") == 0) {
        out->device = RESOURCE_DISK;
    } else if (strcmp(device, "dvd") == 0) {
        out->device = RESOURCE_DVD;
    } else if (strcmp(device, "network") == 0) {
        out->device = RESOURCE_NETWORK;
    } else {
        snprintf(message, size, "resource '%s': device '%s' is not known; disk, dvd and network are", shown,
                 device);
        return false;
    }
    const char *wanted = out->device == RESOURCE_NETWORK ? "avio_lan" : "avio_stor";
    if (strcmp(adapter, wanted) != 0) {
        snprintf(message, size, "resource '%s': adapter '%s' is not known for %s; %s is", shown, adapter,
                 device, wanted);
        return false;
    }
    snprintf(out->adapter, sizeof out->adapter, "%s", adapter);
    if (!parse_address(address, out)) {
        snprintf(message, size, "resource '%s': the address is bus,slot,%s with bus 0-7 and slot 0-7", shown,
                 out->device == RESOURCE_NETWORK ? "mac (aa-bb-cc-dd-ee-ff)" : "target (0-127)");
        return false;
    }
    if (out->device == RESOURCE_NETWORK) {
        out->storage = STORAGE_USER;
        if (strcmp(storage, "user") == 0)
            return true;
        snprintf(message, size, "resource '%s': network backing '%s' is not known; user is", shown, storage);
        return false;
    }
    if (strcmp(storage, "file") == 0) {
        out->storage = STORAGE_FILE;
    } else if (strcmp(storage, "disk") == 0) {
        out->storage = STORAGE_DISK;
    } else if (strcmp(storage, "null") == 0 && out->device == RESOURCE_DVD) {
        out->storage = STORAGE_NULL;
        return true;
    } else {
        snprintf(message, size, "resource '%s': storage '%s' is not known for %s; %s are", shown, storage,
                 device, out->device == RESOURCE_DVD ? "file, disk and null" : "file and disk");
        return false;
    }
    if (!location || !*location || strlen(location) >= sizeof out->location) {
        snprintf(message, size,
                 "resource '%s': the path of the %s is %s; the form is %s:%s:[bus,slot,target]:%s:PATH",
                 shown, storage, location && *location ? "too long" : "missing", device, adapter, storage);
        return false;
    }
    strcpy(out->location, location);
    return true;
}

bool resource_parse(const char *text, struct resource *out, char *message, size_t size)
{
    if (parse(text, out, message, size))
        return true;
    // What was typed is shown; it must not move the cursor or begin another line.
    for (char *at = message; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = '?';
    return false;
}

bool resource_conflict(const struct resource *a, const struct resource *b)
{
    if (a->storage > STORAGE_DISK || b->storage > STORAGE_DISK ||
        (a->device == RESOURCE_DVD && b->device == RESOURCE_DVD)) // read-only: shared
        return false;
    struct stat first, second;
    return stat(a->location, &first) == 0 && stat(b->location, &second) == 0 &&
           (S_ISBLK(first.st_mode) ? S_ISBLK(second.st_mode) && first.st_rdev == second.st_rdev
                                   : first.st_dev == second.st_dev && first.st_ino == second.st_ino);
}

void resource_format(const struct resource *r, char *text, size_t size)
{
    static const char *const devices[] = {"disk", "dvd", "network"};
    static const char *const storages[] = {"file", "disk", "null", "user"};
    char address[64] = "", mac[16] = "";
    static const uint8_t zero[6];
    if (r->device == RESOURCE_NETWORK && memcmp(r->mac, zero, sizeof zero) != 0)
        snprintf(mac, sizeof mac, "0x%02X%02X%02X%02X%02X%02X", r->mac[0], r->mac[1], r->mac[2], r->mac[3],
                 r->mac[4], r->mac[5]);
    const int parts[3] = {r->bus, r->slot, r->device == RESOURCE_NETWORK ? -1 : r->target};
    if (r->bus >= 0 || r->slot >= 0 || parts[2] >= 0 || *mac)
        for (unsigned n = 0; n < 3; n++) {
            size_t at = strlen(address);
            if (parts[n] >= 0)
                snprintf(address + at, sizeof address - at, "%d%s", parts[n], n < 2 ? "," : "");
            else
                snprintf(address + at, sizeof address - at, "%s", n < 2 ? "," : mac);
        }
    snprintf(text, size, "%s:%s:%s:%s:%s", devices[r->device], r->adapter, address, storages[r->storage],
             r->location);
}
