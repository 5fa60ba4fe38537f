/// Which languages ICU knows, and what they call countries, languages and scripts.
///
/// What returns a length returns as icu_normalize does.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Makes what a language lacks come from the root of all locales, whatever language the system speaks.
/// False on failure.
bool icu_locale_default_to_root(void);
/// ICU's name of the locale with this language tag, as in zh-Hans → zh_Hans. -1 if the tag is not well formed, or
/// ICU has no data for its language.
int32_t icu_locale_of_tag(const char *tag, char *target, int32_t capacity);
/// The same locale with dates in the calendar of Gregory.
int32_t icu_locale_gregorian(const char *locale, char *target, int32_t capacity);

/// An enumeration of codes, or NULL.
typedef struct icu_codes icu_codes;
typedef enum {
  icu_codes_countries,
  icu_codes_languages,
  icu_codes_locales,
  icu_codes_currencies,
  icu_codes_time_zones,
} icu_codes_kind;
icu_codes *icu_codes_open(icu_codes_kind kind);
void icu_codes_close(icu_codes *codes);
/// The next code, NULL after the last; it is good until the next call.
const char *icu_codes_next(icu_codes *codes);
/// The code of a script, as in Latn, by a number counted from 0; NULL after the last.
const char *icu_script_code(int32_t number);

/// Names in one language, or NULL.
typedef struct icu_names icu_names;
icu_names *icu_names_open(const char *locale);
void icu_names_close(icu_names *names);
/// The name of what a code stands for; -1 where the language has none.
int32_t icu_names_country(const icu_names *names, const char *code, uint16_t *target, int32_t capacity);
int32_t icu_names_language(const icu_names *names, const char *code, uint16_t *target, int32_t capacity);
int32_t icu_names_script(const icu_names *names, const char *code, uint16_t *target, int32_t capacity);
