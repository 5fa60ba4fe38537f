#include "CICU.h"
#include "outcome.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
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

icu_words *icu_words_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
  return U_FAILURE(status) ? NULL : (icu_words *)iterator;
}

void icu_words_close(icu_words *words) { ubrk_close((UBreakIterator *)words); }

bool icu_words_start(icu_words *words, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText((UBreakIterator *)words, text, length, &status);
  return U_SUCCESS(status);
}

int32_t icu_words_next(icu_words *words) { return ubrk_next((UBreakIterator *)words); }

bool icu_words_is_word(icu_words *words) {
  return ubrk_getRuleStatus((UBreakIterator *)words) >= UBRK_WORD_NONE_LIMIT;
}

const char *icu_version(void) { return U_ICU_VERSION; }
