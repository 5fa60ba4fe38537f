"""Conjugation of French verbs.

Regular verbs follow from their infinitive, with the spelling changes of -ger, -cer, -yer and of verbs like *acheter*;
the lexicon holds the present, the participle and the future stem of the others. All other tenses follow from these.
There is no *tu*: the phrase book says *vous*.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from grammar.lexicon import table

PERSONS = ("je", "il", "nous", "vous", "ils")
IRREGULAR = {row["infinitive"]: row for row in table("french_verbs")}

# They double their consonant before a mute e, where acheter takes a grave accent.
DOUBLING = {"appeler", "jeter"}

WITH_ETRE = {
    "aller",
    "arriver",
    "entrer",
    "monter",
    "partir",
    "rentrer",
    "rester",
    "revenir",
    "sortir",
    "tomber",
    "venir",
}

IMPERFECT_ENDINGS = {"je": "ais", "il": "ait", "nous": "ions", "vous": "iez", "ils": "aient"}
FUTURE_ENDINGS = {"je": "ai", "il": "a", "nous": "ons", "vous": "ez", "ils": "ont"}


@dataclass(frozen=True)
class Conjugation:
    """What all forms of a verb follow from."""

    infinitive: str
    present: dict[str, str]
    participle: str
    future_stem: str

    @property
    def auxiliary(self) -> str:
        """The verb of the passé composé; reflexive verbs take *être* whatever this says."""
        return "être" if self.infinitive in WITH_ETRE else "avoir"

    def form(self, tense: str, person: str) -> str:
        """The form of a simple tense: present, imperfect, future or conditional."""
        if tense == "present":
            return self.present[person]
        if tense == "imperfect":
            return self._imperfect(person)
        if tense == "future":
            return self.future_stem + FUTURE_ENDINGS[person]
        if tense == "conditional":
            return self.future_stem + IMPERFECT_ENDINGS[person]
        raise ValueError(f"no such French tense: {tense}")

    def _imperfect(self, person: str) -> str:
        stem = "ét" if self.infinitive == "être" else self.present["nous"].removesuffix("ons")
        ending = IMPERFECT_ENDINGS[person]
        if ending.startswith("i"):  # mangeais, but mangions; commençais, but commencions
            stem = stem[:-1] if stem.endswith("ge") else stem
            stem = stem[:-1] + "c" if stem.endswith("ç") else stem
        return stem + ending


@lru_cache(maxsize=None)
def conjugation(infinitive: str) -> Conjugation:
    """The conjugation of a verb, by its infinitive."""
    if infinitive in IRREGULAR:
        row = IRREGULAR[infinitive]
        return Conjugation(
            infinitive, {person: row[person] for person in PERSONS}, row["participle"], row["future stem"]
        )
    stem = infinitive[:-2]
    if infinitive.endswith("er"):
        return _first_group(infinitive, stem)
    if infinitive.endswith("ir"):
        present = dict(zip(PERSONS, (stem + "is", stem + "it", stem + "issons", stem + "issez", stem + "issent")))
        return Conjugation(infinitive, present, stem + "i", infinitive)
    if infinitive.endswith("re"):
        present = dict(zip(PERSONS, (stem + "s", stem, stem + "ons", stem + "ez", stem + "ent")))
        return Conjugation(infinitive, present, stem + "u", infinitive[:-1])
    raise ValueError(f"not an infinitive: {infinitive}")


def _first_group(infinitive: str, stem: str) -> Conjugation:
    stressed = _stem_before_mute_e(infinitive, stem)
    before_o = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    present = dict(zip(PERSONS, (stressed + "e", stressed + "e", before_o + "ons", stem + "ez", stressed + "ent")))
    # préférer keeps its é in the future
    future_stem = infinitive if stem[-2] == "é" else stressed + "er"
    return Conjugation(infinitive, present, stem + "é", future_stem)


def _stem_before_mute_e(infinitive: str, stem: str) -> str:
    """The stem where the ending is not heard: *achèt-*, *appell-*, *nettoi-*, *préfèr-*."""
    if infinitive in DOUBLING:
        return stem + stem[-1]
    if infinitive.endswith("yer"):
        return stem[:-1] + "i"
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] not in "aeiouyéè":
        return stem[:-2] + "è" + stem[-1]
    return stem
