#include "CKernels.h"
#include "vector_math.h"

enum { GROUP_BYTES = PANEL_OUTPUTS * sizeof(int32_t) };

// Rows are few in a recurrence and one at the prompt. Libraries pack weights anew for each product, which costs more
// than such a product; here they are packed once.

// Floats: a word is one input.
#define ADD_FLOATS(totals, weights, inputs) ((totals) + (weights) * (inputs))
#define FLOAT_OUTPUTS(totals, product, row, scales) (totals)

// int8: a word is four inputs. Weights are unsigned, 128 too large, as `vpdpbusd` wants them, so 128 Σ x is taken away
// from the sums. These are exact integers: all kernels give the same numbers.
#define INT8_OUTPUTS(totals, product, row, output_scales) \
  (__builtin_convertvector((INTS)(totals)-128 * (product)->x_sums[row], FLOATS) * \
   ((product)->x_scales[row] * *(const FLOATS *)(output_scales)))

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

#define MULTIPLY multiply_floats_avx512
#define TARGET __attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
#define LANES 16
#define TOTALS FLOATS
#define ADD_PRODUCTS ADD_FLOATS
#define OUTPUTS FLOAT_OUTPUTS
#define ROWS 8
#define VECTORS 3
#define SINGLE 4
#include "panel_multiply.h"

#define MULTIPLY multiply_floats_avx2
#define TARGET __attribute__((target("arch=x86-64-v3")))
#define LANES 8
#define TOTALS FLOATS
#define ADD_PRODUCTS ADD_FLOATS
#define OUTPUTS FLOAT_OUTPUTS
#define ROWS 4
#define VECTORS 3
#define SINGLE 8
#include "panel_multiply.h"

#define MULTIPLY multiply_int8_avx512_vnni
#define TARGET __attribute__((target("arch=x86-64-v4,avx512vnni"), min_vector_width(512)))
#define LANES 16
#define TOTALS INTS
#define ADD_PRODUCTS(totals, weights, inputs) \
  (INTS) _mm512_dpbusd_epi32((__m512i)(totals), (__m512i)(weights), (__m512i)(inputs))
#define OUTPUTS INT8_OUTPUTS
#define ROWS 8
#define VECTORS 3
#define SINGLE 4
#include "panel_multiply.h"

#define MULTIPLY multiply_int8_avx_vnni
#define TARGET __attribute__((target("arch=x86-64-v3,avxvnni")))
#define LANES 8
#define TOTALS INTS
#define ADD_PRODUCTS(totals, weights, inputs) \
  (INTS) _mm256_dpbusd_avx_epi32((__m256i)(totals), (__m256i)(weights), (__m256i)(inputs))
#define OUTPUTS INT8_OUTPUTS
#define ROWS 4
#define VECTORS 2
#define SINGLE 8
#include "panel_multiply.h"

/// Even and odd bytes apart as 16-bit numbers, whose products add up in 32 bits without overflow.
__attribute__((target("arch=x86-64-v3"))) ALWAYS_INLINE __m256i add_dot_avx2(__m256i totals, __m256i weights,
                                                                             __m256i inputs) {
  const __m256i even_weights = _mm256_and_si256(weights, _mm256_set1_epi16(0xFF));
  const __m256i odd_weights = _mm256_srli_epi16(weights, 8);
  const __m256i even_inputs = _mm256_srai_epi16(_mm256_slli_epi16(inputs, 8), 8);
  const __m256i odd_inputs = _mm256_srai_epi16(inputs, 8);
  const __m256i even = _mm256_madd_epi16(even_weights, even_inputs);
  const __m256i odd = _mm256_madd_epi16(odd_weights, odd_inputs);
  return _mm256_add_epi32(totals, _mm256_add_epi32(even, odd));
}

#define MULTIPLY multiply_int8_avx2
#define TARGET __attribute__((target("arch=x86-64-v3")))
#define LANES 8
#define TOTALS INTS
#define ADD_PRODUCTS(totals, weights, inputs) \
  (INTS) add_dot_avx2((__m256i)(totals), (__m256i)(weights), (__m256i)(inputs))
#define OUTPUTS INT8_OUTPUTS
#define ROWS 4
#define VECTORS 2
#define SINGLE 4
#include "panel_multiply.h"

#endif

#define MULTIPLY multiply_floats_portably
#define TARGET
#define LANES 4
#define TOTALS FLOATS
#define ADD_PRODUCTS ADD_FLOATS
#define OUTPUTS FLOAT_OUTPUTS
#define ROWS 4
#define VECTORS 2
#define SINGLE 4
#include "panel_multiply.h"

typedef uint32_t FourWords __attribute__((vector_size(16)));
typedef int32_t FourInts __attribute__((vector_size(16)));

