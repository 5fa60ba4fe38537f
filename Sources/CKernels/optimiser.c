#include "CKernels.h"
#include "vector_math.h"

KERNEL void kernel_adam(float *restrict weights, const float *restrict gradients, float *restrict first,
                        float *restrict second, size_t count, float scale, float step_size, float beta1,
                        float beta2, float epsilon, float second_correction) {
  for (size_t i = 0; i < count; i++) {
    float g = gradients[i] * scale;
    float m = beta1 * first[i] + (1.0f - beta1) * g;
    float v = beta2 * second[i] + (1.0f - beta2) * g * g;
    first[i] = m;
    second[i] = v;
    weights[i] -= step_size * m / (__builtin_elementwise_sqrt(v * second_correction) + epsilon);
  }
}

KERNEL void kernel_momentum(float *restrict weights, const float *restrict gradients, float *restrict velocity,
                            size_t count, float scale, float rate, float momentum) {
  for (size_t i = 0; i < count; i++) {
    velocity[i] = momentum * velocity[i] + gradients[i] * scale;
    weights[i] -= rate * velocity[i];
  }
}

KERNEL void kernel_move_towards(float *restrict average, const float *restrict weights, size_t count, float share) {
  for (size_t i = 0; i < count; i++) average[i] += share * (weights[i] - average[i]);
}
