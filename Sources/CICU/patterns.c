#include "patterns.h"

#include <unicode/uregex.h>

icu_pattern *icu_pattern_open(const uint16_t *expression, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *pattern = uregex_open(expression, length, 0, NULL, &status);
  return U_FAILURE(status) ? NULL : (icu_pattern *)pattern;
}

void icu_pattern_close(icu_pattern *pattern) { uregex_close((URegularExpression *)pattern); }

bool icu_pattern_start(icu_pattern *pattern, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  uregex_setText((URegularExpression *)pattern, text, length, &status);
  return U_SUCCESS(status);
}

int32_t icu_pattern_next(icu_pattern *opened, int32_t *start, int32_t *end) {
  URegularExpression *pattern = (URegularExpression *)opened;
  UErrorCode status = U_ZERO_ERROR;
  if (!uregex_findNext(pattern, &status) || U_FAILURE(status)) return -1;
  *start = uregex_start(pattern, 0, &status);
  *end = uregex_end(pattern, 0, &status);
  int32_t groups = uregex_groupCount(pattern, &status);
  if (U_FAILURE(status)) return -1;
  for (int32_t group = 1; group <= groups; group++) {
    if (uregex_start(pattern, group, &status) >= 0 && U_SUCCESS(status)) return group;
  }
  return 0;
}
