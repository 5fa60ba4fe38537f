#!/usr/bin/env bash
# Trains a small English→French translator and opens it; what an earlier call has done is skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seq2seq=.build/release/seq2seq
corpus=corpora/everyday.en-fr.tsv
validation=corpora/everyday.valid.en-fr.tsv
database=models/demo.db
model=models/demo
finished=$model/finished

# Shows a command as a person would type it, then runs it.
run() {
  printf '\n$' >&2
  for word in "$@"; do
    if [[ $word =~ [^[:alnum:]_./=-] ]]; then word="\"$word\""; fi
    printf ' %s' "$word" >&2
  done
  printf '\n' >&2
  "$@"
}

# A demo that was stopped half-way begins again.
if [[ ! -e $finished ]]; then
  rm -rf "$model" "$database" "$database-wal" "$database-shm"
  run "$seq2seq" import everyday "$corpus" --from en --to fr --db "$database"
  run "$seq2seq" import everyday "$validation" --from en --to fr --split valid --db "$database"
  run "$seq2seq" build-vocab everyday --size 1500 --db "$database"
  run "$seq2seq" train everyday --from en --to fr --preset tiny --out "$model" \
    --embedding-size 128 --tied-output --learning-rate 0.006 --dropout 0.4 \
    --decay-patience 4 --patience 12 --max-minutes 2 --db "$database"
  touch "$finished"
fi

# None of these sentences is among those it learned from.
run "$seq2seq" translate --model "$model" \
  "How much is this watch?" "She wants a tea." "We're cold." "The park is near here."

if [[ -t 0 && -t 1 ]]; then
  run "$seq2seq" translate --model "$model"
fi

cat >&2 <<END

Come back with: $seq2seq translate --model $model
The history of its training: $seq2seq runs show 1 --db $database
END
