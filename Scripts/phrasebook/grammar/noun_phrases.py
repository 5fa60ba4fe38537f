"""Noun phrases: a determiner, adjectives and a noun, said in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from english.nouns import indefinite_article as english_indefinite_article
from french import agreement
from french.spelling import begins_with_vowel_sound, with_preposition
from grammar.lexicon import Adjective, Noun, numbers


@dataclass(frozen=True)
class NounPhrase:
    """A noun phrase or a pronoun.

    `article` and `core` are the French words apart, since a preposition or a negation changes the article. An
    indefinite phrase is one whose article yields to *de*: pas de pain, besoin de pain.
    """

    english_determiner: str
    english_core: str
    article: str
    core: str
    gender: str
    plural: bool
    english_plural: bool
    person: int = 3
    indefinite: bool = False
    lemmas: frozenset[str] = frozenset()
    is_pronoun: bool = False

    def english(self, *, negative: bool = False, question: bool = False) -> str:
        """The English words: *some* is *any* in a negation, and nothing in a question."""
        determiner = self.english_determiner
        if determiner == "some":
            determiner = "any" if negative else "" if question else "some"
        return f"{determiner} {self.english_core}".strip()

    def french(self, *, negative: bool = False) -> str:
        """The French words: the indefinite article is *de* in a negation."""
        article = "de" if negative and self.indefinite else self.article
        return f"{article} {self.core}".strip()

    def french_after(self, preposition: str) -> str:
        """The French words behind a preposition, contracted: *au marché*, *besoin de pain*."""
        if preposition == "de" and self.indefinite:
            # de + un stays, de + des is de: besoin d'un sac, besoin de clés
            article = self.article + " " if self.article in ("un", "une") else ""
            return f"de {article}{self.core}"
        if self.article in ("le", "la", "les"):
            return with_preposition(preposition, self.article, self.core)
        return f"{preposition} {self.french()}"

    @property
    def subject_pronoun(self) -> str:
        """The French pronoun that stands for the phrase, as inversion needs it."""
        if self.is_pronoun:
            return self.core
        if self.plural:
            return "elles" if self.gender == "f" else "ils"
        return "elle" if self.gender == "f" else "il"

    @property
    def conjugated_as(self) -> str:
        """The row of a conjugation table that agrees with the phrase."""
        return {"elle": "il", "elles": "ils"}.get(self.subject_pronoun, self.subject_pronoun)

    @property
    def possessive(self) -> str:
        """The English possessive that refers back to the phrase."""
        if self.is_pronoun:
            return {"I": "my", "you": "your", "he": "his", "she": "her", "we": "our", "they": "their"}[
                self.english_core
            ]
        return "their" if self.plural else "her" if self.gender == "f" else "his"


def pronoun(english: str) -> NounPhrase:
    """A subject pronoun. By convention *you* is one man, *I* and *we* are masculine, *they* is *ils*."""
    french, gender, plural, english_plural, person = {
        "I": ("je", "m", False, False, 1),
        "you": ("vous", "m", False, False, 2),
        "he": ("il", "m", False, False, 3),
        "she": ("elle", "f", False, False, 3),
        "we": ("nous", "m", True, True, 1),
        "they": ("ils", "m", True, True, 3),
    }[english]
    return NounPhrase("", english, "", french, gender, plural, english_plural, person, is_pronoun=True)


def it(antecedent: NounPhrase) -> NounPhrase:
    """The subject pronoun for a thing that was just spoken of: *it* or *they*, *il* or *elle*."""
    french = antecedent.subject_pronoun
    english = "they" if antecedent.english_plural else "it"
    return NounPhrase(
        "", english, "", french, antecedent.gender, antecedent.plural, antecedent.english_plural, is_pronoun=True
    )


def name(text: str, gender: str) -> NounPhrase:
    """A person's name."""
    return NounPhrase("", text, "", text, gender, False, False)


