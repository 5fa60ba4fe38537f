/// What the package uses of ICU, in plain C types.
///
/// ICU's own headers cannot be shown to Swift: Foundation brings another copy of the library whose types have the
/// same names.
#pragma once
#include <stdbool.h>
#include <stdint.h>

#include "breaks.h"
#include "casing.h"
#include "formatting.h"
#include "locales.h"
#include "patterns.h"
#include "punctuation.h"
#include "scripts.h"
#include "widths.h"

/// Whether UTF-16 text is in canonical composition, or compatibility composition. False on failure.
bool icu_is_normal(bool compatibility, const uint16_t *text, int32_t length);

/// Canonical composition, or compatibility composition, of UTF-16 text.
/// Returns the length of the result, which is complete if it is at most `capacity`; -1 on failure.
int32_t icu_normalize(bool compatibility, const uint16_t *source, int32_t length, uint16_t *target,
                      int32_t capacity);

/// Full case folding of UTF-16 text; returns as icu_normalize.
int32_t icu_fold_case(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

/// Version of the library, as in 72.1.
const char *icu_version(void);
