// command.log, the event log of hpvmd and those of the guests, with rotation.
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "hpvmd.h"

#define LOG_MAX (1u << 20) // then <name> becomes <name>.old

// Returns whether a new file was begun.
static bool append_line(int folder, const char *name, const char *text)
{
    int fd = openat(folder, name, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    struct stat info;
    bool rotated = false;
    if (fd >= 0 && fstat(fd, &info) == 0 && info.st_size > LOG_MAX) {
        char old[NAME_MAX + 8];
        snprintf(old, sizeof old, "%s.old", name);
        close(fd);
        rotated = renameat(folder, name, folder, old) == 0;
        fd = openat(folder, name, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    }
    if (fd < 0)
        return rotated;
    // Control characters that came from elsewhere must not forge lines.
    char line[8192];
    size_t length = 0;
    for (; *text && length < sizeof line - 2; text++)
        line[length++] = (unsigned char)*text < 0x20 || *text == 0x7f ? ' ' : *text;
    line[length++] = '\n';
    ssize_t done = write(fd, line, length); // a full disk loses log lines, nothing else
    (void)done;
    close(fd);
    return rotated;
}

static void stamp(char *text, size_t size)
{
    time_t now = time(NULL);
    struct tm local;
    localtime_r(&now, &local);
    strftime(text, size, "%Y-%m-%d %H:%M:%S", &local);
}

void journal_command(struct daemon *daemon, uid_t uid, const char *command_line, bool success)
{
    char when[32], line[8192];
    const struct passwd *user = getpwuid(uid);
    stamp(when, sizeof when);
    snprintf(line, sizeof line, "%s %s(%u) %s: %s", when, user ? user->pw_name : "-", uid,
             success ? "ok" : "FAILED", command_line ? command_line : "-");
    append_line(daemon->common, "command.log", line);
}

void journal_event(struct daemon *daemon, struct guest *guest, const char *format, ...)
{
    char when[32], text[MESSAGE_MAX], line[MESSAGE_MAX + 512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    stamp(when, sizeof when);
    if (guest) {
        snprintf(line, sizeof line, "%s %s", when, text);
        if (append_line(guest->folder, "log", line))
            link_log(guest);
    }
    snprintf(line, sizeof line, "%s %s: %s", when, guest ? guest->config.name : "hpvmd", text);
    append_line(daemon->common, "hpvm_mon_log", line);
}

char *journal_tail(int folder, const char *name, uint64_t limit, size_t *length)
{
    int fd = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    struct stat info;
    *length = 0;
    if (fd < 0 || fstat(fd, &info) < 0 || !S_ISREG(info.st_mode)) {
        if (fd >= 0)
            close(fd);
        return NULL;
    }
    if (limit > FRAME_MAX_REQUEST)
        limit = FRAME_MAX_REQUEST;
    off_t start = info.st_size > (off_t)limit ? info.st_size - (off_t)limit : 0;
    char *data = malloc((size_t)(info.st_size - start) + 1);
    ssize_t got = data ? pread(fd, data, (size_t)(info.st_size - start), start) : -1;
    close(fd);
    if (got < 0) {
        free(data);
        return NULL;
    }
    *length = (size_t)got;
    return data;
}
