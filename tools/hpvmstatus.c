// hpvmstatus: show guests and host. Layouts and field positions are those that scripts rely on.
#include <ctype.h>
#include <getopt.h>
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli_common.h"
#include "client_common.h"
#include "status_common.h"

#define PROGRAM "hpvmstatus"

enum form {
    FORM_SUMMARY,
    FORM_VERBOSE,
    FORM_DEVICES,
    FORM_STORED_DEVICES,
    FORM_ENTITLEMENT,
    FORM_EVENTS,
    FORM_SERVER,
    FORM_SCHEDULING,
    FORM_SERVERS,
    FORM_LOCALITY,
    FORM_EXITS,
    FORM_RESERVATIONS,
    FORM_EVERYTHING,
    FORM_MACHINE,
    FORM_XML
};

static const char *storage_name(const struct resource *r)
{
    static const char *const names[] = {"file", "disk", "null", "user"};
    return names[r->storage];
}

static const char *device_name(const struct resource *r)
{
    static const char *const names[] = {"disk", "dvd", "network"};
    return names[r->device];
}

// ---- one line per guest ------------------------------------------------------------------------------

static void print_summary_head(void)
{
    printf("[Virtual Machines]\n"
           "Virtual Machine Name VM #  OS Type State     #VCPUs #Devs #Nets Memory  Runsysid\n"
           "==================== ===== ======= ========= ====== ===== ===== ======= ========\n");
}

static void print_summary(const struct view *view)
{
    char memory[32];
    view_memory(view->config.memory_mb, " ", memory, sizeof memory);
    printf("%-20s %5u %-7s %-9s %6u %5u %5u %7s %8d\n", view->guest->name, view->guest->number,
           view->config.os_type, view_state(view), view->config.vcpus, view->disks, view->networks, memory,
           0);
}

// Fields by position: 1 name, 2 UUID, 3 number, 4 label, 5 product, 6 type, 7 OS type, 8 configuration
// version, 9 serial number, 10 process, 11 state, 12 boot attribute, 13 runnable, 14 modifiable, 15 visible,
// 16 devices, 17 networks, 18 Runsysid, 19 phase, 20 vCPUs;entitlement;maximum, 21 memory;pending changes.
static void print_machine(const struct view *view)
{
    const struct guest_config *c = &view->config;
    char memory[32], entitlement[32], cap[32];
    view_memory(c->memory_mb, "", memory, sizeof memory);
    view_entitlement(c, false, entitlement, sizeof entitlement);
    view_entitlement(c, true, cap, sizeof cap);
    const char *phase = view->guest->state == RPC__STATE__OS ? "OS" : view_is_on(view) ? "EFI" : "";
    printf("%s:%s:%u:%s:Integrity VM:SH:%s:%d:%s:%u:%s:%s:%s:%s:%s:%u:%u:0:%s:%u;%s;%s:%s;%d\n",
           view->guest->name, view->guest->uuid, view->guest->number, c->label, c->os_type, CONFIG_SCHEMA,
           c->serial, view->guest->pid, view_machine_state(view), c->auto_boot ? "Auto" : "Manual",
           c->attributes[CONFIG_RUNNABLE], c->attributes[CONFIG_MODIFIABLE], c->attributes[CONFIG_VISIBLE],
           view->disks, view->networks, phase, c->vcpus, entitlement, cap, memory, view->has_next);
}

static void print_escaped(const char *text)
{
    for (; *text; text++)
        switch (*text) {
        case '<':
            printf("&lt;");
            break;
        case '>':
            printf("&gt;");
            break;
        case '&':
            printf("&amp;");
            break;
        case '"':
            printf("&quot;");
            break;
        default:
            putchar(*text);
        }
}

