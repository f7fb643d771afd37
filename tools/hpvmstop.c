// hpvmstop: stop guests, gracefully or hard.
#include "cli_common.h"
#include "command_common.h"

static int take(struct invocation *i, int option, char *value)
{
    (void)value;
    switch (option) {
    case 'a':
        i->request.has_all = i->request.all = true;
        return 1;
    case 'g':
        i->graceful = true;
        return 1;
    case 'h':
        i->request.has_hard = i->request.hard = true;
        return 1;
    case 'q':
        i->unasked = true;
        return 1;
    default:
        return -1;
    }
}

static bool check(struct invocation *i)
{
    if (i->graceful && i->request.hard) {
        cli_error(i->command->program, "ERROR: -g and -h exclude each other");
        return false;
    }
    command_ask(i, "Stop");
    return command_one_or_all(i);
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = "hpvmstop",
        .usage =
            "Usage: hpvmstop {-P NAME | -p NUMBER | -a} [-g | -h] [-F]\n"
            "Stops a guest and returns when it is off.\n\n"
            "  -P NAME, -p NUMBER   the guest\n"
            "  -a                   all running guests\n"
            "  -g                   gracefully: press the power button; hard after graceful_stop_timeout\n"
            "                       (default)\n"
            "  -h                   hard, as a power failure\n"
            "  -F                   do not ask\n"
            "  -v                   print the version\n"
            "  -H                   print this\n",
        .short_options = "P:p:aghq",
        .operation = RPC__OPERATION__STOP,
        .option = take,
        .check = check};
    return command_main(&command, argc, argv);
}
