// hpvmconsole: the virtual console of a guest, with its menu (vMP).
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "cli_common.h"
#include "command_common.h"
#include "home_common.h"
#include "terminal_common.h"
#include "view_common.h"

#define PROGRAM    "hpvmconsole"
#define CTRL_E     0x05
#define LOG_BYTES  (1u << 20)
#define LOOK_MS    500 // for a guest that is off to come up
#define RULE_PRIOR "- - - - - - - - - - Prior Console Output - - - - - - - - - -"
#define RULE_LIVE  "- - - - - - - - - - - - Live Console - - - - - - - - - - - -"

struct session {
    struct client client;
    struct target target;
    char name[CONFIG_MAX_NAME + 1];
    char escape; // leaves the console
    bool quiet, force_write;
    char *command; // the only one
    // console mode
    int fd; // connection to hpvmapp; -1: the guest is off
    struct bytes in;
    unsigned sequence; // how much of Ctrl-E c f was typed
    struct terminal terminal;
};

static volatile sig_atomic_t ended;

static void on_signal(int number)
{
    (void)number;
    ended = 1;
}

// ---- talking to hpvmd --------------------------------------------------------------------------------

static Rpc__Reply *ask(struct session *s, Rpc__Operation operation, const char *text)
{
    Rpc__Request request = RPC__REQUEST__INIT;
    request.operation = operation;
    request.text = (char *)text;
    request.has_limit = true;
    request.limit = LOG_BYTES;
    client_target_set(&s->target, &request);
    Rpc__Reply *reply = client_call(&s->client, &request);
    if (reply)
        client_print(&s->client, reply);
    return reply;
}

static bool show_state(struct session *s)
{
    Rpc__Reply *reply = ask(s, RPC__OPERATION__CONSOLE, "state");
    char message[512], memory[32];
    struct view view;
    bool good = reply && reply->success && reply->n_guests == 1;
    if (good && view_open(&view, reply->guests[0], message, sizeof message)) {
        view_memory(view.config.memory_mb, " ", memory, sizeof memory);
        printf("Virtual machine : %s (number %u)\nState           : %s\nvCPUs           : %u\nMemory         "
               " : %s\n",
               view.guest->name, view.guest->number, view_state(&view), view.config.vcpus, memory);
        view_close(&view);
    }
    if (reply)
        rpc__reply__free_unpacked(reply, NULL);
    return good;
}

// Also finds out the name of a guest given by number, and whether it exists at all.
static bool identify(struct session *s)
{
    Rpc__Reply *reply = ask(s, RPC__OPERATION__CONSOLE, "state");
    bool good = reply && reply->success && reply->n_guests == 1;
    if (good)
        snprintf(s->name, sizeof s->name, "%s", reply->guests[0]->name);
    if (reply)
        rpc__reply__free_unpacked(reply, NULL);
    return good;
}

static bool print_log(struct session *s, Rpc__Operation operation)
{
    Rpc__Reply *reply = ask(s, operation, NULL);
    bool good = reply && reply->success;
    if (good && reply->has_data)
        fwrite(reply->data.data, 1, reply->data.len, stdout);
    if (good && (!reply->has_data || !reply->data.len))
        printf("(empty)\n");
    fflush(stdout);
    if (reply)
        rpc__reply__free_unpacked(reply, NULL);
    return good;
}

static bool power(struct session *s, const char *what)
{
    Rpc__Reply *reply = ask(s, RPC__OPERATION__POWER, what);
    bool good = reply && reply->success;
    if (reply)
        rpc__reply__free_unpacked(reply, NULL);
    return good;
}

// ---- console mode ------------------------------------------------------------------------------------

static void put(const void *data, size_t length)
{
    ended |= !terminal_write(data, length);
}

static void put_text(const char *text)
{
    put(text, strlen(text));
}

