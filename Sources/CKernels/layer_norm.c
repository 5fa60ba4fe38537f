#include "CKernels.h"
#include "vector_math.h"
#include <math.h>

/// Added to the variance, as in PyTorch: a row of equal numbers becomes zeros.
#define LAYER_NORM_EPSILON 1e-5f

KERNEL void kernel_layer_norm(size_t rows, size_t columns, const float *x, size_t x_stride, const float *gain,
                              float *normalised, float *inverse_deviation, float *y, size_t y_stride) {
#pragma clang fp reassociate(on)
  for (size_t r = 0; r < rows; r++, x += x_stride, y += y_stride, normalised += columns) {
    float sum = 0, squares = 0;
    for (size_t j = 0; j < columns; j++) sum += x[j];
    const float mean = sum / (float)columns;
    for (size_t j = 0; j < columns; j++) squares += (x[j] - mean) * (x[j] - mean);
    const float inverse = 1.0f / sqrtf(squares / (float)columns + LAYER_NORM_EPSILON);
    inverse_deviation[r] = inverse;
    INDEPENDENT
    for (size_t j = 0; j < columns; j++) {
      normalised[j] = (x[j] - mean) * inverse;
      y[j] = gain[j] * normalised[j];
    }
  }
}

KERNEL void kernel_layer_norm_backward(size_t rows, size_t columns, float *gradient, size_t gradient_stride,
                                       const float *gain, const float *normalised, const float *inverse_deviation,
                                       float *gain_gradient) {
#pragma clang fp reassociate(on)
  for (size_t r = 0; r < rows; r++, gradient += gradient_stride, normalised += columns) {
    float sum = 0, product = 0;
    INDEPENDENT
    for (size_t j = 0; j < columns; j++) gain_gradient[j] += gradient[j] * normalised[j];
    for (size_t j = 0; j < columns; j++) {
      sum += gain[j] * gradient[j];
      product += gain[j] * gradient[j] * normalised[j];
    }
    const float mean = sum / (float)columns, slope = product / (float)columns;
    INDEPENDENT
    for (size_t j = 0; j < columns; j++)
      gradient[j] = inverse_deviation[r] * (gain[j] * gradient[j] - mean - normalised[j] * slope);
  }
}
