#include "CKernels.h"
#include "vector_math.h"

/// Whether element i is kept is a hash of (seed, i) alone: the backward pass draws the same mask again and
/// nothing is stored. The mixing steps are those of a 32-bit avalanche hash with two multiplications.
ALWAYS_INLINE float factor_at(uint32_t i, uint64_t seed, uint32_t threshold, float scale) {
  uint32_t h = i * 0x9E3779B9u + (uint32_t)seed;
  h ^= h >> 16;
  h *= 0x7FEB352Du;
  h ^= (h >> 15) ^ (uint32_t)(seed >> 32);
  h *= 0x846CA68Bu;
  h ^= h >> 16;
  return h < threshold ? 0.0f : scale;
}

ALWAYS_INLINE uint32_t threshold_of(float rate) { return (uint32_t)((double)rate * 4294967296.0); }

KERNEL void kernel_dropout(float *x, size_t count, float rate, uint64_t seed) {
  const uint32_t threshold = threshold_of(rate);
  const float scale = 1.0f / (1.0f - rate);
  for (size_t i = 0; i < count; i++) x[i] *= factor_at((uint32_t)i, seed, threshold, scale);
}

KERNEL void kernel_dropout_rows(float *x, size_t stride, size_t rows, size_t columns, float rate, uint64_t seed) {
  const uint32_t threshold = threshold_of(rate);
  const float scale = 1.0f / (1.0f - rate);
  for (size_t r = 0; r < rows; r++) {
    const float factor = factor_at((uint32_t)r, seed, threshold, scale);
    for (size_t c = 0; c < columns; c++) x[r * stride + c] *= factor;
  }
}
