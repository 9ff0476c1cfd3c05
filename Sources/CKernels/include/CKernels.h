/// The inner loops of the neural network: what Swift's compiler cannot write for the machine that it will run on.
///
/// Each function exists in several versions, for AVX-512, AVX2 and any other processor; the loader takes the best one. The integer and
/// element-wise functions give the same bits in all of them. `ng_gemm` rounds once for multiply and add where the processor can, so that
/// training is repeatable to the bit on processors with that instruction (all x86-64 since 2013, all arm64).
#ifndef NEWSGRAPH_KERNELS_H
#define NEWSGRAPH_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Brings B (k×n, or n×k where transposed) into the order in which `ng_gemm` reads it; `packed` holds `ng_packed_size(n, k)` numbers.
void ng_pack(bool transpose, size_t n, size_t k, const float *b, size_t ldb, float *packed);
size_t ng_packed_size(size_t n, size_t k);
/// C = A·B, or C += A·B: row-major; `a` is m×k (k×m where transposed), `c` m×n; `ld…` are lengths of rows in memory.
void ng_gemm(bool transpose_a, size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, float *c, size_t ldc,
             bool accumulate);

/// One step of `count` LSTM cells of `hidden` units. `gates` holds, a row of 4·hidden for each cell, the sums before the activation in the
/// order input, forget, output, candidate, and afterwards their activations.
void ng_lstm_forward(size_t count, size_t hidden, float *gates, const float *previous, float *cell, float *output);

/// Turns the activations in `gates` into gradients of the sums. `output_gradient` is that of the step's output; `cell_gradient` holds that
/// of the cell's state on entry, and on return that of the state before.
void ng_lstm_backward(size_t count, size_t hidden, float *gates, const float *previous, const float *cell, const float *output_gradient,
                      float *cell_gradient);

/// target += factor · source.
void ng_add_scaled(size_t count, float *target, const float *source, float factor);
/// The sum of squares, in an order that does not depend on the processor.
float ng_sum_of_squares(size_t count, const float *values);
/// average += (value - average) · rate.
void ng_average(size_t count, float *average, const float *value, float rate);
/// One step of AdamW (Loshchilov and Hutter 2019); `rate` already has the correction of the moments' start in it.
void ng_adam(size_t count, float *value, const float *gradient, float *first, float *second, float scale, float rate, float decay,
             float beta1, float beta2, float epsilon);

/// Brings weights, row-major, into the order in which `ng_multiply` reads them on this processor; `packed` holds `ng_weights_size` bytes
/// and is aligned to 64. `columns` is a multiple of 32, at most 4096. `small` says that all inputs will lie within ±127.
void ng_pack_weights(bool small, size_t rows, size_t columns, const int8_t *weights, int8_t *packed);
size_t ng_weights_size(size_t rows, size_t columns);
/// out[t][r] = Σ weights[r][c] · inputs[t][c]: whole numbers, so that every processor gets the same.
void ng_multiply(bool small, size_t rows, size_t columns, const int8_t *packed, size_t count, const int16_t *inputs, size_t input_stride,
                 int32_t *out, size_t out_stride);
/// sums[c] += row[c].
void ng_add_row(size_t count, int16_t *sums, const int8_t *row);
/// sums[c] = Σ rows[numbers[i]·count + c] over `terms` numbers. `count` is a multiple of 32.
void ng_sum_rows(size_t count, const int8_t *rows, size_t terms, const int32_t *numbers, int16_t *sums);
/// One LSTM step from whole numbers: the sums are x·x_scale + h·h_scale + bias for each of 4·hidden rows. `output` is the cell's output,
/// times 128, rounded, within ±127.
void ng_lstm_step(size_t hidden, const int32_t *x, const float *x_scale, const int32_t *h, const float *h_scale, const float *bias,
                  float *cell, int16_t *output);
/// out[r] = x·factor, rounded and held within ±2047, where x = sums[r]·scale[r] + bias[r], times `slope` where negative.
void ng_rectify(size_t count, const int32_t *sums, const float *scale, const float *bias, float slope, float factor, int16_t *out);
/// out[r][c] = Σ a[r][i] · b[c][i].
void ng_products(size_t rows, size_t columns, size_t width, const int16_t *a, const int16_t *b, int32_t *out);

#endif
