// hpvmclone: copy the definition of a guest, and with -b its stores.
#include <stdio.h>
#include <stdlib.h>

#include "change_common.h"
#include "cli_common.h"

#define PROGRAM "hpvmclone"

static void usage(void)
{
    printf(
        "Usage: hpvmclone {-P NAME | -p NUMBER} -N NEW-NAME [options]\n"
        "Defines a guest like an existing one, with a UUID, number, serial number and MAC addresses of its "
        "own.\n"
        "Without -b the new guest uses the same backing stores; the two cannot run at the same time.\n\n"
        "  -P NAME, -p NUMBER       the guest to copy\n"
        "  -N NAME                  name of the new guest\n"
        "  -b RESOURCE              copy the store of the device at the address in RESOURCE into this new\n"
        "                           file, e.g. disk:avio_stor:0,0,0:file:/path\n%s"
        "  -m RESOURCE              modify a device that the copy would have\n"
        "  -d RESOURCE              leave a device out\n"
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
    request.operation = RPC__OPERATION__CLONE;
    request.change = &change;
    request.copies = calloc((size_t)argc, sizeof(char *));
    int option, taken = request.copies != NULL;
    while (taken == 1 &&
           (option = getopt_long(argc, argv, "P:p:N:b:m:d:FvH" CHANGE_OPTIONS, names, NULL)) != -1) {
        switch (option) {
        case 'P':
        case 'p':
            taken = client_target_option(&client, &target, option, optarg);
            break;
        case 'N':
            request.text = optarg;
            break;
        case 'b':
            request.copies[request.n_copies] = change_resource(&client, optarg);
            taken = request.copies[request.n_copies] != NULL;
            request.n_copies += (size_t)taken;
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
            taken = change_option(&client, &change, option, optarg);
            if (taken < 0)
                return client_usage_error(PROGRAM);
        }
    }
    bool good = taken == 1;
    if (good && optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmclone -H", argv[optind]);
        good = false;
    }
    good = good && client_target_required(&client, &target);
    if (good && !request.text) {
        cli_error(PROGRAM, "ERROR: no name for the new guest given; use -N name");
        good = false;
    }
    client_target_set(&target, &request);
    good = good && client_run(&client, &request);
    for (size_t n = 0; n < request.n_copies; n++)
        free(request.copies[n]);
    free(request.copies);
    change_free(&change);
    client_close(&client);
    return good ? 0 : 1;
}
