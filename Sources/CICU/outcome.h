/// How the functions of this package report what ICU reported.
#pragma once
#include <stdint.h>
#include <unicode/utypes.h>

/// Length of a result, or -1; a buffer that is too small is not a failure.
static inline int32_t outcome(int32_t length, UErrorCode status) {
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : length;
}
