#!/usr/bin/env bash
# Trains a model on a corpus and on text in the target language alone, translated back by a model of the other direction:
#   Scripts/back-translation.sh CORPUS SOURCE TARGET TEXT FOLDER [OPTIONS OF train…]
# as in: Scripts/back-translation.sh m30k de en mono.en models/back --preset base
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/show-and-run.sh"

if (($# < 5)); then sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 64; fi
corpus=$1 from=$2 to=$3 text=$4 folder=$5
options=("${@:6}")
more="$corpus-back"

mkdir -p "$folder"
show_and_run "$seq2seq" train "$corpus" --from "$to" --to "$from" --out "$folder/reverse" "${options[@]}"
show_and_run "$seq2seq" translate --model "$folder/reverse" --input "$text" --output "$folder/back.$from" --overwrite

# The corpus stays as it is, for the models that were trained on it.
for split in train valid test; do
  if "$seq2seq" corpus show "$corpus" --pairs 0 | grep -q "^pairs:.* $split"; then
    show_and_run "$seq2seq" corpus export "$corpus" --source "$folder/$split.$from" --target "$folder/$split.$to" \
      --from "$from" --to "$to" --split $split
    show_and_run "$seq2seq" import "$more" "$folder/$split.$from" "$folder/$split.$to" --from "$from" --to "$to" \
      --split $split --replace
  fi
done
show_and_run "$seq2seq" import "$more" --source "$folder/back.$from" --target "$text" --from "$from" --to "$to" \
  --tag '<bt>' --append
show_and_run "$seq2seq" build-vocab "$more"
show_and_run "$seq2seq" train "$more" --from "$from" --to "$to" --out "$folder/model" "${options[@]}"
