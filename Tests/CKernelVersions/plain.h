#ifndef NEWSGRAPH_KERNEL_VERSIONS_PLAIN_H
#define NEWSGRAPH_KERNEL_VERSIONS_PLAIN_H

#include <stddef.h>
#include <stdint.h>

void plain_multiply(size_t rows, size_t columns, const int8_t *weights, size_t count, const int16_t *inputs, size_t input_stride,
                    int32_t *out, size_t out_stride);
void plain_products(size_t rows, size_t columns, size_t width, const int16_t *a, const int16_t *b, int32_t *out);

#endif
