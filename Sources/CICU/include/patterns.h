/// Regular expressions.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// A regular expression and its place in a text, or NULL if it is none.
typedef struct icu_pattern icu_pattern;
icu_pattern *icu_pattern_open(const uint16_t *expression, int32_t length);
void icu_pattern_close(icu_pattern *pattern);
/// Starts on a text, which must stay in place while it is searched. False on failure.
bool icu_pattern_start(icu_pattern *pattern, const uint16_t *text, int32_t length);
/// Goes to the next match and tells where it is. Returns the number of the first group that took part in it, 0 if the
/// expression has none; -1 after the last match, or on failure.
int32_t icu_pattern_next(icu_pattern *pattern, int32_t *start, int32_t *end);
