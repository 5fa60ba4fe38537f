#include <string.h>

#include "CICU.h"

#include <unicode/uloc.h>
#include <unicode/uscript.h>

int32_t icu_script_of(uint32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript((UChar32)character, &status);
}

bool icu_script_has(uint32_t character, int32_t script) {
  return uscript_hasScript((UChar32)character, (UScriptCode)script);
}

bool icu_script_is_shared(int32_t script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
}

const char *icu_script_name(int32_t script) { return uscript_getName((UScriptCode)script); }

/// Scripts found so far, each once.
typedef struct {
  int32_t *scripts;
  int32_t capacity;
  int32_t count;
} script_set;

/// Adds the scripts of a locale that names its script.
static void add_scripts(script_set *set, const char *locale) {
  enum { most = 8 };
  UScriptCode codes[most];
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = uscript_getCode(locale, codes, most, &status);
  if (U_FAILURE(status)) return;
  for (int32_t code = 0; code < count; code++) {
    bool is_new = true;
    for (int32_t index = 0; index < set->count; index++) is_new = is_new && set->scripts[index] != (int32_t)codes[code];
    if (is_new && set->count < set->capacity) set->scripts[set->count++] = (int32_t)codes[code];
  }
}

/// Adds the scripts that a locale is most likely written in, if ICU has an idea.
static void add_likely_scripts(script_set *set, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  char likely[ULOC_FULLNAME_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
  uloc_addLikelySubtags(locale, likely, sizeof likely, &status);
  if (uloc_getScript(likely, script, sizeof script, &status) > 0 && U_SUCCESS(status)) add_scripts(set, likely);
}

int32_t icu_scripts_of_language(const char *tag, int32_t *scripts, int32_t capacity) {
  script_set set = {scripts, capacity, 0};
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY], language[ULOC_LANG_CAPACITY], part[ULOC_FULLNAME_CAPACITY];
  int32_t parsed = 0;
  // A name that fills the room has no end.
  if (uloc_forLanguageTag(tag, locale, sizeof locale, &parsed, &status) >= (int32_t)sizeof locale) return 0;
  if (U_FAILURE(status) || parsed != (int32_t)strlen(tag)) return 0;
  if (uloc_getLanguage(locale, language, sizeof language, &status) <= 0 || U_FAILURE(status)) return 0;
  add_likely_scripts(&set, locale);
  bool is_open = uloc_getScript(locale, part, sizeof part, &status) == 0 &&
                 uloc_getCountry(locale, part, sizeof part, &status) == 0;
  if (!is_open || set.count == 0) return set.count;
  for (const char *const *country = uloc_getISOCountries(); *country; country++) {
    char regional[ULOC_FULLNAME_CAPACITY];
    strcpy(regional, language);
    strcat(regional, "_");
    strcat(regional, *country);
    add_likely_scripts(&set, regional);
  }
  return set.count;
}
