// Options of the commands; the course of those that send hpvmd one request.
#include "command_common.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli_common.h"

bool command_one_or_all(struct invocation *invocation)
{
    if (!invocation->request.all)
        return client_target_required(&invocation->client, &invocation->target);
    if (!invocation->target.name && !invocation->target.number)
        return true;
    cli_error(invocation->command->program, "ERROR: -a goes with neither -P nor -p");
    return false;
}

void command_ask(struct invocation *invocation, const char *what)
{
    const struct target *target = &invocation->target;
    char *question = invocation->question;
    if (target->name)
        snprintf(question, sizeof invocation->question, "%s the virtual machine '%.255s'?", what,
                 target->name);
    else if (target->number)
        snprintf(question, sizeof invocation->question, "%s the virtual machine number %u?", what,
                 target->number);
    else
        snprintf(question, sizeof invocation->question, "%s all virtual machines?", what);
}

// 1: taken, 0: wrong, -1: not known, 2: the command has done what was asked for.
static int take_option(struct invocation *i, int option, char *value)
{
    const struct command *command = i->command;
    int taken = command->option ? command->option(i, option, value) : -1;
    if (taken >= 0)
        return taken;
    switch (option) {
    case 'P':
    case 'p':
        return client_target_option(&i->client, &i->target, option, value);
    case 's':
        i->request.has_check_only = i->request.check_only = true;
        return 1;
    case 'F':
        i->request.has_force = i->request.force = i->unasked = true;
        return 1;
    case 'v':
        client_version(command->program);
        return 2;
    case 'H':
        printf(command->usage, change_help);
        return 2;
    default:
        break;
    }
    taken = command->takes_changes ? change_option(&i->client, &i->change, option, value) : -1;
    i->changes += taken == 1;
    return taken;
}

bool command_options(const struct command *command, struct invocation *i, int argc, char **argv, int *status)
{
    static const struct option plain[] = {{"help", no_argument, NULL, 'H'}, {NULL, 0, NULL, 0}};
    static const struct option with_changes[] = {
        CHANGE_LONG_OPTIONS, {"help", no_argument, NULL, 'H'}, {NULL, 0, NULL, 0}};
    char letters[128];
    int option = 0, taken = 1;
    snprintf(letters, sizeof letters, ":%s%svH%s", command->short_options, command->own_course ? "" : "F",
             command->takes_changes ? CHANGE_OPTIONS : "");
    i->command = command;
    client_init(&i->client, command->program, argc, argv);
    while (taken == 1 && (option = getopt_long(argc, argv, letters,
                                               command->takes_changes ? with_changes : plain, NULL)) != -1)
        taken = take_option(i, option, optarg);
    if (taken < 0)
        cli_usage_error(command->program, option, argv);
    if (taken == 1 && optind < argc) {
        cli_error(command->program, "ERROR: '%s' is not an option; see %s -H", argv[optind],
                  command->program);
        taken = 0;
    }
    *status = taken == 2 ? 0 : 1;
    return taken == 1;
}

static bool carry_out(struct invocation *i)
{
    if (!i->command->check(i) || (*i->question && !i->unasked && !client_confirm(&i->client, i->question)))
        return false;
    client_target_set(&i->target, &i->request);
    return client_run(&i->client, &i->request);
}

int command_main(const struct command *command, int argc, char **argv)
{
    struct invocation i = {.request = RPC__REQUEST__INIT, .change = RPC__CHANGE__INIT};
    int status = 1;
    i.request.operation = command->operation;
    i.request.change = command->takes_changes ? &i.change : NULL;
    i.request.copies = calloc((size_t)argc, sizeof(char *));
    if (i.request.copies && command_options(command, &i, argc, argv, &status))
        status = carry_out(&i) ? 0 : 1;
    for (size_t n = 0; n < i.request.n_copies; n++)
        free(i.request.copies[n]);
    free(i.request.copies);
    change_free(&i.change);
    client_close(&i.client);
    return status;
}
