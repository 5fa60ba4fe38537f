#include "CKernels.h"
#include "vector_math.h"

/// Equations (13)–(15) of docs/equations.md.
KERNEL void kernel_gru_forward(size_t rows, size_t hidden, const float *restrict projected,
                               const float *restrict recurrent, const float *restrict input_bias,
                               const float *restrict recurrent_bias, const float *restrict previous,
                               size_t previous_stride, float *restrict state, size_t state_stride,
                               float *restrict trace) {
  const size_t Z = hidden, N = 2 * hidden;
  for (size_t r = 0; r < rows; r++) {
    const float *x = projected + r * 3 * hidden, *u = recurrent + r * 3 * hidden;
    const float *h_previous = previous + r * previous_stride;
    float *h = state + r * state_stride, *t = trace + r * 4 * hidden;
    INDEPENDENT for (size_t j = 0; j < hidden; j++) {
      float reset = vector_sigmoid(x[j] + input_bias[j] + u[j] + recurrent_bias[j]);
      float update = vector_sigmoid(x[Z + j] + input_bias[Z + j] + u[Z + j] + recurrent_bias[Z + j]);
      float candidate_recurrent = u[N + j] + recurrent_bias[N + j];
      float candidate = vector_tanh(x[N + j] + input_bias[N + j] + reset * candidate_recurrent);
      t[j] = reset;
      t[Z + j] = update;
      t[N + j] = candidate;
      t[3 * hidden + j] = candidate_recurrent;
      h[j] = (1.0f - update) * candidate + update * h_previous[j];
    }
  }
}

/// Equations (16)–(17), and z ∘ dh of (18).
KERNEL void kernel_gru_backward(size_t rows, size_t hidden, const float *restrict trace,
                                const float *restrict previous, size_t previous_stride,
                                float *restrict state_gradient, float *restrict input_gate_gradient,
                                float *restrict recurrent_gate_gradient) {
  const size_t Z = hidden, N = 2 * hidden;
  for (size_t r = 0; r < rows; r++) {
    const float *t = trace + r * 4 * hidden, *h_previous = previous + r * previous_stride;
    float *dh = state_gradient + r * hidden;
    float *dx = input_gate_gradient + r * 3 * hidden, *du = recurrent_gate_gradient + r * 3 * hidden;
    INDEPENDENT for (size_t j = 0; j < hidden; j++) {
      float reset = t[j], update = t[Z + j], candidate = t[N + j], candidate_recurrent = t[3 * hidden + j];
      float d_candidate = dh[j] * (1.0f - update) * (1.0f - candidate * candidate);
      float d_reset = d_candidate * candidate_recurrent * reset * (1.0f - reset);
      float d_update = dh[j] * (h_previous[j] - candidate) * update * (1.0f - update);
      dx[j] = d_reset;
      dx[Z + j] = d_update;
      dx[N + j] = d_candidate;
      du[j] = d_reset;
      du[Z + j] = d_update;
      du[N + j] = d_candidate * reset;
      dh[j] *= update;
    }
  }
}
