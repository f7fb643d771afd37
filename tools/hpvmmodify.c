// hpvmmodify: change a guest.
#include <stdio.h>

#include "change_common.h"
#include "cli_common.h"

#define PROGRAM "hpvmmodify"

static void usage(void)
{
    printf("Usage: hpvmmodify {-P NAME | -p NUMBER} options\n"
           "Changes a guest. On a running guest entitlement, label, boot attribute, console rights and "
           "attributes\n"
           "change at once, everything else when it is started next.\n\n"
           "  -P NAME, -p NUMBER       the guest\n"
           "  -N NAME                  new name (of a stopped guest)\n%s"
           "  -m RESOURCE              modify the device at the address in RESOURCE\n"
           "  -d RESOURCE              delete the device\n"
           "  -s                       check only, change nothing\n"
           "  -v                       print the version\n"
           "  -H                       print this\n",
           change_help);
}

int main(int argc, char **argv)
{
    static const struct option names[] = {
        CHANGE_LONG_OPTIONS, {"help", no_argument, NULL, 'H'}, {NULL, 0, NULL, 0}};
    struct client client;
    struct target target = {NULL, 0};
    Rpc__Request request = RPC__REQUEST__INIT;
    Rpc__Change change = RPC__CHANGE__INIT;
    client_init(&client, PROGRAM, argc, argv);
    request.operation = RPC__OPERATION__MODIFY;
    request.change = &change;
    int option, taken = 1, changes = 0;
    while (taken == 1 &&
           (option = getopt_long(argc, argv, "P:p:N:m:d:sFvH" CHANGE_OPTIONS, names, NULL)) != -1) {
        switch (option) {
        case 'P':
        case 'p':
            taken = client_target_option(&client, &target, option, optarg);
            break;
        case 'N':
            change.new_name = optarg;
            changes++;
            break;
        case 's':
            request.has_check_only = request.check_only = true;
            break;
        case 'F':
            request.has_force = request.force = true;
            break;
        case 'v':
            client_version(PROGRAM);
            break;
        case 'H':
            usage();
            return 0;
        default:
            changes++;
            taken = change_option(&client, &change, option, optarg);
            if (taken < 0)
                return client_usage_error(PROGRAM);
        }
    }
    bool good = taken == 1;
    if (good && optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmmodify -H", argv[optind]);
        good = false;
    }
    good = good && client_target_required(&client, &target);
    if (good && !changes) {
        cli_error(PROGRAM, "ERROR: nothing to change is given; see hpvmmodify -H");
        good = false;
    }
    client_target_set(&target, &request);
    good = good && client_run(&client, &request);
    change_free(&change);
    client_close(&client);
    return good ? 0 : 1;
}
