// hpvmremove: delete the definition of a stopped guest. Its stores stay.
#include "command_common.h"

static bool check(struct invocation *i)
{
    if (!client_target_required(&i->client, &i->target))
        return false;
    command_ask(i, "Remove");
    return true;
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = "hpvmremove",
        .usage = "Usage: hpvmremove {-P NAME | -p NUMBER} [-F]\n"
                 "Deletes the definition of a stopped guest, its logs and NVRAM. Backing stores stay.\n\n"
                 "  -P NAME, -p NUMBER   the guest\n"
                 "  -F                   do not ask\n"
                 "  -v                   print the version\n"
                 "  -H                   print this\n",
        .short_options = "P:p:",
        .operation = RPC__OPERATION__REMOVE,
        .check = check};
    return command_main(&command, argc, argv);
}
