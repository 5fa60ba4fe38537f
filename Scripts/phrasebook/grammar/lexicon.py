"""The words: what the tables in `lexicon/` say, as values."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "lexicon"


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table, by the names of its columns; a missing cell is empty."""
    with open(FOLDER / f"{name}.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))


@dataclass(frozen=True)
class Noun:
    """A noun in both languages.

    `number` says how it is counted:
    count       one dress, two dresses
    mass        bread
    pairs       counted, but spoken of in the plural: shoes
    plural      plural in both languages: glasses, lunettes
    trousers    plural in English, singular in French
    collective  singular in English, plural in French: pasta, pâtes
    meal        no article in English: dinner is ready
    """

    english: str
    english_plural: str
    french: str
    french_plural: str
    gender: str
    number: str
    classes: frozenset[str]

    def is_a(self, names: frozenset[str] | str) -> bool:
        """Whether the noun belongs to one of the classes, or is itself among the names; both may be one string."""
        if isinstance(names, str):
            names = frozenset(names.split())
        return bool(self.classes & names) or self.english in names

    @property
    def is_countable(self) -> bool:
        return self.number == "count"


@dataclass(frozen=True)
class Adjective:
    """An adjective in both languages; `position` is where French puts it, *predicate* if only after *être*."""

    english: str
    comparative: str
    masculine: str
    feminine: str
    masculine_plural: str
    feminine_plural: str
    before_vowel: str
    position: str
    classes: frozenset[str]

    def french(self, gender: str, plural: bool) -> str:
        if gender == "f":
            return self.feminine_plural if plural else self.feminine
        return self.masculine_plural if plural else self.masculine

    def suits(self, noun: Noun) -> bool:
        return noun.is_a(self.classes)


@dataclass(frozen=True)
class Verb:
    """A verb in both languages, with what can be its object or complement and how it is used."""

    english: str
    french: str
    link: str
    objects: frozenset[str]
    determiners: tuple[str, ...]
    complements: tuple[str, ...]
    uses: frozenset[str]

    @property
    def lemma(self) -> str:
        return "to " + self.english


@dataclass(frozen=True)
class Phrase:
    """Words that never change: an adverb, a place, a time."""

    english: str
    french: str


@dataclass(frozen=True)
class Place:
    """Where one can be, and go to."""

    english: str
    english_at: str
    french: str
    gender: str
    french_at: str


@lru_cache(maxsize=None)
def nouns() -> tuple[Noun, ...]:
    from english.nouns import plural as english_plural
    from french.agreement import plural as french_plural

    return tuple(
        Noun(
            row["english"],
            row["plural"] or english_plural(row["english"]),
            row["french"],
            row["french plural"] or french_plural(row["french"]),
            row["gender"],
            row["number"],
            frozenset(row["classes"].split()),
        )
        for row in table("nouns")
    )


@lru_cache(maxsize=None)
def noun(english: str, french: str | None = None) -> Noun:
    """The noun by its English name, and its French where English has two of them."""
    return next(n for n in nouns() if n.english == english and french in (None, n.french))


@lru_cache(maxsize=None)
def adjectives() -> tuple[Adjective, ...]:
    return tuple(
        Adjective(
            row["english"],
            row["comparative"],
            row["masculine"],
            row["feminine"],
            row["masculine plural"],
            row["feminine plural"],
            row["before vowel"],
            row["position"],
            frozenset(row["classes"].split()),
        )
        for row in table("adjectives")
    )


@lru_cache(maxsize=None)
def adjective(english: str) -> Adjective:
    return next(a for a in adjectives() if a.english == english)


@lru_cache(maxsize=None)
def transitive_verbs() -> tuple[Verb, ...]:
    return tuple(
        Verb(
            row["english"],
            row["french"],
            row["link"],
            frozenset(row["objects"].split()),
            tuple(row["determiners"].split()),
            (),
            frozenset(row["uses"].split()),
        )
        for row in table("transitive_verbs")
    )


@lru_cache(maxsize=None)
def intransitive_verbs() -> tuple[Verb, ...]:
    return tuple(
        Verb(
            row["english"],
            row["french"],
            "",
            frozenset(),
            (),
            tuple(row["complements"].split()),
            frozenset(row["uses"].split()),
        )
        for row in table("intransitive_verbs")
    )


@lru_cache(maxsize=None)
def phrases(name: str) -> tuple[Phrase, ...]:
    """All unchanging phrases of a class, or of several: *near|later*."""
    classes = name.split("|")
    return tuple(Phrase(row["english"], row["french"]) for row in table("phrases") if row["class"] in classes)


@lru_cache(maxsize=None)
def places() -> tuple[Place, ...]:
    return tuple(
        Place(row["english"], row["english at"], row["french"], row["gender"], row["french at"])
        for row in table("places")
    )


@lru_cache(maxsize=None)
def numbers() -> dict[int, Phrase]:
    return {int(row["value"]): Phrase(row["english"], row["french"]) for row in table("numbers")}
