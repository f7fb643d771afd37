// CUnit wrappers that print the values which differ, and a main for one suite per program.
#ifndef HPVM_TESTS_CHECK_H
#define HPVM_TESTS_CHECK_H

#include <CUnit/Basic.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define CHECK(condition) CU_ASSERT(condition)
#define CHECK_EQ(actual, expected)                                                                           \
    do {                                                                                                     \
        uint64_t a_ = (uint64_t)(actual), e_ = (uint64_t)(expected);                                         \
        if (a_ != e_)                                                                                        \
            fprintf(stderr, "%s:%d: %s = 0x%" PRIx64 ", expected 0x%" PRIx64 "\n", __FILE__, __LINE__,       \
                    #actual, a_, e_);                                                                        \
        CU_ASSERT(a_ == e_);                                                                                 \
    } while (0)
#define CHECK_STR(actual, expected)                                                                          \
    do {                                                                                                     \
        const char *a_ = (actual), *e_ = (expected);                                                         \
        if (strcmp(a_, e_) != 0)                                                                             \
            fprintf(stderr, "%s:%d: \"%s\", expected \"%s\"\n", __FILE__, __LINE__, a_, e_);                 \
        CU_ASSERT(strcmp(a_, e_) == 0);                                                                      \
    } while (0)

struct check_test {
    const char *name;
    void (*run)(void);
};

static int check_main(const char *suite_name, const struct check_test *tests, size_t count)
{
    if (CU_initialize_registry() != CUE_SUCCESS)
        return 1;
    CU_pSuite suite = CU_add_suite(suite_name, NULL, NULL);
    for (size_t n = 0; n < count; n++)
        CU_add_test(suite, tests[n].name, tests[n].run);
    CU_basic_set_mode(CU_BRM_VERBOSE);
    CU_basic_run_tests();
    int failed = CU_get_number_of_failures() != 0 || CU_get_number_of_tests_run() != count;
    CU_cleanup_registry();
    return failed;
}

#define CHECK_MAIN(suite, ...)                                                                               \
    int main(void)                                                                                           \
    {                                                                                                        \
        static const struct check_test tests_[] = {__VA_ARGS__};                                             \
        return check_main(suite, tests_, sizeof tests_ / sizeof tests_[0]);                                  \
    }
#define CHECK_TEST(function)                                                                                 \
    {                                                                                                        \
#function, function                                                                                  \
    }

#endif
