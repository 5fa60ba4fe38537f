"""Where things are, what there is, and how to find it."""

from __future__ import annotations

from english.nouns import indefinite_article
from french.spelling import with_preposition
from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Phrase, noun, table
from grammar.noun_phrases import NounPhrase, noun_phrase
from grammar.pairs import pair
from patterns.registry import pattern

# What lies where: the English and French prepositions, and what can carry or hide a thing.
RELATIONS = (
    ("on", "sur", "surface"),
    ("under", "sous", "surface"),
    ("in", "dans", "container"),
    ("next to", "à côté de", "surface"),
    ("behind", "derrière", "surface"),
    ("near", "près de", "surface"),
)
SMALL = (
    "belonging",
    "stationery",
    "tableware",
    "fruit",
    "cat",
    "book",
    "letter",
    "newspaper",
    "bread",
    "cheese",
    "milk",
    "ball",
    "box",
    "glove",
    "scarf",
    "hat",
    "hammer",
    "brush",
)


def spot(draw: Draw, thing: NounPhrase) -> tuple[Phrase, frozenset[str]]:
    """A place for a small thing, and the words in it: *under the table*."""
    is_food = any(noun(lemma).is_a("food drink") for lemma in thing.lemmas)
    english, french, kind = draw.pick(r for r in RELATIONS if not is_food or r[0] in ("on", "in", "under"))
    excluded = {"suitcase", "box", "carpet", "bed", "wardrobe"} if is_food else {"fridge"}
    if english != "on":
        excluded |= {"shelf", "carpet", "bottle", "glass"}
    support = draw.noun(kind, excluding=thing.lemmas | excluded)
    place = noun_phrase(
        support, draw.weighted({"the": 6, "my": 1, "this": 1}), adjectives=draw.adjectives(support, 0.15, "put")
    )
    if french.endswith(" de"):
        return (
            Phrase(f"{english} {place.english()}", french.removesuffix("de") + place.french_after("de")),
            place.lemmas,
        )
    return Phrase(f"{english} {place.english()}", f"{french} {place.french()}"), place.lemmas


@pattern(9)
def a_thing_lies_somewhere(draw: Draw):
    thing = draw.noun(*SMALL, excluding={"bag", "suitcase", "box"})
    plural = thing.is_countable and thing.is_a("tableware stationery fruit key ticket") and draw.chance(0.4)
    determiner = (
        draw.pick(("the", "my", "your", "his", "her"))
        if "belonging" in thing.classes or "clothing" in thing.classes
        else "the"
    )
    subject = noun_phrase(thing, determiner, plural=plural)
    where, lemmas = spot(draw, subject)
    form = draw.weighted({"present": 6, "state in the past": 2})
    clause = Clause(
        subject, Predicate("be", "être", lemmas=lemmas).adding(where), form, "not" if draw.chance(0.15) else ""
    )
    if form == "present" and not clause.negation and draw.chance(0.25):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(8)
def there_is_something(draw: Draw):
    """*There are some apples in the basket.*"""
    thing = draw.noun(*SMALL, excluding={"bag", "suitcase", "box", "wallet", "passport", "glove"})
    plural = thing.is_countable and draw.chance(0.45)
    number = ""
    if plural and draw.chance(0.45):
        number = draw.pick(("two", "three", "four", "five"))
    phrase = noun_phrase(thing, number or ("some" if plural or not thing.is_countable else "a"), plural=plural)
    where, lemmas = spot(draw, phrase)
    kind = draw.weighted({"is": 5, "is not": 2, "question": 2, "was": 2})
    be = "are" if phrase.english_plural else "is"
    lemmas = lemmas | phrase.lemmas
    if kind == "is":
        return pair(
            f"there {be} {phrase.english()} {where.english}", f"il y a {phrase.french()} {where.french}", lemmas
        )
    if kind == "was":
        be = "were" if phrase.english_plural else "was"
        return pair(
            f"there {be} {phrase.english()} {where.english}", f"il y avait {phrase.french()} {where.french}", lemmas
        )
    if number:
        phrase = noun_phrase(thing, "some", plural=True)
    if kind == "is not":
        english = f"there {be}n't {phrase.english(negative=True)} {where.english}"
        return pair(english, f"il n'y a pas {phrase.french(negative=True)} {where.french}", lemmas)
    english = f"{be} there {phrase.english(negative=True)} {where.english}"
    return pair(english, f"y a-t-il {phrase.french()} {where.french}", lemmas, "?")


