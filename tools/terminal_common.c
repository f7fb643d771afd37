// The terminal as a guest's console.
#include "terminal_common.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

bool terminal_raw(struct terminal *terminal)
{
    if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &terminal->saved) < 0)
        return false;
    struct termios raw = terminal->saved;
    cfmakeraw(&raw);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    terminal->raw = true;
    return true;
}

void terminal_restore(struct terminal *terminal)
{
    if (terminal->raw)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal->saved);
    terminal->raw = false;
}

bool terminal_write(const void *data, size_t length)
{
    const char *bytes = data;
    while (length) {
        ssize_t done = write(STDOUT_FILENO, bytes, length);
        if (done < 0 && errno == EAGAIN) {
            poll(&(struct pollfd){.fd = STDOUT_FILENO, .events = POLLOUT}, 1, 100);
        } else if (done < 0 && errno != EINTR) {
            return false;
        } else if (done > 0) {
            bytes += done;
            length -= (size_t)done;
        }
    }
    return true;
}
