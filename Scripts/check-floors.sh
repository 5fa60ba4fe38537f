#!/usr/bin/env bash
# Checks that every target imports only from lower floors (docs/architecture.md).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

declare -A floor=(
  [CICU]=0 [CKernels]=0 [CGEMM]=0 [CEdit]=0 [CExpat]=0 [CZlib]=0
  [Tensors]=1 [Text]=1 [Metrics]=1 [Charts]=1
  [Layers]=2 [Corpora]=2
  [CorpusAnalysis]=3 [LocaleCorpus]=3 [Models]=3 [Store]=3
  [Training]=4 [Decoding]=4
  [Translation]=5
  [Tasks]=6
  [seq2seq]=7
)

broken=0
for folder in Sources/*/; do
  target=$(basename "$folder")
  if [[ -z ${floor[$target]:-} ]]; then
    echo "$folder: has no floor; give it one in Scripts/check-floors.sh and docs/architecture.md" >&2
    broken=1
    continue
  fi
  while IFS=: read -r file line statement; do
    imported=$(sed -E 's/.*import +((struct|class|enum|protocol|func|var|let|typealias) +)?([A-Za-z0-9_]+).*/\3/' \
      <<<"$statement")
    # What has no floor is somebody else's.
    if [[ -n ${floor[$imported]:-} && $imported != "$target" ]] &&
      ((floor[$imported] >= floor[$target])); then
      echo "$file:$line: $target (floor ${floor[$target]}) imports $imported (floor ${floor[$imported]})" >&2
      broken=1
    fi
  done < <(grep -rnE --include='*.swift' '^([@a-z()]+ +)*import ' "$folder" || true)
done
exit "$broken"