static void print_xml(const struct view *view)
{
    const struct guest_config *c = &view->config;
    bool gigabytes = c->memory_mb >= 1024 && c->memory_mb % 1024 == 0;
    printf(
        "  <virtual_machine>\n    <name>%s</name>\n    <uuid>%s</uuid>\n    <local_id>%u</local_id>\n"
        "    <vm_label>%s</vm_label>\n    <vm_type>SH</vm_type>\n    <os_type>%s</os_type>\n"
        "    <vm_state>%s</vm_state>\n    <boot_type>%s</boot_type>\n    <serial_number>%s</serial_number>\n"
        "    <vcpu_number>%u</vcpu_number>\n"
        "    <entitlement unit=\"%s\"><minimum>%u</minimum><maximum>%u</maximum></entitlement>\n"
        "    <memory><total unit=\"%s\">%llu</total></memory>\n",
        view->guest->name, view->guest->uuid, view->guest->number, c->label, c->os_type,
        view_machine_state(view), c->auto_boot ? "Auto" : "Manual", c->serial, c->vcpus,
        c->megahertz ? "MHz" : "percent", c->entitlement, c->cap, gigabytes ? "GB" : "MB",
        (unsigned long long)(gigabytes ? c->memory_mb / 1024 : c->memory_mb));
    for (unsigned n = 0; n < c->device_count; n++) {
        char text[RESOURCE_TEXT_MAX];
        resource_format(&c->devices[n], text, sizeof text);
        printf("    <resource>");
        print_escaped(text);
        printf("</resource>\n");
    }
    printf("  </virtual_machine>\n");
}

// ---- one guest, tables -------------------------------------------------------------------------------

static void print_privileges(const struct guest_config *c, const char *title, bool group, bool admin)
{
    printf("%-24s:", title);
    for (unsigned n = 0; n < c->privilege_count; n++)
        if (c->privileges[n].group == group && c->privileges[n].admin == admin)
            printf(" %s", c->privileges[n].name);
    printf("\n");
}

static void print_storage_head(const char *title)
{
    printf("\n[%s]\n"
           "Guest                                 Physical\n"
           "Device  Adaptor    Bus Dev Ftn Tgt Lun Storage   Device\n"
           "======= ========== === === === === === ========= =========================\n",
           title);
}

static void print_detail(const struct view *view)
{
    const struct guest_config *c = &view->config;
    char memory[32], entitlement[32], cap[32], mac[18];
    view_memory(c->memory_mb, " ", memory, sizeof memory);
    view_entitlement(c, false, entitlement, sizeof entitlement);
    view_entitlement(c, true, cap, sizeof cap);
    printf("[Virtual Machine Details]\n"
           "Virtual Machine Name VM #  OS Type State\n"
           "==================== ===== ======= ========\n"
           "%-20s %5u %-7s %-9s\n",
           view->guest->name, view->guest->number, c->os_type, view_state(view));
    printf("\n[Authorized Administrators]\n");
    print_privileges(c, "Oper Groups", true, false);
    print_privileges(c, "Admin Groups", true, true);
    print_privileges(c, "Oper Users", false, false);
    print_privileges(c, "Admin Users", false, true);
    printf("\n[Virtual CPU Details]\n#vCPUs Entitlement Maximum\n====== =========== =======\n%6u %11s %7s\n",
           c->vcpus, entitlement, cap);
    printf("\n[Memory Details]\nTotal    Reserved\nMemory   Memory\n=======  ========\n%7s  %8s\n", memory,
           "64 MB");
    print_storage_head("Storage Interface Details");
    for (unsigned n = 0; n < c->device_count; n++) {
        const struct resource *r = &c->devices[n];
        if (r->device != RESOURCE_NETWORK)
            printf("%-7s %-10s %3d %3d %3d %3d %3d %-9s %s\n", device_name(r), r->adapter, r->bus, r->slot, 0,
                   r->target, 0, storage_name(r), r->location);
    }
    printf("\n[Network Interface Details]\n"
           "Interface Adaptor    Name/Num   PortNum Bus Dev Ftn Mac Address\n"
           "========= ========== ========== ======= === === === =================\n");
    for (unsigned n = 0; n < c->device_count; n++) {
        const struct resource *r = &c->devices[n];
        if (r->device != RESOURCE_NETWORK)
            continue;
        view_mac(r->mac, mac);
        printf("%-9s %-10s %-10s %-7s %3d %3d %3d %s\n", storage_name(r), r->adapter, "user", "", r->bus,
               r->slot, 0, mac);
    }
    print_storage_head("Misc Interface Details");
    printf("%-7s %-10s %3s %3s %3s %3s %3s %-9s %s\n", "serial", "com1", "", "", "", "", "", "tty",
           "console");
    if (view->has_next)
        printf("\nChanges are pending; they take effect when the guest is started next.\n");
}

