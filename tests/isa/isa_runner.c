// Executes the cases that tests/isa/run made from one assembler source: sets state, runs, compares all of
// the state afterwards. Every case runs slot by slot, in whole blocks and in translated blocks.
//
// usage: isa_runner IMAGE LOAD-ADDRESS SCRIPT [--rows FILE] [--mutate FILE [--row ROW] [--part N/M]]
// SCRIPT lines:   case NAME START END        set ITEM VALUE...        mem SIZE ADDRESS VALUE
//                 expect ITEM VALUE...       expectmem SIZE ADDRESS VALUE      ignore ITEM
//                 tlb ITIR ADDRESS PTE
//                 fault VECTOR ISR IIP SLOT  stop ADDRESS    mode step|block    go
// Numbers are hexadecimal. What is not expected to change must stay.
// --rows     FILE gets the names of the instruction rows that were executed
// --mutate   alters the semantics of one row at a time instead; FILE gets what became of it (isa_mutate.c)
#include <getopt.h>

#include "isa_case.h"

struct script {
    struct runner runner;
    struct test_case *test;   // being read
    struct test_case **cases; // all of them, for --mutate; NULL: each runs when it is complete
    size_t count, room;
    unsigned runs, failed_runs;
};

void isa_die(const char *what, const char *detail)
{
    fprintf(stderr, "isa_runner: %s %s\n", what, detail);
    exit(2);
}

static void *allocate(void *old, size_t size)
{
    void *new = realloc(old, size);
    if (!new)
        isa_die("no memory", "");
    return new;
}

static void run_case(struct script *s, enum run_mode mode)
{
    unsigned before = s->runner.failures;
    isa_case_run(&s->runner, s->test, mode);
    s->runs++;
    s->failed_runs += s->runner.failures != before;
}

static void complete_case(struct script *s)
{
    if (s->cases) {
        if (s->count == s->room)
            s->cases = allocate(s->cases, (s->room *= 2) * sizeof(struct test_case *));
        size_t size = sizeof(struct test_case) + s->test->count * sizeof(struct command);
        s->cases[s->count] = allocate(NULL, size);
        memcpy(s->cases[s->count++], s->test, size);
        return;
    }
    if (s->test->step)
        run_case(s, BY_STEP);
    if (s->test->block)
        run_case(s, BY_BLOCK);
    if (s->test->block && s->runner.translator.hot)
        run_case(s, TRANSLATED);
}

static void command_add(struct test_case *test, int kind, const char *name, const uint64_t v[3])
{
    if (test->count == MAX_COMMANDS)
        isa_die("too many commands in", test->name);
    struct command *command = &test->command[test->count++];
    command->kind = kind;
    snprintf(command->name, sizeof command->name, "%s", name);
    memcpy(command->v, v, sizeof command->v);
}

static void script_line(struct script *s, char *line)
{
    struct test_case *test = s->test;
    char word[16] = "", name[200] = "";
    uint64_t v[4] = {0};
    sscanf(line, "%15s", word);
    if (strcmp(word, "case") == 0) {
        memset(test, 0, sizeof *test);
        test->step = test->block = true;
        if (sscanf(line, "case %199s %" SCNx64 " %" SCNx64, test->name, &test->start, &test->end) != 3)
            isa_die("bad line:", line);
        test->stop = test->end;
    } else if (strcmp(word, "set") == 0 || strcmp(word, "expect") == 0) {
        if (sscanf(line, "%*s %199s %" SCNx64 " %" SCNx64 " %" SCNx64, name, &v[0], &v[1], &v[2]) < 2)
            isa_die("bad line:", line);
        command_add(test, word[0] == 's' ? SET : EXPECT, name, v);
    } else if (strcmp(word, "mem") == 0 || strcmp(word, "expectmem") == 0) {
        if (sscanf(line, "%*s %" SCNx64 " %" SCNx64 " %" SCNx64, &v[0], &v[1], &v[2]) != 3 || v[0] > 8)
            isa_die("bad line:", line);
        command_add(test, word[0] == 'm' ? MEM : EXPECTMEM, "", v);
    } else if (strcmp(word, "tlb") == 0) {
        if (sscanf(line, "tlb %" SCNx64 " %" SCNx64 " %" SCNx64, &v[0], &v[1], &v[2]) != 3)
            isa_die("bad line:", line);
        command_add(test, TLB, "", v);
    } else if (strcmp(word, "ignore") == 0) {
        if (sscanf(line, "ignore %199s", name) != 1)
            isa_die("bad line:", line);
        command_add(test, IGNORE, name, v);
    } else if (strcmp(word, "fault") == 0) {
        test->is_fault = true;
        if (sscanf(line, "fault %" SCNx64 " %" SCNx64 " %" SCNx64 " %" SCNx64, &test->vector, &test->isr,
                   &test->iip, &test->slot) != 4)
            isa_die("bad line:", line);
    } else if (strcmp(word, "stop") == 0) {
        if (sscanf(line, "stop %" SCNx64, &test->stop) != 1)
            isa_die("bad line:", line);
        isa_spin_at(&s->runner, test->stop);
    } else if (strcmp(word, "mode") == 0) {
        test->step = strstr(line, "step") != NULL;
        test->block = strstr(line, "block") != NULL;
    } else if (strcmp(word, "go") == 0) {
        complete_case(s);
    } else if (word[0]) {
        isa_die("unknown line:", line);
    }
}

