#!/usr/bin/env bash
# Installs the system packages that the build needs; does nothing where all are there.
set -euo pipefail

packages=(libsqlite3-dev libicu-dev libedit-dev libexpat1-dev zlib1g-dev pkg-config make)
# Matrix products: see docs/architecture.md.
case $(uname -m) in
  x86_64) packages+=(libdnnl-dev) ;;
  *) packages+=(libopenblas-dev) ;;
esac

if [[ ! -w . ]]; then
  echo "$PWD cannot be written, but the build needs to: clone the project elsewhere" >&2
  exit 1
fi

if ! command -v swift >/dev/null; then
  echo "swift is missing: install Swift 6.3 or newer, see https://www.swift.org/install" >&2
  exit 1
fi

# Elsewhere the libraries come from other package managers; the compiler then says what it lacks.
if ! command -v apt-get >/dev/null; then
  echo "not a Debian: please see yourself to the counterparts of ${packages[*]}" >&2
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  if [[ $status != installed ]]; then missing+=("$package"); fi
done
if [[ ${#missing[@]} -eq 0 ]]; then exit 0; fi

echo "installing missing packages: ${missing[*]}" >&2
as_root=()
if [[ $(id -u) -ne 0 ]]; then as_root=(sudo); fi
if [[ ${#as_root[@]} -gt 0 ]] && ! command -v sudo >/dev/null; then
  echo "please install them as root: apt-get install ${missing[*]}" >&2
  exit 1
fi
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
