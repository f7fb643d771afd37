// main() of a fuzz target without libFuzzer: runs the target once over every file named on the command line.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LARGEST_INPUT = 1 << 20 };

int main(int argc, char **argv)
{
    for (int n = 1; n < argc; n++) {
        FILE *file = fopen(argv[n], "rb");
        uint8_t *data = malloc(LARGEST_INPUT);
        if (!file || !data) {
            perror(argv[n]);
            return 1;
        }
        size_t size = fread(data, 1, LARGEST_INPUT, file);
        fclose(file);
        // An allocation of the exact size lets the sanitizers see reads behind the end.
        uint8_t *exact = realloc(data, size ? size : 1);
        LLVMFuzzerTestOneInput(exact, size);
        free(exact);
        printf("%s: %zu bytes\n", argv[n], size);
    }
    return 0;
}
