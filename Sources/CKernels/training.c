#include "CKernels.h"
#include "activations.h"
#include "versions.h"

#include <math.h>

#pragma STDC FP_CONTRACT OFF

static inline __attribute__((always_inline)) void forward(size_t hidden, float *restrict i, float *restrict f, float *restrict o,
                                                          float *restrict g, const float *restrict before, float *restrict c,
                                                          float *restrict h) {
  for (size_t u = 0; u < hidden; u++) {
    i[u] = logistic(i[u]);
    f[u] = logistic(f[u]);
    o[u] = logistic(o[u]);
    g[u] = tangent(g[u]);
    c[u] = f[u] * before[u] + i[u] * g[u];
    h[u] = o[u] * tangent(c[u]);
  }
}

VERSIONS void ng_lstm_forward(size_t count, size_t hidden, float *gates, const float *previous, float *cell, float *output) {
  for (size_t row = 0; row < count; row++) {
    float *i = gates + row * 4 * hidden;
    forward(hidden, i, i + hidden, i + 2 * hidden, i + 3 * hidden, previous + row * hidden, cell + row * hidden, output + row * hidden);
  }
}

static inline __attribute__((always_inline)) void backward(size_t hidden, float *restrict i, float *restrict f, float *restrict o,
                                                           float *restrict g, const float *restrict before, const float *restrict c,
                                                           const float *restrict dh, float *restrict dc) {
  for (size_t u = 0; u < hidden; u++) {
    float t = tangent(c[u]);
    float d = dc[u] + dh[u] * o[u] * (1 - t * t);
    float di = d * g[u] * i[u] * (1 - i[u]), df = d * before[u] * f[u] * (1 - f[u]);
    float dout = dh[u] * t * o[u] * (1 - o[u]), dg = d * i[u] * (1 - g[u] * g[u]);
    dc[u] = d * f[u];
    i[u] = di;
    f[u] = df;
    o[u] = dout;
    g[u] = dg;
  }
}

VERSIONS void ng_lstm_backward(size_t count, size_t hidden, float *gates, const float *previous, const float *cell,
                               const float *output_gradient, float *cell_gradient) {
  for (size_t row = 0; row < count; row++) {
    float *i = gates + row * 4 * hidden;
    backward(hidden, i, i + hidden, i + 2 * hidden, i + 3 * hidden, previous + row * hidden, cell + row * hidden,
             output_gradient + row * hidden, cell_gradient + row * hidden);
  }
}

VERSIONS void ng_add_scaled(size_t count, float *restrict target, const float *restrict source, float factor) {
  for (size_t n = 0; n < count; n++) target[n] += source[n] * factor;
}

VERSIONS void ng_average(size_t count, float *restrict average, const float *restrict value, float rate) {
  for (size_t n = 0; n < count; n++) average[n] += (value[n] - average[n]) * rate;
}

VERSIONS float ng_sum_of_squares(size_t count, const float *values) {
  float lanes[16] = {0};
  size_t n = 0;
  for (; n + 16 <= count; n += 16)
    for (int l = 0; l < 16; l++) lanes[l] += values[n + l] * values[n + l];
  float sum = 0;
  for (int l = 0; l < 16; l++) sum += lanes[l];
  for (; n < count; n++) sum += values[n] * values[n];
  return sum;
}

VERSIONS void ng_adam(size_t count, float *restrict value, const float *restrict gradient, float *restrict first, float *restrict second,
                      float scale, float rate, float decay, float beta1, float beta2, float epsilon) {
  for (size_t n = 0; n < count; n++) {
    float g = gradient[n] * scale;
    first[n] = beta1 * first[n] + (1 - beta1) * g;
    second[n] = beta2 * second[n] + (1 - beta2) * g * g;
    value[n] -= rate * first[n] / (sqrtf(second[n]) + epsilon) + decay * value[n];
  }
}
