/// Upper, lower and title case, and how far a word goes.
///
/// What returns a length returns as icu_normalize does.
#pragma once
#include <stdint.h>

/// How many units of UTF-16 text its leading letters take, marks on them included.
int32_t icu_letters(const uint16_t *text, int32_t length);

/// Full case mappings by the rules of a language.
int32_t icu_lower_case(const char *locale, const uint16_t *source, int32_t length, uint16_t *target,
                       int32_t capacity);
int32_t icu_upper_case(const char *locale, const uint16_t *source, int32_t length, uint16_t *target,
                       int32_t capacity);
/// Takes the text for one word: its first letter is capitalised, the others become small.
int32_t icu_title_case(const char *locale, const uint16_t *source, int32_t length, uint16_t *target,
                       int32_t capacity);
