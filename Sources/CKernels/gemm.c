#include "CKernels.h"
#include "versions.h"

#include <string.h>

// A block of 8 rows by 32 columns stays in registers while the sums run over k (Goto and van de Geijn 2008, without the outer blocking:
// the matrices here fit the second-level cache).
enum { ROWS = 8, COLUMNS = 32 };
typedef float lanes __attribute__((vector_size(64), aligned(4)));

size_t ng_packed_size(size_t n, size_t k) { return (n + COLUMNS - 1) / COLUMNS * COLUMNS * k; }

void ng_pack(bool transpose, size_t n, size_t k, const float *b, size_t ldb, float *packed) {
  for (size_t j = 0; j < n; j += COLUMNS, packed += COLUMNS * k) {
    size_t width = n - j < COLUMNS ? n - j : COLUMNS;
    if (width < COLUMNS) memset(packed, 0, COLUMNS * k * sizeof *packed);
    if (transpose) {
      for (size_t c = 0; c < width; c++)
        for (size_t p = 0; p < k; p++) packed[p * COLUMNS + c] = b[(j + c) * ldb + p];
    } else {
      for (size_t p = 0; p < k; p++) memcpy(packed + p * COLUMNS, b + p * ldb + j, width * sizeof *packed);
    }
  }
}

// `row` and `step` are the distances in `a` from one row to the next and from one term of a sum to the next.
VERSIONS static void block(size_t k, const float *restrict a, size_t row, size_t step, const float *restrict b, float *restrict sums) {
#pragma clang fp contract(fast)
  lanes s[ROWS][2];
  memset(s, 0, sizeof s);
  for (size_t p = 0; p < k; p++) {
    lanes b0 = *(const lanes *)(b + p * COLUMNS), b1 = *(const lanes *)(b + p * COLUMNS + 16);
#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++) {
      float x = a[i * row + p * step];
      s[i][0] += x * b0;
      s[i][1] += x * b1;
    }
  }
  memcpy(sums, s, sizeof s);
}

void ng_gemm(bool transpose_a, size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, float *c, size_t ldc,
             bool accumulate) {
  float sums[ROWS * COLUMNS];
  for (size_t i = 0; i < m; i += ROWS) {
    size_t height = m - i < ROWS ? m - i : ROWS;
    const float *rows = transpose_a ? a + i : a + i * lda;
    size_t row = transpose_a ? 1 : lda, step = transpose_a ? lda : 1;
    float last[height < ROWS ? ROWS * k : 1];
    if (height < ROWS) {
      // The block reads eight rows: those that the matrix lacks are zero.
      for (size_t p = 0; p < k; p++)
        for (size_t r = 0; r < ROWS; r++) last[p * ROWS + r] = r < height ? rows[r * row + p * step] : 0;
      rows = last;
      row = 1;
      step = ROWS;
    }
    for (size_t j = 0; j < n; j += COLUMNS) {
      size_t width = n - j < COLUMNS ? n - j : COLUMNS;
      block(k, rows, row, step, packed + j * k, sums);
      for (size_t r = 0; r < height; r++) {
        float *target = c + (i + r) * ldc + j;
        if (accumulate)
          for (size_t x = 0; x < width; x++) target[x] += sums[r * COLUMNS + x];
        else
          memcpy(target, sums + r * COLUMNS, width * sizeof *target);
      }
    }
  }
}
