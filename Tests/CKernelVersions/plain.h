#ifndef NEWSGRAPH_KERNEL_VERSIONS_PLAIN_H
#define NEWSGRAPH_KERNEL_VERSIONS_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void plain_multiply(bool small, size_t rows, size_t columns, const int8_t *packed, size_t count, const int16_t *inputs, size_t stride,
                    int32_t *out, size_t out_stride);

#endif
