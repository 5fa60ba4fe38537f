"""From patterns to a corpus: drawing candidates, keeping a balanced part of them, and holding some out.

Two test sets are held out. The *test* set is a random part: new sentences of known kinds. The *unseen* set is held out
by construction: pairs of words, a verb and a noun or an adjective and a noun, that no other sentence brings together,
although each of the words is common.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

import patterns  # noqa: F401  (registers the patterns)
from english import verbs as english_verbs
from grammar.draw import Draw
from grammar.lexicon import adjectives, nouns
from grammar.pairs import Pair
from patterns.registry import any_pair

# Written by hand, and so left out here; a sentence that is translated differently there stops the generator.
EVERYDAY = Path(__file__).resolve().parents[2] / "corpora" / "everyday.en-fr.tsv"

SEED = 2026
DRAWS = 120_000
TRAINING, VALIDATION, TEST, UNSEEN = 16_000, 500, 500, 300
SHORTEST, LONGEST = 3, 15  # English words
RESERVED = 130  # pairs of words
RAREST = 25  # sentences in which a word form must occur among the candidates
COMMON = 50  # how often every word form is wanted before the rest is filled up at random
OFTEN_ENOUGH = 10  # training sentences with each word of an unseen sentence


def words(text: str) -> list[str]:
    """The words of a sentence as they are counted: lower case, without punctuation, elided words apart."""
    for mark in ".,?!":
        text = text.replace(mark, "")
    return text.lower().replace("'", "' ").split()


@dataclass(frozen=True)
class Corpus:
    """The four parts, and the pairs of words that only the unseen part brings together."""

    training: list[Pair]
    validation: list[Pair]
    test: list[Pair]
    unseen: list[Pair]
    reserved: list[tuple[str, str]]


def forms(lemma: str) -> set[str]:
    """All English forms of a word of the lexicon; verbs are named with *to*."""
    if lemma.startswith("to "):
        verb = lemma[3:]
        inflections = (english_verbs.third_person, english_verbs.ing, english_verbs.past, english_verbs.past_participle)
        return {verb} | {inflect(verb) for inflect in inflections}
    for noun in nouns():
        if noun.english == lemma:
            return {noun.english, noun.english_plural}
    for adjective in adjectives():
        if adjective.english == lemma:
            return {adjective.english, adjective.comparative, adjective.comparative.removesuffix("r") + "st"} - {
                "",
                "st",
            }
    return {lemma}


def has_a_form_of(lemma_forms: set[str], english: str) -> bool:
    """Whether one of the forms, which may be of several words, stands in a sentence."""
    padded = f" {' '.join(words(english))} "
    return any(f" {form} " in padded for form in lemma_forms)


def candidates(seed: int) -> list[Pair]:
    """Sentences of all patterns, each once, none of them with a rare word.

    Two different translations of one sentence are a mistake in the grammar, and stop the generator.
    """
    draw = Draw(seed)
    written = [line.split("\t") for line in EVERYDAY.read_text(encoding="utf-8").splitlines()]
    drawn = {english: Pair(english, french, frozenset()) for english, french in written}
    for _ in range(DRAWS):
        pair = any_pair(draw)
        if not SHORTEST <= len(pair.english.split()) <= LONGEST:
            continue
        known = drawn.setdefault(pair.english, pair)
        if known.french != pair.french:
            raise SystemExit(f"two translations of “{pair.english}”: “{known.french}” and “{pair.french}”")
    for english, _ in written:
        del drawn[english]
    counts = Counter(word for pair in drawn.values() for word in set(words(pair.english) + words(pair.french)))
    return [p for p in drawn.values() if min(counts[w] for w in words(p.english) + words(p.french)) >= RAREST]


def reserve(pool: list[Pair], random: Random) -> list[tuple[str, str]]:
    """The pairs of words to keep apart: a noun and a verb or adjective that are both common and often meet."""
    noun_names = {noun.english for noun in nouns() if "person" not in noun.classes}
    others = {adjective.english for adjective in adjectives()}
    single, together = Counter(), Counter()
    for pair in pool:
        single.update(pair.lemmas)
        things = sorted(pair.lemmas & noun_names)
        for other in sorted(lemma for lemma in pair.lemmas if lemma.startswith("to ") or lemma in others):
            together.update((other, thing) for thing in things)
    # Neither too rare to test anything, nor so common that a pattern loses its best example.
    eligible = sorted(
        (other, thing)
        for (other, thing), count in together.items()
        if 10 <= count <= 60 and single[other] >= 200 and single[thing] >= 150 and other != thing
    )
    random.shuffle(eligible)
    chosen, uses = [], Counter()
    for pair in eligible:
        # A word loses few of its partners, so that it is still learned from many others.
        if len(chosen) < RESERVED and uses[pair[0]] < 4 and uses[pair[1]] < 3:
            chosen.append(pair)
            uses.update(pair)
    return chosen


def balanced(pool: list[Pair], size: int) -> list[Pair]:
    """Part of a shuffled pool: first what has a word that is not common yet, then whatever comes."""
    counts: Counter[str] = Counter()
    kept, rest = [], []
    for pair in pool:
        vocabulary = set(words(pair.english) + words(pair.french))
        if len(kept) < size and any(counts[word] < COMMON for word in vocabulary):
            counts.update(vocabulary)
            kept.append(pair)
        else:
            rest.append(pair)
    return kept + rest[: size - len(kept)]


def build(seed: int = SEED) -> Corpus:
    """Everything, the same for the same seed."""
    random = Random(seed)
    pool = candidates(seed)
    random.shuffle(pool)
    reserved = reserve(pool, random)
    reserved_forms = [(forms(one), forms(other)) for one, other in reserved]

    apart, open_pool = [], []
    for pair in pool:
        meets = any(
            has_a_form_of(one, pair.english) and has_a_form_of(other, pair.english) for one, other in reserved_forms
        )
        (apart if meets else open_pool).append(pair)

    chosen = balanced(open_pool, TRAINING + VALIDATION + TEST)
    # What reads the same in French stays together: a paraphrase in the training part would give the answer away.
    groups: dict[str, list[Pair]] = {}
    for pair in chosen:
        groups.setdefault(pair.french, []).append(pair)
    shuffled = list(groups.values())
    random.shuffle(shuffled)
    parts: list[list[Pair]] = [[], [], []]
    for group in shuffled:
        part = 0 if len(parts[0]) < TEST else 1 if len(parts[1]) < VALIDATION else 2
        parts[part].extend(group)
    test, validation, training = parts
    return Corpus(training, validation, test, _unseen(apart, reserved, training), reserved)


def _unseen(apart: list[Pair], reserved: list[tuple[str, str]], training: list[Pair]) -> list[Pair]:
    """Sentences with a reserved pair whose other words are all known, evenly over the pairs."""
    english = Counter(word for pair in training for word in set(words(pair.english)))
    french = Counter(word for pair in training for word in set(words(pair.french)))
    known = [
        p
        for p in apart
        if all(english[w] >= OFTEN_ENOUGH for w in words(p.english))
        and all(french[w] >= OFTEN_ENOUGH for w in words(p.french))
    ]
    waiting = [[p for p in known if {one, other} <= p.lemmas] for one, other in reserved]
    chosen: list[Pair] = []
    for round in range(max(map(len, waiting))):
        for sentences in waiting:
            if round < len(sentences) and sentences[round] not in chosen and len(chosen) < UNSEEN:
                chosen.append(sentences[round])
    return chosen
