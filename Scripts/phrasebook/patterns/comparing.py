"""Comparisons: more, less, as much, the most."""

from __future__ import annotations

from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Adjective, Phrase, adjectives
from grammar.noun_phrases import NounPhrase, noun_phrase, preposed
from grammar.pairs import pair
from patterns.registry import pattern

COMPARABLE = (
    "clothing",
    "furniture",
    "vehicle",
    "building",
    "room",
    "animal",
    "fruit",
    "luggage",
    "town",
    "publication",
    "watchable",
    "subject",
    "landscape",
    "machine",
    "task",
)

# What is said of them should be true.
ANIMALS_BY_SIZE = (
    "mouse",
    "bird",
    "rabbit",
    "duck",
    "hen",
    "owl",
    "cat",
    "monkey",
    "dog",
    "goat",
    "wolf",
    "pig",
    "lion",
    "bear",
    "cow",
    "horse",
    "elephant",
)

SCOPES = {
    "clothing": Phrase("in the shop", "du magasin"),
    "furniture": Phrase("in the house", "de la maison"),
    "building": Phrase("in the town", "de la ville"),
    "town": Phrase("in the country", "du pays"),
    "landscape": Phrase("in the country", "du pays"),
    "young": Phrase("in the class", "de la classe"),
    "vehicle": Phrase("in the street", "de la rue"),
    "animal": Phrase("in the forest", "de la forêt"),
    "readable": Phrase("in the library", "de la bibliothèque"),
    "event": Phrase("of the year", "de l'année"),
    "watchable": Phrase("of the year", "de l'année"),
    "task": Phrase("in the book", "du livre"),
}


def comparison(adjective: Adjective, subject: NounPhrase, degree: str) -> Phrase:
    """*bigger*, *less big*, *as big*, before what it is compared to."""
    form = adjective.french(subject.gender, subject.plural)
    if degree == "more":
        if adjective.english == "good":
            better = {"bon": "meilleur", "bonne": "meilleure", "bons": "meilleurs", "bonnes": "meilleures"}[form]
            return Phrase("better than", f"{better} que")
        return Phrase(f"{adjective.comparative} than", f"plus {form} que")
    if degree == "less":
        return Phrase(f"less {adjective.english} than", f"moins {form} que")
    return Phrase(f"as {adjective.english} as", f"aussi {form} que")


def degree_for(draw: Draw, adjective: Adjective) -> str:
    # "less big" is not said; of two syllables and more it is
    has_more = adjective.comparative.startswith("more ")
    return draw.weighted({"more": 5, "as": 2, "less": 2 if has_more else 0})


@pattern(9)
def one_thing_is_more_than_another(draw: Draw):
    kind = draw.pick(COMPARABLE)
    first = draw.noun(kind)
    second = draw.noun(kind, excluding={first.english})
    suitable = [
        a
        for a in adjectives()
        if a.comparative and a.suits(first) and a.suits(second) and a.english not in ("bad", "new")
    ]
    if not suitable:
        return one_thing_is_more_than_another(draw)
    adjective = draw.pick(suitable)
    degree = degree_for(draw, adjective)
    if kind == "animal" and adjective.english in ("big", "small"):
        first, second = sorted(
            (first, second), key=lambda n: ANIMALS_BY_SIZE.index(n.english), reverse=adjective.english == "big"
        )
        degree = "more"
    determiners = {"the": 5, "this": 2, "my": 2, "your": 1, "his": 1, "her": 1}
    if not first.is_a("clothing furniture vehicle home luggage pet machine"):
        determiners = {"the": 4, "this": 1}
    one = draw.weighted(determiners)
    other = (
        "the" if one in ("the", "this") else draw.pick([d for d in ("my", "your", "his", "her") if d != one] + [one])
    )
    if kind == "subject":
        one = other = "generic"
    subject, standard = noun_phrase(first, one), noun_phrase(second, other)
    phrase = comparison(adjective, subject, degree)
    predicate = Predicate(
        "be",
        "être",
        complements=(phrase, Phrase(standard.english(), standard.french())),
        lemmas=frozenset({adjective.english}) | standard.lemmas,
    )
    negation = "not" if phrase.english.startswith("as ") and draw.chance(0.4) else ""
    clause = Clause(subject, predicate, "present", negation)
    if draw.chance(0.15) and not negation:
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(5)
def one_person_is_more_than_another(draw: Draw):
    adjective = draw.pick(
        [
            a
            for a in adjectives()
            if a.comparative and (a.classes & {"person"}) and "mood" not in a.classes or a.english in ("young", "old")
        ]
    )
    subject = draw.person()
    while subject.lemmas & {"baby"}:
        subject = draw.person()
    other = draw.pick((draw.relative, draw.name))()
    while other.english() == subject.english():
        other = draw.relative()
    phrase = comparison(adjective, subject, degree_for(draw, adjective))
    predicate = Predicate(
        "be",
        "être",
        complements=(phrase, Phrase(other.english(), other.french())),
        lemmas=frozenset({adjective.english}) | other.lemmas,
    )
    negation = "not" if phrase.english.startswith("as ") and draw.chance(0.4) else ""
    clause = Clause(subject, predicate, "present", negation)
    if subject.core != "je" and not negation and draw.chance(0.2):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(4)
def the_most_of_all(draw: Draw):
    """*This is the most beautiful town in the country.*"""
    kind = draw.pick(SCOPES)
    thing = draw.noun(
        kind,
        excluding={
            "television",
            "village",
            "exam",
            "rabbit",
            "garage",
            "boat",
            "dog",
            "cat",
            "cow",
            "hen",
            "goat",
            "pig",
            "horse",
            "lion",
            "elephant",
            "monkey",
        },
    )
    suitable = [
        a
        for a in adjectives()
        if a.comparative
        and a.suits(thing)
        and a.position != "predicate"
        and a.english not in ("bad", "clean", "dirty", "light", "new")
    ]
    if kind == "young":
        suitable = [
            a
            for a in adjectives()
            if a.english in ("tall", "shy", "kind", "serious", "polite", "intelligent", "lazy", "curious", "strong")
        ]
    if (
        not suitable
        or thing.number not in ("count", "mass")
        or kind == "young"
        and thing.english not in ("boy", "girl")
    ):
        return the_most_of_all(draw)
    adjective = draw.pick(suitable)
    scope = SCOPES[kind]
    superlative = _superlative(adjective)
    form = adjective.french(thing.gender, False)
    if adjective.position == "before":
        form = preposed(adjective, thing.gender, False, thing.french)
    article = "la" if thing.gender == "f" else "le"
    if adjective.position == "before":
        more = {"bon": "meilleur", "bonne": "meilleure"}.get(form, f"plus {form}")
        french = f"{article} {more} {thing.french}"
    elif adjective.english == "tall":
        french = f"{article} plus {form} {thing.french}"
    else:
        french = f"{article} {thing.french} {article} plus {form}"
    lemmas = frozenset({thing.english, adjective.english})
    return pair(f"this is the {superlative} {thing.english} {scope.english}", f"ce est {french} {scope.french}", lemmas)


def _superlative(adjective: Adjective) -> str:
    if adjective.comparative.startswith("more "):
        return "most" + adjective.comparative[4:]
    if adjective.english == "good":
        return "best"
    return adjective.comparative.removesuffix("r") + "st"
