#include "CICU.h"

#include <unicode/uchar.h>

int32_t icu_columns(uint32_t character) {
  UChar32 code = (UChar32)character;
  if (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 0;
  int32_t width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  bool is_wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
  return is_wide || u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}
