#include "CKernels.h"
#include "vector_math.h"

enum { WORD = 4, GROUP_BYTES = PANEL_OUTPUTS * WORD };

static size_t rounded_up(size_t count, size_t unit) { return (count + unit - 1) / unit * unit; }
static size_t groups_of(size_t inputs, bool int8) { return int8 ? rounded_up(inputs, WORD) / WORD : inputs; }

/// Where the words of an output begin; the next group is GROUP_BYTES on.
static size_t offset_of(size_t output, size_t groups) {
  return output / PANEL_OUTPUTS * groups * GROUP_BYTES + output % PANEL_OUTPUTS * WORD;
}

ALWAYS_INLINE float largest_magnitude(const float *x, size_t count) {
  float lanes[16] = {0};
  size_t i = 0;
  for (; i + 16 <= count; i += 16)
    for (int l = 0; l < 16; l++) {
      const float magnitude = __builtin_fabsf(x[i + l]);
      lanes[l] = magnitude > lanes[l] ? magnitude : lanes[l];
    }
  for (; i < count; i++) lanes[0] = __builtin_fabsf(x[i]) > lanes[0] ? __builtin_fabsf(x[i]) : lanes[0];
  float largest = lanes[0];
  for (int l = 1; l < 16; l++) largest = lanes[l] > largest ? lanes[l] : largest;
  return largest;
}

/// Rounds to the nearest integer, halves to even; |x| must be below 2^22.
ALWAYS_INLINE int32_t rounded(float x) {
  const float round_to_integer = 12582912.0f;  // 1.5 · 2^23: adding it rounds the fraction away
  return (int32_t)((x + round_to_integer) - round_to_integer);
}

size_t panel_bytes(size_t outputs, size_t inputs, bool int8) {
  return rounded_up(outputs, PANEL_OUTPUTS) * groups_of(inputs, int8) * WORD;
}

typedef float FourFloats __attribute__((vector_size(16)));

ALWAYS_INLINE FourFloats load_four(const float *x) {
  FourFloats result;
  memcpy(&result, x, sizeof result);
  return result;
}

/// Four inputs of four outputs, each output's in one piece, to their places in a panel.
ALWAYS_INLINE void transpose_four(float *panel, const float *weights, size_t output_stride) {
  const FourFloats a = load_four(weights), b = load_four(weights + output_stride);
  const FourFloats c = load_four(weights + 2 * output_stride), d = load_four(weights + 3 * output_stride);
  const FourFloats ab_low = __builtin_shufflevector(a, b, 0, 4, 1, 5);
  const FourFloats cd_low = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  const FourFloats ab_high = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const FourFloats cd_high = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  const FourFloats inputs[4] = {
      __builtin_shufflevector(ab_low, cd_low, 0, 1, 4, 5), __builtin_shufflevector(ab_low, cd_low, 2, 3, 6, 7),
      __builtin_shufflevector(ab_high, cd_high, 0, 1, 4, 5), __builtin_shufflevector(ab_high, cd_high, 2, 3, 6, 7)};
  for (int i = 0; i < 4; i++) memcpy(panel + i * PANEL_OUTPUTS, &inputs[i], sizeof inputs[i]);
}

/// Panels are written from first to last byte.
KERNEL static void pack_floats(float *panels, const float *weights, size_t output_stride, size_t input_stride,
                               size_t outputs, size_t inputs) {
  for (size_t first = 0; first < outputs; first += PANEL_OUTPUTS) {
    const size_t count = outputs - first < PANEL_OUTPUTS ? outputs - first : PANEL_OUTPUTS;
    size_t i = 0;
    for (; count == PANEL_OUTPUTS && input_stride == 1 && i + 4 <= inputs; i += 4, panels += 4 * PANEL_OUTPUTS)
      for (size_t o = 0; o < PANEL_OUTPUTS; o += 4)
        transpose_four(panels + o, weights + (first + o) * output_stride + i, output_stride);
    for (; i < inputs; i++, panels += PANEL_OUTPUTS) {
      const float *column = weights + first * output_stride + i * input_stride;
      if (count == PANEL_OUTPUTS)
        for (size_t o = 0; o < PANEL_OUTPUTS; o++) panels[o] = column[o * output_stride];
      else
        for (size_t o = 0; o < PANEL_OUTPUTS; o++) panels[o] = o < count ? column[o * output_stride] : 0;
    }
  }
}

KERNEL static void pack_int8(uint8_t *panels, float *scales, const float *weights, size_t output_stride,
                             size_t input_stride, size_t outputs, size_t inputs) {
  const size_t groups = groups_of(inputs, true);
  for (size_t o = 0; o < rounded_up(outputs, PANEL_OUTPUTS); o++) {
    uint8_t *bytes = panels + offset_of(o, groups);
    const float *row = weights + o * output_stride;
    float largest = 0;
    for (size_t i = 0; o < outputs && i < inputs; i++) {
      const float magnitude = __builtin_fabsf(row[i * input_stride]);
      largest = magnitude > largest ? magnitude : largest;
    }
    const float inverse = largest > 0 ? 127.0f / largest : 0;
    scales[o] = largest / 127.0f;
    for (size_t i = 0; i < groups * WORD; i++) {
      const int32_t value = o < outputs && i < inputs ? rounded(row[i * input_stride] * inverse) : 0;
      bytes[i / WORD * GROUP_BYTES + i % WORD] = (uint8_t)(value + 128);
    }
  }
}

void panel_pack(void *panels, float *scales, const float *weights, size_t output_stride, size_t input_stride,
                size_t outputs, size_t inputs, bool int8) {
  if (int8)
    pack_int8(panels, scales, weights, output_stride, input_stride, outputs, inputs);
  else
    pack_floats(panels, weights, output_stride, input_stride, outputs, inputs);
}

KERNEL void panel_gather(float *y, size_t y_stride, const void *panels, const float *scales, const int32_t *indices,
                         size_t count, size_t inputs, bool int8) {
  const size_t groups = groups_of(inputs, int8);
  for (size_t r = 0; r < count; r++) {
    const size_t output = (size_t)indices[r];
    const uint8_t *bytes = (const uint8_t *)panels + offset_of(output, groups);
    float *row = y + r * y_stride;
    if (int8)
      for (size_t i = 0; i < inputs; i++)
        row[i] = scales[output] * (float)((int32_t)bytes[i / WORD * GROUP_BYTES + i % WORD] - 128);
    else
      for (size_t i = 0; i < inputs; i++) row[i] = ((const float *)bytes)[i * PANEL_OUTPUTS];
  }
}

KERNEL void panel_quantize(int8_t *quantized, float *scales, int32_t *sums, const float *x, size_t stride, size_t rows,
                           size_t inputs) {
  const size_t width = rounded_up(inputs, WORD);
  for (size_t r = 0; r < rows; r++) {
    const float *row = x + r * stride;
    int8_t *bytes = quantized + r * width;
    const float largest = largest_magnitude(row, inputs);
    const float inverse = largest > 0 ? 127.0f / largest : 0;
    int32_t sum = 0;
    for (size_t i = 0; i < inputs; i++) {
      const int32_t value = rounded(row[i] * inverse);
      bytes[i] = (int8_t)value;
      sum += value;
    }
    for (size_t i = inputs; i < width; i++) bytes[i] = 0;
    scales[r] = largest / 127.0f;
    sums[r] = sum;
  }
}
