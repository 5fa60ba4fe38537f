"""Drawing words that fit together, at random but repeatably."""

from __future__ import annotations

import random

from grammar.clauses import Clause, Predicate
from grammar.lexicon import (
    Adjective,
    Noun,
    Phrase,
    Place,
    Verb,
    adjectives,
    intransitive_verbs,
    noun,
    nouns,
    numbers,
    phrases,
    places,
    transitive_verbs,
)
from grammar.noun_phrases import NounPhrase, name, noun_phrase, pronoun
from french.spelling import with_preposition

PRONOUNS = ("I", "you", "he", "she", "we", "they")

NAMES = (
    ("Marie", "f"),
    ("Paul", "m"),
    ("Sophie", "f"),
    ("Thomas", "m"),
    ("Claire", "f"),
    ("Louis", "m"),
    ("Julie", "f"),
    ("Pierre", "m"),
    ("Anna", "f"),
    ("Lucas", "m"),
)

# What one finds out about a thing, but does not shop, wish or look for: only with the verbs that call for it.
STATES = {
    "dirty",
    "clean",
    "empty",
    "full",
    "broken",
    "boring",
    "bad",
    "heavy",
    "light",
    "old",
    "difficult",
    "easy",
    "dangerous",
    "comfortable",
    "cold",
    "expensive",
    "cheap",
    "quiet",
    "free",
    "useful",
    "delicious",
    "hot",
}
STATES_WITH = {
    "eat": {"delicious", "hot", "cold"},
    "order": {"delicious", "hot"},
    "prepare": {"delicious", "hot"},
    "wash": {"dirty"},
    "clean": {"dirty", "old"},
    "repair": {"broken", "old"},
    "fill": {"empty"},
    "wear": {"clean", "old", "comfortable", "expensive"},
    "carry": {"heavy", "full", "empty"},
    "sell": {"old", "expensive"},
    "buy": {"delicious", "comfortable", "expensive", "cheap", "useful"},
    "choose": {"comfortable", "cheap"},
    "rent": {"comfortable", "cheap", "quiet"},
    "visit": {"old", "quiet"},
    "see": {"old", "bad", "boring"},
    "photograph": {"old", "dangerous"},
    "paint": {"old"},
    "lose": {"old"},
    "look for": {"old", "useful"},
    "understand": {"difficult"},
    "explain": {"difficult"},
    "do": {"difficult", "easy"},
    "learn": {"difficult"},
    "drink": {"cold", "hot"},
    "prefer": {"comfortable", "old", "cheap"},
    "like": {"old", "quiet"},
    "read": {"boring"},
    "use": {"useful", "old"},
    "drive": {"old", "comfortable"},
    "cross": {"dangerous", "quiet"},
}

# One has one of these.
SINGLE = {"wallet", "passport", "phone", "camera", "watch", "umbrella", "necklace", "scarf", "homework", "car"}
OWNED_IN_PLURAL = frozenset({"belonging", "stationery", "animal", "readable", "several", "gift"})
SPOKEN_OF_IN_PLURAL = frozenset(
    {
        "fruit",
        "vegetable",
        "egg",
        "croissant",
        "biscuit",
        "sandwich",
        "flower",
        "rose",
        "plant",
        "postable",
        "writable",
        "stationery",
        "tool",
        "tableware",
        "readable",
        "farm",
        "exercise",
        "key",
        "ticket",
        "photo",
    }
)
ONE_OF_MANY_IS_SAID_IN_PLURAL = frozenset({"bean", "vegetable", "cherry", "mushroom", "strawberry"})

# Who nobody is said to have but one person: *my husband* would need *I* to be a woman.
POSSESSORS_OF = {"husband": ("her",), "wife": ("my", "his", "your")}


