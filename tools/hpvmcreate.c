// hpvmcreate: define a guest.
#include <stdio.h>

#include "change_common.h"
#include "cli_common.h"

#define PROGRAM "hpvmcreate"

static void usage(void)
{
    printf("Usage: hpvmcreate -P NAME [options]\n"
           "Defines a guest; it is not started. Defaults: 1 vCPU, 10 %% entitlement, 2 GB, no devices.\n\n"
           "  -P NAME                  name of the new guest\n%s"
           "  -s                       check only, create nothing\n"
           "  -v                       print the version\n"
           "  -H                       print this\n",
           change_help);
}

int main(int argc, char **argv)
{
    static const struct option names[] = {
        CHANGE_LONG_OPTIONS, {"help", no_argument, NULL, 'H'}, {NULL, 0, NULL, 0}};
    struct client client;
    Rpc__Request request = RPC__REQUEST__INIT;
    Rpc__Change change = RPC__CHANGE__INIT;
    client_init(&client, PROGRAM, argc, argv);
    request.operation = RPC__OPERATION__CREATE;
    request.change = &change;
    int option, taken = 1;
    while (taken == 1 && (option = getopt_long(argc, argv, "P:sFvH" CHANGE_OPTIONS, names, NULL)) != -1) {
        switch (option) {
        case 'P':
            if (request.guest)
                cli_error(PROGRAM, "ERROR: -P may be given once");
            taken = !request.guest;
            request.guest = optarg;
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
            taken = change_option(&client, &change, option, optarg);
            if (taken < 0)
                return client_usage_error(PROGRAM);
        }
    }
    bool good = taken == 1;
    if (good && optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmcreate -H", argv[optind]);
        good = false;
    } else if (good && !request.guest) {
        cli_error(PROGRAM, "ERROR: no name given; use -P name");
        good = false;
    }
    good = good && client_run(&client, &request);
    change_free(&change);
    client_close(&client);
    return good ? 0 : 1;
}
