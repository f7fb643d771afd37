// A dynamically linked program: the loader, relocations of data and functions, two shared libraries.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_numbers(const void *left, const void *right)
{
    double difference = *(const double *)left - *(const double *)right;
    return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv)
{
    // The values depend on argc, so that nothing is folded at compile time.
    double roots[] = {sqrt(argc + 8.0), cbrt(argc + 26.0), sqrt(argc + 0.0), exp2(argc + 1.0)};
    const double sorted[] = {1, 3, 3, 4};
    // A function of this program that a library calls back: its descriptor comes from the loader.
    qsort(roots, 4, sizeof roots[0], compare_numbers);
    if (argc != 1 || memcmp(roots, sorted, sizeof roots) != 0) {
        printf("HELLO-DYNAMIC WRONG %s: %g %g %g %g\n", argv[0], roots[0], roots[1], roots[2], roots[3]);
        return 1;
    }
    puts("HELLO-DYNAMIC OK");
    return 0;
}
