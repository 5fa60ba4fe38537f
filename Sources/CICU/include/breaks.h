/// Where words and sentences begin and end (UAX #29).
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// An iterator over the boundaries of a text, or NULL.
typedef struct icu_breaks icu_breaks;
typedef enum {
  /// With dictionaries where the script needs them.
  icu_breaks_words,
  /// No sentence ends behind an abbreviation that ICU knows of the language.
  icu_breaks_sentences,
} icu_breaks_kind;
icu_breaks *icu_breaks_open(icu_breaks_kind kind, const char *locale);
void icu_breaks_close(icu_breaks *breaks);
/// Starts on a text, which must stay in place while it is iterated. False on failure.
bool icu_breaks_start(icu_breaks *breaks, const uint16_t *text, int32_t length);
/// The next boundary, -1 after the last.
int32_t icu_breaks_next(icu_breaks *breaks);
/// Whether a word ends at the boundary returned last: letters, kana, ideographs or digits, neither spaces nor marks.
bool icu_breaks_is_word(icu_breaks *breaks);
