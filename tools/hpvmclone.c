// hpvmclone: copy the definition of a guest, and with -b its stores.
#include "cli_common.h"
#include "command_common.h"

static int take(struct invocation *i, int option, char *value)
{
    char *resource;
    switch (option) {
    case 'N':
        i->request.text = value;
        return 1;
    case 'b':
        resource = change_resource(&i->client, value);
        if (!resource)
            return 0;
        i->request.copies[i->request.n_copies++] = resource;
        return 1;
    default:
        return -1;
    }
}

static bool check(struct invocation *i)
{
    if (!client_target_required(&i->client, &i->target))
        return false;
    if (i->request.text)
        return true;
    cli_error(i->command->program, "ERROR: no name for the new guest given; use -N name");
    return false;
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = "hpvmclone",
        .usage =
            "Usage: hpvmclone {-P NAME | -p NUMBER} -N NEW-NAME [options]\n"
            "Defines a guest like an existing one, with a UUID, number, serial number and MAC addresses of "
            "its "
            "own.\n"
            "Without -b the new guest uses the same backing stores; the two cannot run at the same time.\n\n"
            "  -P NAME, -p NUMBER       the guest to copy\n"
            "  -N NAME                  name of the new guest\n"
            "  -b RESOURCE              copy the store of the device at the address in RESOURCE into this "
            "new\n"
            "                           file, e.g. disk:avio_stor:0,0,0:file:/path\n%s"
            "  -m RESOURCE              modify a device that the copy would have\n"
            "  -d RESOURCE              leave a device out\n"
            "  -v                       print the version\n"
            "  -H                       print this\n",
        .short_options = "P:p:N:b:m:d:",
        .operation = RPC__OPERATION__CLONE,
        .takes_changes = true,
        .option = take,
        .check = check};
    return command_main(&command, argc, argv);
}
