#include "CICU.h"
#include "outcome.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

static const UNormalizer2 *normal_form(bool compatibility, UErrorCode *status) {
  return compatibility ? unorm2_getNFKCInstance(status) : unorm2_getNFCInstance(status);
}

bool icu_is_normal(bool compatibility, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = normal_form(compatibility, &status);
  return U_SUCCESS(status) && unorm2_isNormalized(form, text, length, &status) && U_SUCCESS(status);
}

int32_t icu_normalize(bool compatibility, const uint16_t *source, int32_t length, uint16_t *target,
                      int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = normal_form(compatibility, &status);
  if (U_FAILURE(status)) return -1;
  int32_t result = unorm2_normalize(form, source, length, target, capacity, &status);
  return outcome(result, status);
}

int32_t icu_fold_case(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t result = u_strFoldCase(target, capacity, source, length, U_FOLD_CASE_DEFAULT, &status);
  return outcome(result, status);
}

const char *icu_version(void) { return U_ICU_VERSION; }
