#include "CKernels.h"
#include "activations.h"
#include "versions.h"

#pragma STDC FP_CONTRACT OFF

VERSIONS void ng_multiply(size_t rows, size_t columns, const int8_t *restrict weights, size_t count, const int16_t *restrict inputs,
                          size_t input_stride, int32_t *restrict out, size_t out_stride) {
  size_t t = 0;
  // Four inputs at a time, so that a weight that has been fetched and widened is used four times.
  for (; t + 4 <= count; t += 4) {
    const int16_t *a = inputs + t * input_stride, *b = a + input_stride, *c = b + input_stride, *d = c + input_stride;
    int32_t *target = out + t * out_stride;
    for (size_t r = 0; r < rows; r++) {
      const int8_t *w = weights + r * columns;
      int32_t sa = 0, sb = 0, sc = 0, sd = 0;
      for (size_t i = 0; i < columns; i++) {
        int16_t x = w[i];
        sa += x * a[i];
        sb += x * b[i];
        sc += x * c[i];
        sd += x * d[i];
      }
      target[r] = sa;
      target[out_stride + r] = sb;
      target[2 * out_stride + r] = sc;
      target[3 * out_stride + r] = sd;
    }
  }
  for (; t < count; t++) {
    const int16_t *a = inputs + t * input_stride;
    for (size_t r = 0; r < rows; r++) {
      const int8_t *w = weights + r * columns;
      int32_t sum = 0;
      for (size_t i = 0; i < columns; i++) sum += (int16_t)w[i] * a[i];
      out[t * out_stride + r] = sum;
    }
  }
}

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

VERSIONS void ng_products(size_t rows, size_t columns, size_t width, const int16_t *restrict a, const int16_t *restrict b,
                          int32_t *restrict out) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) {
      int32_t sum = 0;
      for (size_t i = 0; i < width; i++) sum += a[r * width + i] * b[c * width + i];
      out[r * columns + c] = sum;
    }
}
