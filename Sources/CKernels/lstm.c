#include "CKernels.h"
#include "vector_math.h"

/// Equations (19)–(21) of docs/equations.md: x is W_x x⟨t⟩, u is W_h h⟨t−1⟩, each with the rows of i, f, g and o.
KERNEL void kernel_lstm_forward(size_t rows, size_t hidden, const float *restrict projected,
                                const float *restrict recurrent, const float *restrict input_bias,
                                const float *restrict recurrent_bias, const float *restrict previous,
                                size_t previous_stride, float *restrict state, size_t state_stride,
                                float *restrict trace) {
  const size_t F = hidden, G = 2 * hidden, O = 3 * hidden;
  for (size_t r = 0; r < rows; r++) {
    const float *x = projected + r * 4 * hidden, *u = recurrent + r * 4 * hidden;
    const float *c_previous = previous + r * previous_stride + hidden;
    float *h = state + r * state_stride, *c = h + hidden, *t = trace + r * 4 * hidden;
    INDEPENDENT for (size_t j = 0; j < hidden; j++) {
      float i = vector_sigmoid(x[j] + u[j] + input_bias[j] + recurrent_bias[j]);
      float f = vector_sigmoid(x[F + j] + u[F + j] + input_bias[F + j] + recurrent_bias[F + j]);
      float g = vector_tanh(x[G + j] + u[G + j] + input_bias[G + j] + recurrent_bias[G + j]);
      float o = vector_sigmoid(x[O + j] + u[O + j] + input_bias[O + j] + recurrent_bias[O + j]);
      float c_t = f * c_previous[j] + i * g;
      t[j] = i;
      t[F + j] = f;
      t[G + j] = g;
      t[O + j] = o;
      c[j] = c_t;
      h[j] = o * vector_tanh(c_t);
    }
  }
}

/// Equations (22)–(24); tanh(c) is computed again, which is cheaper than keeping it.
KERNEL void kernel_lstm_backward(size_t rows, size_t hidden, const float *restrict trace,
                                 const float *restrict previous, size_t previous_stride,
                                 const float *restrict state, size_t state_stride,
                                 float *restrict state_gradient, float *restrict gate_gradient) {
  const size_t F = hidden, G = 2 * hidden, O = 3 * hidden;
  for (size_t r = 0; r < rows; r++) {
    const float *t = trace + r * 4 * hidden;
    const float *c_previous = previous + r * previous_stride + hidden;
    const float *c = state + r * state_stride + hidden;
    float *dh = state_gradient + r * 2 * hidden, *dc = dh + hidden, *delta = gate_gradient + r * 4 * hidden;
    INDEPENDENT for (size_t j = 0; j < hidden; j++) {
      float i = t[j], f = t[F + j], g = t[G + j], o = t[O + j];
      float tanh_c = vector_tanh(c[j]);
      float dc_t = dc[j] + dh[j] * o * (1.0f - tanh_c * tanh_c);
      delta[j] = dc_t * g * i * (1.0f - i);
      delta[F + j] = dc_t * c_previous[j] * f * (1.0f - f);
      delta[G + j] = dc_t * i * (1.0f - g * g);
      delta[O + j] = dh[j] * tanh_c * o * (1.0f - o);
      dc[j] = dc_t * f;
      dh[j] = 0;
    }
  }
}
