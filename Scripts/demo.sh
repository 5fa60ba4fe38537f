#!/usr/bin/env bash
# Trains a small English→French translator on the phrase book, shows what it has learned and opens it. What an earlier
# call has done is skipped; a training that was interrupted goes on.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source Scripts/show-and-run.sh

corpora=corpora
database=models/demo.db
model=models/demo
finished=$model/finished

if [[ ! -e $finished && ! -e $model/checkpoint.safetensors ]]; then
  # Whatever was begun before there was a state to go on from begins again.
  rm -rf "$model" "$database" "$database-wal" "$database-shm"
  show_and_run "$seq2seq" import phrasebook $corpora/phrasebook.en-fr.train.tsv --from en --to fr --db $database
  show_and_run "$seq2seq" import phrasebook $corpora/phrasebook.en-fr.valid.tsv --from en --to fr --split valid \
    --db $database
  show_and_run "$seq2seq" build-vocab phrasebook --size 4000 --db $database
fi

if [[ ! -e $finished ]]; then
  resume=()
  if [[ -e $model/checkpoint.safetensors ]]; then resume=(--resume); fi
  show_and_run "$seq2seq" train phrasebook --from en --to fr --out $model --preset tiny --max-minutes 2.9 \
    --db $database "${resume[@]}"
  touch "$finished"
fi

show_and_run "$seq2seq" runs plot --db $database

# None of these sentences is among those it learned from; those of the last file combine words that it has never seen
# together.
show_and_run "$seq2seq" evaluate --model $model --examples 5 \
  $corpora/phrasebook.en-fr.test.tsv $corpora/phrasebook.en-fr.test-unseen.tsv

if [[ -t 0 && -t 1 ]]; then
  show_and_run "$seq2seq" translate --model $model
fi

cat >&2 <<END

Come back with: $seq2seq translate --model $model
What it looks at: $seq2seq translate --model $model --attention "My sister is reading a book."
The history of its training: $seq2seq runs show 1 --db $database
END
