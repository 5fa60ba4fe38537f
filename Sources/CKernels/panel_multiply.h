// A template: each inclusion defines a function for one kind of weights and vectors. Beforehand are defined
//   MULTIPLY, TARGET      its name and the attribute that names the instructions
//   LANES                 32-bit lanes of a vector, a divisor of PANEL_OUTPUTS
//   TOTALS                the type of a vector of sums: FLOATS or INTS
//   ADD_PRODUCTS          (totals, weights, inputs): multiplies 32-bit words lane by lane and adds
//   OUTPUTS               (totals, product, row, scales): the sums as floats
//   ROWS, VECTORS         of a tile, as many sums as there are registers for
//   SINGLE                vectors in the tile of a single row

#define JOIN_(a, b) a##_##b
#define JOIN(a, b) JOIN_(a, b)
#define FLOATS JOIN(MULTIPLY, floats)
#define INTS JOIN(MULTIPLY, ints)
#define TILE JOIN(MULTIPLY, tile)
#define UNROLL _Pragma("clang loop unroll(full)")
#define MOST_VECTORS (SINGLE > VECTORS ? SINGLE : VECTORS)

typedef float FLOATS __attribute__((vector_size(LANES * sizeof(float))));
typedef int32_t INTS __attribute__((vector_size(LANES * sizeof(int32_t))));

/// Some rows by the outputs of some vectors, all sums in registers: counts are constants, so the loops unroll.
TARGET ALWAYS_INLINE void TILE(const PanelProduct *p, bool tiled, size_t row, int rows, size_t vector,
                                int vectors) {
  TOTALS totals[ROWS][MOST_VECTORS];
  const uint8_t *weights[MOST_VECTORS];
  UNROLL for (int v = 0; v < vectors; v++) {
    UNROLL for (int r = 0; r < rows; r++) totals[r][v] = (TOTALS){0};
    const size_t output = (vector + v) * LANES;
    weights[v] = (const uint8_t *)p->panels + output / PANEL_OUTPUTS * p->groups * GROUP_BYTES +
                 output % PANEL_OUTPUTS * sizeof(int32_t);
  }
  const uint8_t *x = (const uint8_t *)p->x + row * p->x_stride;
  const size_t next_row = tiled ? sizeof(int32_t) : p->x_stride;
  const size_t next_group = tiled ? ROWS * sizeof(int32_t) : sizeof(int32_t);
  // What is added to at the end is on its way meanwhile.
  if (p->accumulate)
    UNROLL for (int r = 0; r < rows; r++)
      UNROLL for (int v = 0; v < vectors; v++)
        __builtin_prefetch(p->y + (row + r) * p->y_stride + (vector + v) * LANES, 1);
  for (size_t g = 0; g < p->groups; g++) {
    TOTALS w[MOST_VECTORS];
    UNROLL for (int v = 0; v < vectors; v++) memcpy(&w[v], weights[v] + g * GROUP_BYTES, sizeof w[v]);
    UNROLL for (int r = 0; r < rows; r++) {
      int32_t word;
      memcpy(&word, x + r * next_row + g * next_group, sizeof word);
      const INTS inputs = word - (INTS){0};
      UNROLL for (int v = 0; v < vectors; v++) totals[r][v] = ADD_PRODUCTS(totals[r][v], w[v], (TOTALS)inputs);
    }
  }
  UNROLL for (int v = 0; v < vectors; v++) {
    const size_t first = (vector + v) * LANES;
    if (first >= p->outputs) continue;
    const size_t count = p->outputs - first < LANES ? p->outputs - first : LANES;
    UNROLL for (int r = 0; r < rows; r++) {
      FLOATS y = OUTPUTS(totals[r][v], p, row + r, p->scales + first), before = {0};
      float *place = p->y + (row + r) * p->y_stride + first;
      if (count == LANES) {
        if (p->accumulate) memcpy(&before, place, sizeof y);
        y += before;
        memcpy(place, &y, sizeof y);
      } else {
        if (p->accumulate) memcpy(&before, place, count * sizeof(float));
        y += before;
        memcpy(place, &y, count * sizeof(float));
      }
    }
  }
}

/// All outputs of the rows from `row` to `end`, `rows` at a time. Outputs are the outer loop: their weights stay in the
/// nearest cache while the rows pass them.
TARGET ALWAYS_INLINE void JOIN(MULTIPLY, rows)(const PanelProduct *p, bool tiled, size_t row, size_t end, int rows,
                                                int vectors) {
  const size_t all = (p->outputs + LANES - 1) / LANES;
  size_t vector = 0;
  for (; vector + vectors <= all; vector += vectors)
    for (size_t r = row; r < end; r += rows) TILE(p, tiled, r, rows, vector, vectors);
  for (; vector < all; vector++)
    for (size_t r = row; r < end; r += rows) TILE(p, tiled, r, rows, vector, 1);
}

TARGET ALWAYS_INLINE void JOIN(MULTIPLY, all)(const PanelProduct *p, bool tiled) {
  const size_t full = p->rows / ROWS * ROWS;
  if (full > 0) JOIN(MULTIPLY, rows)(p, tiled, 0, full, ROWS, VECTORS);
  // The rest together, so that the weights are read once.
#define REST(count, vectors) \
  case count: return JOIN(MULTIPLY, rows)(p, tiled, full, p->rows, count, vectors)
  switch (p->rows - full) {
    REST(1, SINGLE);
    REST(2, VECTORS);
    REST(3, VECTORS);
#if ROWS > 4
    REST(4, VECTORS);
    REST(5, VECTORS);
    REST(6, VECTORS);
    REST(7, VECTORS);
#endif
  }
#undef REST
}

TARGET static void MULTIPLY(const PanelProduct *p) {
  if (p->x_tiled)
    JOIN(MULTIPLY, all)(p, true);
  else
    JOIN(MULTIPLY, all)(p, false);
}

#undef JOIN_
#undef JOIN
#undef FLOATS
#undef INTS
#undef TILE
#undef UNROLL
#undef MOST_VECTORS
#undef MULTIPLY
#undef TARGET
#undef LANES
#undef TOTALS
#undef ADD_PRODUCTS
#undef OUTPUTS
#undef ROWS
#undef VECTORS
#undef SINGLE
