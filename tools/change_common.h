// The options that hpvmcreate, hpvmmodify and hpvmclone share, turned into a request.
#ifndef HPVM_TOOLS_CHANGE_COMMON_H
#define HPVM_TOOLS_CHANGE_COMMON_H

#include <getopt.h>
#include <hpvm/hpvm.h>

#include "client_common.h"

enum { CHANGE_KERNEL = 512, CHANGE_INITRD, CHANGE_APPEND };

// Short options that change_option takes, for getopt.
#define CHANGE_OPTIONS "O:c:e:E:r:a:l:B:u:g:x:"
#define CHANGE_LONG_OPTIONS                                                                                  \
    {"kernel", required_argument, NULL, CHANGE_KERNEL}, {"initrd", required_argument, NULL, CHANGE_INITRD},  \
    {                                                                                                        \
        "append", required_argument, NULL, CHANGE_APPEND                                                     \
    }
extern const char change_help[]; // lines for -H

// One option. 1: taken, 0: wrong, which was said, -1: not one of these. Also takes 'm' and 'd' (devices).
int change_option(const struct client *client, Rpc__Change *change, int option, char *value);
// A resource statement with its path made absolute; released with free. NULL: said why.
char *change_resource(const struct client *client, const char *text);
void change_free(Rpc__Change *change);

#endif
