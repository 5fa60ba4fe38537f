#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

bool icu_is_terminal(uint32_t character) {
  return u_hasBinaryProperty((UChar32)character, UCHAR_TERMINAL_PUNCTUATION);
}

bool icu_is_wide(uint32_t character) {
  int32_t width = u_getIntPropertyValue((UChar32)character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

icu_spaces icu_spaces_around(uint32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)character, &status)) {
  case USCRIPT_HAN:
  case USCRIPT_HIRAGANA:
  case USCRIPT_KATAKANA:
  case USCRIPT_BOPOMOFO:
  case USCRIPT_YI:
    return icu_spaces_nothing;
  // The sound mark of kana is shared, as are ideographic marks.
  case USCRIPT_COMMON:
    return icu_is_wide(character) ? icu_spaces_nothing : icu_spaces_words;
  default:
    break;
  }
  // Thai, Lao, Khmer, Myanmar and their neighbours.
  bool needs_dictionary =
      u_getIntPropertyValue((UChar32)character, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
  return needs_dictionary ? icu_spaces_phrases : icu_spaces_words;
}