static void send_app(struct session *s, Rpc__AppRequest__Kind kind, const void *data, size_t length)
{
    Rpc__AppRequest request = RPC__APP_REQUEST__INIT;
    struct bytes out = {NULL, 0, 0};
    request.kind = kind;
    request.has_data = length > 0;
    request.data.data = (uint8_t *)data;
    request.data.len = length;
    if (s->fd >= 0 && frame_append(&out, &request.base)) {
        size_t done = 0;
        while (done < out.length) {
            ssize_t n = write(s->fd, out.data + done, out.length - done);
            if (n > 0)
                done += (size_t)n;
            else if (n < 0 && errno == EAGAIN)
                poll(&(struct pollfd){.fd = s->fd, .events = POLLOUT}, 1, 100);
            else if (n < 0 && errno != EINTR)
                break;
        }
    }
    bytes_free(&out);
}

static bool attach(struct session *s)
{
    Rpc__Reply *reply = ask(s, RPC__OPERATION__CONSOLE, NULL);
    bool good = reply && reply->success;
    if (reply)
        rpc__reply__free_unpacked(reply, NULL);
    s->fd = s->client.received_fd;
    s->client.received_fd = -1;
    s->in.length = 0;
    if (s->fd >= 0)
        fcntl(s->fd, F_SETFL, O_NONBLOCK);
    if (s->fd >= 0 && s->force_write)
        send_app(s, RPC__APP_REQUEST__KIND__TAKE_WRITE, NULL, 0);
    return good;
}

static void take_event(struct session *s, const Rpc__AppEvent *event)
{
    switch (event->kind) {
    case RPC__APP_EVENT__KIND__OUTPUT:
        put(event->data.data, event->data.len);
        break;
    case RPC__APP_EVENT__KIND__REPLAYED:
        if (!s->quiet)
            put_text("\r\n" RULE_LIVE "\r\n");
        break;
    case RPC__APP_EVENT__KIND__READER:
        put_text("\r\n[Read only - use Ctrl-Ecf for console write access.]\r\n");
        break;
    case RPC__APP_EVENT__KIND__WRITER:
        if (s->force_write || s->sequence)
            put_text("\r\n[Console write access.]\r\n");
        s->sequence = 0;
        break;
    default:
        break;
    }
}

// False: the guest's process has ended.
static bool read_app(struct session *s)
{
    ssize_t got = bytes_reserve(&s->in, 65536) ? read(s->fd, s->in.data + s->in.length, 65536) : -1;
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return true;
    if (got <= 0)
        return false;
    s->in.length += (size_t)got;
    for (;;) {
        size_t length = 0;
        unsigned version;
        enum frame_state state = frame_next(&s->in, FRAME_MAX_REQUEST, &length, &version);
        if (state == FRAME_INCOMPLETE)
            return true;
        Rpc__AppEvent *event =
            state == FRAME_READY ? rpc__app_event__unpack(NULL, length, s->in.data + FRAME_HEADER) : NULL;
        if (!event)
            return false;
        bytes_consume(&s->in, FRAME_HEADER + length);
        take_event(s, event);
        rpc__app_event__free_unpacked(event, NULL);
    }
}

// What was typed. False: back to the menu.
static bool take_keys(struct session *s, const char *keys, size_t count)
{
    static const char take_write[] = {CTRL_E, 'c', 'f'};
    char out[256];
    size_t length = 0;
    for (size_t n = 0; n < count; n++) {
        char key = keys[n];
        if (key == s->escape) {
            send_app(s, RPC__APP_REQUEST__KIND__INPUT, out, length);
            return false;
        }
        if (key == take_write[s->sequence]) {
            if (++s->sequence == sizeof take_write)
                send_app(s, RPC__APP_REQUEST__KIND__TAKE_WRITE, NULL, 0);
            if (s->sequence < sizeof take_write)
                continue;
            s->sequence = 1; // announces the write access when it comes
            continue;
        }
        for (unsigned held = 0; held < s->sequence && length < sizeof out - 1; held++)
            out[length++] = take_write[held]; // it was no such sequence
        s->sequence = 0;
        out[length++] = key;
        if (length > sizeof out - 8) {
            send_app(s, RPC__APP_REQUEST__KIND__INPUT, out, length);
            length = 0;
        }
    }
    if (length)
        send_app(s, RPC__APP_REQUEST__KIND__INPUT, out, length);
    return true;
}

static void announce_off(struct session *s)
{
    char text[512];
    snprintf(text, sizeof text, "\r\n[%s is off; PC -on in the menu starts it.]\r\n", s->name);
    put_text(text);
}

