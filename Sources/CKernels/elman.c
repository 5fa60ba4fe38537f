#include "CKernels.h"
#include "vector_math.h"

/// Equation (1) of docs/equations.md, for every sentence still running: x is W_ax x⟨t⟩, u is W_aa a⟨t−1⟩.
KERNEL void kernel_elman_forward(size_t rows, size_t hidden, int relu, const float *restrict projected,
                                 const float *restrict recurrent, const float *restrict input_bias,
                                 const float *restrict recurrent_bias, float *restrict state, size_t state_stride) {
  for (size_t r = 0; r < rows; r++) {
    const float *x = projected + r * hidden, *u = recurrent + r * hidden;
    float *a = state + r * state_stride;
    if (relu)
      INDEPENDENT for (size_t j = 0; j < hidden; j++) {
        float sum = x[j] + u[j] + input_bias[j] + recurrent_bias[j];
        a[j] = sum > 0 ? sum : 0;
      }
    else
      INDEPENDENT for (size_t j = 0; j < hidden; j++) a[j] = vector_tanh(x[j] + u[j] + input_bias[j] + recurrent_bias[j]);
  }
}

/// Equation (8): δ = da ∘ g'. What reaches a⟨t−1⟩ goes through W_aa alone, so nothing is left here.
KERNEL void kernel_elman_backward(size_t rows, size_t hidden, int relu, const float *restrict state,
                                  size_t state_stride, float *restrict state_gradient,
                                  float *restrict gate_gradient) {
  for (size_t r = 0; r < rows; r++) {
    const float *a = state + r * state_stride;
    float *da = state_gradient + r * hidden, *delta = gate_gradient + r * hidden;
    INDEPENDENT for (size_t j = 0; j < hidden; j++) {
      float slope = relu ? (a[j] > 0 ? 1.0f : 0.0f) : 1.0f - a[j] * a[j];
      delta[j] = da[j] * slope;
      da[j] = 0;
    }
  }
}
