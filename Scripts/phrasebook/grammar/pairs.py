"""Finished sentence pairs."""

from __future__ import annotations

from dataclasses import dataclass

from french.spelling import sentence


@dataclass(frozen=True)
class Pair:
    """A sentence in both languages, and the words of the lexicon that it is about."""

    english: str
    french: str
    lemmas: frozenset[str]
    pattern: str = ""


def pair(english: str, french: str, lemmas: frozenset[str] = frozenset(), end: str = ".") -> Pair:
    """A pair from words: capitalised, punctuated, the French elided."""
    english = " ".join(english.split())
    return Pair(english[0].upper() + english[1:] + end, sentence(" ".join(french.split()), end), lemmas)
