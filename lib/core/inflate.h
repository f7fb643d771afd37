// Decompression of gzip files (RFC 1951, RFC 1952), for kernels that come as vmlinux.gz.
#ifndef HPVM_CORE_INFLATE_H
#define HPVM_CORE_INFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <hpvm/status.h>

// True if the data starts like a gzip file.
bool hpvm__is_gzip(const void *data, size_t size);
// Decompresses the first member into memory that the caller frees. A result above `limit` bytes, damaged data
// and a wrong checksum are refused.
hpvm_status hpvm__gunzip(const void *data, size_t size, size_t limit, void **out, size_t *out_size);
// Raw deflate data; *used is how many input bytes it took.
hpvm_status hpvm__inflate(const void *data, size_t size, size_t limit, void **out, size_t *out_size,
                          size_t *used);

#endif