static void load_image(struct runner *r, const char *path, uint64_t load)
{
    FILE *image = fopen(path, "rb");
    if (!image || load >= r->machine.ram.low_size)
        isa_die("cannot read", path);
    size_t got = fread(isa_ram_at(r, load, 0x80000), 1, 0x80000, image);
    if (got == 0 || got == 0x80000)
        isa_die("image is empty or too large:", path);
    fclose(image);
    for (uint64_t address = VECTORS; address < VECTORS + VECTORS_SIZE; address += 16)
        isa_spin_at(r, address);
}

static void write_rows(const struct runner *r, const char *path)
{
    FILE *rows = fopen(path, "w");
    if (!rows)
        isa_die("cannot write", path);
    for (unsigned n = 0; n < ROW_COUNT; n++)
        if (r->row_seen[n])
            fprintf(rows, "%s\n", hpvm__rows[n].id);
    fclose(rows);
}

int main(int argc, char **argv)
{
    static const struct option long_options[] = {
        {"rows", required_argument, NULL, 'r'},
        {"mutate", required_argument, NULL, 'm'},
        {"row", required_argument, NULL, 'o'},
        {"part", required_argument, NULL, 'p'},
        {NULL, 0, NULL, 0},
    };
    const char *usage = "isa_runner IMAGE LOAD-ADDRESS SCRIPT [--rows FILE] [--mutate FILE]", *rows = NULL;
    struct mutate_options mutate = {.parts = 1};
    bool row_seen[ROW_COUNT] = {false};
    for (int option; (option = getopt_long(argc, argv, "", long_options, NULL)) != -1;) {
        if (option == 'r')
            rows = optarg;
        else if (option == 'm')
            mutate.output = optarg;
        else if (option == 'o')
            mutate.row = optarg;
        else if (option != 'p' || sscanf(optarg, "%u/%u", &mutate.part, &mutate.parts) != 2 ||
                 mutate.parts == 0)
            isa_die("usage:", usage);
    }
    if (argc - optind != 3)
        isa_die("usage:", usage);
    argv += optind;

    struct script s = {.runner = {.max_slots = MAX_SLOTS, .row_seen = row_seen}, .room = 64};
    struct runner *r = &s.runner;
    s.test = allocate(NULL, sizeof(struct test_case) + MAX_COMMANDS * sizeof(struct command));
    struct cpus *cpus = NULL;
    if (hpvm__machine_init(&r->machine, PLATFORM_RAM_MIN, 1) != HPVM_OK)
        isa_die("cannot create the machine", "");
    if (mutate.output)
        s.cases = allocate(NULL, s.room * sizeof(struct test_case *));
    else
        r->machine.engine = (struct engine_config){.translate = true, .threshold = 1, .code_bytes = 1 << 20};
    if (hpvm__cpus_create(&cpus, &r->machine) != HPVM_OK)
        isa_die("cannot create the processor", "");
    r->cpu = cpus->cpu[0];
    r->translator = r->cpu->interp->hooks;
    load_image(r, argv[0], strtoull(argv[1], NULL, 16));
    FILE *script = fopen(argv[2], "r");
    if (!script)
        isa_die("cannot read", argv[2]);
    char line[400];
    while (fgets(line, sizeof line, script))
        script_line(&s, line);
    fclose(script);
    int result;
    if (mutate.output) {
        result = isa_mutate(r, s.cases, s.count, &mutate);
    } else {
        result = s.failed_runs != 0 || s.runs == 0;
        printf("%u runs, %u failed\n", s.runs, s.failed_runs);
    }
    if (rows)
        write_rows(r, rows);
    hpvm__cpus_destroy(cpus);
    hpvm__machine_fini(&r->machine);
    for (size_t n = 0; n < s.count; n++)
        free(s.cases[n]);
    free(s.cases);
    free(s.test);
    return result;
}
