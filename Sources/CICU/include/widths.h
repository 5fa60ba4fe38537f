/// How much room characters take.
#pragma once
#include <stdint.h>

/// Columns of a character in a terminal: none for what is not to be seen, two for the wide characters of East Asia and
/// for pictures (Unicode Standard Annex 11), one for all others.
int32_t icu_columns(uint32_t character);
