#!/usr/bin/env bash
# Builds the program with the Swift runtime inside and installs it with its manual pages and shell completions.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

prefix=$1
# A folder of its own: the flags differ from those of `make build`, and neither should throw away the other's work.
scratch=.build/for-installation
manual=.build/plugins/GenerateManual/outputs/seq2seq

swift build -c release --product seq2seq --static-swift-stdlib --scratch-path $scratch >&2
rm -rf $manual
swift package plugin generate-manual --multi-page >&2

program=$scratch/release/seq2seq
install -D -m 755 -s $program "$prefix/bin/seq2seq"
find $manual -name '*.1' -exec install -D -m 644 -t "$prefix/share/man/man1" {} +

completions() {
  mkdir -p "$(dirname "$prefix/share/$2")"
  $program --generate-completion-script "$1" >"$prefix/share/$2"
}
completions bash bash-completion/completions/seq2seq
completions zsh zsh/site-functions/_seq2seq
completions fish fish/vendor_completions.d/seq2seq.fish
echo "installed $prefix/bin/seq2seq with manual pages and completions" >&2
