// hpvmremove: delete the definition of a stopped guest. Its stores stay.
#include <getopt.h>
#include <stdio.h>

#include "cli_common.h"
#include "client_common.h"

#define PROGRAM "hpvmremove"

int main(int argc, char **argv)
{
    struct client client;
    struct target target = {NULL, 0};
    Rpc__Request request = RPC__REQUEST__INIT;
    client_init(&client, PROGRAM, argc, argv);
    request.operation = RPC__OPERATION__REMOVE;
    bool force = false;
    int option;
    while ((option = getopt(argc, argv, "P:p:FvH")) != -1) {
        switch (option) {
        case 'P':
        case 'p':
            if (!client_target_option(&client, &target, option, optarg))
                return 1;
            break;
        case 'F':
            force = true;
            break;
        case 'v':
            client_version(PROGRAM);
            break;
        case 'H':
            puts("Usage: hpvmremove {-P NAME | -p NUMBER} [-F]\n"
                 "Deletes the definition of a stopped guest, its logs and NVRAM. Backing stores stay.\n\n"
                 "  -F   do not ask\n"
                 "  -v   print the version\n"
                 "  -H   print this");
            return 0;
        default:
            return client_usage_error(PROGRAM);
        }
    }
    if (optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmremove -H", argv[optind]);
        return 1;
    }
    char question[512];
    if (target.name)
        snprintf(question, sizeof question, "Remove the virtual machine '%.255s'?", target.name);
    else
        snprintf(question, sizeof question, "Remove the virtual machine number %u?", target.number);
    client_target_set(&target, &request);
    bool good = client_target_required(&client, &target) && (force || client_confirm(&client, question)) &&
                client_run(&client, &request);
    client_close(&client);
    return good ? 0 : 1;
}
