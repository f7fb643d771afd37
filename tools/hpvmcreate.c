// hpvmcreate: define a guest.
#include "cli_common.h"
#include "command_common.h"

static bool check(struct invocation *i)
{
    if (i->target.name)
        return true;
    cli_error(i->command->program, "ERROR: no name given; use -P name");
    return false;
}

static int take(struct invocation *i, int option, char *value)
{
    if (option != 'P')
        return -1;
    if (i->target.name) {
        cli_error(i->command->program, "ERROR: -P may be given once");
        return 0;
    }
    i->target.name = value; // hpvmd says what is wrong with it
    return 1;
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = "hpvmcreate",
        .usage =
            "Usage: hpvmcreate -P NAME [options]\n"
            "Defines a guest; it is not started. Defaults: 1 vCPU, 10 %% entitlement, 2 GB, no devices.\n\n"
            "  -P NAME                  name of the new guest\n%s"
            "  -s                       check only, create nothing\n"
            "  -v                       print the version\n"
            "  -H                       print this\n",
        .short_options = "P:s",
        .operation = RPC__OPERATION__CREATE,
        .takes_changes = true,
        .option = take,
        .check = check};
    return command_main(&command, argc, argv);
}
