#include "CKernels.h"
#include "vector_math.h"

/// Equations (13)–(15) of docs/equations.md: x is W_x x⟨t⟩, u is W_h h⟨t−1⟩, each with the rows of r, z and n.
KERNEL void kernel_gru_forward(size_t rows, size_t hidden, const float *restrict projected,
                               const float *restrict recurrent, const float *restrict input_bias,
                               const float *restrict recurrent_bias, const float *restrict previous,
                               size_t previous_stride, float *restrict state, size_t state_stride,
                               float *restrict trace) {
  const size_t Z = hidden, N = 2 * hidden;
  for (size_t row = 0; row < rows; row++) {
    const float *x = projected + row * 3 * hidden, *u = recurrent + row * 3 * hidden;
    const float *h_previous = previous + row * previous_stride;
    float *h = state + row * state_stride, *t = trace + row * 4 * hidden;
    INDEPENDENT for (size_t j = 0; j < hidden; j++) {
      float r = vector_sigmoid(x[j] + input_bias[j] + u[j] + recurrent_bias[j]);
      float z = vector_sigmoid(x[Z + j] + input_bias[Z + j] + u[Z + j] + recurrent_bias[Z + j]);
      float q = u[N + j] + recurrent_bias[N + j];
      float n = vector_tanh(x[N + j] + input_bias[N + j] + r * q);
      t[j] = r;
      t[Z + j] = z;
      t[N + j] = n;
      t[3 * hidden + j] = q;
      h[j] = (1.0f - z) * n + z * h_previous[j];
    }
  }
}

/// Equations (16)–(17), and z ∘ dh of (18).
KERNEL void kernel_gru_backward(size_t rows, size_t hidden, const float *restrict trace,
                                const float *restrict previous, size_t previous_stride,
                                float *restrict state_gradient, float *restrict input_gate_gradient,
                                float *restrict recurrent_gate_gradient) {
  const size_t Z = hidden, N = 2 * hidden;
  for (size_t row = 0; row < rows; row++) {
    const float *t = trace + row * 4 * hidden, *h_previous = previous + row * previous_stride;
    float *dh = state_gradient + row * hidden;
    float *delta_x = input_gate_gradient + row * 3 * hidden, *delta_h = recurrent_gate_gradient + row * 3 * hidden;
    INDEPENDENT for (size_t j = 0; j < hidden; j++) {
      float r = t[j], z = t[Z + j], n = t[N + j], q = t[3 * hidden + j];
      float delta_n = dh[j] * (1.0f - z) * (1.0f - n * n);
      float delta_r = delta_n * q * r * (1.0f - r);
      float delta_z = dh[j] * (h_previous[j] - n) * z * (1.0f - z);
      delta_x[j] = delta_r;
      delta_x[Z + j] = delta_z;
      delta_x[N + j] = delta_n;
      delta_h[j] = delta_r;
      delta_h[Z + j] = delta_z;
      delta_h[N + j] = delta_n * r;
      dh[j] *= z;
    }
  }
}
