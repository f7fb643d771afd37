// hpvmstart: start guests.
#include <getopt.h>
#include <stdio.h>

#include "cli_common.h"
#include "client_common.h"

#define PROGRAM "hpvmstart"

int main(int argc, char **argv)
{
    struct client client;
    struct target target = {NULL, 0};
    Rpc__Request request = RPC__REQUEST__INIT;
    client_init(&client, PROGRAM, argc, argv);
    request.operation = RPC__OPERATION__START;
    int option;
    while ((option = getopt(argc, argv, "P:p:aFQsvH")) != -1) {
        switch (option) {
        case 'P':
        case 'p':
            if (!client_target_option(&client, &target, option, optarg))
                return 1;
            break;
        case 'a':
            request.has_all = request.all = true;
            break;
        case 'F':
            request.has_force = request.force = true;
            break;
        case 'Q': // HP: answers questions with yes; hpvmstart asks none
            break;
        case 's':
            request.has_check_only = request.check_only = true;
            break;
        case 'v':
            client_version(PROGRAM);
            break;
        case 'H':
            puts("Usage: hpvmstart {-P NAME | -p NUMBER | -a} [-F] [-s]\n"
                 "Starts a guest and returns when it runs; its console is reached with hpvmconsole.\n\n"
                 "  -a   all stopped guests\n"
                 "  -F   start although memory does not suffice\n"
                 "  -s   check only, start nothing\n"
                 "  -v   print the version\n"
                 "  -H   print this");
            return 0;
        default:
            return client_usage_error(PROGRAM);
        }
    }
    if (optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmstart -H", argv[optind]);
        return 1;
    }
    if (request.all && (target.name || target.number || request.check_only)) {
        cli_error(PROGRAM, "ERROR: -a goes with neither -P, -p nor -s");
        return 1;
    }
    client_target_set(&target, &request);
    bool good = (request.all || client_target_required(&client, &target)) && client_run(&client, &request);
    client_close(&client);
    return good ? 0 : 1;
}
