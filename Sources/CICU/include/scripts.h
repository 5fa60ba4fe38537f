/// Which script a character belongs to, and in which scripts a language is written.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// ICU's number of a character's script; characters of several scripts have that of Common or Inherited.
int32_t icu_script_of(uint32_t character);
/// Whether a character is used in a script, alone or among others.
bool icu_script_has(uint32_t character, int32_t script);
/// Whether a script is Common, Inherited or Unknown, and so the script of no language.
bool icu_script_is_shared(int32_t script);
/// English name of a script, as in Latin.
const char *icu_script_name(int32_t script);
/// The scripts that a language is written in, wherever it is spoken; where its tag names a script or a country, those of
/// there. Returns how many there are, 0 if ICU does not know; at most `capacity` are written.
int32_t icu_scripts_of_language(const char *tag, int32_t *scripts, int32_t capacity);
