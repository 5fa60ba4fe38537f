#include "CKernels.h"
#include "vector_math.h"

KERNEL void kernel_copy_rows(float *y, size_t y_stride, const float *x, size_t x_stride, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++) memcpy(y + r * y_stride, x + r * x_stride, columns * sizeof(float));
}

KERNEL void kernel_add_rows(float *restrict y, size_t y_stride, const float *restrict x, size_t x_stride,
                            size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) y[r * y_stride + c] += x[r * x_stride + c];
}

KERNEL void kernel_add_bias(float *restrict y, size_t y_stride, const float *restrict bias, size_t rows,
                            size_t columns) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) y[r * y_stride + c] += bias[c];
}

KERNEL void kernel_column_sums(float *restrict sums, const float *restrict x, size_t x_stride, size_t rows,
                               size_t columns) {
  for (size_t r = 0; r < rows; r++)
    for (size_t c = 0; c < columns; c++) sums[c] += x[r * x_stride + c];
}

KERNEL void kernel_gather_rows(float *y, size_t y_stride, const float *x, size_t x_stride, const int32_t *indices,
                               size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++)
    memcpy(y + r * y_stride, x + (size_t)indices[r] * x_stride, columns * sizeof(float));
}

KERNEL void kernel_scatter_add_rows(float *restrict y, size_t y_stride, const float *restrict x, size_t x_stride,
                                    const int32_t *indices, size_t rows, size_t columns) {
  for (size_t r = 0; r < rows; r++) {
    float *target = y + (size_t)indices[r] * y_stride;
    for (size_t c = 0; c < columns; c++) target[c] += x[r * x_stride + c];
  }
}
