#if !defined(__x86_64__)
#include "CGEMM.h"
#include <cblas.h>

void gemm_multiply(bool transpose_a, bool transpose_b, size_t rows, size_t columns, size_t inner, const float *a,
                   size_t a_stride, const float *b, size_t b_stride, bool accumulate, float *c, size_t c_stride) {
  // Workers are threads of ours, each with a part of the batch, so the library must not start its own.
  openblas_set_num_threads(1);
  cblas_sgemm(CblasRowMajor, transpose_a ? CblasTrans : CblasNoTrans, transpose_b ? CblasTrans : CblasNoTrans,
              (int)rows, (int)columns, (int)inner, 1, a, (int)a_stride, b, (int)b_stride, accumulate ? 1 : 0, c,
              (int)c_stride);
}

const char *gemm_library(void) { return "OpenBLAS"; }
#endif