def _establishment(draw: Draw):
    row = draw.pick(table("establishments"))
    return row["english"], row["french"], row["gender"]


VICINITIES = (
    Phrase("near here", "près d'ici"),
    Phrase("in this street", "dans cette rue"),
    Phrase("in the village", "dans le village"),
    Phrase("near the hotel", "près de l'hôtel"),
    Phrase("in this town", "dans cette ville"),
    Phrase("next to the church", "à côté de l'église"),
    Phrase("behind the castle", "derrière le château"),
    Phrase("near the bridge", "près du pont"),
)


@pattern(4)
def is_there_an_establishment(draw: Draw):
    english, french, gender = _establishment(draw)
    vicinity = draw.pick(VICINITIES)
    while english in ("airport", "beach", "stadium", "university", "hospital", "park") and vicinity.english not in (
        "near here",
        "in this town",
        "near the hotel",
    ):
        vicinity = draw.pick(VICINITIES)
    article = "une" if gender == "f" else "un"
    a = indefinite_article(english)
    kind = draw.weighted({"question": 4, "is": 3, "is not": 2})
    if kind == "question":
        return pair(
            f"is there {a} {english} {vicinity.english}", f"y a-t-il {article} {french} {vicinity.french}", end="?"
        )
    if kind == "is":
        return pair(f"there is {a} {english} {vicinity.english}", f"il y a {article} {french} {vicinity.french}")
    return pair(f"there isn't {a} {english} {vicinity.english}", f"il n'y a pas de {french} {vicinity.french}")


@pattern(6)
def an_establishment_is_somewhere(draw: Draw):
    """*The bank is opposite the station. Where is the library? Is it far?*"""
    english, french, gender = _establishment(draw)
    other_english, other_french, other_gender = _establishment(draw)
    while other_english == english:
        other_english, other_french, other_gender = _establishment(draw)
    article, other = ("la" if g == "f" else "le" for g in (gender, other_gender))
    subject = NounPhrase("the", english, article, french, gender, False, False)
    relation, relation_french = draw.pick(
        (
            ("opposite", "en face de"),
            ("near", "près de"),
            ("next to", "à côté de"),
            ("behind", "derrière"),
            ("far from", "loin de"),
            ("in front of", "devant"),
        )
    )
    kind = draw.weighted({"relation": 6, "where": 2, "hours": 3, "way": 2, "how far": 1})
    if kind == "where":
        return pair(f"where is the {english}", f"où est {article} {french}", end="?")
    if kind == "way":
        return pair(
            f"how do I get to the {english}, please",
            f"comment va-t-on {with_preposition('à', article, french)}, s'il vous plaît",
            end="?",
        )
    if kind == "how far":
        return pair(f"I'm looking for the {english}", f"je cherche {article} {french}")
    if kind == "hours":
        state = draw.pick((("open", "ouvert"), ("closed", "fermé")))
        ending = "e" if gender == "f" else ""
        when = draw.pick(
            (
                Phrase("today", "aujourd'hui"),
                Phrase("on Sundays", "le dimanche"),
                Phrase("on Mondays", "le lundi"),
                Phrase("this morning", "ce matin"),
                Phrase("tomorrow", "demain"),
                Phrase("in August", "en août"),
            )
        )
        clause = Clause(
            subject,
            Predicate(f"be {state[0]} {when.english}", f"être {state[1]}{ending} {when.french}"),
            "will" if when.english == "tomorrow" else "present",
        )
        if draw.chance(0.3):
            return pair(clause.english_question(), clause.french_question(), end="?")
        return pair(clause.english(), clause.french())
    if relation_french.endswith(" de"):
        goal = relation_french.removesuffix("de") + with_preposition("de", other, other_french)
    else:
        goal = f"{relation_french} {other} {other_french}"
    clause = Clause(subject, Predicate(f"be {relation} the {other_english}", f"être {goal}"))
    if draw.chance(0.25):
        return pair(clause.english_question(), clause.french_question(), end="?")
    return pair(clause.english(), clause.french())
