#include "CKernels.h"
#include "versions.h"

// No multiplication may be joined with an addition: not every processor can, and all must give the same bits.
#pragma STDC FP_CONTRACT OFF

VERSIONS void ng_add_row(size_t count, int16_t *restrict sums, const int8_t *restrict row) {
  for (size_t n = 0; n < count; n++) sums[n] += row[n];
}

// The rows of a large table are seldom in the cache: all are asked for before the first is added.
VERSIONS void ng_sum_rows(size_t count, const int8_t *restrict rows, size_t terms, const int32_t *restrict numbers, int16_t *restrict sums) {
  for (size_t i = 0; i < terms; i++)
    for (size_t c = 0; c < count; c += 64) __builtin_prefetch(rows + (size_t)numbers[i] * count + c);
  for (size_t c = 0; c < count; c += 32) {
    int16_t part[32] = {0};
    for (size_t i = 0; i < terms; i++) {
      const int8_t *row = rows + (size_t)numbers[i] * count + c;
      for (size_t n = 0; n < 32; n++) part[n] += row[n];
    }
    for (size_t n = 0; n < 32; n++) sums[c + n] = part[n];
  }
}

// To the nearest whole number, ties away from zero; `x` is small enough for the conversion.
static inline __attribute__((always_inline)) int16_t rounded(float x) { return (int16_t)(int32_t)(x + (x < 0 ? -0.5f : 0.5f)); }

// tanh as a fraction (Lambert's continued fraction to the seventh power, exact to 1e-4 and 1 at its ends): fractions are joined before they
// are divided, as division is what takes longest.
typedef struct {
  float above, below;
} fraction;

static inline __attribute__((always_inline)) fraction tangent_fraction(float x) {
  x = x < -4.97178686f ? -4.97178686f : x;
  x = x > 4.97178686f ? 4.97178686f : x;
  float s = x * x;
  float p = ((s + 378.0f) * s + 17325.0f) * s + 135135.0f;
  float q = ((s * 28.0f + 3150.0f) * s + 62370.0f) * s + 135135.0f;
  return (fraction){x * p, q};
}

VERSIONS void ng_lstm_step(size_t hidden, const int32_t *restrict x, const float *restrict x_scale, const int32_t *restrict h,
                           const float *restrict h_scale, const float *restrict bias, float *restrict cell, int16_t *restrict output) {
  for (size_t u = 0; u < hidden; u++) {
    size_t f = u + hidden, o = f + hidden, g = o + hidden;
    float si = x[u] * x_scale[u] + h[u] * h_scale[u] + bias[u], sf = x[f] * x_scale[f] + h[f] * h_scale[f] + bias[f];
    float so = x[o] * x_scale[o] + h[o] * h_scale[o] + bias[o], sg = x[g] * x_scale[g] + h[g] * h_scale[g] + bias[g];
    // The logistic function of x is half of 1 + tanh(x / 2).
    fraction ti = tangent_fraction(0.5f * si), tf = tangent_fraction(0.5f * sf);
    fraction to = tangent_fraction(0.5f * so), tg = tangent_fraction(sg);
    float kept = (tf.below + tf.above) * cell[u], added = (ti.below + ti.above) * tg.above, below = ti.below * tg.below;
    float c = 0.5f * (kept * below + added * tf.below) / (tf.below * below);
    cell[u] = c;
    fraction tc = tangent_fraction(c);
    float y = 64.0f * (to.below + to.above) * tc.above / (to.below * tc.below);
    output[u] = rounded(y > 127.0f ? 127.0f : y < -127.0f ? -127.0f : y);
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