static void print_devices(const struct guest_config *c)
{
    for (unsigned n = 0; n < c->device_count; n++) {
        char text[RESOURCE_TEXT_MAX];
        resource_format(&c->devices[n], text, sizeof text);
        printf("%s\n", text);
    }
    printf("serial:com1::tty:console\n");
}

// ---- verbose -----------------------------------------------------------------------------------------

static void print_verbose_device(const struct resource *r)
{
    char mac[18];
    printf("\n");
    if (r->device == RESOURCE_NETWORK) {
        view_label("Physical Storage type", "user");
        view_label("Guest Adaptor type", r->adapter);
        view_label("Backing", "user");
        view_label("Vswitch Port", "");
    } else {
        view_label("Guest Device type", device_name(r));
        view_label("Guest Adaptor type", r->adapter);
    }
    view_label_number("Bus", (uint64_t)r->bus);
    view_label_number("Device", (uint64_t)r->slot);
    view_label_number("Function", 0);
    if (r->device == RESOURCE_NETWORK) {
        view_mac(r->mac, mac);
        view_label("Mac Address", mac);
        return;
    }
    view_label_number("Target", (uint64_t)r->target);
    view_label_number("Lun", 0);
    view_label("Physical Storage type", storage_name(r));
    view_label("Physical device", r->location);
}

static void print_verbose(const struct view *view, bool one)
{
    const struct guest_config *c = &view->config;
    char memory[32], text[64];
    view_memory(c->memory_mb, " ", memory, sizeof memory);
    printf(one ? "[Virtual Machines Details]\n" : "[Virtual Machines]\n");
    view_label("Virtual Machine Name", view->guest->name);
    view_label("Virtual Machine UUID", view->guest->uuid);
    view_label_number("Virtual Machine ID", view->guest->number);
    view_label("Virtual Machine Label", c->label);
    view_label("VM's Model Name", "server Integrity Virtual Machine");
    view_label("VM's Serial Number", c->serial);
    view_label("VM's Config Version", "1");
    view_label("VM's Machine Type", c->machine);
    view_label("VM's Config Label", view->has_next ? "changes pending for the next start" : "");
    view_label("Virtual Machine Type", "Shared");
    view_label("Operating System", c->os_type);
    view_label("State", view_state(view));
    view_label("Start type", c->auto_boot ? "Auto" : "Manual");
    view_label_number("Number of virtual CPUs", c->vcpus);
    view_label_number("Number of devices", view->disks);
    view_label_number("Number of networks", view->networks);
    view_entitlement(c, false, text, sizeof text);
    view_label("Minimum entitlement", text);
    view_entitlement(c, true, text, sizeof text);
    view_label("Maximum entitlement", text);
    view_label("Memory", memory);
    view_label("Kernel", c->kernel ? c->kernel : "");
    view_label("Initial RAM disk", c->initrd ? c->initrd : "");
    view_label("Kernel arguments", c->append ? c->append : "");
    for (unsigned n = 0; n < CONFIG_ATTRIBUTE_COUNT; n++)
        view_label(config_attribute_name(n), c->attributes[n]);
    if (view_is_on(view)) {
        view_label_number("Process", view->guest->pid);
        snprintf(text, sizeof text, "%.1f s", (double)view->guest->cpu_ns / 1e9);
        view_label("CPU time used", text);
    } else if (view->guest->reason) {
        view_label(view->guest->state == RPC__STATE__INVALID ? "Invalid because" : "Last end",
                   view->guest->reason);
    }
    print_privileges(c, "Oper Groups", true, false);
    print_privileges(c, "Admin Groups", true, true);
    print_privileges(c, "Oper Users", false, false);
    print_privileges(c, "Admin Users", false, true);
    printf("%-24s: 7,7 (entropy source)\n", "Reserved slots");
    for (unsigned n = 0; n < c->device_count; n++)
        print_verbose_device(&c->devices[n]);
    printf("\n");
}

