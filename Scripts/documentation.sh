#!/usr/bin/env bash
# Builds the DocC pages of every library target into .build/documentation; a warning is an error.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch=.build/for-documentation
# Kept between calls: the compiler writes only those of modules that have changed.
symbols=$PWD/$scratch/symbol-graphs
output=$PWD/.build/documentation
rm -rf "$output"
mkdir -p "$symbols" "$output"
swift build --scratch-path $scratch --product seq2seq \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols" >&2

for catalogue in Sources/*/*.docc; do
  target=$(basename "$catalogue" .docc)
  graphs=$symbols/only-$target
  mkdir -p "$graphs"
  cp "$symbols/$target".symbols.json "$graphs"
  docc convert "$catalogue" --warnings-as-errors --additional-symbol-graph-dir "$graphs" \
    --fallback-display-name "$target" --fallback-bundle-identifier "seq2seq.$target" \
    --output-path "$output/$target.doccarchive"
  echo "$output/$target.doccarchive"
done
