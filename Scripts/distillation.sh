#!/usr/bin/env bash
# Trains a small model on what large ones make of the sources of a corpus:
#   Scripts/distillation.sh CORPUS SOURCE TARGET "TEACHER…" FOLDER [OPTIONS OF train…]
# as in: Scripts/distillation.sh m30k de en "models/large-1 models/large-2" models/distilled --preset tiny
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/show-and-run.sh"

if (($# < 5)); then sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 64; fi
corpus=$1 from=$2 to=$3 folder=$5
options=("${@:6}")
distilled="$corpus-distilled"
teachers=()
for teacher in $4; do teachers+=(--model "$teacher"); done

mkdir -p "$folder"
for split in train valid test; do
  if "$seq2seq" corpus show "$corpus" --pairs 0 | grep -q "^pairs:.* $split"; then
    show_and_run "$seq2seq" corpus export "$corpus" --source "$folder/$split.$from" --target "$folder/$split.$to" \
      --from "$from" --to "$to" --split $split
    if [[ $split == train ]]; then
      # What people wrote is measured by, not learned from.
      show_and_run "$seq2seq" translate "${teachers[@]}" --input "$folder/train.$from" --output "$folder/train.$to" \
        --overwrite
    fi
    show_and_run "$seq2seq" import "$distilled" "$folder/$split.$from" "$folder/$split.$to" --from "$from" --to "$to" \
      --split $split --replace
  fi
done
show_and_run "$seq2seq" build-vocab "$distilled"
show_and_run "$seq2seq" train "$distilled" --from "$from" --to "$to" --out "$folder/model" "${options[@]}"
