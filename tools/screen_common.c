// The terminal of a full-screen view.
#include "screen_common.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "cli_common.h"

// A terminal is one per process, and its state must be put back from wherever the process ends.
static struct termios saved;
static volatile sig_atomic_t ending;

static void on_signal(int number)
{
    (void)number;
    ending = 1;
}

static void on_resize(int number)
{
    (void)number; // ends the wait
}

bool screen_open(const char *program)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &saved) < 0) {
        cli_error(program, "ERROR: the live view needs a terminal");
        return false;
    }
    struct sigaction end = {.sa_handler = on_signal}, resize = {.sa_handler = on_resize};
    sigaction(SIGINT, &end, NULL);
    sigaction(SIGTERM, &end, NULL);
    sigaction(SIGHUP, &end, NULL);
    sigaction(SIGWINCH, &resize, NULL);
    struct termios raw = saved;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    fputs("\033[?1049h\033[?25l", stdout); // alternate screen, no cursor
    fflush(stdout);
    return true;
}

void screen_close(void)
{
    fputs("\033[?25h\033[?1049l", stdout);
    fflush(stdout);
    tcsetattr(STDIN_FILENO, TCSANOW, &saved);
}

void screen_show(const char *text)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0)
        size = (struct winsize){.ws_row = 24, .ws_col = 80};
    fputs("\033[H", stdout);
    for (unsigned row = 0; row < size.ws_row; row++) {
        const char *line_end = strchrnul(text, '\n');
        int width = line_end - text < size.ws_col ? (int)(line_end - text) : size.ws_col;
        printf("%.*s\033[K%s", width, text, row + 1 < size.ws_row ? "\r\n" : "");
        text = *line_end ? line_end + 1 : line_end;
    }
    fflush(stdout);
}

int screen_key(int milliseconds)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    unsigned char key;
    int ready = ending ? 0 : poll(&input, 1, milliseconds);
    if (ending || (ready < 0 && errno != EINTR))
        return -1;
    if (ready <= 0)
        return 0;
    return read(STDIN_FILENO, &key, 1) == 1 ? key : -1;
}
