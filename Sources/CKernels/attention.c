#include "CKernels.h"
#include "vector_math.h"

ALWAYS_INLINE float dot(const float *restrict a, const float *restrict b, size_t count) {
#pragma clang fp reassociate(on)
  float sum = 0;
  for (size_t i = 0; i < count; i++) sum += a[i] * b[i];
  return sum;
}

ALWAYS_INLINE void add_scaled(float *restrict y, const float *restrict x, size_t count, float scale) {
  for (size_t i = 0; i < count; i++) y[i] += scale * x[i];
}

KERNEL void kernel_attention_forward(size_t queries, size_t width, size_t value_width, const float *query,
                                     size_t query_stride, const float *keys, size_t key_stride, const float *values,
                                     size_t value_stride, const int32_t *span_start, const int32_t *span_count,
                                     float *weights, float *context, size_t context_stride) {
  for (size_t q = 0; q < queries; q++) {
    const size_t start = (size_t)span_start[q], count = (size_t)span_count[q];
    float largest = -3.0e38f;
    for (size_t s = 0; s < count; s++) {
      weights[s] = dot(query + q * query_stride, keys + (start + s) * key_stride, width);
      largest = weights[s] > largest ? weights[s] : largest;
    }
    float total = 0;
    for (size_t s = 0; s < count; s++) {
      weights[s] = vector_exp(weights[s] - largest);
      total += weights[s];
    }
    float *sum = context + q * context_stride;
    for (size_t j = 0; j < value_width; j++) sum[j] = 0;
    for (size_t s = 0; s < count; s++) {
      weights[s] /= total;
      add_scaled(sum, values + (start + s) * value_stride, value_width, weights[s]);
    }
    weights += count;
  }
}

KERNEL void kernel_attention_backward(size_t queries, size_t width, size_t value_width, const float *query,
                                      size_t query_stride, const float *keys, size_t key_stride,
                                      const float *values, size_t value_stride, const int32_t *span_start,
                                      const int32_t *span_count, const float *weights,
                                      const float *context_gradient, size_t context_stride, float *query_gradient,
                                      size_t query_gradient_stride, float *key_gradient, size_t key_gradient_stride,
                                      float *value_gradient, size_t value_gradient_stride, float *scratch) {
  for (size_t q = 0; q < queries; q++) {
    const size_t start = (size_t)span_start[q], count = (size_t)span_count[q];
    const float *d_context = context_gradient + q * context_stride;
    float mean = 0;
    for (size_t s = 0; s < count; s++) {
      scratch[s] = dot(d_context, values + (start + s) * value_stride, value_width);
      mean += weights[s] * scratch[s];
      add_scaled(value_gradient + (start + s) * value_gradient_stride, d_context, value_width, weights[s]);
    }
    float *d_query = query_gradient + q * query_gradient_stride;
    for (size_t j = 0; j < width; j++) d_query[j] = 0;
    for (size_t s = 0; s < count; s++) {
      float d_score = weights[s] * (scratch[s] - mean);
      add_scaled(d_query, keys + (start + s) * key_stride, width, d_score);
      add_scaled(key_gradient + (start + s) * key_gradient_stride, query + q * query_stride, width, d_score);
    }
    weights += count;
  }
}
