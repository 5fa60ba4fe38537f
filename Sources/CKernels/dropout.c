#include "CKernels.h"
#include "vector_math.h"

/// Whether element i is kept is a hash of (seed, i) alone: the backward pass draws the same mask again and
/// nothing is stored. The mixing steps are those of a 32-bit avalanche hash with two multiplications.
KERNEL void kernel_dropout(float *x, size_t count, float rate, uint64_t seed) {
  const uint32_t low = (uint32_t)seed, high = (uint32_t)(seed >> 32);
  const uint32_t threshold = (uint32_t)((double)rate * 4294967296.0);
  const float scale = 1.0f / (1.0f - rate);
  for (size_t i = 0; i < count; i++) {
    uint32_t h = (uint32_t)i * 0x9E3779B9u + low;
    h ^= h >> 16;
    h *= 0x7FEB352Du;
    h ^= (h >> 15) ^ high;
    h *= 0x846CA68Bu;
    h ^= h >> 16;
    x[i] = h < threshold ? 0.0f : x[i] * scale;
  }
}
