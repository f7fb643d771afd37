// hpvmsar: activity of guests: processors, exits, disks, network, memory; in intervals or on the full screen.
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli_common.h"
#include "client_common.h"
#include "sar_common.h"
#include "screen_common.h"

#define PROGRAM      "hpvmsar"
#define INTERVAL_MIN 0.1
#define INTERVAL_MAX 86400

struct session {
    struct client client;
    struct target target;
    struct sar_options options;
    double interval;
    uint64_t count; // 0: for ever
    bool live;
};

static const char report_keys[SAR_REPORTS + 1] = "ucxdNr";

static Rpc__Reply *take_sample(struct session *s)
{
    Rpc__Request request = RPC__REQUEST__INIT;
    request.operation = RPC__OPERATION__SAMPLE;
    client_target_set(&s->target, &request);
    Rpc__Reply *reply = client_call(&s->client, &request);
    if (!reply)
        return NULL;
    client_print(&s->client, reply);
    if (reply->success && reply->host)
        return reply;
    rpc__reply__free_unpacked(reply, NULL);
    return NULL;
}

static void free_sample(Rpc__Reply *reply)
{
    if (reply)
        rpc__reply__free_unpacked(reply, NULL);
}

static void time_label(const struct session *s, char *text, size_t size)
{
    struct tm local;
    time_t now = time(NULL);
    localtime_r(&now, &local);
    if (s->options.machine)
        snprintf(text, size, "%lld", (long long)now);
    else
        strftime(text, size, "%H:%M:%S", &local);
}

static void print_head_line(const Rpc__Host *host)
{
    char day[32];
    struct tm local;
    time_t now = time(NULL);
    localtime_r(&now, &local);
    strftime(day, sizeof day, "%Y-%m-%d", &local);
    printf("%s  %s  %u processors of %u MHz  %llu MB\n", host->name, day, host->processors, host->megahertz,
           (unsigned long long)host->memory_mb);
}

static void print_reports(const struct session *s, const Rpc__Reply *before, const Rpc__Reply *after,
                          const char *label, bool heads)
{
    for (unsigned report = 0; report < SAR_REPORTS; report++) {
        if (!s->options.wanted[report])
            continue;
        if (heads)
            sar_head(stdout, report, &s->options, label);
        sar_print(stdout, report, &s->options, before, after, label);
    }
    fflush(stdout);
}

static void wait_until(struct timespec *due, double interval)
{
    due->tv_sec += (time_t)interval;
    due->tv_nsec += (long)((interval - (double)(time_t)interval) * 1e9);
    if (due->tv_nsec >= 1000000000) {
        due->tv_nsec -= 1000000000;
        due->tv_sec++;
    }
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, due, NULL) == EINTR)
        ;
}

// A line for each interval; with several of them the averages over the whole time at last.
static bool run_intervals(struct session *s)
{
    unsigned kinds = 0;
    for (unsigned n = 0; n < SAR_REPORTS; n++)
        kinds += s->options.wanted[n];
    struct timespec due;
    clock_gettime(CLOCK_MONOTONIC, &due);
    Rpc__Reply *first = take_sample(s), *before = first, *after = NULL;
    if (first && !s->options.machine)
        print_head_line(first->host);
    for (uint64_t n = 0; before && (s->count == 0 || n < s->count); n++) {
        char label[32];
        wait_until(&due, s->interval);
        after = take_sample(s);
        if (!after)
            break;
        time_label(s, label, sizeof label);
        print_reports(s, before, after, label, n == 0 || kinds > 1);
        if (before != first)
            free_sample(before);
        before = after;
    }
    bool good = after;
    if (good && s->count > 1 && !s->options.machine)
        print_reports(s, first, after, "Average", true);
    if (before != first)
        free_sample(before);
    free_sample(first);
    return good;
}

// ---- live --------------------------------------------------------------------------------------------

static enum sar_report first_report(const struct session *s)
{
    unsigned report = 0;
    while (report < SAR_REPORTS - 1 && !s->options.wanted[report])
        report++;
    return report;
}

static void show_live(const struct session *s, enum sar_report report, const Rpc__Reply *before,
                      const Rpc__Reply *after)
{
    char *text = NULL, label[32];
    size_t size = 0, on = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return;
    for (size_t n = 0; n < after->n_guests; n++)
        on += after->guests[n]->state != RPC__STATE__OFF && after->guests[n]->state != RPC__STATE__INVALID;
    time_label(s, label, sizeof label);
    fprintf(
        out,
        "%s  %s  guests %zu, on %zu  use %.1f%% of %u processors  memory of guests %llu MB, free %llu MB\n",
        after->host->name, label, after->n_guests, on, sar_total_use(before, after), after->host->processors,
        (unsigned long long)after->host->guest_memory_mb, (unsigned long long)after->host->available_mb);
    fprintf(out, "[u] CPU  [c] vCPUs  [x] exits  [d] disks  [N] network  [r] memory  [q] quit");
    sar_head(out, report, &s->options, "");
    sar_print(out, report, &s->options, before, after, "");
    fclose(out);
    screen_show(text);
    free(text);
}

