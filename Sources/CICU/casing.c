#include "casing.h"
#include "outcome.h"

#include <stdbool.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

static bool is_letter(UChar32 character) {
  return u_hasBinaryProperty(character, UCHAR_ALPHABETIC) || (U_GET_GC_MASK(character) & U_GC_M_MASK);
}

int32_t icu_letters(const uint16_t *text, int32_t length) {
  int32_t end = 0;
  while (end < length) {
    int32_t next = end;
    UChar32 character;
    U16_NEXT(text, next, length, character);
    if (!is_letter(character)) break;
    end = next;
  }
  return end;
}

int32_t icu_lower_case(const char *locale, const uint16_t *source, int32_t length, uint16_t *target,
                       int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t result = u_strToLower(target, capacity, source, length, locale, &status);
  return outcome(result, status);
}

int32_t icu_upper_case(const char *locale, const uint16_t *source, int32_t length, uint16_t *target,
                       int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t result = u_strToUpper(target, capacity, source, length, locale, &status);
  return outcome(result, status);
}

int32_t icu_title_case(const char *locale, const uint16_t *source, int32_t length, uint16_t *target,
                       int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open(locale, U_TITLECASE_WHOLE_STRING, &status);
  if (U_FAILURE(status)) return -1;
  int32_t result = ucasemap_toTitle(map, target, capacity, source, length, &status);
  ucasemap_close(map);
  return outcome(result, status);
}
