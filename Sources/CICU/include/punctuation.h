/// What stands between words: marks, and spaces or none.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Whether a character ends a sentence or a part of one, as a comma does.
bool icu_is_terminal(uint32_t character);
/// Whether a character takes the room of an ideograph.
bool icu_is_wide(uint32_t character);

typedef enum {
  /// Words have spaces between them.
  icu_spaces_words,
  /// Only sentences and parts of them have.
  icu_spaces_phrases,
  /// Nothing has.
  icu_spaces_nothing,
} icu_spaces;
/// What is separated by spaces in the script of a character.
icu_spaces icu_spaces_around(uint32_t character);
