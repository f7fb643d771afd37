// hpvmstart: start guests.
#include "cli_common.h"
#include "command_common.h"

static int take(struct invocation *i, int option, char *value)
{
    (void)value;
    switch (option) {
    case 'a':
        i->request.has_all = i->request.all = true;
        return 1;
    case 'Q': // HP: answers questions with yes; hpvmstart asks none
        return 1;
    default:
        return -1;
    }
}

static bool check(struct invocation *i)
{
    if (!i->request.all || !i->request.check_only)
        return command_one_or_all(i);
    cli_error(i->command->program, "ERROR: -a and -s exclude each other");
    return false;
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = "hpvmstart",
        .usage = "Usage: hpvmstart {-P NAME | -p NUMBER | -a} [-F] [-s]\n"
                 "Starts a guest and returns when it runs; its console is reached with hpvmconsole.\n\n"
                 "  -P NAME, -p NUMBER   the guest\n"
                 "  -a                   all stopped guests, the biggest first\n"
                 "  -F                   start although the host's resources do not suffice\n"
                 "  -s                   check only, start nothing\n"
                 "  -v                   print the version\n"
                 "  -H                   print this\n",
        .short_options = "P:p:aQs",
        .operation = RPC__OPERATION__START,
        .option = take,
        .check = check};
    return command_main(&command, argc, argv);
}
