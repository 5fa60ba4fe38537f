/// Matrix products, by the library that does them best on the processor at hand.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// c ← op(a) op(b), or c ← c + op(a) op(b); op transposes where asked. Row-major, on the calling thread alone.
///
/// - op(a) is [rows × inner], op(b) [inner × columns], c [rows × columns]; a stride is the distance of two rows in
///   memory, of a and b as they are stored.
void gemm_multiply(bool transpose_a, bool transpose_b, size_t rows, size_t columns, size_t inner, const float *a,
                   size_t a_stride, const float *b, size_t b_stride, bool accumulate, float *c, size_t c_stride);

/// Name and version of the library, as in "oneDNN 2.6.3".
const char *gemm_library(void);
