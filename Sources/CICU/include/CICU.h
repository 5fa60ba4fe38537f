/// What the package uses of ICU, in plain C types.
///
/// ICU's own headers cannot be shown to Swift: Foundation brings another copy of the library whose types have the
/// same names.
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "casing.h"
#include "formatting.h"
#include "locales.h"
#include "patterns.h"
#include "scripts.h"

/// Whether UTF-16 text is in canonical composition, or compatibility composition. False on failure.
bool icu_is_normal(bool compatibility, const uint16_t *text, int32_t length);

/// Canonical composition, or compatibility composition, of UTF-16 text.
/// Returns the length of the result, which is complete if it is at most `capacity`; -1 on failure.
int32_t icu_normalize(bool compatibility, const uint16_t *source, int32_t length, uint16_t *target,
                      int32_t capacity);

/// Full case folding of UTF-16 text; returns as icu_normalize.
int32_t icu_fold_case(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

/// An iterator over word boundaries (UAX #29, with dictionaries where the script needs them), or NULL.
typedef struct icu_words icu_words;
icu_words *icu_words_open(const char *locale);
void icu_words_close(icu_words *words);
/// Starts on a text, which must stay in place while it is iterated. False on failure.
bool icu_words_start(icu_words *words, const uint16_t *text, int32_t length);
/// The next boundary, -1 after the last.
int32_t icu_words_next(icu_words *words);
/// Whether a word ends at the boundary returned last: letters, kana, ideographs or digits, neither spaces nor marks.
bool icu_words_is_word(icu_words *words);

/// Version of the library, as in 72.1.
const char *icu_version(void);
