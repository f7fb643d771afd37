/* Export macro and version numbers of libhpvm. */
#ifndef HPVM_API_H
#define HPVM_API_H

#if defined(__GNUC__)
#define HPVM_API __attribute__((visibility("default")))
#else
#define HPVM_API
#endif

#define HPVM_VERSION_MAJOR 0
#define HPVM_VERSION_MINOR 1
#define HPVM_VERSION_PATCH 0

/* -1 until 1.0: no compatibility is promised yet. */
#define HPVM_ABI_VERSION (-1)

#endif