def noun_phrase(
    noun: Noun, determiner: str, *, plural: bool = False, adjectives: tuple[Adjective, ...] = ()
) -> NounPhrase:
    """A noun with its determiner and adjectives.

    The determiner is *the*, *this*, *a*, *some*, *bare* (bread, du pain), *generic* (what one likes: bread, le pain), a
    possessive or the English word of a number.
    """
    english_plural, french_plural = _numbers_of(noun, plural)
    english_noun = noun.english_plural if _is_counted(noun, plural) else noun.english
    english_core = " ".join([a.english for a in adjectives] + [english_noun])
    core = _french_core(noun, french_plural, adjectives)
    english_determiner, article, indefinite = _determiners(
        noun, determiner, english_plural, french_plural, english_core, core, adjectives
    )
    return NounPhrase(
        english_determiner,
        english_core,
        article,
        core,
        noun.gender,
        french_plural,
        english_plural,
        indefinite=indefinite,
        lemmas=frozenset([noun.english] + [a.english for a in adjectives]),
    )


def _is_counted(noun: Noun, plural: bool) -> bool:
    return noun.number == "pairs" or (noun.number == "count" and plural)


def _numbers_of(noun: Noun, plural: bool) -> tuple[bool, bool]:
    """Whether the phrase is plural in English and in French."""
    if noun.number in ("pairs", "plural"):
        return True, True
    if noun.number == "trousers":
        return True, False
    if noun.number == "collective":
        return False, True
    if noun.number in ("mass", "meal"):
        return False, False
    return plural, plural


def preposed(adjective: Adjective, gender: str, plural: bool, following: str) -> str:
    """The form of an adjective that stands before its noun: *bel*, *nouvel*, *vieil* before a masculine vowel."""
    if adjective.before_vowel and gender == "m" and not plural and begins_with_vowel_sound(following):
        return adjective.before_vowel
    return adjective.french(gender, plural)


def _french_core(noun: Noun, plural: bool, adjectives: tuple[Adjective, ...]) -> str:
    """The French noun between its adjectives."""
    head = noun.french_plural if plural else noun.french
    for adjective in reversed(adjectives):
        if adjective.position == "before":
            head = f"{preposed(adjective, noun.gender, plural, head)} {head}"
    after = [a.french(noun.gender, plural) for a in adjectives if a.position == "after"]
    return " ".join([head] + after)


def _determiners(noun, determiner, english_plural, french_plural, english_core, core, adjectives):
    """The determiner in English and in French, and whether the French one yields to *de*."""
    gender = noun.gender
    definite = agreement.definite_article(gender, french_plural)
    if determiner == "the":
        return ("" if noun.number == "meal" and not adjectives else "the"), definite, False
    if determiner == "generic":
        return "", definite, False
    if determiner == "this":
        demonstrative = "these" if english_plural else "this"
        return demonstrative, agreement.demonstrative(gender, french_plural, core), False
    if determiner in agreement.POSSESSIVES:
        return determiner, agreement.possessive(determiner, gender, french_plural, core), False
    if determiner in ("a", "some", "bare"):
        return _indefinite(noun, determiner, english_plural, french_plural, english_core, core, adjectives)
    number = next(n for n in numbers().values() if n.english == determiner)
    return determiner, number.french, False


def _indefinite(noun, determiner, english_plural, french_plural, english_core, core, adjectives):
    some = "some" if determiner == "some" else ""
    if noun.number == "mass":
        definite = agreement.definite_article(noun.gender, False)
        contracts = definite == "le" and not begins_with_vowel_sound(core)
        return some, ("du" if contracts else f"de {definite}"), True
    if french_plural:
        # des becomes de before an adjective: de belles fleurs
        article = "de" if any(a.position == "before" for a in adjectives) else "des"
        return "" if determiner == "bare" or noun.number == "collective" else "some", article, True
    if english_plural:  # some trousers, un pantalon
        return "" if determiner == "bare" else "some", agreement.indefinite_article(noun.gender), True
    return english_indefinite_article(english_core), agreement.indefinite_article(noun.gender), True
