#include "CKernels.h"
#include "vector_math.h"

KERNEL void kernel_fill(float *x, size_t count, float value) {
  for (size_t i = 0; i < count; i++) x[i] = value;
}

KERNEL void kernel_scale(float *x, size_t count, float factor) {
  for (size_t i = 0; i < count; i++) x[i] *= factor;
}

KERNEL void kernel_tanh(float *x, size_t count) {
  for (size_t i = 0; i < count; i++) x[i] = vector_tanh(x[i]);
}

KERNEL void kernel_tanh_backward(float *restrict gradient, const float *restrict output, size_t count) {
  for (size_t i = 0; i < count; i++) gradient[i] *= 1.0f - output[i] * output[i];
}

/// Sums blocks in float and the blocks in double: exact enough for the norm of millions of gradients.
KERNEL double kernel_sum_of_squares(const float *x, size_t count) {
#pragma clang fp reassociate(on)
  double total = 0;
  for (size_t start = 0; start < count; start += 1024) {
    size_t end = start + 1024 < count ? start + 1024 : count;
    float block = 0;
    for (size_t i = start; i < end; i++) block += x[i] * x[i];
    total += block;
  }
  return total;
}
