#if defined(__x86_64__)
#include "CGEMM.h"
#include <dnnl.h>
#include <dnnl_version.h>
#include <stdio.h>
#include <stdlib.h>

/// Of the OpenMP runtime that oneDNN brings along; its header belongs to another compiler.
extern void omp_set_num_threads(int count);

void gemm_multiply(bool transpose_a, bool transpose_b, size_t rows, size_t columns, size_t inner, const float *a,
                   size_t a_stride, const float *b, size_t b_stride, bool accumulate, float *c, size_t c_stride) {
  // Workers are threads of ours, each with a part of the batch, so the library must not start its own. OpenMP keeps
  // the count for each thread; setting it costs nothing beside a product.
  omp_set_num_threads(1);
  dnnl_status_t status =
      dnnl_sgemm(transpose_a ? 'T' : 'N', transpose_b ? 'T' : 'N', (dnnl_dim_t)rows, (dnnl_dim_t)columns,
                 (dnnl_dim_t)inner, 1, a, (dnnl_dim_t)a_stride, b, (dnnl_dim_t)b_stride, accumulate ? 1 : 0, c,
                 (dnnl_dim_t)c_stride);
  if (status != dnnl_success) {
    // There is no memory for it: c holds nothing that may be gone on with.
    fprintf(stderr, "a matrix product failed: oneDNN's status %d\n", (int)status);
    abort();
  }
}

#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

const char *gemm_library(void) {
  return "oneDNN " TEXT(DNNL_VERSION_MAJOR) "." TEXT(DNNL_VERSION_MINOR) "." TEXT(DNNL_VERSION_PATCH);
}
#endif
