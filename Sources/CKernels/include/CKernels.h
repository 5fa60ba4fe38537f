/// Vectorised element-wise kernels over row-major float32 matrices.
///
/// Every matrix is a pointer with its row stride in floats (`…_stride`): rows may be views into wider rows.
/// A kernel is compiled for several processors and picks the best at load time; none allocates, none fails.
/// `Tensors/Backend.swift` gives each its formula; `docs/equations.md` derives them.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// elementwise.c
void kernel_fill(float *x, size_t count, float value);
void kernel_scale(float *x, size_t count, float factor);
void kernel_tanh(float *x, size_t count);
void kernel_tanh_backward(float *gradient, const float *output, size_t count);
double kernel_sum_of_squares(const float *x, size_t count);

// rows.c
void kernel_copy_rows(float *y, size_t y_stride, const float *x, size_t x_stride, size_t rows, size_t columns);
void kernel_add_rows(float *y, size_t y_stride, const float *x, size_t x_stride, size_t rows, size_t columns);
void kernel_add_bias(float *y, size_t y_stride, const float *bias, size_t rows, size_t columns);
void kernel_column_sums(float *sums, const float *x, size_t x_stride, size_t rows, size_t columns);
void kernel_gather_rows(float *y, size_t y_stride, const float *x, size_t x_stride, const int32_t *indices,
                        size_t rows, size_t columns);
void kernel_scatter_add_rows(float *y, size_t y_stride, const float *x, size_t x_stride, const int32_t *indices,
                             size_t rows, size_t columns);

// greatest.c: of the rows listed, the greatest number in each column, and the row it is from; and the way back.
void kernel_greatest(float *y, int32_t *from, const float *x, size_t x_stride, const int32_t *rows, size_t count,
                     size_t columns);
void kernel_scatter_add_elements(float *y, size_t y_stride, const float *x, size_t x_stride, const int32_t *rows,
                                 size_t count, size_t columns);

// logistic.c: one logit in each row, targets 0 or 1.
void kernel_logistic_cross_entropy(float *logits, size_t stride, size_t rows, const int32_t *targets, float smoothing,
                                   float gradient_scale, double *objective, double *negative_log_likelihood);

// dropout.c
void kernel_dropout(float *x, size_t count, float rate, uint64_t seed);
void kernel_dropout_rows(float *x, size_t stride, size_t rows, size_t columns, float rate, uint64_t seed);

// elman.c: state = [h]
void kernel_elman_forward(size_t rows, size_t hidden, int relu, const float *projected, const float *recurrent,
                          const float *input_bias, const float *recurrent_bias, float *state, size_t state_stride);
void kernel_elman_backward(size_t rows, size_t hidden, int relu, const float *state, size_t state_stride,
                           float *state_gradient, float *gate_gradient);

// gru.c: state = [h], trace = [r | z | n | W_hn h + b_hn]
void kernel_gru_forward(size_t rows, size_t hidden, const float *projected, const float *recurrent,
                        const float *input_bias, const float *recurrent_bias, const float *previous,
                        size_t previous_stride, float *state, size_t state_stride, float *trace);
void kernel_gru_backward(size_t rows, size_t hidden, const float *trace, const float *previous,
                         size_t previous_stride, float *state_gradient, float *input_gate_gradient,
                         float *recurrent_gate_gradient);

// lstm.c: state = [h | c], trace = [i | f | g | o]
void kernel_lstm_forward(size_t rows, size_t hidden, const float *projected, const float *recurrent,
                         const float *input_bias, const float *recurrent_bias, const float *previous,
                         size_t previous_stride, float *state, size_t state_stride, float *trace);
void kernel_lstm_backward(size_t rows, size_t hidden, const float *trace, const float *previous,
                          size_t previous_stride, const float *state, size_t state_stride, float *state_gradient,
                          float *gate_gradient);

// layer_norm.c: y = gain ∘ normalised, normalised = (x − mean) / deviation; y may be x.
void kernel_layer_norm(size_t rows, size_t columns, const float *x, size_t x_stride, const float *gain,
                       float *normalised, float *inverse_deviation, float *y, size_t y_stride);
/// Turns the gradient of y into that of x.
void kernel_layer_norm_backward(size_t rows, size_t columns, float *gradient, size_t gradient_stride,
                                const float *gain, const float *normalised, const float *inverse_deviation,
                                float *gain_gradient);

