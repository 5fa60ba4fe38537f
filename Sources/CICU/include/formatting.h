/// Numbers, dates, spans of time and lists, put into the words of one language.
///
/// What returns a length returns as icu_normalize does.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Numbers spelled out by the rules of a language, or NULL.
typedef struct icu_spellout icu_spellout;
icu_spellout *icu_spellout_open(const char *locale);
void icu_spellout_close(icu_spellout *spellout);
/// The names of the language's sets of rules, separated by semicolons.
int32_t icu_spellout_rule_sets(const icu_spellout *spellout, uint16_t *target, int32_t capacity);
/// Goes on with the named set of rules. False if there is none of this name.
bool icu_spellout_use(icu_spellout *spellout, const uint16_t *rule_set, int32_t length);
int32_t icu_spellout_integer(const icu_spellout *spellout, int64_t value, uint16_t *target, int32_t capacity);
int32_t icu_spellout_fraction(const icu_spellout *spellout, double value, uint16_t *target, int32_t capacity);

/// Numbers in digits, with or without a unit, as an ICU number skeleton asks for, or NULL.
typedef struct icu_number icu_number;
icu_number *icu_number_open(const char *locale, const uint16_t *skeleton, int32_t length);
void icu_number_close(icu_number *number);
/// `decimal` is a number as in -12.5.
int32_t icu_number_format(icu_number *number, const char *decimal, uint16_t *target, int32_t capacity);

/// Dates and times, those of Greenwich unless a time zone is named, or NULL.
typedef struct icu_date icu_date;
/// In a length of the language's own: 0 is full, 1 long, 2 medium, 3 short and -1 leaves the part out.
icu_date *icu_date_open(const char *locale, int32_t date_length, int32_t time_length);
/// By a pattern as in `d MMMM y`.
icu_date *icu_date_open_pattern(const char *locale, const uint16_t *pattern, int32_t length);
void icu_date_close(icu_date *date);
/// The language's pattern for the fields of a skeleton as in `yMMMMd`.
int32_t icu_date_pattern(const char *locale, const uint16_t *skeleton, int32_t length, uint16_t *target,
                         int32_t capacity);
/// The time is in milliseconds since the start of 1970.
int32_t icu_date_format(const icu_date *date, double time, uint16_t *target, int32_t capacity);
int32_t icu_date_format_in_zone(const icu_date *date, double time, const uint16_t *zone, int32_t zone_length,
                                uint16_t *target, int32_t capacity);

/// Times told from now, or NULL.
typedef struct icu_relative icu_relative;
icu_relative *icu_relative_open(const char *locale);
void icu_relative_close(icu_relative *relative);
/// `unit` counts year, quarter, month, week, day, hour, minute, second, Sunday … Saturday from 0; `in_words` prefers
/// yesterday to 1 day ago.
int32_t icu_relative_format(const icu_relative *relative, bool in_words, double offset, int32_t unit,
                            uint16_t *target, int32_t capacity);
/// A day told from now and a time of day.
int32_t icu_relative_combine(const icu_relative *relative, const uint16_t *day, int32_t day_length,
                             const uint16_t *time, int32_t time_length, uint16_t *target, int32_t capacity);

/// Lists, or NULL.
typedef struct icu_list icu_list;
typedef enum { icu_list_and, icu_list_or, icu_list_units } icu_list_kind;
icu_list *icu_list_open(const char *locale, icu_list_kind kind);
void icu_list_close(icu_list *list);
/// `items` has the items, each ended by a NUL, and `length` units in all. -1 if there are more than 16.
int32_t icu_list_format(const icu_list *list, const uint16_t *items, int32_t length, uint16_t *target,
                        int32_t capacity);
