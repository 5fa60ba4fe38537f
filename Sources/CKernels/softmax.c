#include "CKernels.h"
#include "vector_math.h"
#include <math.h>

ALWAYS_INLINE float largest_of(const float *x, size_t count) {
  float lanes[16];
  for (int l = 0; l < 16; l++) lanes[l] = -3.0e38f;
  size_t i = 0;
  for (; i + 16 <= count; i += 16)
    for (int l = 0; l < 16; l++) lanes[l] = x[i + l] > lanes[l] ? x[i + l] : lanes[l];
  for (; i < count; i++) lanes[0] = x[i] > lanes[0] ? x[i] : lanes[0];
  float largest = lanes[0];
  for (int l = 1; l < 16; l++) largest = lanes[l] > largest ? lanes[l] : largest;
  return largest;
}

KERNEL void kernel_log_softmax(float *x, size_t stride, size_t rows, size_t columns) {
#pragma clang fp reassociate(on)
  for (size_t r = 0; r < rows; r++, x += stride) {
    const float largest = largest_of(x, columns);
    float total = 0;
    for (size_t j = 0; j < columns; j++) total += vector_exp(x[j] - largest);
    const float normaliser = largest + logf(total);
    for (size_t j = 0; j < columns; j++) x[j] -= normaliser;
  }
}

/// Replaces logits by their gradient. The smoothed target puts 1 − ε on the true token and ε spread evenly
/// over all, so the objective is (1 − ε) (−log p_y) + ε/V Σ_k (−log p_k), its gradient p − target.
KERNEL void kernel_softmax_cross_entropy(float *logits, size_t stride, size_t rows, size_t columns,
                                         const int32_t *targets, float smoothing, float gradient_scale,
                                         double *objective, double *negative_log_likelihood) {
#pragma clang fp reassociate(on)
  const float spread = smoothing / (float)columns;
  for (size_t r = 0; r < rows; r++) {
    float *x = logits + r * stride;
    const size_t target = (size_t)targets[r];
    const float largest = largest_of(x, columns), target_logit = x[target];
    float total = 0, sum = 0;
    for (size_t j = 0; j < columns; j++) {
      sum += x[j];
      x[j] = vector_exp(x[j] - largest);
      total += x[j];
    }
    const double normaliser = (double)largest + log((double)total);
    const double loss = normaliser - target_logit;
    *negative_log_likelihood += loss;
    *objective += (1.0 - smoothing) * loss + smoothing * (normaliser - (double)sum / (double)columns);
    const float factor = gradient_scale / total, uniform = gradient_scale * spread;
    for (size_t j = 0; j < columns; j++) x[j] = x[j] * factor - uniform;
    x[target] -= gradient_scale * (1.0f - smoothing);
  }
}
