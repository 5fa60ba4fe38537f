#include "CKernels.h"
#include <math.h>

/// With z the logit, −log σ(z) = log(1 + e^−z) and −log(1 − σ(z)) = that + z; written so that no exponential overflows.
/// Few numbers, so in double precision and without vectors.
void kernel_logistic_cross_entropy(float *logits, size_t stride, size_t rows, const int32_t *targets, float smoothing,
                                   float gradient_scale, double *objective, double *negative_log_likelihood) {
  for (size_t r = 0; r < rows; r++) {
    const double z = logits[r * stride], decay = exp(-fabs(z));
    const double of_one = (z < 0 ? -z : 0) + log1p(decay), of_zero = of_one + z;
    const double truth = targets[r], smoothed = truth * (1 - smoothing) + smoothing / 2;
    *negative_log_likelihood += truth * of_one + (1 - truth) * of_zero;
    *objective += smoothed * of_one + (1 - smoothed) * of_zero;
    const double probability = z < 0 ? decay / (1 + decay) : 1 / (1 + decay);
    logits[r * stride] = (float)(gradient_scale * (probability - smoothed));
  }
}
