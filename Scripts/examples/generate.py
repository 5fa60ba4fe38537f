#!/usr/bin/env python3
"""Writes the small examples with labels in corpora/: `python3 Scripts/examples/generate.py [--folder FOLDER]`.

The same seed writes the same files, to the byte.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import names
import sentiment
import tags
import tunes

FOLDER = Path(__file__).resolve().parents[2] / "corpora"
SEED = 8


def files() -> dict[str, str]:
    """The content of every file, by its name."""
    content = {
        "sentiment.en.txt": sentiment.text(random.Random(SEED)),
        "tags.en.conll": tags.text(random.Random(SEED)),
        "tunes.abc": tunes.text(random.Random(SEED)),
    }
    for people, text in names.texts(random.Random(SEED)).items():
        content[f"names/{people}.txt"] = text
    return content


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes the small examples with labels.")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    folder = parser.parse_args().folder
    for name, text in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{name}: {text.count(chr(10))} lines")


main()
