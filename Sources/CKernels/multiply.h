// The body of one version of `ng_multiply` and of `ng_products`; the including file defines NAME, TARGET, STEP, and the operations on
// STEP numbers of 16 bits: `reg`, LOAD8 (8 bits, widened), LOAD16, ZERO, MADD(sum, a, b) and SUM.

TARGET static int32_t NAME(dot)(size_t columns, const int16_t *a, const int16_t *b) {
  reg s = ZERO();
  for (size_t i = 0; i < columns; i += STEP) s = MADD(s, LOAD16(a + i), LOAD16(b + i));
  return SUM(s);
}

// Two rows of weights with four inputs: each number that is fetched is used more than once.
TARGET static void NAME(tile)(size_t columns, const int8_t *w, const int16_t *x, size_t stride, int32_t *out, size_t out_stride) {
  const int8_t *v = w + columns;
  reg s0 = ZERO(), s1 = ZERO(), s2 = ZERO(), s3 = ZERO(), t0 = ZERO(), t1 = ZERO(), t2 = ZERO(), t3 = ZERO();
  for (size_t i = 0; i < columns; i += STEP) {
    reg a = LOAD8(w + i), b = LOAD8(v + i);
    reg x0 = LOAD16(x + i), x1 = LOAD16(x + stride + i), x2 = LOAD16(x + 2 * stride + i), x3 = LOAD16(x + 3 * stride + i);
    s0 = MADD(s0, a, x0);
    s1 = MADD(s1, a, x1);
    s2 = MADD(s2, a, x2);
    s3 = MADD(s3, a, x3);
    t0 = MADD(t0, b, x0);
    t1 = MADD(t1, b, x1);
    t2 = MADD(t2, b, x2);
    t3 = MADD(t3, b, x3);
  }
  out[0] = SUM(s0);
  out[out_stride] = SUM(s1);
  out[2 * out_stride] = SUM(s2);
  out[3 * out_stride] = SUM(s3);
  out[1] = SUM(t0);
  out[out_stride + 1] = SUM(t1);
  out[2 * out_stride + 1] = SUM(t2);
  out[3 * out_stride + 1] = SUM(t3);
}

TARGET static void NAME(column)(size_t columns, const int8_t *w, const int16_t *x, int32_t *out) {
  const int8_t *w1 = w + columns, *w2 = w1 + columns, *w3 = w2 + columns;
  reg s0 = ZERO(), s1 = ZERO(), s2 = ZERO(), s3 = ZERO();
  for (size_t i = 0; i < columns; i += STEP) {
    reg v = LOAD16(x + i);
    s0 = MADD(s0, LOAD8(w + i), v);
    s1 = MADD(s1, LOAD8(w1 + i), v);
    s2 = MADD(s2, LOAD8(w2 + i), v);
    s3 = MADD(s3, LOAD8(w3 + i), v);
  }
  out[0] = SUM(s0);
  out[1] = SUM(s1);
  out[2] = SUM(s2);
  out[3] = SUM(s3);
}

TARGET static void NAME(multiply)(size_t rows, size_t columns, const int8_t *w, size_t count, const int16_t *x, size_t stride,
                                  int32_t *out, size_t out_stride) {
  size_t t = 0;
  for (; t + 4 <= count; t += 4) {
    size_t r = 0;
    for (; r + 2 <= rows; r += 2) NAME(tile)(columns, w + r * columns, x + t * stride, stride, out + t * out_stride + r, out_stride);
    for (; r < rows; r++)
      for (size_t u = t; u < t + 4; u++) {
        reg s = ZERO();
        for (size_t i = 0; i < columns; i += STEP) s = MADD(s, LOAD8(w + r * columns + i), LOAD16(x + u * stride + i));
        out[u * out_stride + r] = SUM(s);
      }
  }
  for (; t < count; t++) {
    size_t r = 0;
    for (; r + 4 <= rows; r += 4) NAME(column)(columns, w + r * columns, x + t * stride, out + t * out_stride + r);
    for (; r < rows; r++) {
      reg s = ZERO();
      for (size_t i = 0; i < columns; i += STEP) s = MADD(s, LOAD8(w + r * columns + i), LOAD16(x + t * stride + i));
      out[t * out_stride + r] = SUM(s);
    }
  }
}

TARGET static void NAME(products)(size_t rows, size_t columns, size_t width, const int16_t *a, const int16_t *b, int32_t *out) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) out[r * columns + c] = NAME(dot)(width, a + r * width, b + c * width);
}

#undef NAME
#undef TARGET
#undef STEP
#undef reg
#undef LOAD8
#undef LOAD16
#undef ZERO
#undef MADD
#undef SUM
