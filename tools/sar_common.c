// Differences between two answers of hpvmd, as rates and shares, and the rows of hpvmsar's reports.
#include "sar_common.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "view_common.h"

// A guest and what it was before. before == NULL: it has not run all the time.
struct pair {
    const Rpc__Guest *now, *before;
    double seconds, use;
};

static double rate(uint64_t now, uint64_t before, double seconds)
{
    return seconds > 0 && now > before ? (double)(now - before) / seconds : 0;
}

static double percent(uint64_t now, uint64_t before, double seconds)
{
    return rate(now, before, seconds) / 1e7; // nanoseconds a second
}

static bool same_run(const Rpc__Guest *now, const Rpc__Guest *before)
{
    return strcmp(now->uuid, before->uuid) == 0 && now->pid && now->pid == before->pid &&
           now->running_ns > before->running_ns && now->n_vcpus == before->n_vcpus &&
           now->n_devices == before->n_devices;
}

static struct pair make_pair(const Rpc__Guest *now, const Rpc__Reply *before)
{
    struct pair pair = {.now = now};
    for (size_t n = 0; before && n < before->n_guests && !pair.before; n++)
        if (same_run(now, before->guests[n]))
            pair.before = before->guests[n];
    if (!pair.before)
        return pair;
    pair.seconds = (double)(now->running_ns - pair.before->running_ns) / 1e9;
    pair.use = percent(now->cpu_ns, pair.before->cpu_ns, pair.seconds);
    return pair;
}

static int busier_first(const void *a, const void *b)
{
    const struct pair *left = a, *right = b;
    if (left->use != right->use)
        return left->use < right->use ? 1 : -1;
    return left->now->number < right->now->number ? -1 : 1;
}

double sar_total_use(const Rpc__Reply *before, const Rpc__Reply *after)
{
    double sum = 0;
    for (size_t n = 0; n < after->n_guests; n++)
        sum += make_pair(after->guests[n], before).use;
    return sum;
}

// ---- rows --------------------------------------------------------------------------------------------

struct row {
    FILE *out;
    bool machine;
};

static void begin(const struct row *row, const char *report, const char *label, const struct pair *pair)
{
    if (row->machine)
        fprintf(row->out, "%s:%s:%s:%u:%.0f", report, label, pair->now->name, pair->now->number,
                pair->seconds * 1000);
    else
        fprintf(row->out, "%-8s %-16s", label, pair->now->name);
}