static bool console_mode(struct session *s)
{
    bool good = attach(s), stay = good;
    if (!good)
        return false;
    if (!s->quiet)
        printf("(Use Ctrl-B to return to vMP main menu.)\n\n" RULE_PRIOR "\n");
    fflush(stdout);
    terminal_raw(&s->terminal);
    if (s->fd < 0)
        announce_off(s);
    while (stay && !ended) {
        struct pollfd polls[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = s->fd, .events = POLLIN}};
        if (poll(polls, 2, s->fd < 0 ? LOOK_MS : -1) < 0)
            continue;
        if (s->fd >= 0 && polls[1].revents && !read_app(s)) {
            close(s->fd);
            s->fd = -1;
            announce_off(s);
        }
        if (polls[0].revents) {
            char keys[128];
            ssize_t got = read(STDIN_FILENO, keys, sizeof keys);
            stay = got > 0 && take_keys(s, keys, (size_t)got);
            ended |= got == 0;
        } else if (s->fd < 0 && polls[1].revents == 0) {
            stay = attach(s); // has it been started?
        }
    }
    terminal_restore(&s->terminal);
    if (s->fd >= 0)
        close(s->fd);
    s->fd = -1;
    printf("\n");
    return true;
}

// ---- menu --------------------------------------------------------------------------------------------

static void print_menu(void)
{
    printf("\n   vMP MAIN MENU\n\n"
           "         CO: Console\n"
           "         CM: Command Menu\n"
           "         CL: Console Log\n"
           "         SL: Show Event Logs\n"
           "         VM: Virtual Machine Menu\n"
           "         HE: Main Help Menu\n"
           "         X: Exit Connection\n\n");
}

static void print_help(void)
{
    printf("\n"
           "   CO             console of the guest; Ctrl-B comes back, Ctrl-E c f takes the write access\n"
           "   CL             what the console has shown (REC -VIEW: the same)\n"
           "   SL             event log of the guest\n"
           "   VM             state of the virtual machine\n"
           "   PC -on         power on              PC -off       power off at once\n"
           "   PC -cycle      off and on again      PC -shutdown  ask the operating system to shut down\n"
           "   RS             reset\n"
           "   TC             transfer of control: INIT, makes an operating system dump\n"
           "   MA             main menu\n"
           "   HE             this text\n"
           "   X              leave\n"
           "   PC, RS and TC ask before they act; -nc leaves the question out.\n\n");
}

static bool confirmed(const struct session *s, const char *arguments, const char *question)
{
    char line[64];
    if (s->command || strcasestr(arguments, "-nc"))
        return true;
    printf("   %s (Y/[N]) ", question);
    fflush(stdout);
    return fgets(line, sizeof line, stdin) && (line[0] == 'y' || line[0] == 'Y');
}

static bool power_command(struct session *s, const char *arguments)
{
    static const struct {
        const char *option, *request, *question;
    } list[] = {{"-on", "on", "Power the guest on?"},
                {"-off", "off", "Power the guest off at once?"},
                {"-cycle", "cycle", "Power the guest off and on again?"},
                {"-shutdown", "shutdown", "Shut the guest down?"}};
    for (size_t n = 0; n < sizeof list / sizeof list[0]; n++) {
        size_t length = strlen(list[n].option);
        if (strncasecmp(arguments, list[n].option, length) == 0 &&
            (arguments[length] == 0 || arguments[length] == ' '))
            return confirmed(s, arguments, list[n].question) && power(s, list[n].request);
    }
    cli_error(PROGRAM, "ERROR: PC needs -on, -off, -cycle or -shutdown");
    return false;
}

