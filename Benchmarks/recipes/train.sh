#!/bin/sh
# Trains one model unless it is done: train.sh NAME FLAGS…, as ablation.sh asks for it.
set -eu
name=$1
shift
[ -e "$DIRECTORY/$name.done" ] && exit
if [ -e "$DIRECTORY/$name/checkpoint.safetensors" ]; then set -- "$@" --resume; fi
"$SEQ2SEQ" train --out "$DIRECTORY/$name" --threads 1 "$@" 2> "$DIRECTORY/$name.log"
touch "$DIRECTORY/$name.done"
