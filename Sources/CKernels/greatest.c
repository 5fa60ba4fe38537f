#include "CKernels.h"
#include "vector_math.h"

KERNEL void kernel_greatest(float *restrict y, int32_t *restrict from, const float *restrict x, size_t x_stride,
                            const int32_t *rows, size_t count, size_t columns) {
  for (size_t c = 0; c < columns; c++) {
    y[c] = x[(size_t)rows[0] * x_stride + c];
    from[c] = rows[0];
  }
  for (size_t r = 1; r < count; r++) {
    const float *candidate = x + (size_t)rows[r] * x_stride;
    for (size_t c = 0; c < columns; c++) {
      const int better = candidate[c] > y[c];
      y[c] = better ? candidate[c] : y[c];
      from[c] = better ? rows[r] : from[c];
    }
  }
}

KERNEL void kernel_scatter_add_elements(float *restrict y, size_t y_stride, const float *restrict x, size_t x_stride,
                                        const int32_t *rows, size_t count, size_t columns) {
  for (size_t r = 0; r < count; r++)
    for (size_t c = 0; c < columns; c++) y[(size_t)rows[r * columns + c] * y_stride + c] += x[r * x_stride + c];
}
