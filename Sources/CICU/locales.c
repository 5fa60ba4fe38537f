#include <string.h>

#include "CICU.h"
#include "outcome.h"

#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/uscript.h>

bool icu_locale_default_to_root(void) {
  UErrorCode status = U_ZERO_ERROR;
  uloc_setDefault("root", &status);
  return U_SUCCESS(status);
}

int32_t icu_locale_of_tag(const char *tag, char *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t parsed = 0;
  int32_t length = uloc_forLanguageTag(tag, target, capacity, &parsed, &status);
  if (U_FAILURE(status) || length <= 0 || length >= capacity || parsed != (int32_t)strlen(tag)) return -1;
  char language[ULOC_LANG_CAPACITY];
  if (uloc_getLanguage(target, language, ULOC_LANG_CAPACITY, &status) <= 0 || U_FAILURE(status)) return -1;
  UResourceBundle *data = ures_open(NULL, target, &status);
  // The default is root, so this warning says that there is nothing of the language's own.
  bool isKnown = U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
  ures_close(data);
  return isKnown ? length : -1;
}

int32_t icu_locale_gregorian(const char *locale, char *target, int32_t capacity) {
  if ((int32_t)strlen(locale) >= capacity) return -1;
  strcpy(target, locale);
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uloc_setKeywordValue("calendar", "gregorian", target, capacity, &status);
  return U_FAILURE(status) ? -1 : length;
}

/// Enumerates a list of codes that ends with NULL.
static UEnumeration *enumeration(const char *const *codes, UErrorCode *status) {
  int32_t count = 0;
  while (codes[count]) count++;
  return uenum_openCharStringsEnumeration(codes, count, status);
}

icu_codes *icu_codes_open(icu_codes_kind kind) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *codes = NULL;
  switch (kind) {
    case icu_codes_countries: codes = enumeration(uloc_getISOCountries(), &status); break;
    case icu_codes_languages: codes = enumeration(uloc_getISOLanguages(), &status); break;
    case icu_codes_locales: codes = uloc_openAvailableByType(ULOC_AVAILABLE_DEFAULT, &status); break;
    case icu_codes_currencies: codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status); break;
    case icu_codes_time_zones:
      codes = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &status);
      break;
  }
  return U_FAILURE(status) ? NULL : (icu_codes *)codes;
}

void icu_codes_close(icu_codes *codes) { uenum_close((UEnumeration *)codes); }

const char *icu_codes_next(icu_codes *codes) {
  UErrorCode status = U_ZERO_ERROR;
  const char *code = uenum_next((UEnumeration *)codes, NULL, &status);
  return U_FAILURE(status) ? NULL : code;
}

const char *icu_script_code(int32_t number) {
  return number <= u_getIntPropertyMaxValue(UCHAR_SCRIPT) ? uscript_getShortName((UScriptCode)number) : NULL;
}

icu_names *icu_names_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UDisplayContext contexts[] = {UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_NONE, UDISPCTX_LENGTH_FULL,
                                UDISPCTX_NO_SUBSTITUTE};
  ULocaleDisplayNames *names = uldn_openForContext(locale, contexts, 4, &status);
  return U_FAILURE(status) ? NULL : (icu_names *)names;
}

void icu_names_close(icu_names *names) { uldn_close((ULocaleDisplayNames *)names); }

int32_t icu_names_country(const icu_names *names, const char *code, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uldn_regionDisplayName((const ULocaleDisplayNames *)names, code, target, capacity, &status);
  return outcome(length, status);
}

int32_t icu_names_language(const icu_names *names, const char *code, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uldn_localeDisplayName((const ULocaleDisplayNames *)names, code, target, capacity, &status);
  return outcome(length, status);
}

int32_t icu_names_script(const icu_names *names, const char *code, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uldn_scriptDisplayName((const ULocaleDisplayNames *)names, code, target, capacity, &status);
  return outcome(length, status);
}