static void text(const struct row *row, int width, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
static void text(const struct row *row, int width, const char *format, ...)
{
    char value[128];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(value, sizeof value, format, arguments);
    va_end(arguments);
    if (row->machine)
        fprintf(row->out, ":%s", value);
    else
        fprintf(row->out, " %*s", width, value);
}

static void number(const struct row *row, int width, double value)
{
    text(row, width, row->machine ? "%.3f" : value < 99999.5 ? "%.1f" : "%.3g", value);
}

static void end(const struct row *row)
{
    fputc('\n', row->out);
}

struct shares {
    double run, steal, wait, capped, idle;
};

// Shares of a vCPU's time. What it had a processor for and did not use was taken by the host's other work.
static struct shares shares_of(const Rpc__VirtualCpu *now, const Rpc__VirtualCpu *before, double seconds)
{
    struct shares s = {.run = percent(now->run_ns, before->run_ns, seconds),
                       .wait = percent(now->wait_ns, before->wait_ns, seconds),
                       .capped = percent(now->capped_ns, before->capped_ns, seconds),
                       .idle = percent(now->idle_ns, before->idle_ns, seconds)};
    double used = percent(now->cpu_ns, before->cpu_ns, seconds);
    if (used < s.run) {
        s.steal = s.run - used;
        s.run = used;
    }
    return s;
}

static void print_shares(const struct row *row, const struct shares *s)
{
    number(row, 6, s->run);
    number(row, 6, s->steal);
    number(row, 6, s->wait);
    number(row, 6, s->capped);
    number(row, 6, s->idle);
}

static void print_cpu(const struct row *row, const struct pair *pair, const struct view *view,
                      const char *label)
{
    char entitlement[32], cap[32];
    struct shares sum = {0, 0, 0, 0, 0};
    size_t count = pair->before ? pair->now->n_vcpus : 0;
    for (size_t n = 0; n < count; n++) {
        struct shares s = shares_of(pair->now->vcpus[n], pair->before->vcpus[n], pair->seconds);
        sum.run += s.run / (double)count;
        sum.steal += s.steal / (double)count;
        sum.wait += s.wait / (double)count;
        sum.capped += s.capped / (double)count;
        sum.idle += s.idle / (double)count;
    }
    view_entitlement(&view->config, false, entitlement, sizeof entitlement);
    view_entitlement(&view->config, true, cap, sizeof cap);
    begin(row, "cpu", label, pair);
    text(row, 5, "%u", view->config.vcpus);
    text(row, 8, "%s", entitlement);
    text(row, 8, "%s", cap);
    number(row, 6, pair->use);
    print_shares(row, &sum);
    end(row);
}

static void print_vcpus(const struct row *row, const struct pair *pair, const char *label)
{
    for (size_t n = 0; pair->before && n < pair->now->n_vcpus; n++) {
        const Rpc__VirtualCpu *now = pair->now->vcpus[n], *before = pair->before->vcpus[n];
        struct shares s = shares_of(now, before, pair->seconds);
        begin(row, "vcpu", label, pair);
        text(row, 4, "%zu", n);
        text(row, 8, now->entitlement ? "%.1f%%" : "-", now->entitlement / 1e4);
        text(row, 8, now->cap ? "%.1f%%" : "-", now->cap / 1e4);
        number(row, 6, percent(now->cpu_ns, before->cpu_ns, pair->seconds));
        print_shares(row, &s);
        number(row, 8, (double)now->longest_wait_ns / 1e6);
        number(row, 8, rate(now->switches, before->switches, pair->seconds));
        number(row, 8, rate(now->preemptions, before->preemptions, pair->seconds));
        end(row);
    }
}

static void print_exits(const struct row *row, const struct pair *pair, const char *label)
{
    for (size_t n = 0; pair->before && n < pair->now->n_vcpus; n++) {
        const Rpc__VirtualCpu *now = pair->now->vcpus[n], *before = pair->before->vcpus[n];
        begin(row, "exits", label, pair);
        text(row, 4, "%zu", n);
        number(row, 7, rate(now->slots, before->slots, pair->seconds) / 1e6);
#define RATE(member) number(row, 7, rate(now->member, before->member, pair->seconds))
        RATE(external);
        RATE(breaks);
        RATE(translations);
        RATE(pages);
        RATE(floating);
        RATE(other);
        RATE(walks);
        RATE(devices);
        RATE(firmware);
        RATE(halts);
        RATE(purges);
#undef RATE
        end(row);
    }
}

static void print_devices(const struct row *row, const struct pair *pair, bool network, const char *label)
{
    static const char *const kinds[] = {"disk", "dvd", "lan"};
    for (size_t n = 0; pair->before && n < pair->now->n_devices; n++) {
        const Rpc__Device *now = pair->now->devices[n], *before = pair->before->devices[n];
        if ((now->kind == RPC__DEVICE__KIND__NETWORK) != network || now->kind > RPC__DEVICE__KIND__NETWORK)
            continue;
        begin(row, network ? "network" : "disk", label, pair);
        if (network)
            text(row, 12, "%s %d,%d", kinds[now->kind], now->bus, now->slot);
        else
            text(row, 12, "%s %d,%d,%d", kinds[now->kind], now->bus, now->slot, now->target);
        number(row, 8, rate(now->reads, before->reads, pair->seconds));
        number(row, 8, rate(now->writes, before->writes, pair->seconds));
        number(row, 9, rate(now->read_bytes, before->read_bytes, pair->seconds) / 1024);
        number(row, 9, rate(now->write_bytes, before->write_bytes, pair->seconds) / 1024);
        if (!network)
            number(row, 8, rate(now->flushes, before->flushes, pair->seconds));
        number(row, 7, rate(now->errors, before->errors, pair->seconds));
        end(row);
    }
}

static void print_memory(const struct row *row, const struct pair *pair, const struct view *view,
                         const char *label)
{
    double total = (double)view->config.memory_mb, resident = (double)pair->now->resident_kb / 1024;
    begin(row, "memory", label, pair);
    text(row, 9, "%llu", (unsigned long long)view->config.memory_mb);
    number(row, 9, resident);
    number(row, 7, total > 0 ? 100 * resident / total : 0);
    end(row);
}

// ---- reports -----------------------------------------------------------------------------------------

void sar_head(FILE *out, enum sar_report report, const struct sar_options *options, const char *label)
{
    static const char *const heads[SAR_REPORTS] = {
        "vCPUs     Entl      Cap   %use   %run %steal  %wait %capped %idle",
        "vCPU     Entl      Cap   %use   %run %steal  %wait %capped %idle  longest  switch/s preempt/s",
        ("vCPU Mslot/s   int/s break/s   tlb/s  page/s    fp/s other/s  walk/s   dev/s    fw/s  halt/s "
         "purge/s"),
        "      Device  reads/s writes/s    rkB/s    wkB/s  flush/s   err/s",
        "   Interface   recv/s   sent/s    rkB/s    skB/s  drop/s",
        "  RAM(MB)  host(MB)    %RAM"};
    if (!options->machine)
        fprintf(out, "\n%-8s %-16s %s\n", label, "Guest", heads[report]);
}

static void print_row(const struct row *row, enum sar_report report, const struct pair *pair,
                      const struct view *view, const char *label)
{
    switch (report) {
    case SAR_CPU:
        print_cpu(row, pair, view, label);
        break;
    case SAR_VCPU:
        print_vcpus(row, pair, label);
        break;
    case SAR_EXITS:
        print_exits(row, pair, label);
        break;
    case SAR_DISK:
    case SAR_NETWORK:
        print_devices(row, pair, report == SAR_NETWORK, label);
        break;
    default:
        print_memory(row, pair, view, label);
        break;
    }
}

void sar_print(FILE *out, enum sar_report report, const struct sar_options *options, const Rpc__Reply *before,
               const Rpc__Reply *after, const char *label)
{
    const struct row row = {out, options->machine};
    struct pair *pairs = calloc(after->n_guests + 1, sizeof *pairs);
    size_t count = 0;
    for (size_t n = 0; pairs && n < after->n_guests; n++) {
        struct pair pair = make_pair(after->guests[n], before);
        if (pair.before || options->all)
            pairs[count++] = pair;
    }
    if (count && options->by_use)
        qsort(pairs, count, sizeof *pairs, busier_first);
    for (size_t n = 0; n < count; n++) {
        struct view view;
        char message[512];
        if (!view_open(&view, pairs[n].now, message, sizeof message))
            continue;
        print_row(&row, report, &pairs[n], &view, label);
        view_close(&view);
    }
    free(pairs);
}
