// Where hpvmd and the commands keep their state: $HPVM_HOME and what is in it.
#ifndef HPVM_TOOLS_HOME_COMMON_H
#define HPVM_TOOLS_HOME_COMMON_H

#include <stdbool.h>
#include <stddef.h>

// $HPVM_HOME, else /var/opt/hpvm for root and ~/.local/share/hpvm for others. False: `message` says why not.
bool home_path(char *path, size_t size, char *message, size_t message_size);
// A program that stands beside the running one, else its bare name (to be searched in the path).
void home_program(char *path, size_t size, const char *name);

// Local sockets whose path may be longer than sun_path allows: they are named through a descriptor of their
// folder. -1 with errno. Descriptors are close-on-exec and do not block.
int home_listen(const char *folder, const char *name, unsigned mode);
int home_connect(const char *folder, const char *name);

#endif
