// The bodies of `multiply.h` for this kind of processor, which the file under test keeps to itself.
#include "CKernelVersions.h"
#define ng_multiply version_multiply_as_chosen
#define ng_pack_weights version_pack_weights
#define ng_weights_size version_weights_size
#include "multiply.c"

#include "plain.h"

#include <stdlib.h>

#if defined(__x86_64__)
static bool has(int bits) {
  __builtin_cpu_init();
  switch (bits) {
  case 512: return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni");
  case 256: return __builtin_cpu_supports("avx2");
  default: return bits == 128 || bits == 0;
  }
}
#else
static bool has(int bits) { return bits == 0; }
#endif

bool version_multiply(int bits, size_t rows, size_t columns, const int8_t *weights, size_t count, const int16_t *inputs, size_t stride,
                      int32_t *out, size_t out_stride) {
  if (!has(bits)) return false;
  // Where inputs have 16 bits, all versions read the same order.
  int8_t *packed = aligned_alloc(64, (version_weights_size(rows, columns) + 63) / 64 * 64);
  if (packed == NULL) return false;
  version_pack_weights(false, rows, columns, weights, packed);
#if defined(__x86_64__)
  const char *x = (const char *)inputs;
  if (bits == 512) multiply_512(rows, columns, packed, count, x, 2 * stride, out, out_stride);
  if (bits == 256) multiply_256(rows, columns, packed, count, x, 2 * stride, out, out_stride);
  if (bits == 128) multiply_128(rows, columns, packed, count, x, 2 * stride, out, out_stride);
#endif
  if (bits == 0) plain_multiply(false, rows, columns, packed, count, inputs, stride, out, out_stride);
  free(packed);
  return true;
}