class Draw:
    """A seeded source of choices, and of words that suit each other."""

    def __init__(self, seed: int | str):
        self._random = random.Random(seed)

    def chance(self, probability: float) -> bool:
        return self._random.random() < probability

    def pick(self, options):
        return self._random.choice(list(options))

    def weighted(self, options: dict):
        """One of the keys, by the weights that are the values."""
        return self._random.choices(list(options), list(options.values()))[0]

    # People

    def pronoun(self, *without: str) -> NounPhrase:
        return pronoun(self.pick(p for p in PRONOUNS if p not in without))

    def name(self) -> NounPhrase:
        return name(*self.pick(NAMES))

    def relative(self, *possessors: str) -> NounPhrase:
        """One of the family or of the friends: *my sister*, *their uncle*."""
        person = self.noun("kin")
        possessors = possessors or ("my", "your", "his", "her", "our", "their")
        allowed = [p for p in possessors if p in POSSESSORS_OF.get(person.english, possessors)]
        if not allowed:
            return self.relative(*possessors)
        plural = "several" in person.classes and self.chance(0.2)
        weights = {possessor: 4 if possessor == "my" else 1 for possessor in allowed}
        return noun_phrase(person, self.weighted(weights), plural=plural)

    def stranger(self) -> NounPhrase:
        """Somebody by what they are: *the baker*, *the old man*."""
        person = self.noun("profession", "adult", "young")
        return noun_phrase(person, "the", adjectives=self.adjectives(person, 0.15), plural=self.chance(0.12))

    def person(self, *without: str) -> NounPhrase:
        """Any human subject; `without` excludes pronouns. Who is not asked about *I* is not asked about *my* family."""
        kind = self.weighted({"pronoun": 60, "relative": 20, "name": 11, "stranger": 9})
        if kind == "pronoun":
            return self.pronoun(*without)
        if kind == "relative":
            return self.relative(*(("your", "his", "her", "their") if "I" in without else ()))
        return {"name": self.name, "stranger": self.stranger}[kind]()

    # Nouns

    def noun(self, *classes: str, excluding=frozenset()) -> Noun:
        wanted = frozenset(classes)
        return self.pick(n for n in nouns() if n.is_a(wanted) and n.english not in excluding)

    def adjectives(self, noun: Noun, probability: float, verb: str | None = None) -> tuple[Adjective, ...]:
        """Adjectives that stand beside a noun, mostly none; with a verb, only those that its objects would have."""
        if not self.chance(probability):
            return ()
        suitable = [
            a
            for a in adjectives()
            if a.position != "predicate"
            and a.suits(noun)
            and (verb is None or a.english not in STATES or a.english in STATES_WITH.get(verb, ()))
        ]
        if not suitable:
            return ()
        first = self.pick(suitable)
        if first.english in ("big", "small", "pretty", "long") and self.chance(0.3):
            colours = [
                a for a in suitable if a.english in ("red", "blue", "green", "white", "black", "yellow", "brown")
            ]
            return (first, self.pick(colours)) if colours else (first,)
        return (first,)

    def object(self, verb: Verb, subject: NounPhrase, *, habitual: bool = False, negative: bool = False) -> NounPhrase:
        """Something that a verb can be done to, with a determiner that goes with both."""
        excluded = {"husband", "wife", "boss", "parents"} if "own" in verb.determiners else set()
        thing = self.noun(*verb.objects, excluding=excluded)
        return self.object_of(verb, thing, subject, habitual=habitual, negative=negative)

    def object_of(
        self, verb: Verb, thing: Noun, subject: NounPhrase, *, habitual: bool = False, negative: bool = False
    ) -> NounPhrase:
        determiners = list(verb.determiners)
        if thing.is_a("kin"):
            determiners = ["own"]
        elif thing.is_a("person home") and verb.english not in ("buy", "sell", "rent", "have"):
            determiners = [d for d in determiners if d != "own"] or determiners
        if thing.is_a("food drink"):
            determiners = [d for d in determiners if d != "own"]
        if "ingredient" in thing.classes and "a" in determiners:
            determiners = ["a", "some"]
        if "subject" in thing.classes:
            # One listens to music (de la musique), but studies or likes music (la musique).
            determiners = ["a" if verb.english in ("listen to", "hear") else "generic"]
        if negative and thing.is_countable and verb.english not in ("have", "need", "want", "buy", "rent"):
            # *She isn't drawing a cat* would be heard as *but something else*.
            determiners = [d for d in determiners if d not in ("a", "some")] or determiners
        determiner = self.pick(determiners)
        plural = self._plural(thing, determiner)
        if determiner == "own":
            determiner = subject.possessive
        elif determiner == "two":
            if not thing.is_countable or "instrument" in thing.classes:
                determiner = "a"
            else:
                determiner, plural = numbers()[self.pick((2, 2, 3, 4, 5))].english, True
        elif determiner == "a" and thing.english in ONE_OF_MANY_IS_SAID_IN_PLURAL:
            determiner, plural = "some", True
        elif determiner == "some" and not plural and thing.is_countable:
            determiner = "a"
        if habitual and determiner == "some" and thing.number != "trousers":
            determiner = "bare"
        elif determiner == "generic" and thing.is_a("song poem"):
            determiner = "this"
        generic = determiner == "generic"
        is_plain = generic or "subject" in thing.classes or negative and determiner in ("a", "some", "bare")
        chosen = () if is_plain else self.adjectives(thing, 0.22, verb.english)
        return noun_phrase(thing, determiner, plural=plural or generic, adjectives=chosen)

    def _plural(self, thing: Noun, determiner: str) -> bool:
        if determiner == "own":
            if thing.english in ("flower", "rose"):
                return True
            return thing.is_a(OWNED_IN_PLURAL) and thing.english not in SINGLE and self.chance(0.35)
        if determiner == "some":
            return thing.is_a(SPOKEN_OF_IN_PLURAL)
        if determiner in ("the", "this"):
            return thing.is_a(SPOKEN_OF_IN_PLURAL | frozenset({"furniture", "curtain"})) and self.chance(0.3)
        return False

    # Predicates

    def transitive(
        self, use: str, subject: NounPhrase, verb: Verb | None = None, *, negative: bool = False
    ) -> Predicate:
        """A verb with an object."""
        verb = verb or self.pick(v for v in transitive_verbs() if use in v.uses)
        thing = self.object(verb, subject, habitual=use == "habit", negative=negative)
        return Predicate(verb.english, verb.french, thing, verb.link, lemmas=thing.lemmas | {verb.lemma})

    def intransitive(self, use: str, subject: NounPhrase, complement: float = 0.4) -> Predicate:
        """A verb without an object, perhaps with a place or company."""
        verb = self.pick(v for v in intransitive_verbs() if use in v.uses)
        predicate = Predicate(verb.english, verb.french, lemmas=frozenset({verb.lemma}))
        if "early" in verb.complements:
            return predicate.adding(self.phrase("early"))
        if verb.complements and self.chance(complement):
            kind = self.pick(verb.complements)
            return predicate.adding(self.company(subject) if kind == "with" else self.phrase(kind))
        return predicate

    def action(self, use: str, subject: NounPhrase, *, negative: bool = False) -> Predicate:
        """Something one does."""
        has_intransitive = any(use in v.uses for v in intransitive_verbs())
        if has_intransitive and self.chance(0.22):
            return self.intransitive(use, subject)
        return self.transitive(use, subject, negative=negative)

    def company(self, subject: NounPhrase) -> Phrase:
        """*with her brother*"""
        person = self.noun("kin", excluding={"husband", "wife", "boss"})
        plural = "several" in person.classes and self.chance(0.3)
        phrase = noun_phrase(person, subject.possessive, plural=plural)
        return Phrase("with " + phrase.english(), "avec " + phrase.french())

    # Adverbials

    def phrase(self, kind: str) -> Phrase:
        return self.pick(phrases(kind))

    def sometimes(self, kind: str, probability: float) -> tuple[Phrase, ...]:
        """A phrase of a class, or none."""
        return (self.phrase(kind),) if self.chance(probability) else ()

    def place(self, *without: str) -> Place:
        return self.pick(p for p in places() if p.english not in without)

    # Clauses

    def event(self, subject: NounPhrase, form: str | None = None, *, timed: float = 0.45, negation: str = "") -> Clause:
        """Something that somebody does, in a form that the verb is used in, perhaps with a time that fits it."""
        form = form or self.weighted(EVENT_FORMS)
        use = USES[form]
        predicate = self.action(use, subject, negative=bool(negation))
        if form == "present":
            if predicate.complements or self.chance(0.5):
                return Clause(subject, predicate, form, adverb=self.phrase("frequency"))
            return Clause(subject, predicate.adding(self.phrase("habit")), form)
        time = TIMES.get(form)
        # A second time or a long tail after a place would be too much.
        # read and cut look the same in the present and in the past: only a time tells them apart.
        is_ambiguous = form == "past" and predicate.english in ("read", "cut") and not predicate.complements
        if time and not predicate.complements and (is_ambiguous or self.chance(timed)):
            predicate = predicate.adding(self.phrase(time))
        return Clause(subject, predicate, form, negation)


