#include "CKernels.h"

#include <string.h>

// Weights stand in blocks of 16 rows; in a block, the first columns (2, or 4 where the inputs are bytes) of each row, then the next. A
// register then holds neighbouring columns of many rows, is multiplied with the same inputs everywhere, and no sum is ever added across.
enum { BLOCK = 16 };

// Rows are filled up to whole pairs of blocks.
static inline size_t padded(size_t rows) { return (rows + 2 * BLOCK - 1) / (2 * BLOCK) * (2 * BLOCK); }

static inline int32_t number(const char *p) {
  int32_t x;
  memcpy(&x, p, sizeof x);
  return x;
}

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define AVX2 __attribute__((target("avx2")))

#define NAME(x) x##_bytes
#define TARGET AVX512
#define LANES 16
#define TOKENS 6
#define GROUP 4
#define STEP 4
#define WIDTH 1
#define reg __m512i
#define wide __m512i
#define WEIGHTS(p) _mm512_loadu_si512(p)
#define BROADCAST(p) _mm512_set1_epi32(number(p))
#define LOAD(p) _mm512_loadu_si512(p)
#define STORE(p, x) _mm512_storeu_si512(p, x)
#define MADD(s, w, x) _mm512_dpbusd_epi32(s, x, w)
#include "multiply.h"

#define NAME(x) x##_512
#define TARGET AVX512
#define LANES 16
#define TOKENS 6
#define GROUP 4
#define STEP 2
#define WIDTH 2
#define reg __m512i
#define wide __m512i
#define WEIGHTS(p) _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(p)))
#define BROADCAST(p) _mm512_set1_epi32(number(p))
#define LOAD(p) _mm512_loadu_si512(p)
#define STORE(p, x) _mm512_storeu_si512(p, x)
#define MADD(s, w, x) _mm512_dpwssd_epi32(s, w, x)
#include "multiply.h"

#define NAME(x) x##_256
#define TARGET AVX2
#define LANES 8
#define TOKENS 6
#define GROUP 2
#define STEP 2
#define WIDTH 2
#define reg __m256i
#define wide __m256i
#define WEIGHTS(p) _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(p)))
#define BROADCAST(p) _mm256_set1_epi32(number(p))
#define LOAD(p) _mm256_loadu_si256((const __m256i *)(p))
#define STORE(p, x) _mm256_storeu_si256((__m256i *)(p), x)
#define MADD(s, w, x) _mm256_add_epi32(s, _mm256_madd_epi16(w, x))
#include "multiply.h"

// Every x86-64 processor: a byte becomes the upper half of 16 bits and is shifted down with its sign.
static inline __m128i widened(const int8_t *p) {
  __m128i x = _mm_loadl_epi64((const __m128i *)p);
  return _mm_srai_epi16(_mm_unpacklo_epi8(x, x), 8);
}

#define NAME(x) x##_128
#define TARGET
#define LANES 4
#define TOKENS 2
#define GROUP 4
#define STEP 2
#define WIDTH 2
#define reg __m128i
#define wide __m128i
#define WEIGHTS widened
#define BROADCAST(p) _mm_set1_epi32(number(p))
#define LOAD(p) _mm_loadu_si128((const __m128i *)(p))
#define STORE(p, x) _mm_storeu_si128((__m128i *)(p), x)
#define MADD(s, w, x) _mm_add_epi32(s, _mm_madd_epi16(w, x))
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

