#include "CICU.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>

icu_breaks *icu_breaks_open(icu_breaks_kind kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  char full[ULOC_FULLNAME_CAPACITY];
  if (strlen(locale) >= sizeof full) return NULL;
  strcpy(full, locale);
  if (kind == icu_breaks_sentences) uloc_setKeywordValue("ss", "standard", full, sizeof full, &status);
  UBreakIterator *iterator =
      ubrk_open(kind == icu_breaks_words ? UBRK_WORD : UBRK_SENTENCE, full, NULL, 0, &status);
  return U_FAILURE(status) ? NULL : (icu_breaks *)iterator;
}

void icu_breaks_close(icu_breaks *breaks) { ubrk_close((UBreakIterator *)breaks); }

bool icu_breaks_start(icu_breaks *breaks, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText((UBreakIterator *)breaks, text, length, &status);
  return U_SUCCESS(status);
}

int32_t icu_breaks_next(icu_breaks *breaks) { return ubrk_next((UBreakIterator *)breaks); }

bool icu_breaks_is_word(icu_breaks *breaks) {
  return ubrk_getRuleStatus((UBreakIterator *)breaks) >= UBRK_WORD_NONE_LIMIT;
}