def at(place: Place) -> Phrase:
    """Being at a place: *at the station*, *in the park*."""
    article = "la" if place.gender == "f" else "le"
    return Phrase(f"{place.english_at} {place.english}", with_preposition(place.french_at, article, place.french))


def towards(place: Place) -> Phrase:
    """Going to a place: *to the park*."""
    article = "la" if place.gender == "f" else "le"
    return Phrase(f"to {place.english}", with_preposition("à", article, place.french))


# How often each form is drawn, which use of a verb it needs, and which times go with it.
EVENT_FORMS = {
    "progressive": 20,
    "present": 14,
    "past": 18,
    "will": 8,
    "going to": 11,
    "just": 4,
    "want to": 8,
    "would like to": 7,
    "have to": 6,
    "must": 4,
    "should": 5,
    "can": 8,
    "need to": 4,
    "hope to": 3,
    "try to": 2,
    "decide to": 3,
    "forget to": 2,
    "had to": 3,
    "like to": 0,
}
USES = {
    "progressive": "now",
    "present": "habit",
    "past": "past",
    "perfect": "perfect",
    "will": "will",
    "going to": "future",
    "just": "perfect",
    "want to": "want",
    "would like to": "want",
    "have to": "want",
    "must": "want",
    "should": "want",
    "can": "can",
    "could": "polite",
    "need to": "want",
    "hope to": "future",
    "try to": "can",
    "begin to": "now",
    "decide to": "future",
    "forget to": "command",
    "wanted to": "want",
    "had to": "want",
    "used to": "habit",
    "past progressive": "now",
    "would prefer to": "want",
    "like to": "habit",
}
TIMES = {
    "progressive": "now",
    "past": "past",
    "will": "future|later",
    "going to": "future|later",
    "want to": "future",
    "would like to": "future",
    "have to": "future",
    "must": "future",
    "can": "future",
    "had to": "past",
    "forget to": "past",
    "need to": "future",
}
