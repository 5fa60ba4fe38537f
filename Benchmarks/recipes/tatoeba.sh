#!/usr/bin/env bash
# Trains and scores the preset `base`, unchanged, on short everyday sentences, English to French and to Chinese:
#
#   Benchmarks/recipes/tatoeba.sh DATA FOLDER [FLAGS OF TRAIN…]
#
# DATA has fra.tsv and cmn.tsv of ManyThings/Tatoeba; FOLDER gets the database and the models. Sources have several
# translations, which stay together in one split. What is done is not trained again, and what was begun goes on.
set -euo pipefail
data=${1:?folder with the data}
folder=${2:?folder for database and models}
shift 2
program=${SEQ2SEQ:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/.build/release/seq2seq}
mkdir -p "$folder"
export SEQ2SEQ_DB=$folder/tatoeba.db

for pair in fra:fr cmn:zh; do
  file=$data/${pair%:*}.tsv to=${pair#*:}
  corpus=en-$to model=$folder/en-$to
  if ! "$program" corpus show "$corpus" >/dev/null 2>&1; then
    "$program" import "$corpus" "$file" --columns 1,2 --from en --to "$to"
    "$program" corpus split "$corpus" --valid 1000 --test 1000
    "$program" build-vocab "$corpus" --separate --size 4000
  fi
  if [[ ! -e $model.done ]]; then
    resume=()
    [[ -e $model/checkpoint.safetensors ]] && resume=(--resume)
    "$program" train "$corpus" --from en --to "$to" --out "$model" --preset base "$@" "${resume[@]}"
    touch "$model.done"
  fi
  "$program" corpus show "$corpus" | sed -n 1,3p
  "$program" evaluate --model "$model" "$corpus" --split test --lowercase --metric bleu --metric chrf --confidence
done
