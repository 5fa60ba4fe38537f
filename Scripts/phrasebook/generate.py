#!/usr/bin/env python3
"""Writes the phrase book: `python3 Scripts/phrasebook/generate.py [--seed N] [--folder FOLDER]`."""

from __future__ import annotations

import argparse
from pathlib import Path

import corpus
from check import faults

FOLDER = Path(__file__).resolve().parents[2] / "corpora"


def files(phrasebook: corpus.Corpus) -> dict[str, str]:
    """The content of every file, by its name."""
    parts = {
        "train": phrasebook.training,
        "valid": phrasebook.validation,
        "test": phrasebook.test,
        "test-unseen": phrasebook.unseen,
    }
    return {
        f"phrasebook.en-fr.{name}.tsv": "".join(f"{pair.english}\t{pair.french}\n" for pair in part)
        for name, part in parts.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes the English–French phrase book.")
    parser.add_argument("--seed", type=int, default=corpus.SEED, help="decides everything random")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files go")
    arguments = parser.parse_args()

    phrasebook = corpus.build(arguments.seed)
    contents = files(phrasebook)
    everyday = corpus.EVERYDAY.read_text(encoding="utf-8")
    found = faults({**contents, corpus.EVERYDAY.name: everyday}, phrasebook.reserved)
    if found:
        raise SystemExit("\n".join(found))
    for name, content in contents.items():
        (arguments.folder / name).write_text(content, encoding="utf-8", newline="\n")
        print(f"{name}: {content.count(chr(10)):,} pairs")


if __name__ == "__main__":
    main()