ALWAYS_INLINE FourInts add_dot_portably(FourInts totals, FourInts weights, FourInts inputs) {
  const FourWords w = (FourWords)weights, x = (FourWords)inputs;
  for (unsigned byte = 0; byte < 4; byte++)
    totals += (FourInts)(w >> 8 * byte & 0xFF) * ((FourInts)(x << (24 - 8 * byte)) >> 24);
  return totals;
}

#define MULTIPLY multiply_int8_portably
#define TARGET
#define LANES 4
#define TOTALS INTS
#define ADD_PRODUCTS(totals, weights, inputs) \
  (INTS) add_dot_portably((FourInts)(totals), (FourInts)(weights), (FourInts)(inputs))
#define OUTPUTS INT8_OUTPUTS
#define ROWS 4
#define VECTORS 2
#define SINGLE 2
#include "panel_multiply.h"

static void multiply(const PanelProduct *product, PanelKernel kernel) {
  switch (kernel) {
#if defined(__x86_64__)
    case PANEL_FLOAT_AVX512: return multiply_floats_avx512(product);
    case PANEL_FLOAT_AVX2: return multiply_floats_avx2(product);
    case PANEL_INT8_AVX512_VNNI: return multiply_int8_avx512_vnni(product);
    case PANEL_INT8_AVX_VNNI: return multiply_int8_avx_vnni(product);
    case PANEL_INT8_AVX2: return multiply_int8_avx2(product);
#endif
    case PANEL_INT8_PORTABLE: return multiply_int8_portably(product);
    default: return multiply_floats_portably(product);
  }
}

/// Some rows, from `row` on. Each row of outputs is another page of memory: more rows than the
/// processor keeps addresses for are slow.
static PanelProduct block_of(const PanelProduct *product, size_t row, size_t most_rows) {
  PanelProduct block = *product;
  block.rows = product->rows - row < most_rows ? product->rows - row : most_rows;
  block.x = (const uint8_t *)product->x + row * product->x_stride;
  if (product->x_scales) block.x_scales += row;
  if (product->x_sums) block.x_sums += row;
  block.y += row * product->y_stride;
  return block;
}

void panel_multiply(const PanelProduct *product, PanelKernel kernel) {
  const size_t most_rows = 64;
  for (size_t row = 0; row < product->rows; row += most_rows) {
    const PanelProduct block = block_of(product, row, most_rows);
    multiply(&block, kernel);
  }
}

static size_t tile_rows(PanelKernel kernel) { return kernel == PANEL_FLOAT_AVX512 ? 8 : 4; }

void panel_multiply_transposed(const PanelProduct *product, PanelKernel kernel, float *scratch) {
  const size_t tile = tile_rows(kernel);
  for (size_t row = 0; row < product->rows; row += PANEL_TRANSPOSED_ROWS) {
    PanelProduct block = block_of(product, row, PANEL_TRANSPOSED_ROWS);
    for (size_t g = 0; g < product->groups; g++) {
      const float *words = (const float *)((const uint8_t *)product->x + g * product->x_stride) + row;
      for (size_t r = 0; r < block.rows; r += tile) {
        const size_t count = block.rows - r < tile ? block.rows - r : tile;
        float *place = scratch + r * product->groups + g * tile;
        if (count == 8)
          memcpy(place, words + r, 8 * sizeof(float));
        else if (count == 4)
          memcpy(place, words + r, 4 * sizeof(float));
        else
          memcpy(place, words + r, count * sizeof(float));
      }
    }
    block.x = scratch;
    block.x_stride = product->groups * sizeof(float);
    block.x_tiled = true;
    multiply(&block, kernel);
  }
}

#if defined(__x86_64__)
/// Bit 4 of EAX in leaf 7, subleaf 1: the compiler's own question does not know this name.
static bool has_avx_vnni(void) {
  unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
  return __get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx) && (eax & 1u << 4) != 0;
}
#endif

bool panel_kernel_is_supported(PanelKernel kernel) {
  switch (kernel) {
#if defined(__x86_64__)
    case PANEL_FLOAT_AVX512: return __builtin_cpu_supports("x86-64-v4");
    case PANEL_INT8_AVX512_VNNI:
      return __builtin_cpu_supports("x86-64-v4") && __builtin_cpu_supports("avx512vnni");
    case PANEL_INT8_AVX_VNNI: return __builtin_cpu_supports("x86-64-v3") && has_avx_vnni();
    case PANEL_FLOAT_AVX2:
    case PANEL_INT8_AVX2: return __builtin_cpu_supports("x86-64-v3");
#endif
    case PANEL_FLOAT_PORTABLE:
    case PANEL_INT8_PORTABLE: return true;
    default: return false;
  }
}
