/// The kernels once more, each body under a name of its own, so that tests can hold the bodies against one another.
///
/// The program takes the best body for its processor; a test of the program's functions alone would never see the others.
#ifndef NEWSGRAPH_KERNEL_VERSIONS_TEST_H
#define NEWSGRAPH_KERNEL_VERSIONS_TEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The product of weights, row-major, with inputs of 16 bits, by the body for registers of 512, 256 or 128 bits, or by the plain one (0);
/// false, and nothing done, where this processor cannot.
bool version_multiply(int bits, size_t rows, size_t columns, const int8_t *weights, size_t count, const int16_t *inputs, size_t stride,
                      int32_t *out, size_t out_stride);

/// The functions without `version` in their names have one body, compiled for several processors: these are compiled for any.
void portable_add_row(size_t count, int16_t *sums, const int8_t *row);
void portable_sum_rows(size_t count, const int8_t *rows, size_t terms, const int32_t *numbers, int16_t *sums);
void portable_products(size_t rows, size_t columns, size_t width, const int16_t *a, const int16_t *b, int32_t *out);
void portable_lstm_step(size_t hidden, const int32_t *x, const float *x_scale, const int32_t *h, const float *h_scale, const float *bias,
                        float *cell, int16_t *output);
void portable_rectify(size_t count, const int32_t *sums, const float *scale, const float *bias, float slope, float factor, int16_t *out);
void portable_lstm_forward(size_t count, size_t hidden, float *gates, const float *previous, float *cell, float *output);
void portable_lstm_backward(size_t count, size_t hidden, float *gates, const float *previous, const float *cell,
                            const float *output_gradient, float *cell_gradient);
void portable_add_scaled(size_t count, float *target, const float *source, float factor);
float portable_sum_of_squares(size_t count, const float *values);
void portable_average(size_t count, float *average, const float *value, float rate);
void portable_adam(size_t count, float *value, const float *gradient, float *first, float *second, float scale, float rate, float decay,
                   float beta1, float beta2, float epsilon);

#endif
