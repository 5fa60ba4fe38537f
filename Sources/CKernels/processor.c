#include "CKernels.h"

/// The names are those of the x86-64 psABI, by which the compiler makes its versions.
const char *kernel_processor_level(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("x86-64-v4")) return "x86-64-v4 (AVX-512)";
  if (__builtin_cpu_supports("x86-64-v3")) return "x86-64-v3 (AVX2, FMA)";
  return "x86-64 (SSE2)";
#elif defined(__aarch64__)
  return "arm64 (NEON)";
#else
  return "portable";
#endif
}