// ---- main --------------------------------------------------------------------------------------------

static bool print_events(struct client *client, const struct target *target)
{
    Rpc__Request request = RPC__REQUEST__INIT;
    request.operation = RPC__OPERATION__EVENT_LOG;
    client_target_set(target, &request);
    Rpc__Reply *reply = client_call(client, &request);
    if (!reply)
        return false;
    client_print(client, reply);
    bool good = reply->success;
    if (good && reply->has_data)
        fwrite(reply->data.data, 1, reply->data.len, stdout);
    rpc__reply__free_unpacked(reply, NULL);
    return good;
}

// False: not a table of this kind.
static bool print_table(enum form form, const struct view *views, size_t count, const Rpc__Host *host,
                        bool one)
{
    switch (form) {
    case FORM_SERVER:
        status_server(views, count, host);
        return true;
    case FORM_ENTITLEMENT:
        status_entitlements(views, count, host, one);
        return true;
    case FORM_SCHEDULING:
        status_scheduling(views, count, host);
        return true;
    case FORM_SERVERS:
        status_servers(host);
        return true;
    case FORM_LOCALITY:
        status_locality(views, count);
        return true;
    case FORM_EXITS:
        status_exits(views, count);
        return true;
    case FORM_RESERVATIONS:
        status_reservations(views, count, host);
        return true;
    case FORM_EVERYTHING:
        for (size_t n = 0; n < count; n++)
            print_verbose(&views[n], one);
        for (enum form each = FORM_ENTITLEMENT; each <= FORM_RESERVATIONS; each++)
            if (each != FORM_EVENTS && each != FORM_SERVERS && (each != FORM_SERVER || !one)) {
                print_table(each, views, count, host, one);
                printf("\n");
            }
        return true;
    default:
        return false;
    }
}

static void print_all(enum form form, const struct view *views, size_t count, const Rpc__Host *host, bool one)
{
    if (print_table(form, views, count, host, one))
        return;
    if (form == FORM_XML)
        printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pman>\n");
    if (form == FORM_SUMMARY && !one && count)
        print_summary_head();
    if (!count && (form == FORM_SUMMARY || form == FORM_VERBOSE))
        printf("hpvmstatus: No vPars or VMs currently configured.\n");
    for (size_t n = 0; n < count; n++) {
        const struct view *view = &views[n];
        if (form == FORM_SUMMARY)
            one ? print_detail(view) : print_summary(view);
        else if (form == FORM_VERBOSE)
            print_verbose(view, one);
        else if (form == FORM_MACHINE)
            print_machine(view);
        else if (form == FORM_XML)
            print_xml(view);
        else if (!one)
            printf("%s# %s\n", n ? "\n" : "", view->guest->name);
        if (form == FORM_DEVICES)
            print_devices(&view->config);
        if (form == FORM_STORED_DEVICES)
            print_devices(view->has_next ? &view->next : &view->config);
    }
    if (form == FORM_XML)
        printf("</pman>\n");
}