// One vMP command. *leave: the connection ends.
static bool menu_command(struct session *s, char *line, bool *leave)
{
    char *word = line + strspn(line, " \t\r\n");
    size_t length = strcspn(word, " \t\r\n");
    char *arguments = word + length + strspn(word + length, " \t\r\n");
    word[length] = 0;
    arguments[strcspn(arguments, "\r\n")] = 0;
    if (!*word)
        return true;
    if (strcasecmp(word, "co") == 0)
        return console_mode(s);
    if (strcasecmp(word, "cl") == 0 || (strcasecmp(word, "rec") == 0 && strcasecmp(arguments, "-view") == 0))
        return print_log(s, RPC__OPERATION__CONSOLE_LOG);
    if (strcasecmp(word, "sl") == 0)
        return print_log(s, RPC__OPERATION__EVENT_LOG);
    if (strcasecmp(word, "vm") == 0)
        return show_state(s);
    if (strcasecmp(word, "pc") == 0)
        return power_command(s, arguments);
    if (strcasecmp(word, "rs") == 0)
        return confirmed(s, arguments, "Reset the guest?") && power(s, "reset");
    if (strcasecmp(word, "tc") == 0)
        return confirmed(s, arguments, "Send INIT to the guest?") && power(s, "init");
    if (strcasecmp(word, "he") == 0 || strcasecmp(word, "cm") == 0 || strcmp(word, "?") == 0) {
        print_help();
        return true;
    }
    if (strcasecmp(word, "ma") == 0) {
        print_menu();
        return true;
    }
    if (strcasecmp(word, "x") == 0 || strcasecmp(word, "exit") == 0 || strcasecmp(word, "q") == 0) {
        *leave = true;
        return true;
    }
    cli_error(PROGRAM, "ERROR: '%s' is not a vMP command; HE lists them", word);
    return false;
}

static bool interactive(struct session *s)
{
    char line[512];
    bool leave = false;
    if (!s->quiet)
        print_menu();
    while (!leave && !ended) {
        printf("[%s] vMP> ", s->name);
        fflush(stdout);
        if (!fgets(line, sizeof line, stdin))
            break;
        menu_command(s, line, &leave);
    }
    return true;
}

// A captive account: its home is the guest's folder, hpvmconsole is its shell.
static void guest_of_home(struct session *s)
{
    char home[4096], message[256];
    const char *own = getenv("HOME");
    if (!own || !home_path(home, sizeof home, message, sizeof message))
        return;
    size_t length = strlen(home);
    if (strncmp(own, home, length) == 0 && strncmp(own + length, "/guests/", 8) == 0)
        s->target.name = (char *)own + length + 8;
}

static int take_option(struct invocation *i, int option, char *value)
{
    struct session *s = i->own;
    switch (option) {
    case 'c':
        s->command = value;
        return 1;
    case 'q':
        s->quiet = true;
        return 1;
    case 'f':
        s->force_write = true;
        return 1;
    case 'e':
        if (strlen(value) != 1 || !isalpha((unsigned char)value[0])) {
            cli_error(PROGRAM, "ERROR: -e %s: one letter is allowed", value);
            return 0;
        }
        s->escape = (char)(toupper((unsigned char)value[0]) & 0x1f);
        return 1;
    case 'i': // interactive, as always without -c
        return 1;
    default:
        return -1;
    }
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = PROGRAM,
        .usage = "Usage: hpvmconsole {-P NAME | -p NUMBER} [-c COMMAND] [-q] [-f] [-e CHARACTER]\n"
                 "Virtual console of a guest: a menu, from which CO leads to the console itself.\n\n"
                 "  -c COMMAND     run one command of the menu and leave\n"
                 "  -q             without menu and rules\n"
                 "  -f             take the write access\n"
                 "  -e CHARACTER   leave the console with Ctrl-CHARACTER instead of Ctrl-B\n"
                 "  -v             print the version\n"
                 "  -H             print this\n",
        .short_options = "P:p:c:qfe:i",
        .own_course = true,
        .option = take_option};
    static struct session session = {.fd = -1, .escape = 'B' & 0x1f};
    struct session *s = &session;
    struct invocation i = {.own = s};
    int status;
    if (!command_options(&command, &i, argc, argv, &status))
        return status;
    s->client = i.client;
    s->target = i.target;
    if (!s->target.name && !s->target.number)
        guest_of_home(s);
    struct sigaction action = {.sa_handler = on_signal};
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    bool leave = false;
    bool good = client_target_required(&s->client, &s->target) && identify(s);
    if (good)
        good = s->command ? menu_command(s, s->command, &leave) : interactive(s);
    client_close(&s->client);
    bytes_free(&s->in);
    return good ? 0 : 1;
}
