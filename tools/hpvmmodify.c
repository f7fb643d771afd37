// hpvmmodify: change a guest.
#include "cli_common.h"
#include "command_common.h"

static int take(struct invocation *i, int option, char *value)
{
    if (option != 'N')
        return -1;
    i->change.new_name = value;
    i->changes++;
    return 1;
}

static bool check(struct invocation *i)
{
    if (!client_target_required(&i->client, &i->target))
        return false;
    if (i->changes)
        return true;
    cli_error(i->command->program, "ERROR: nothing to change is given; see hpvmmodify -H");
    return false;
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = "hpvmmodify",
        .usage = "Usage: hpvmmodify {-P NAME | -p NUMBER} options\n"
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
        .short_options = "P:p:N:m:d:s",
        .operation = RPC__OPERATION__MODIFY,
        .takes_changes = true,
        .option = take,
        .check = check};
    return command_main(&command, argc, argv);
}
