// The bodies of `multiply.h` for this kind of processor, which the file under test keeps to itself.
#include "CKernelVersions.h"
#define ng_multiply version_multiply_as_chosen
#define ng_products version_products_as_chosen
#include "multiply.c"

#include "plain.h"

#if defined(__x86_64__)
static bool has(int bits) {
  __builtin_cpu_init();
  switch (bits) {
  case 512: return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni");
  case 256: return __builtin_cpu_supports("avx2");
  default: return bits == 128;
  }
}

#define TRY(name, ...) \
  if (bits == 0) return plain_##name(__VA_ARGS__), true; \
  if (!has(bits)) return false; \
  switch (bits) { \
  case 512: name##_512(__VA_ARGS__); break; \
  case 256: name##_256(__VA_ARGS__); break; \
  default: name##_128(__VA_ARGS__); \
  } \
  return true
#else
#define TRY(name, ...) return bits == 0 ? (plain_##name(__VA_ARGS__), true) : false
#endif

bool version_multiply(int bits, size_t rows, size_t columns, const int8_t *weights, size_t count, const int16_t *inputs,
                      size_t input_stride, int32_t *out, size_t out_stride) {
  TRY(multiply, rows, columns, weights, count, inputs, input_stride, out, out_stride);
}

bool version_products(int bits, size_t rows, size_t columns, size_t width, const int16_t *a, const int16_t *b, int32_t *out) {
  TRY(products, rows, columns, width, a, b, out);
}
