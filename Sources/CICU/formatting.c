#include <stdlib.h>
#include <string.h>

#include "CICU.h"
#include "outcome.h"

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/ureldatefmt.h>

static const UChar greenwich[] = {'E', 't', 'c', '/', 'U', 'T', 'C'};

icu_spellout *icu_spellout_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *rules = unum_open(UNUM_SPELLOUT, NULL, 0, locale, NULL, &status);
  return U_FAILURE(status) ? NULL : (icu_spellout *)rules;
}

void icu_spellout_close(icu_spellout *spellout) { unum_close((UNumberFormat *)spellout); }

int32_t icu_spellout_rule_sets(const icu_spellout *spellout, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = unum_getTextAttribute((const UNumberFormat *)spellout, UNUM_PUBLIC_RULESETS, target, capacity,
                                         &status);
  return outcome(length, status);
}

bool icu_spellout_use(icu_spellout *spellout, const uint16_t *rule_set, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  unum_setTextAttribute((UNumberFormat *)spellout, UNUM_DEFAULT_RULESET, rule_set, length, &status);
  return U_SUCCESS(status);
}

int32_t icu_spellout_integer(const icu_spellout *spellout, int64_t value, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return outcome(unum_formatInt64((const UNumberFormat *)spellout, value, target, capacity, NULL, &status), status);
}

int32_t icu_spellout_fraction(const icu_spellout *spellout, double value, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return outcome(unum_formatDouble((const UNumberFormat *)spellout, value, target, capacity, NULL, &status), status);
}

struct icu_number {
  UNumberFormatter *formatter;
  UFormattedNumber *result;
};

icu_number *icu_number_open(const char *locale, const uint16_t *skeleton, int32_t length) {
  icu_number *number = malloc(sizeof *number);
  if (!number) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  number->formatter = unumf_openForSkeletonAndLocale(skeleton, length, locale, &status);
  number->result = unumf_openResult(&status);
  if (U_SUCCESS(status)) return number;
  icu_number_close(number);
  return NULL;
}

void icu_number_close(icu_number *number) {
  unumf_close(number->formatter);
  unumf_closeResult(number->result);
  free(number);
}

int32_t icu_number_format(icu_number *number, const char *decimal, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  unumf_formatDecimal(number->formatter, decimal, -1, number->result, &status);
  return outcome(unumf_resultToString(number->result, target, capacity, &status), status);
}

icu_date *icu_date_open(const char *locale, int32_t date_length, int32_t time_length) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open((UDateFormatStyle)time_length, (UDateFormatStyle)date_length, locale, greenwich,
                                  sizeof greenwich / sizeof *greenwich, NULL, 0, &status);
  return U_FAILURE(status) ? NULL : (icu_date *)format;
}

icu_date *icu_date_open_pattern(const char *locale, const uint16_t *pattern, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, greenwich,
                                  sizeof greenwich / sizeof *greenwich, pattern, length, &status);
  return U_FAILURE(status) ? NULL : (icu_date *)format;
}

void icu_date_close(icu_date *date) { udat_close((UDateFormat *)date); }

int32_t icu_date_pattern(const char *locale, const uint16_t *skeleton, int32_t length, uint16_t *target,
                         int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *patterns = udatpg_open(locale, &status);
  int32_t result = udatpg_getBestPattern(patterns, skeleton, length, target, capacity, &status);
  udatpg_close(patterns);
  return outcome(result, status);
}

int32_t icu_date_format(const icu_date *date, double time, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  return outcome(udat_format((const UDateFormat *)date, time, target, capacity, NULL, &status), status);
}

int32_t icu_date_format_in_zone(const icu_date *date, double time, const uint16_t *zone, int32_t zone_length,
                                uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open(zone, zone_length, "root", UCAL_GREGORIAN, &status);
  ucal_setMillis(calendar, time, &status);
  int32_t length = udat_formatCalendar((const UDateFormat *)date, calendar, target, capacity, NULL, &status);
  ucal_close(calendar);
  return outcome(length, status);
}

icu_relative *icu_relative_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  URelativeDateTimeFormatter *formatter =
      ureldatefmt_open(locale, NULL, UDAT_STYLE_LONG, UDISPCTX_CAPITALIZATION_NONE, &status);
  return U_FAILURE(status) ? NULL : (icu_relative *)formatter;
}

void icu_relative_close(icu_relative *relative) { ureldatefmt_close((URelativeDateTimeFormatter *)relative); }

int32_t icu_relative_format(const icu_relative *relative, bool in_words, double offset, int32_t unit,
                            uint16_t *target, int32_t capacity) {
  const URelativeDateTimeFormatter *formatter = (const URelativeDateTimeFormatter *)relative;
  URelativeDateTimeUnit relative_unit = (URelativeDateTimeUnit)unit;
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = in_words
                       ? ureldatefmt_format(formatter, offset, relative_unit, target, capacity, &status)
                       : ureldatefmt_formatNumeric(formatter, offset, relative_unit, target, capacity, &status);
  return outcome(length, status);
}

int32_t icu_relative_combine(const icu_relative *relative, const uint16_t *day, int32_t day_length,
                             const uint16_t *time, int32_t time_length, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = ureldatefmt_combineDateAndTime((const URelativeDateTimeFormatter *)relative, day, day_length,
                                                  time, time_length, target, capacity, &status);
  return outcome(length, status);
}

icu_list *icu_list_open(const char *locale, icu_list_kind kind) {
  UErrorCode status = U_ZERO_ERROR;
  UListFormatterType type = kind == icu_list_and  ? ULISTFMT_TYPE_AND
                            : kind == icu_list_or ? ULISTFMT_TYPE_OR
                                                  : ULISTFMT_TYPE_UNITS;
  UListFormatter *formatter = ulistfmt_openForType(locale, type, ULISTFMT_WIDTH_WIDE, &status);
  return U_FAILURE(status) ? NULL : (icu_list *)formatter;
}

void icu_list_close(icu_list *list) { ulistfmt_close((UListFormatter *)list); }

int32_t icu_list_format(const icu_list *list, const uint16_t *items, int32_t length, uint16_t *target,
                        int32_t capacity) {
  enum { most = 16 };
  const UChar *starts[most];
  int32_t lengths[most];
  int32_t count = 0;
  for (int32_t start = 0, end = 0; end < length; end++) {
    if (items[end]) continue;
    if (count == most) return -1;
    starts[count] = items + start;
    lengths[count++] = end - start;
    start = end + 1;
  }
  UErrorCode status = U_ZERO_ERROR;
  int32_t result =
      ulistfmt_format((const UListFormatter *)list, starts, lengths, count, target, capacity, &status);
  return outcome(result, status);
}
