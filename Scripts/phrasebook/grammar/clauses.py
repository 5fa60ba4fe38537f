"""Clauses: a subject, what is said of it, a verb form and a polarity, said in both languages.

A clause is an abstract sentence. Its two languages are put in order separately, each by its own rules, from the same
parts; neither is ever translated into the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from english import verbs as english_verbs
from french.agreement import agreeing
from french.conjugation import conjugation
from grammar.forms import FORMS
from grammar.lexicon import Phrase
from grammar.noun_phrases import NounPhrase

REFLEXIVE = {"je": "me", "il": "se", "nous": "nous", "vous": "vous", "ils": "se"}

# What negates: English, where it stands, and the French word behind the verb.
NEGATIONS = {"not": "pas", "never": "jamais", "no longer": "plus", "not yet": "pas encore"}


@dataclass(frozen=True)
class Clitic:
    """An object pronoun. French puts it before the verb, where a participle agrees with it unless it is dative."""

    english: str
    french: str
    gender: str = "m"
    plural: bool = False
    is_dative: bool = False


@dataclass(frozen=True)
class Predicate:
    """What is said of a subject: a verb, what belongs to it, and the words around it.

    `fronted` is an object that was said before: *the dress that I bought*, *which dress did you buy*. It is not
    repeated, but a French participle agrees with it.
    """

    english: str
    french: str
    object: NounPhrase | None = None
    link: str = ""
    clitic: Clitic | None = None
    fronted: NounPhrase | None = None
    complements: tuple[Phrase, ...] = ()
    lemmas: frozenset[str] = frozenset()

    def adding(self, *phrases: Phrase) -> "Predicate":
        """The same with more words at the end."""
        return replace(self, complements=self.complements + phrases)


@dataclass(frozen=True)
class Clause:
    """A clause; `form` is a key of `FORMS`, `negation` one of `NEGATIONS`, `adverb` stands beside the verb."""

    subject: NounPhrase
    predicate: Predicate
    form: str = "present"
    negation: str = ""
    adverb: Phrase | None = None

    @property
    def lemmas(self) -> frozenset[str]:
        return self.subject.lemmas | self.predicate.lemmas

    # English

    def english(self) -> str:
        """The clause as a statement."""
        group = self._english_group()
        if self.negation in ("not", "not yet"):
            group = group.with_auxiliary()
            words = [self.subject.english(), english_verbs.negated(group.auxiliary), self._english_adverb(), group.rest]
        else:
            words = [self.subject.english(), group.auxiliary or "", self._english_adverb(), group.rest]
        return _joined(*words, *self._english_tail())

    def english_question(self, question_word: str = "") -> str:
        """The clause as a question, after a question word if there is one."""
        group = self._english_group().with_auxiliary()
        auxiliary = english_verbs.negated(group.auxiliary) if self.negation else group.auxiliary
        words = [question_word, auxiliary, self.subject.english(), self._english_adverb(), group.rest]
        return _joined(*words, *self._english_tail(question=True))

    def _english_group(self) -> english_verbs.VerbGroup:
        form = FORMS[self.form]
        verb = f"{form.english_head} to {self.predicate.english}" if form.english_head else self.predicate.english
        subject = self.subject
        return english_verbs.verb_group(verb, form.english_tense, subject.person, subject.english_plural)

    def _english_adverb(self) -> str:
        negation = self.negation if self.negation in ("never", "no longer") else ""
        adverb = self.adverb.english if self.adverb else ""
        return _joined(negation, adverb, FORMS[self.form].english_adverb)

    def _english_tail(self, question: bool = False) -> list[str]:
        predicate = self.predicate
        words = [predicate.clitic.english] if predicate.clitic else []
        if predicate.object:
            words.append(predicate.object.english(negative=bool(self.negation), question=question))
        words += [phrase.english for phrase in predicate.complements]
        return words + (["yet"] if self.negation == "not yet" else [])

    # French

    def french(self) -> str:
        """The clause as a statement, its words not yet elided."""
        before, finite, behind = self._french_group()
        return _joined(self.subject.french(), *before, finite, *behind, *self._french_tail())

    def french_question(self, question_word: str = "") -> str:
        """The clause as a question by inversion: *Marie est-elle fatiguée*."""
        before, finite, behind = self._french_group()
        subject = "" if self.subject.is_pronoun else self.subject.french()
        inverted = inversion(finite, self.subject.subject_pronoun)
        return _joined(question_word, subject, *before, inverted, *behind, *self._french_tail())

    def _french_group(self) -> tuple[list[str], str, list[str]]:
        """The words before the finite verb, the finite verb, and those between it and the object."""
        form = FORMS[self.form]
        person = self.subject.conjugated_as
        verb, *rest = self.predicate.french.removeprefix("s'").removeprefix("se ").split(" ")
        is_reflexive = self.predicate.french.startswith(("s'", "se "))
        clitics = [self.predicate.clitic.french] if self.predicate.clitic else []
        if is_reflexive:
            clitics.append(REFLEXIVE[person])
        negative = NEGATIONS[self.negation] if self.negation else ""
        adverb = self.adverb.french if self.adverb else ""
        ne = ["ne"] if self.negation else []

        if form.french_head:
            head, *head_rest = form.french_head.split(" ")
            if form.french_tense == "passé composé":
                finite = conjugation("avoir").form("present", person)
                middle = [negative, adverb, conjugation(head).participle]
            else:
                finite = conjugation(head).form(form.french_tense, person)
                middle = [negative, adverb]
            return ne, finite, middle + head_rest + [form.link, *clitics, verb, *rest]
        if form.french_tense == "passé composé":
            conjugated = conjugation(verb)
            auxiliary = "être" if is_reflexive else conjugated.auxiliary
            finite = conjugation(auxiliary).form("present", person)
            participle = self._participle(conjugated.participle, auxiliary)
            return ne + clitics, finite, [negative, adverb, participle, *rest]
        finite = conjugation(verb).form(form.french_tense, person)
        return ne + clitics, finite, [negative, adverb, *rest]

    def _participle(self, participle: str, auxiliary: str) -> str:
        """With *être* the participle agrees with the subject, with *avoir* with an object that stands before it."""
        preceding = self.predicate.clitic or self.predicate.fronted
        if auxiliary == "être":
            return agreeing(participle, self.subject.gender, self.subject.plural)
        if preceding and not (isinstance(preceding, Clitic) and preceding.is_dative):
            return agreeing(participle, preceding.gender, preceding.plural)
        return participle

    def _french_tail(self) -> list[str]:
        predicate = self.predicate
        words = []
        if predicate.object and predicate.link:
            words.append(predicate.object.french_after(predicate.link))
        elif predicate.object:
            words.append(predicate.object.french(negative=bool(self.negation)))
        return words + [phrase.french for phrase in predicate.complements]


def inversion(finite: str, pronoun: str) -> str:
    """A verb with its subject behind it: *mangez-vous*, *a-t-il*."""
    linking = "-t-" if pronoun in ("il", "elle") and finite[-1] in "aec" else "-"
    return f"{finite}{linking}{pronoun}"


def imperative(predicate: Predicate, *, negative: bool = False) -> tuple[str, str]:
    """The polite command in English and in French: *close the door*, *fermez la porte*."""
    verb, *rest = predicate.french.removeprefix("s'").removeprefix("se ").split(" ")
    is_reflexive = predicate.french.startswith(("s'", "se "))
    finite = conjugation(verb).form("present", "vous")
    clause = Clause(None, predicate, negation="not" if negative else "")
    english = _joined("don't" if negative else "", predicate.english, *clause._english_tail())
    if negative:
        french = _joined("ne", "vous" if is_reflexive else "", finite, "pas", *rest, *clause._french_tail())
    else:
        french = _joined(finite + ("-vous" if is_reflexive else ""), *rest, *clause._french_tail())
    return english, french


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
