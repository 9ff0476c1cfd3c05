#include "CKernels.h"
#include "versions.h"

VERSIONS void ng_products(size_t rows, size_t columns, size_t width, const int16_t *restrict a, const int16_t *restrict b,
                          int32_t *restrict out) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) {
      int32_t sum = 0;
      for (size_t i = 0; i < width; i++) sum += (int32_t)a[r * width + i] * b[c * width + i];
      out[r * columns + c] = sum;
    }
}