static bool show(struct client *client, const struct target *target, enum form form)
{
    Rpc__Request request = RPC__REQUEST__INIT;
    char message[512];
    bool counters = form == FORM_SCHEDULING || form == FORM_EXITS || form == FORM_EVERYTHING ||
                    form == FORM_LOCALITY || form == FORM_RESERVATIONS;
    request.operation = counters ? RPC__OPERATION__SAMPLE : RPC__OPERATION__STATUS;
    client_target_set(target, &request);
    Rpc__Reply *reply = client_call(client, &request);
    if (!reply)
        return false;
    client_print(client, reply);
    bool good = reply->success && reply->host;
    struct view *views = calloc(reply->n_guests + 1, sizeof *views);
    size_t count = 0;
    for (; views && good && count < reply->n_guests; count++)
        if (!view_open(&views[count], reply->guests[count], message, sizeof message)) {
            cli_error(PROGRAM, "ERROR (%s): %s", reply->guests[count]->name, message);
            good = false;
            break;
        }
    if (good && views)
        print_all(form, views, count, reply->host, target->name || target->number);
    for (size_t n = 0; views && n < count; n++)
        view_close(&views[n]);
    free(views);
    rpc__reply__free_unpacked(reply, NULL);
    return good;
}

static void usage(void)
{
    puts("Usage: hpvmstatus [-P NAME | -p NUMBER] [FORM]\n"
         "Without options: a line for each guest; with a guest alone: its details.\n\n"
         "  -V   everything, as label and value\n"
         "  -d   devices, as the commands accept them\n"
         "  -D   devices of the next start\n"
         "  -r   entitlements and their use\n"
         "  -e   event log of the guest, or of hpvmd\n"
         "  -s   resources of the host\n"
         "  -S   scheduling of the vCPUs\n"
         "  -m   the group of servers\n"
         "  -C   place of the guests' memory on the nodes of the host\n"
         "  -i   interruptions and exits of each vCPU since the start\n"
         "  -R   what is reserved or in use: entitlements, memory\n"
         "  -A   all of this\n"
         "  -M   machine readable: fields separated by ':', ';' within a field\n"
         "  -X   XML\n"
         "  -v   print the version\n"
         "  -H   print this");
}

int main(int argc, char **argv)
{
    static const char letters[] = "VdDresMXSmCiRA";
    static const enum form forms[] = {
        FORM_VERBOSE,      FORM_DEVICES,   FORM_STORED_DEVICES, FORM_ENTITLEMENT, FORM_EVENTS,   FORM_SERVER,
        FORM_MACHINE,      FORM_XML,       FORM_SCHEDULING,     FORM_SERVERS,     FORM_LOCALITY, FORM_EXITS,
        FORM_RESERVATIONS, FORM_EVERYTHING};
    struct client client;
    struct target target = {NULL, 0};
    enum form form = FORM_SUMMARY;
    int option, chosen = 0;
    client_init(&client, PROGRAM, argc, argv);
    while ((option = getopt(argc, argv, ":P:p:VdDresMXSmCiRAvH")) != -1) {
        const char *letter = isalpha(option) ? strchr(letters, option) : NULL;
        if (option == 'P' || option == 'p') {
            if (!client_target_option(&client, &target, option, optarg))
                return 1;
        } else if (letter && (!chosen || chosen == option)) {
            form = forms[letter - letters];
            chosen = option;
        } else if (letter) {
            cli_error(PROGRAM, "ERROR: -%c and -%c exclude each other", chosen, option);
            return 1;
        } else if (option == 'v') {
            client_version(PROGRAM);
        } else if (option == 'H') {
            usage();
            return 0;
        } else {
            return cli_usage_error(PROGRAM, option, argv);
        }
    }
    if (optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmstatus -H", argv[optind]);
        return 1;
    }
    if ((form == FORM_SERVER || form == FORM_SERVERS) && (target.name || target.number)) {
        cli_error(PROGRAM, "ERROR: -%c shows the host; it goes with neither -P nor -p", chosen);
        return 1;
    }
    bool good = form == FORM_EVENTS ? print_events(&client, &target) : show(&client, &target, form);
    client_close(&client);
    return good && fflush(stdout) == 0 ? 0 : 1;
}
