#!/usr/bin/env python3
"""Checks the phrase book: `python3 Scripts/phrasebook/check.py`.

Says whether the files in `corpora/` are what the generator writes, and whether they, and the hand-written
`everyday.en-fr.tsv` beside them, keep what `corpora/README.md` promises. Exits with 1 and a list of faults otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import corpus
from french.spelling import ASPIRATED, begins_with_vowel_sound

EVERYDAY = corpus.EVERYDAY.name
LARGEST_FOLDER = 3_000_000  # bytes

# What French never writes: a pattern and what is wrong with it.
MISSPELLINGS = [
    (re.compile(r"\b(de|à) les?\b(?! [aeiouhâêîôûéèœ])", re.I), "no contraction"),
    (re.compile(r"\bsi ils?\b", re.I), "no elision of si"),
    (re.compile(r"\b(au|du) la\b|\b(aux|des) les\b", re.I), "an article twice"),
    (re.compile(r"  "), "two spaces"),
    (re.compile(r"[^ ][?!]"), "no space before ? or !"),
    (re.compile(r" [.,]"), "a space before a stop"),
    (re.compile(r"[’‘`]"), "an apostrophe that is not straight"),
    (re.compile(r"' "), "a space behind an apostrophe"),
    (re.compile(r"\b(\w+) \1\b(?<!\bnous nous)(?<!\bvous vous)", re.I), "a word twice"),
    (
        re.compile(
            r"\bdes (beaux|belles|bons|bonnes|grands|grandes|petits|petites|vieux|vieilles|jolis|jolies|nouveaux"
            r"|nouvelles|jeunes|longs|longues|mauvais|mauvaises)\b"
        ),
        "des before an adjective",
    ),
]
ELIDING = re.compile(r"(?<![-\w])(je|me|se|le|la|de|ne|que|ce|ma|sa|beau|nouveau) (?!et\b|aussi\b)(\w+)", re.I)
NOT_ELIDING = re.compile(r"\b[jmsldnct]'(\w+)|\bqu'(\w+)|\b(?:cet|bel|nouvel|vieil) (\w+)", re.I)


def faults(contents: dict[str, str], reserved: list[tuple[str, str]]) -> list[str]:
    """All that is wrong with the files of the phrase book, by name and content."""
    found: list[str] = []
    translation: dict[str, tuple[str, str]] = {}
    parts: dict[str, list[tuple[str, str]]] = {}
    for name, content in contents.items():
        parts[name] = pairs_of(name, content, found)
        for english, french in parts[name]:
            if english in translation:
                found.append(f"{name}: “{english}” also stands in {translation[english][0]}")
            translation[english] = (name, french)
            if name != EVERYDAY and not corpus.SHORTEST <= len(english.split()) <= corpus.LONGEST:
                found.append(f"{name}: “{english}” has {len(english.split())} words")
            found += [f"{name}: “{french}”: {fault}" for fault in misspellings(french)]

    by_part = {name.split(".")[2]: pairs for name, pairs in parts.items() if name != EVERYDAY}
    answers = {french for part in ("train", "valid") for _, french in by_part[part]}
    for english, french in by_part["test"]:
        if french in answers:
            found.append(f"test: “{french}” is also the translation of a training sentence")
    return found + _unseen_faults(by_part, reserved)


def pairs_of(name: str, content: str, found: list[str]) -> list[tuple[str, str]]:
    """The pairs of a file; what is wrong with its form is added to the faults."""
    if unicodedata.normalize("NFC", content) != content:
        found.append(f"{name}: not composed (NFC)")
    if not content.endswith("\n") or "\r" in content:
        found.append(f"{name}: its lines do not end with \\n")
    pairs = []
    for number, line in enumerate(content.removesuffix("\n").split("\n"), 1):
        sides = line.split("\t")
        if len(sides) != 2 or not all(side and side == side.strip() for side in sides):
            found.append(f"{name}:{number}: not two sides: “{line}”")
            continue
        for side in sides:
            if name != EVERYDAY and (not side[0].isupper() or side[-1] not in ".?!"):
                found.append(f"{name}:{number}: no sentence: “{side}”")
        pairs.append((sides[0], sides[1]))
    return pairs


def misspellings(french: str) -> list[str]:
    """What a French sentence is certainly spelled wrong in."""
    found = [fault for pattern, fault in MISSPELLINGS if pattern.search(french)]
    for word, following in ELIDING.findall(french):
        if begins_with_vowel_sound(following) and following.lower() not in ASPIRATED:
            found.append(f"“{word} {following}”")
    for match in NOT_ELIDING.finditer(french):
        following = next(group for group in match.groups() if group)
        if not begins_with_vowel_sound(following):
            found.append(f"“{match.group()}” before a consonant")
    return found


def _unseen_faults(by_part: dict[str, list[tuple[str, str]]], reserved: list[tuple[str, str]]) -> list[str]:
    """Checks the unseen part: its pairs of words meet nowhere else, and its words are all well known."""
    found = []
    seen = [english for part in ("train", "valid") for english, _ in by_part[part]]
    known = [(one, other) for one, other in ((corpus.forms(a), corpus.forms(b)) for a, b in reserved)]
    for english in seen:
        for one, other in known:
            if corpus.has_a_form_of(one, english) and corpus.has_a_form_of(other, english):
                found.append(f"train or valid: “{english}” brings a reserved pair of words together")
    counts = [Counter(word for pair in by_part["train"] for word in set(corpus.words(pair[side]))) for side in (0, 1)]
    for pair in by_part["test-unseen"]:
        if not any(corpus.has_a_form_of(one, pair[0]) and corpus.has_a_form_of(other, pair[0]) for one, other in known):
            found.append(f"test-unseen: “{pair[0]}” has no reserved pair of words")
        for side in (0, 1):
            for word in corpus.words(pair[side]):
                if counts[side][word] < corpus.OFTEN_ENOUGH:
                    found.append(f"test-unseen: “{word}” occurs {counts[side][word]} times in training")
    return found


def main() -> None:
    import generate

    phrasebook = corpus.build()
    expected = generate.files(phrasebook)
    found = []
    contents = {}
    for name, content in expected.items():
        contents[name] = (generate.FOLDER / name).read_text(encoding="utf-8")
        if contents[name] != content:
            found.append(f"{name} is not what the generator writes: run python3 Scripts/phrasebook/generate.py")
    contents[EVERYDAY] = (generate.FOLDER / EVERYDAY).read_text(encoding="utf-8")
    found += faults(contents, phrasebook.reserved)
    size = sum(file.stat().st_size for file in generate.FOLDER.iterdir())
    if size > LARGEST_FOLDER:
        found.append(f"corpora/ has {size:,} bytes, more than {LARGEST_FOLDER:,}")
    if found:
        raise SystemExit("\n".join(found))
    print(f"{len(contents)} files, {sum(content.count(chr(10)) for content in contents.values()):,} pairs: no faults")


if __name__ == "__main__":
    main()
