// hpvminfo: is this a VM host, or the inside of a guest?
#include <getopt.h>
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli_common.h"
#include "home_common.h"

#define PROGRAM "hpvminfo"

// SMBIOS of our guests names the product.
static bool inside_guest(void)
{
    char line[256] = "";
    FILE *file = fopen("/sys/class/dmi/id/product_name", "re");
    bool found = file && fgets(line, sizeof line, file) && strstr(line, "Integrity Virtual Machine");
    if (file)
        fclose(file);
    return found;
}

int main(int argc, char **argv)
{
    enum { PLAIN, VERBOSE, MACHINE, XML } form = PLAIN;
    int option;
    while ((option = getopt(argc, argv, ":VSMXvH")) != -1) {
        switch (option) {
        case 'V':
        case 'S':
            form = VERBOSE;
            break;
        case 'M':
            form = MACHINE;
            break;
        case 'X':
            form = XML;
            break;
        case 'v':
            printf("%s: Version %d.%d.%d\n", PROGRAM, HPVM_VERSION_MAJOR, HPVM_VERSION_MINOR,
                   HPVM_VERSION_PATCH);
            return 0;
        case 'H':
            puts("Usage: hpvminfo [-V | -M | -X]\n"
                 "Says whether it runs on an HPVM host or inside a guest.\n\n"
                 "  -V   more about it\n"
                 "  -M   machine readable\n"
                 "  -X   XML\n"
                 "  -v   print the version\n"
                 "  -H   print this");
            return 0;
        default:
            return cli_usage_error(PROGRAM, option, argv);
        }
    }
    if (optind < argc) {
        cli_error(PROGRAM, "ERROR: '%s' is not an option; see hpvminfo -H", argv[optind]);
        return 1;
    }
    char host[256] = "", home[4096], message[256];
    bool guest = inside_guest();
    if (gethostname(host, sizeof host - 1) < 0)
        strcpy(host, "localhost");
    if (form == MACHINE) {
        printf("%s:%s\n", guest ? "guest" : "host", host);
        return 0;
    }
    if (form == XML) {
        printf(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pman>\n  <hpvm_environment>%s</hpvm_environment>\n"
            "  <hostname>%s</hostname>\n</pman>\n",
            guest ? "guest" : "host", host);
        return 0;
    }
    printf("hpvminfo: %s\n", guest ? "Running inside an HPVM guest." : "Running on an HPVM host.");
    if (form == VERBOSE) {
        printf("Hostname        : %s\n", host);
        printf("Version         : %d.%d.%d\n", HPVM_VERSION_MAJOR, HPVM_VERSION_MINOR, HPVM_VERSION_PATCH);
        if (!guest && home_path(home, sizeof home, message, sizeof message))
            printf("State folder    : %s\n", home);
    }
    return 0;
}