// Bytes that the instruction takes are without sign: 128 is added to each input here and taken from the sums by where they start.
AVX512 static void multiply_small(size_t rows, size_t columns, const int8_t *packed, size_t count, const int16_t *inputs, size_t stride,
                                  int32_t *out, size_t out_stride) {
  enum { SPACE = 24576 };
  uint8_t bytes[SPACE];
  // As many rows as stay in the first-level cache together with a stripe of weights.
  size_t most = 48 * columns <= SPACE / 2 ? 48 : SPACE / 2 / columns / 6 * 6;
  if (most == 0) most = SPACE / columns;
  for (size_t first = 0; first < count; first += most) {
    size_t size = count - first < most ? count - first : most;
    for (size_t t = 0; t < size; t++)
      for (size_t c = 0; c < columns; c += 32) {
        __m256i x = _mm512_cvtepi16_epi8(_mm512_loadu_si512(inputs + (first + t) * stride + c));
        _mm256_storeu_si256((__m256i *)(bytes + t * columns + c), _mm256_xor_si256(x, _mm256_set1_epi8((char)0x80)));
      }
    multiply_bytes(rows, columns, packed, size, (const char *)bytes, columns, out + first * out_stride, out_stride);
  }
}

static bool takes_bytes(bool small) { return small && registers() == 512; }
#else

typedef int32_t four __attribute__((vector_size(16)));
typedef struct {
  four even, odd;
} pairs;

static inline pairs split(const int8_t *p) {
  typedef int8_t bytes __attribute__((vector_size(8)));
  typedef int32_t eight __attribute__((vector_size(32)));
  bytes b;
  memcpy(&b, p, sizeof b);
  eight x = __builtin_convertvector(b, eight);
  return (pairs){__builtin_shufflevector(x, x, 0, 2, 4, 6), __builtin_shufflevector(x, x, 1, 3, 5, 7)};
}

static inline four fetched(const int32_t *p) {
  four x;
  memcpy(&x, p, sizeof x);
  return x;
}

static inline four both(const char *p) {
  int16_t x[2];
  memcpy(x, p, sizeof x);
  return (four){x[0], x[1], 0, 0};
}

#define NAME(x) x##_plain
#define TARGET
#define LANES 4
#define TOKENS 2
#define GROUP 4
#define STEP 2
#define WIDTH 2
#define reg four
#define wide pairs
#define WEIGHTS split
#define BROADCAST both
#define LOAD fetched
#define STORE(p, x) memcpy(p, &(x), sizeof(x))
#define MADD(s, w, x) ((s) + (w).even * (x)[0] + (w).odd * (x)[1])
#include "multiply.h"

static bool takes_bytes(bool small) {
  (void)small;
  return false;
}
#endif

size_t ng_weights_size(size_t rows, size_t columns) { return padded(rows) * (columns + sizeof(int32_t)); }

void ng_pack_weights(bool small, size_t rows, size_t columns, const int8_t *weights, int8_t *packed) {
  int32_t *start = (int32_t *)packed;
  size_t filled = padded(rows), step = takes_bytes(small) ? 4 : 2;
  int8_t *target = packed + filled * sizeof *start;
  memset(packed, 0, ng_weights_size(rows, columns));
  for (size_t row = 0; row < rows; row++) {
    int8_t *block = target + row / BLOCK * BLOCK * columns + row % BLOCK * step;
    int32_t sum = 0;
    for (size_t c = 0; c < columns; c += step) {
      memcpy(block + c * BLOCK, weights + row * columns + c, step);
      for (size_t i = 0; i < step; i++) sum += weights[row * columns + c + i];
    }
    if (takes_bytes(small)) start[row] = -128 * sum;
  }
}

void ng_multiply(bool small, size_t rows, size_t columns, const int8_t *packed, size_t count, const int16_t *inputs, size_t stride,
                 int32_t *out, size_t out_stride) {
#if defined(__x86_64__)
  const char *x = (const char *)inputs;
  if (takes_bytes(small)) multiply_small(rows, columns, packed, count, inputs, stride, out, out_stride);
  else if (registers() == 512) multiply_512(rows, columns, packed, count, x, 2 * stride, out, out_stride);
  else if (registers() == 256) multiply_256(rows, columns, packed, count, x, 2 * stride, out, out_stride);
  else multiply_128(rows, columns, packed, count, x, 2 * stride, out, out_stride);
#else
  (void)small;
  multiply_plain(rows, columns, packed, count, (const char *)inputs, 2 * stride, out, out_stride);
#endif
}
