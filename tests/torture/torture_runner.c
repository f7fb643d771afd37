// Runs the programs of a folder, several at a time, each with a time limit, and prints how each one ended.
// usage: torture_runner FOLDER JOBS SECONDS
// Lines: "TORTURE <name> pass", "TORTURE <name> fail <why>", at the end "TORTURE-DONE <count>".
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_JOBS 64

struct job {
    pid_t pid;
    const char *name;
    time_t deadline;
    bool late;
};

static time_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec;
}

static void run_child(const char *folder, const char *name)
{
    char path[512], place[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    snprintf(place, sizeof place, "/tmp/%s", name);
    int null = open("/dev/null", O_RDWR);
    struct rlimit core = {0, 0};
    setrlimit(RLIMIT_CORE, &core);
    setpgid(0, 0);
    mkdir(place, 0700);
    if (null < 0 || chdir(place) < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 || dup2(null, 2) < 0)
        _exit(126);
    execl(path, name, (char *)NULL);
    _exit(127);
}

static void report(const struct job *job, int status)
{
    if (job->late)
        printf("TORTURE %s fail timeout\n", job->name);
    else if (WIFSIGNALED(status))
        printf("TORTURE %s fail signal %d\n", job->name, WTERMSIG(status));
    else if (WEXITSTATUS(status))
        printf("TORTURE %s fail exit %d\n", job->name, WEXITSTATUS(status));
    else
        printf("TORTURE %s pass\n", job->name);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    if (argc != 4 || atoi(argv[2]) < 1 || atoi(argv[2]) > MAX_JOBS || atoi(argv[3]) < 1) {
        fprintf(stderr, "usage: torture_runner FOLDER JOBS SECONDS\n");
        return 2;
    }
    struct dirent **entries;
    int count = scandir(argv[1], &entries, NULL, alphasort), jobs = atoi(argv[2]), done = 0, next = 0,
        running = 0;
    if (count < 0) {
        fprintf(stderr, "torture_runner: %s: %s\n", argv[1], strerror(errno));
        return 2;
    }
    struct job job[MAX_JOBS] = {{0}};
    while (next < count || running) {
        for (int n = 0; n < jobs && next < count; n++) {
            while (next < count && entries[next]->d_name[0] == '.')
                next++;
            if (job[n].pid || next == count)
                continue;
            job[n] = (struct job){.name = entries[next++]->d_name, .deadline = now() + atoi(argv[3])};
            job[n].pid = fork();
            if (job[n].pid == 0)
                run_child(argv[1], job[n].name);
            if (job[n].pid < 0) {
                fprintf(stderr, "torture_runner: fork: %s\n", strerror(errno));
                return 2;
            }
            running++;
        }
        int status;
        pid_t pid = waitpid(-1, &status, WNOHANG);
        if (pid <= 0) {
            for (int n = 0; n < jobs; n++)
                if (job[n].pid && !job[n].late && now() > job[n].deadline) {
                    job[n].late = true;
                    kill(-job[n].pid, SIGKILL);
                }
            nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
            continue;
        }
        for (int n = 0; n < jobs; n++)
            if (job[n].pid == pid) {
                report(&job[n], status);
                kill(-pid, SIGKILL); // what it left behind
                job[n].pid = 0;
                running--;
                done++;
            }
    }
    printf("TORTURE-DONE %d\n", done);
    return 0;
}
