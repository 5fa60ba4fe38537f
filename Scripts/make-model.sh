#!/usr/bin/env bash
# Makes models/en-fr, the translator that ships with the project, again from the corpora that ship with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source Scripts/show-and-run.sh

corpora=corpora
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
database=$work/en-fr.db
model=models/en-fr

show_and_run "$seq2seq" import en-fr $corpora/phrasebook.en-fr.train.tsv --from en --to fr --db "$database"
show_and_run "$seq2seq" import en-fr $corpora/everyday.en-fr.tsv --from en --to fr --append --db "$database"
show_and_run "$seq2seq" import en-fr $corpora/phrasebook.en-fr.valid.tsv --from en --to fr --split valid \
  --db "$database"
show_and_run "$seq2seq" build-vocab en-fr --size 2000 --db "$database"
show_and_run "$seq2seq" train en-fr --from en --to fr --out "$work/model" --preset tiny \
  --embedding-size 96 --epochs 40 --patience 0 --db "$database"

# What a translator needs; the state of its training stays behind.
mkdir -p $model
cp "$work"/model/{config.json,model.safetensors,source.vocab.json,target.vocab.json} $model/
show_and_run "$seq2seq" evaluate --model $model \
  $corpora/phrasebook.en-fr.test.tsv $corpora/phrasebook.en-fr.test-unseen.tsv
