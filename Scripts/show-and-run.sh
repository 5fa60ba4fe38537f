# For scripts that a person watches: shows a command as one would type it, then runs it.

seq2seq=.build/release/seq2seq

show_and_run() {
  printf '\n$' >&2
  local word
  for word in "$@"; do
    if [[ $word =~ [^[:alnum:]_./=-] ]]; then word="\"$word\""; fi
    printf ' %s' "$word" >&2
  done
  printf '\n' >&2
  "$@"
}
