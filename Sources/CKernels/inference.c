#include "CKernels.h"

// No multiplication may be joined with an addition, in `activations.h` neither: not every processor can, and all must give the same bits.
#pragma STDC FP_CONTRACT OFF
#include "activations.h"
#include "versions.h"

VERSIONS void ng_add_row(size_t count, int16_t *restrict sums, const int8_t *restrict row) {
  for (size_t n = 0; n < count; n++) sums[n] += row[n];
}

// To the nearest whole number, ties away from zero; `x` is small enough for the conversion.
static inline __attribute__((always_inline)) int16_t rounded(float x) { return (int16_t)(int32_t)(x + (x < 0 ? -0.5f : 0.5f)); }

VERSIONS void ng_lstm_step(size_t hidden, const int32_t *restrict x, const float *restrict x_scale, const int32_t *restrict h,
                           const float *restrict h_scale, const float *restrict bias, float *restrict cell, int16_t *restrict output) {
  for (size_t u = 0; u < hidden; u++) {
    size_t f = u + hidden, o = f + hidden, g = o + hidden;
    float si = x[u] * x_scale[u] + h[u] * h_scale[u] + bias[u], sf = x[f] * x_scale[f] + h[f] * h_scale[f] + bias[f];
    float so = x[o] * x_scale[o] + h[o] * h_scale[o] + bias[o], sg = x[g] * x_scale[g] + h[g] * h_scale[g] + bias[g];
    float c = logistic(sf) * cell[u] + logistic(si) * tangent(sg);
    cell[u] = c;
    output[u] = rounded(logistic(so) * tangent(c) * 1024.0f);
  }
}

VERSIONS void ng_rectify(size_t count, const int32_t *restrict sums, const float *restrict scale, const float *restrict bias, float slope,
                         float factor, int16_t *restrict out) {
  for (size_t n = 0; n < count; n++) {
    float x = sums[n] * scale[n] + bias[n];
    x = (x < 0 ? slope * x : x) * factor;
    x = x < -2047.0f ? -2047.0f : x;
    x = x > 2047.0f ? 2047.0f : x;
    out[n] = rounded(x);
  }
}
