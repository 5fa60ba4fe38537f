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

/// Σ v tanh(a + b)
ALWAYS_INLINE float bent_sum(const float *restrict v, const float *restrict a, const float *restrict b,
                             size_t count) {
#pragma clang fp reassociate(on)
  float sum = 0;
  for (size_t i = 0; i < count; i++) sum += v[i] * vector_tanh(a[i] + b[i]);
  return sum;
}

/// Its gradients: adds d v (1 − t²) to those of a and b, d t to that of v.
ALWAYS_INLINE void bent_sum_backward(const float *restrict v, const float *restrict a, const float *restrict b,
                                     size_t count, float d, float *restrict d_v, float *restrict d_a,
                                     float *restrict d_b) {
  for (size_t i = 0; i < count; i++) {
    const float t = vector_tanh(a[i] + b[i]);
    const float inner = d * v[i] * (1.0f - t * t);
    d_v[i] += d * t;
    d_a[i] += inner;
    d_b[i] += inner;
  }
}

KERNEL void kernel_attention_forward(const AttentionShape *shape, const float *query, const float *keys,
                                     const float *values, float *weights, float *context, size_t context_stride) {
  for (size_t q = 0; q < shape->queries; q++) {
    const size_t start = (size_t)shape->span_start[q], count = (size_t)shape->span_count[q];
    const float *own = query + q * shape->query_stride;
    float largest = -3.0e38f;
    for (size_t s = 0; s < count; s++) {
      const float *key = keys + (start + s) * shape->key_stride;
      weights[s] = shape->score_weights ? bent_sum(shape->score_weights, own, key, shape->width)
                                        : shape->scale * dot(own, key, shape->width);
      largest = weights[s] > largest ? weights[s] : largest;
    }
    float total = 0;
    for (size_t s = 0; s < count; s++) {
      weights[s] = vector_exp(weights[s] - largest);
      total += weights[s];
    }
    float *sum = context + q * context_stride;
    for (size_t j = 0; j < shape->value_width; j++) sum[j] = 0;
    for (size_t s = 0; s < count; s++) {
      weights[s] /= total;
      add_scaled(sum, values + (start + s) * shape->value_stride, shape->value_width, weights[s]);
    }
    weights += count;
  }
}

KERNEL void kernel_attention_backward(const AttentionShape *shape, const float *query, const float *keys,
                                      const float *values, const float *weights, const float *context_gradient,
                                      size_t context_stride, const AttentionGradients *gradients,
                                      float *scratch) {
  for (size_t q = 0; q < shape->queries; q++) {
    const size_t start = (size_t)shape->span_start[q], count = (size_t)shape->span_count[q];
    const float *own = query + q * shape->query_stride;
    const float *d_context = context_gradient + q * context_stride;
    float mean = 0;
    for (size_t s = 0; s < count; s++) {
      scratch[s] = dot(d_context, values + (start + s) * shape->value_stride, shape->value_width);
      mean += weights[s] * scratch[s];
      add_scaled(gradients->values + (start + s) * gradients->value_stride, d_context, shape->value_width, weights[s]);
    }
    float *d_query = gradients->query + q * gradients->query_stride;
    for (size_t j = 0; j < shape->width; j++) d_query[j] = 0;
    for (size_t s = 0; s < count; s++) {
      const float d_score = weights[s] * (scratch[s] - mean);
      const float *key = keys + (start + s) * shape->key_stride;
      float *d_key = gradients->keys + (start + s) * gradients->key_stride;
      if (shape->score_weights) {
        bent_sum_backward(shape->score_weights, own, key, shape->width, d_score, gradients->score_weights, d_query,
                          d_key);
      } else {
        add_scaled(d_query, key, shape->width, shape->scale * d_score);
        add_scaled(d_key, own, shape->width, shape->scale * d_score);
      }
    }
    weights += count;
  }
}
