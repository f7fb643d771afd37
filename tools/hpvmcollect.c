// hpvmcollect: gather logs, configurations and the state of host and guests into an archive for support.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli_common.h"
#include "command_common.h"
#include "home_common.h"
#include "view_common.h"

#define PROGRAM "hpvmcollect"

struct collection {
    char folder[PATH_MAX]; // temporary, becomes the archive
    char uuid[37];         // of the one guest; empty: all
};

// Runs a program with its output in a file of the collection; its failure is part of the picture.
static void save_output(const struct collection *c, const char *file, char *const *arguments)
{
    char path[PATH_MAX + 64], program[PATH_MAX + 32];
    snprintf(path, sizeof path, "%s/%s", c->folder, file);
    home_program(program, sizeof program, arguments[0]);
    pid_t child = fork();
    if (child == 0) {
        int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (fd < 0)
            _exit(1);
        dup2(fd, STDOUT_FILENO);
        dup2(fd, STDERR_FILENO);
        execvp(program, arguments);
        _exit(127);
    }
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
        ;
}

static void save_states(const struct collection *c, char *guest)
{
    static const struct {
        const char *file, *option;
    } list[] = {{"status-summary", NULL}, {"status-verbose", "-V"}, {"status-devices", "-d"},
                {"status-usage", "-r"},   {"status-events", "-e"},  {"status-machine", "-M"}};
    for (size_t n = 0; n < sizeof list / sizeof list[0]; n++) {
        char *arguments[6] = {"hpvmstatus"};
        unsigned count = 1;
        if (list[n].option)
            arguments[count++] = (char *)list[n].option;
        if (guest) {
            arguments[count++] = "-P";
            arguments[count++] = guest;
        }
        save_output(c, list[n].file, arguments);
    }
    save_output(c, "status-host", (char *[]){"hpvmstatus", "-s", NULL});
    save_output(c, "host-kernel", (char *[]){"uname", "-a", NULL});
    save_output(c, "host-memory", (char *[]){"cat", "/proc/meminfo", NULL});
    save_output(c, "host-processors", (char *[]){"cat", "/proc/cpuinfo", NULL});
}

static void wait_for(pid_t child, bool *good)
{
    int status = 1;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    *good = child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// Configurations and logs, never the NVRAM or a store: they may hold what is not support's business.
static bool make_archive(const struct collection *c, const char *home, const char *archive)
{
    char registry[64];
    snprintf(registry, sizeof registry, "uuids%s%s", c->uuid[0] ? "/" : "", c->uuid);
    pid_t child = fork();
    if (child == 0) {
        umask(077);
        execlp("tar", "tar", "-czf", archive, "--exclude=nvram", "--exclude=*.sock", "--exclude=*.lock", "-C",
               home, "common", registry, "-C", c->folder, ".", (char *)NULL);
        cli_error(PROGRAM, "ERROR: cannot run tar: %s", strerror(errno));
        _exit(1);
    }
    bool good;
    wait_for(child, &good);
    if (!good)
        unlink(archive);
    return good;
}

static void remove_folder(const char *path)
{
    DIR *list = opendir(path);
    const struct dirent *entry;
    while (list && (entry = readdir(list)))
        if (entry->d_name[0] != '.')
            unlinkat(dirfd(list), entry->d_name, 0);
    if (list)
        closedir(list);
    rmdir(path);
}

static bool find_guest(struct client *client, const struct target *target, struct collection *c, char *name)
{
    Rpc__Request request = RPC__REQUEST__INIT;
    request.operation = RPC__OPERATION__STATUS;
    client_target_set(target, &request);
    Rpc__Reply *reply = client_call(client, &request);
    if (!reply)
        return false;
    client_print(client, reply);
    bool good = reply->success;
    if (good && (target->name || target->number) && reply->n_guests == 1) {
        snprintf(c->uuid, sizeof c->uuid, "%s", reply->guests[0]->uuid);
        snprintf(name, CONFIG_MAX_NAME + 1, "%s", reply->guests[0]->name);
    }
    rpc__reply__free_unpacked(reply, NULL);
    return good;
}

static bool collect(struct client *client, const struct target *target, const char *where)
{
    struct collection c = {.folder = "/tmp/hpvmcollect-XXXXXX"};
    char home[PATH_MAX], message[512], name[CONFIG_MAX_NAME + 1] = "", archive[PATH_MAX + 512], when[32];
    time_t now = time(NULL);
    struct tm local;
    struct stat info;
    if (stat(where, &info) < 0 || !S_ISDIR(info.st_mode)) {
        cli_error(PROGRAM, "ERROR: -d %s: there is no such folder", where);
        return false;
    }
    if (!home_path(home, sizeof home, message, sizeof message)) {
        cli_error(PROGRAM, "ERROR: %s", message);
        return false;
    }
    if (!find_guest(client, target, &c, name))
        return false;
    localtime_r(&now, &local);
    strftime(when, sizeof when, "%Y%m%d-%H%M%S", &local);
    snprintf(archive, sizeof archive, "%s/hpvmcollect%s%s-%s.tar.gz", where, *name ? "-" : "", name, when);
    if (!mkdtemp(c.folder)) {
        cli_error(PROGRAM, "ERROR: %s: %s", c.folder, strerror(errno));
        return false;
    }
    save_states(&c, *name ? name : NULL);
    bool good = make_archive(&c, home, archive);
    remove_folder(c.folder);
    if (good)
        printf("hpvmcollect: The archive is %s\n", archive);
    else
        cli_error(PROGRAM, "ERROR: %s could not be written", archive);
    return good;
}

static int take_option(struct invocation *i, int option, char *value)
{
    if (option == 'd')
        *(const char **)i->own = value;
    return option == 'd' ? 1 : -1;
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = PROGRAM,
        .usage = "Usage: hpvmcollect [-P NAME | -p NUMBER] [-d FOLDER]\n"
                 "Gathers logs, configurations and states into an archive for support; of one guest, or of "
                 "all.\n"
                 "NVRAM and stores are left out.\n\n"
                 "  -d FOLDER   where the archive goes (default: the current folder)\n"
                 "  -v          print the version\n"
                 "  -H          print this\n",
        .short_options = "P:p:d:",
        .own_course = true,
        .option = take_option};
    const char *where = ".";
    struct invocation i = {.own = &where};
    int status;
    if (command_options(&command, &i, argc, argv, &status))
        status = collect(&i.client, &i.target, where) ? 0 : 1;
    client_close(&i.client);
    return status;
}