// attention.c: query q attends to the memory rows [span_start[q], span_start[q] + span_count[q])
typedef struct {
  size_t queries, width, value_width;
  size_t query_stride, key_stride, value_stride;
  const int32_t *span_start, *span_count;
  /// v of the score v · tanh(query + key); NULL for scale · (query · key).
  const float *score_weights;
  float scale;
} AttentionShape;

/// The query gradient is written, all others are added to.
typedef struct {
  float *query, *keys, *values, *score_weights;
  size_t query_stride, key_stride, value_stride;
} AttentionGradients;

void kernel_attention_forward(const AttentionShape *shape, const float *query, const float *keys, const float *values,
                              float *weights, float *context, size_t context_stride);
void kernel_attention_backward(const AttentionShape *shape, const float *query, const float *keys,
                               const float *values, const float *weights, const float *context_gradient,
                               size_t context_stride, const AttentionGradients *gradients, float *scratch);

// softmax.c
void kernel_log_softmax(float *x, size_t stride, size_t rows, size_t columns);
void kernel_softmax_cross_entropy(float *logits, size_t stride, size_t rows, size_t columns,
                                  const int32_t *targets, float smoothing, float gradient_scale,
                                  double *objective, double *negative_log_likelihood);

// optimiser.c
void kernel_adam(float *weights, const float *gradients, float *first, float *second, size_t count, float scale,
                 float step_size, float beta1, float beta2, float epsilon, float second_correction);
void kernel_momentum(float *weights, const float *gradients, float *velocity, size_t count, float scale,
                     float rate, float momentum);
void kernel_move_towards(float *average, const float *weights, size_t count, float share);

// panels.c, panel_multiply.c: weights [outputs × inputs] laid out for products with few rows.
//
// A panel holds 16 outputs. For each group of inputs, one float or four bytes, it holds 16 words of 32 bits, one for
// each output: what one vector instruction multiplies by the inputs. What is missing to a whole panel or group is
// zero. Bytes stand for int8 with a scale for each output, 128 added.

#define PANEL_OUTPUTS 16

/// Bytes of the panels of so many weights.
size_t panel_bytes(size_t outputs, size_t inputs, bool int8);
/// Weight (o, i) is read at weights[o * output_stride + i * input_stride]. `scales`, one for each output rounded up to
/// whole panels, are written for int8 alone.
void panel_pack(void *panels, float *scales, const float *weights, size_t output_stride, size_t input_stride,
                size_t outputs, size_t inputs, bool int8);
/// y[i] = the weights of output indices[i].
void panel_gather(float *y, size_t y_stride, const void *panels, const float *scales, const int32_t *indices,
                  size_t count, size_t inputs, bool int8);
/// x [rows × inputs] → bytes [rows × inputs rounded up to groups], each row with its scale and the sum of its bytes.
void panel_quantize(int8_t *quantized, float *scales, int32_t *sums, const float *x, size_t stride, size_t rows,
                    size_t inputs);

/// y = x Wᵀ, or y + x Wᵀ when accumulating.
typedef struct {
  bool accumulate;
  size_t rows, outputs;
  /// Of inputs.
  size_t groups;
  /// Floats, or bytes from `panel_quantize`.
  const void *x;
  /// In bytes.
  size_t x_stride;
  /// Set by `panel_multiply_transposed` alone: x lies in tiles, for each group the words of its rows together.
  bool x_tiled;
  const float *x_scales;
  const int32_t *x_sums;
  const void *panels;
  const float *scales;
  float *y;
  size_t y_stride;
} PanelProduct;

/// Ways to compute it, for each kind of weights the fastest first.
typedef enum {
  PANEL_FLOAT_AVX512,
  PANEL_FLOAT_AVX2,
  PANEL_FLOAT_PORTABLE,
  PANEL_INT8_AVX512_VNNI,
  PANEL_INT8_AVX_VNNI,
  PANEL_INT8_AVX2,
  PANEL_INT8_PORTABLE,
} PanelKernel;

/// Whether the processor has the instructions.
bool panel_kernel_is_supported(PanelKernel kernel);
void panel_multiply(const PanelProduct *product, PanelKernel kernel);

/// Rows of x that are brought into order at a time by `panel_multiply_transposed`.
#define PANEL_TRANSPOSED_ROWS 128
/// As `panel_multiply` with floats, but x is given as xᵀ [inputs × rows].
///
/// - scratch: PANEL_TRANSPOSED_ROWS floats for each input.
void panel_multiply_transposed(const PanelProduct *product, PanelKernel kernel, float *scratch);

/// The processor generation that the kernels run as, for a person to read.
const char *kernel_processor_level(void);
