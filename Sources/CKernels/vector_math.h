/// Branch-free exp, sigmoid and tanh that compilers turn into vector code.
#pragma once
#include <stdint.h>
#include <string.h>

/// Compiles a kernel once per processor generation; the loader picks the best.
#if defined(__x86_64__)
#define KERNEL __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define KERNEL
#endif

/// Before a loop whose rounds touch nothing of one another: blocks of a row that the compiler cannot tell apart.
#define INDEPENDENT _Pragma("clang loop vectorize(assume_safety)")

#define ALWAYS_INLINE static inline __attribute__((always_inline))

/// e^x with a relative error below 3e-7: x = n ln 2 + r, e^x = 2^n e^r, and a degree-6 polynomial for e^r.
ALWAYS_INLINE float vector_exp(float x) {
  x = x > 88.0f ? 88.0f : x;
  x = x < -87.0f ? -87.0f : x;
  const float round_to_integer = 12582912.0f;  // 1.5 · 2^23: adding it rounds the fraction away
  float n = (x * 1.44269504088896f + round_to_integer) - round_to_integer;
  float r = x - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  float p = 1.0f / 720.0f;
  p = p * r + 1.0f / 120.0f;
  p = p * r + 1.0f / 24.0f;
  p = p * r + 1.0f / 6.0f;
  p = p * r + 0.5f;
  p = p * r + 1.0f;
  p = p * r + 1.0f;
  int32_t bits = ((int32_t)n + 127) << 23;
  float power;
  memcpy(&power, &bits, sizeof power);
  return p * power;
}

ALWAYS_INLINE float vector_sigmoid(float x) { return 1.0f / (1.0f + vector_exp(-x)); }

/// tanh x with an absolute error below 3e-7; near 0 the relative error grows, since 1 is subtracted.
ALWAYS_INLINE float vector_tanh(float x) { return 1.0f - 2.0f / (vector_exp(2.0f * x) + 1.0f); }
