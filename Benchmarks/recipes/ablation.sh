#!/bin/sh
# Trains every variant of variants.txt with several seeds and prints the table of docs/recipes.md.
#
#   Benchmarks/recipes/ablation.sh CORPUS FROM TO DIRECTORY [FLAGS OF THE BASELINE…]
#
# CORPUS stands in the database with a validation split and a vocabulary. Models go to DIRECTORY; what is done is not trained
# again, and what was begun goes on, so the script can be stopped and called again. SEEDS ("1 2 3"), JOBS (trainings at a
# time, each on one thread; 2), SEQ2SEQ (the program) and SEQ2SEQ_DB may be set.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
corpus=$1 from=$2 to=$3
export DIRECTORY=$4 SEQ2SEQ="${SEQ2SEQ:-$here/../../.build/release/seq2seq}"
shift 4
mkdir -p "$DIRECTORY"

for seed in ${SEEDS:-1 2 3}; do
  grep -v '^#' "$here/variants.txt" | while IFS="$(printf '\t')" read -r name flags; do
    echo "$name-$seed $corpus --from $from --to $to $* $flags --seed $seed"
  done
done | xargs -P "${JOBS:-2}" -L 1 "$here/train.sh"
"$SEQ2SEQ" runs table --corpus "$corpus" --from "$from" --to "$to" --format markdown
