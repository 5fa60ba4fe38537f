#!/usr/bin/env bash
# Trains and scores the tasks with labels on real data, with the defaults of each:
#
#   Benchmarks/recipes/tasks.sh DATA FOLDER
#
# DATA has sentiment/stsa.binary.{train,dev,test}, pos/ewt.{train,dev,test}.tsv, names/by_language/*.txt and music/*.abc;
# FOLDER gets the database and the models.
set -euo pipefail
data=${1:?folder with the data}
folder=${2:?folder for database and models}
program=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/.build/release/seq2seq
mkdir -p "$folder"
export SEQ2SEQ_DB=$folder/tasks.db

if [[ ! -e $SEQ2SEQ_DB ]]; then
  for part in train:train dev:valid test:test; do
    name=${part%:*} split=${part#*:}
    "$program" import sst "$data/sentiment/stsa.binary.$name" --task classify --from en --split "$split"
    "$program" import ewt "$data/pos/ewt.$name.tsv" --task tag --from en --split "$split"
    "$program" import words "$data/pos/ewt.$name.tsv" --task map --from en --split "$split"
  done
  "$program" import names "$data"/names/by_language/*.txt --task generate --from mul --label-by-file-name
  "$program" corpus split names --valid 5% --test 5%
  "$program" import tunes "$data"/music/*.abc --task generate --from abc
  "$program" corpus split tunes --valid 5% --test 5%
fi

# Of the sentiment of short sentences several models know more than each.
members=()
for seed in 1 2 3 4 5 6 7 8 9; do
  "$program" train sst --out "$folder/sst-$seed" --seed "$seed" --overwrite
  members+=(--model "$folder/sst-$seed")
done
"$program" evaluate --model "$folder/sst-1" sst
"$program" evaluate "${members[@]}" sst

for task in ewt words names tunes; do
  "$program" train "$task" --out "$folder/$task" --overwrite
  "$program" evaluate --model "$folder/$task" "$task"
done
for temperature in 1 0.7; do
  "$program" generate --model "$folder/tunes" M:6/8 K:D --count 100 --temperature "$temperature" --format abc >/dev/null
done
"$program" runs