static bool run_live(struct session *s)
{
    enum sar_report report = first_report(s);
    s->options.by_use = true;
    Rpc__Reply *before = take_sample(s), *after;
    if (!before || !screen_open(PROGRAM)) {
        free_sample(before);
        return false;
    }
    bool good = true, ending = false;
    screen_show("waiting for the first interval");
    for (uint64_t shown = 0; !ending && (s->count == 0 || shown < s->count); shown++) {
        struct timespec start, now;
        clock_gettime(CLOCK_MONOTONIC, &start);
        after = NULL;
        for (;;) {
            clock_gettime(CLOCK_MONOTONIC, &now);
            double left = s->interval -
                          ((double)(now.tv_sec - start.tv_sec) + (double)(now.tv_nsec - start.tv_nsec) / 1e9);
            int key = left > 0 ? screen_key((int)(left * 1000) + 1) : 0;
            const char *chosen = key > 0 ? strchr(report_keys, key) : NULL;
            if (chosen)
                report = (enum sar_report)(chosen - report_keys);
            ending = key < 0 || key == 'q' || key == 3;
            if (ending || chosen || left <= 0)
                break;
        }
        if (ending)
            break;
        after = take_sample(s);
        good = after;
        if (!after)
            break;
        show_live(s, report, before, after);
        free_sample(before);
        before = after;
    }
    screen_close();
    free_sample(before);
    return good;
}

// ---- options -----------------------------------------------------------------------------------------

static int usage(void)
{
    puts("Usage: hpvmsar [-P NAME | -p NUMBER | -a] [-s SECONDS] [-n COUNT] [-u] [-c] [-x] [-d] [-N] [-r] "
         "[-A]\n"
         "               [-M | -L]\n"
         "Shows the activity of running guests, an interval a row.\n\n"
         "  -P NAME      one guest, by name\n"
         "  -p NUMBER    one guest, by number\n"
         "  -a           all guests, also those that do not run\n"
         "  -s SECONDS   length of an interval, 0.1 to 86400 (default 1)\n"
         "  -n COUNT     number of intervals (default 1; with -L: until q is typed); 0: for ever\n"
         "  -u           processors: entitlement, use, states of the vCPUs (default)\n"
         "  -c           the same for each vCPU\n"
         "  -x           exits of each vCPU by cause\n"
         "  -d           disks\n"
         "  -N           network\n"
         "  -r           memory\n"
         "  -A           all of these\n"
         "  -M           machine readable\n"
         "  -L           live, on the full screen\n"
         "  -v           print the version\n"
         "  -H           print this");
    return 0;
}

static bool parse_interval(struct session *s, const char *text)
{
    char *end;
    errno = 0;
    double seconds = strtod(text, &end);
    if (errno || end == text || *end || !(seconds >= INTERVAL_MIN && seconds <= INTERVAL_MAX)) {
        cli_error(PROGRAM, "ERROR: -s %s: not a number of seconds; 0.1 to 86400 are allowed", text);
        return false;
    }
    s->interval = seconds;
    return true;
}

static bool check_options(const struct session *s, int argc, char **argv)
{
    if (optind < argc)
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvmsar -H", argv[optind]);
    else if (s->options.all && (s->target.name || s->target.number))
        cli_error(PROGRAM, "ERROR: -a goes with neither -P nor -p");
    else if (s->live && s->options.machine)
        cli_error(PROGRAM, "ERROR: -L and -M exclude each other");
    else
        return true;
    return false;
}

int main(int argc, char **argv)
{
    static struct session session;
    struct session *s = &session;
    bool any = false, counted = false;
    int option;
    s->interval = 1;
    client_init(&s->client, PROGRAM, argc, argv);
    while ((option = getopt(argc, argv, ":P:p:as:n:ucxdNrAMLvH")) != -1) {
        const char *report = strchr(report_keys, option);
        if (report) {
            s->options.wanted[report - report_keys] = any = true;
            continue;
        }
        switch (option) {
        case 'P':
        case 'p':
            if (!client_target_option(&s->client, &s->target, option, optarg))
                return 1;
            break;
        case 'a':
            s->options.all = true;
            break;
        case 's':
            if (!parse_interval(s, optarg))
                return 1;
            break;
        case 'n':
            if (!cli_parse_number(optarg, 0, 1000000000, &s->count)) {
                cli_error(PROGRAM, "ERROR: -n %s: not a count; 0 to 1000000000 are allowed", optarg);
                return 1;
            }
            counted = true;
            break;
        case 'A':
            for (unsigned n = 0; n < SAR_REPORTS; n++)
                s->options.wanted[n] = true;
            any = true;
            break;
        case 'M':
            s->options.machine = true;
            break;
        case 'L':
            s->live = true;
            break;
        case 'v':
            client_version(PROGRAM);
            break;
        case 'H':
            return usage();
        default:
            return cli_usage_error(PROGRAM, option, argv);
        }
    }
    if (!check_options(s, argc, argv))
        return 1;
    if (!any)
        s->options.wanted[SAR_CPU] = true;
    if (!counted)
        s->count = s->live ? 0 : 1;
    bool good = s->live ? run_live(s) : run_intervals(s);
    client_close(&s->client);
    return good ? 0 : 1;
}
