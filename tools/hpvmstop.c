// hpvmstop: stop guests, gracefully or hard.
#include <getopt.h>
#include <stdio.h>

#include "cli_common.h"
#include "client_common.h"

#define PROGRAM "hpvmstop"

int main(int argc, char **argv)
{
    struct client client;
    struct target target = {NULL, 0};
    Rpc__Request request = RPC__REQUEST__INIT;
    client_init(&client, PROGRAM, argc, argv);
    request.operation = RPC__OPERATION__STOP;
    bool force = false, graceful = false;
    int option;
    while ((option = getopt(argc, argv, "P:p:aghFqvH")) != -1) {
        switch (option) {
        case 'P':
        case 'p':
            if (!client_target_option(&client, &target, option, optarg))
                return 1;
            break;
        case 'a':
            request.has_all = request.all = true;
            break;
        case 'g':
            graceful = true;
            break;
        case 'h':
            request.has_hard = request.hard = true;
            break;
        case 'F':
        case 'q':
            force = true;
            break;
        case 'v':
            client_version(PROGRAM);
            break;
        case 'H':
            puts("Usage: hpvmstop {-P NAME | -p NUMBER | -a} [-g | -h] [-F]\n"
                 "Stops a guest and returns when it is off.\n\n"
                 "  -a   all running guests\n"
                 "  -g   gracefully: press the power button; hard after graceful_stop_timeout (default)\n"
                 "  -h   hard, as a power failure\n"
                 "  -F   do not ask\n"
                 "  -v   print the version\n"
                 "  -H   print this");
            return 0;
        default:
            return client_usage_error(PROGRAM);
        }
    }
    if (optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmstop -H", argv[optind]);
        return 1;
    }
    if (graceful && request.hard) {
        cli_error(PROGRAM, "ERROR: -g and -h exclude each other");
        return 1;
    }
    if (request.all && (target.name || target.number)) {
        cli_error(PROGRAM, "ERROR: -a goes with neither -P nor -p");
        return 1;
    }
    char question[512] = "Stop all virtual machines?";
    if (target.name)
        snprintf(question, sizeof question, "Stop the virtual machine '%.255s'?", target.name);
    else if (target.number)
        snprintf(question, sizeof question, "Stop the virtual machine number %u?", target.number);
    client_target_set(&target, &request);
    bool good = (request.all || client_target_required(&client, &target)) &&
                (force || client_confirm(&client, question)) && client_run(&client, &request);
    client_close(&client);
    return good ? 0 : 1;
}
