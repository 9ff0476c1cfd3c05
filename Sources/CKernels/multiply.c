#include "CKernels.h"

// Products of whole numbers of 16 bits, added in pairs to sums of 32 bits: each kind of processor has its own instruction for that.
#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define AVX2 __attribute__((target("avx2")))

#define NAME(x) x##_512
#define TARGET AVX512
#define STEP 32
#define reg __m512i
#define LOAD8(p) _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(p)))
#define LOAD16(p) _mm512_loadu_si512(p)
#define ZERO _mm512_setzero_si512
#define MADD _mm512_dpwssd_epi32
#define SUM _mm512_reduce_add_epi32
#include "multiply.h"

static inline int32_t sum_128(__m128i x) {
  x = _mm_add_epi32(x, _mm_shuffle_epi32(x, 0x4E));
  return _mm_cvtsi128_si32(_mm_add_epi32(x, _mm_shuffle_epi32(x, 0xB1)));
}

AVX2 static inline int32_t sum_256(__m256i x) {
  return sum_128(_mm_add_epi32(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1)));
}

#define NAME(x) x##_256
#define TARGET AVX2
#define STEP 16
#define reg __m256i
#define LOAD8(p) _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(p)))
#define LOAD16(p) _mm256_loadu_si256((const __m256i *)(p))
#define ZERO _mm256_setzero_si256
#define MADD(s, a, b) _mm256_add_epi32(s, _mm256_madd_epi16(a, b))
#define SUM sum_256
#include "multiply.h"

// Every x86-64 processor: a byte becomes the upper half of 16 bits and is shifted down with its sign.
static inline __m128i widened(const int8_t *p) {
  __m128i x = _mm_loadl_epi64((const __m128i *)p);
  return _mm_srai_epi16(_mm_unpacklo_epi8(x, x), 8);
}

#define NAME(x) x##_128
#define TARGET
#define STEP 8
#define reg __m128i
#define LOAD8 widened
#define LOAD16(p) _mm_loadu_si128((const __m128i *)(p))
#define ZERO _mm_setzero_si128
#define MADD(s, a, b) _mm_add_epi32(s, _mm_madd_epi16(a, b))
#define SUM sum_128
#include "multiply.h"

static int registers(void) {
  static int known;
  int width = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (width == 0) {
    __builtin_cpu_init();
    width = __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni") ? 512 : __builtin_cpu_supports("avx2") ? 256 : 128;
    // Two threads may both find it out: they write the same.
    __atomic_store_n(&known, width, __ATOMIC_RELAXED);
  }
  return width;
}

#define CHOOSE(name, ...) \
  switch (registers()) { \
  case 512: name##_512(__VA_ARGS__); break; \
  case 256: name##_256(__VA_ARGS__); break; \
  default: name##_128(__VA_ARGS__); \
  }
#else

#define NAME(x) x##_plain
#define TARGET
#define STEP 1
#define reg int32_t
#define LOAD8(p) (*(p))
#define LOAD16(p) (*(p))
#define ZERO() 0
#define MADD(s, a, b) ((s) + (a) * (b))
#define SUM
#include "multiply.h"
#define CHOOSE(name, ...) name##_plain(__VA_ARGS__)
#endif

void ng_multiply(size_t rows, size_t columns, const int8_t *weights, size_t count, const int16_t *inputs, size_t input_stride,
                 int32_t *out, size_t out_stride) {
  CHOOSE(multiply, rows, columns, weights, count, inputs, input_stride, out, out_stride);
}

void ng_products(size_t rows, size_t columns, size_t width, const int16_t *a, const int16_t *b, int32_t *out) {
  CHOOSE(products, rows, columns, width, a, b, out);
}
