// One version of a product of whole numbers. The including file defines
//   NAME, TARGET   the version's suffix and its processor
//   LANES          sums of 32 bits in a register (`reg`)
//   TOKENS, GROUP  rows of inputs, and registers of weights, that are computed together: their sums stay in registers
//   STEP           the columns that one instruction adds into a sum: 2 or 4
//   WIDTH          bytes of an input: 2 or 1
// and the operations WEIGHTS(pointer), BROADCAST(pointer), LOAD(pointer), STORE(pointer, register) and MADD(sum, weights, input).

enum { NAME(registers) = BLOCK / LANES };

TARGET static inline __attribute__((always_inline)) void NAME(tile)(int tokens, int group, size_t columns, const int8_t *weights,
                                                                    const char *inputs, size_t stride, const int32_t *start,
                                                                    int32_t *out, size_t out_stride, size_t rows) {
  reg s[TOKENS][GROUP];
  wide w[GROUP];
#pragma clang loop unroll(full)
  for (int t = 0; t < tokens; t++)
#pragma clang loop unroll(full)
    for (int g = 0; g < group; g++) s[t][g] = LOAD(start + g * LANES);
  for (size_t column = 0; column < columns; column += STEP) {
#pragma clang loop unroll(full)
    for (int g = 0; g < group; g++)
      w[g] = WEIGHTS(weights + g / NAME(registers) * BLOCK * columns + column * BLOCK + g % NAME(registers) * LANES * STEP);
#pragma clang loop unroll(full)
    for (int t = 0; t < tokens; t++) {
      reg x = BROADCAST(inputs + t * stride + column * WIDTH);
#pragma clang loop unroll(full)
      for (int g = 0; g < group; g++) s[t][g] = MADD(s[t][g], w[g], x);
    }
  }
  if (rows >= (size_t)group * LANES) {
#pragma clang loop unroll(full)
    for (int t = 0; t < tokens; t++)
#pragma clang loop unroll(full)
      for (int g = 0; g < group; g++) STORE(out + t * out_stride + g * LANES, s[t][g]);
  } else {
    // The last rows are filled up with zeros, which have no place in `out`.
    int32_t row[GROUP * LANES];
#pragma clang loop unroll(full)
    for (int t = 0; t < tokens; t++) {
#pragma clang loop unroll(full)
      for (int g = 0; g < group; g++) STORE(row + g * LANES, s[t][g]);
      memcpy(out + t * out_stride, row, rows * sizeof *row);
    }
  }
}

// All rows of inputs with `group` registers of weights.
TARGET static inline __attribute__((always_inline)) void NAME(stripe)(int group, size_t columns, const int8_t *weights, size_t count,
                                                                      const char *inputs, size_t stride, const int32_t *start,
                                                                      int32_t *out, size_t out_stride, size_t rows) {
#define TILE(n) NAME(tile)(n, group, columns, weights, inputs + t * stride, stride, start, out + t * out_stride, out_stride, rows)
  size_t t = 0;
  for (; t + TOKENS <= count; t += TOKENS) TILE(TOKENS);
  switch (count - t) {
#if TOKENS > 2
  case 5: TILE(5); break;
  case 4: TILE(4); break;
  case 3: TILE(3); break;
  case 2: TILE(2); break;
#endif
  case 1: TILE(1); break;
  }
#undef TILE
}

TARGET static void NAME(multiply)(size_t rows, size_t columns, const int8_t *packed, size_t count, const char *inputs, size_t stride,
                                  int32_t *out, size_t out_stride) {
  const int32_t *start = (const int32_t *)packed;
  size_t filled = padded(rows);
  const int8_t *weights = packed + filled * sizeof(int32_t);
  size_t row = 0;
  for (; row + GROUP * LANES <= filled; row += GROUP * LANES)
    NAME(stripe)(GROUP, columns, weights + row * columns, count, inputs, stride, start + row, out + row, out_stride, row < rows ? rows - row : 0);
  if (row < filled)
    NAME(stripe)(GROUP / 2, columns, weights + row * columns, count, inputs, stride, start + row, out + row, out_stride, rows - row);
}

#undef NAME
#undef TARGET
#undef LANES
#undef TOKENS
#undef GROUP
#undef STEP
#undef WIDTH
#undef reg
#undef wide
#undef WEIGHTS
#undef BROADCAST
#undef LOAD
#undef STORE
#undef MADD
