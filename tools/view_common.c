// Texts that hpvmstatus and the console show about a guest.
#include "view_common.h"

#include <stdio.h>
#include <string.h>

bool view_open(struct view *view, const Rpc__Guest *guest, char *message, size_t size)
{
    *view = (struct view){.guest = guest};
    if (guest->state == RPC__STATE__INVALID) {
        config_defaults(&view->config);
        return true;
    }
    if (!config_from_json(&view->config, guest->config, strlen(guest->config), message, size))
        return false;
    view->has_next =
        guest->next && config_from_json(&view->next, guest->next, strlen(guest->next), message, size);
    for (unsigned n = 0; n < view->config.device_count; n++)
        if (view->config.devices[n].device == RESOURCE_NETWORK)
            view->networks++;
        else
            view->disks++;
    return true;
}

void view_close(struct view *view)
{
    config_free(&view->config);
    if (view->has_next)
        config_free(&view->next);
}

bool view_is_on(const struct view *view)
{
    return view->guest->state != RPC__STATE__OFF && view->guest->state != RPC__STATE__INVALID;
}

const char *view_state(const struct view *view)
{
    switch (view->guest->state) {
    case RPC__STATE__STARTING:
        return "Starting";
    case RPC__STATE__EFI:
        return "On (EFI)";
    case RPC__STATE__OS:
    case RPC__STATE__STOPPING:
        return "On (OS)";
    case RPC__STATE__INVALID:
        return "Invalid";
    default:
        return config_enabled(&view->config, CONFIG_RUNNABLE) ? "Off" : "Off (NR)";
    }
}

const char *view_machine_state(const struct view *view)
{
    return view->guest->state == RPC__STATE__INVALID ? "Invalid" : view_is_on(view) ? "On" : "Off";
}

void view_memory(uint64_t megabytes, const char *format, char *text, size_t size)
{
    bool gigabytes = megabytes >= 1024 && megabytes % 1024 == 0;
    char number[24];
    snprintf(number, sizeof number, "%llu", (unsigned long long)(gigabytes ? megabytes / 1024 : megabytes));
    snprintf(text, size, "%s%s%s", number, format, gigabytes ? "GB" : "MB");
}

void view_entitlement(const struct guest_config *config, bool cap, char *text, size_t size)
{
    unsigned value = cap ? config->cap : config->entitlement;
    if (cap && !value)
        snprintf(text, size, "100.0%%");
    else if (config->megahertz)
        snprintf(text, size, "%uMHz", value);
    else
        snprintf(text, size, "%u.0%%", value);
}

void view_mac(const uint8_t mac[6], char text[18])
{
    snprintf(text, 18, "%02x-%02x-%02x-%02x-%02x-%02x", mac[0], mac[1], mac[2], mac[3], mac[4], mac[5]);
}

void view_label(const char *name, const char *value)
{
    printf("%-24s: %s\n", name, value);
}

void view_label_number(const char *name, uint64_t value)
{
    printf("%-24s: %llu\n", name, (unsigned long long)value);
}
