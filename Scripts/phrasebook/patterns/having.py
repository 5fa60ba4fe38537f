"""Quantities, prices, and what hurts."""

from __future__ import annotations

from french.spelling import with_preposition
from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Phrase, noun, numbers, table
from grammar.noun_phrases import noun_phrase
from grammar.pairs import pair
from patterns.registry import pattern

VERBS = {
    "eat": ("manger", {"present": 1, "past": 3, "progressive": 2, "want to": 2}),
    "drink": ("boire", {"present": 1, "past": 3, "progressive": 2, "would like to": 2, "should": 1}),
    "buy": ("acheter", {"past": 3, "going to": 2, "have to": 2, "must": 1, "forget to": 1, "will": 1}),
    "have": ("avoir", {"present": 3, "state in the past": 1}),
    "need": ("avoir besoin", {"present": 3}),
    "want": ("vouloir", {"present": 3}),
    "ask for": ("demander", {"past": 3, "progressive": 1}),
}


def quantity(draw: Draw, verb: str):
    """*a kilo of potatoes* and the nouns in it; none where the verb does not take such a quantity."""
    measure = draw.pick(table("measures"))
    english, french = measure["english"], measure["french"]
    thing = noun(draw.pick(measure["nouns"].split()))
    counted = thing.is_countable and not (english == "a piece of")
    english_noun = thing.english_plural if counted or thing.number == "pairs" else thing.english
    french_noun = thing.french_plural if counted or thing.number == "pairs" else thing.french
    classes = thing.classes
    edible = "food" in classes or "ingredient" in classes and english == "a little"
    drinkable = "drink" in classes
    vague = english in ("too much", "too many", "so many", "enough")
    suits = {
        "eat": "food" in classes and english not in ("a kilo of", "two kilos of", "enough", "two bottles of"),
        "drink": drinkable and english not in ("a litre of", "enough", "two bottles of"),
        "buy": (edible or drinkable or "ingredient" in classes)
        and english not in ("a glass of", "a cup of", "a slice of", "so many", "a piece of"),
        "have": vague or english in ("a lot of", "a little"),
        "need": english in ("a kilo of", "two kilos of", "a litre of", "a bottle of", "a little")
        and ("ingredient" in classes or edible or drinkable),
        "want": english in ("a glass of", "a cup of", "a piece of", "a slice of", "a little", "a bottle of"),
        "ask for": english in ("a glass of", "a cup of", "a piece of", "a bottle of", "a little"),
    }[verb]
    if not suits:
        return None
    return Phrase(f"{english} {english_noun}", f"{french} {french_noun}"), frozenset({thing.english})


@pattern(10)
def somebody_has_some_quantity(draw: Draw):
    subject = draw.person()
    verb = draw.pick(VERBS)
    drawn = quantity(draw, verb)
    while drawn is None:
        verb = draw.pick(VERBS)
        drawn = quantity(draw, verb)
    phrase, lemmas = drawn
    french, forms = VERBS[verb]
    form = draw.weighted(forms)
    if verb == "need":
        # besoin d'un kilo, besoin d'un peu
        phrase = Phrase(phrase.english, "de " + phrase.french)
    predicate = Predicate(verb, french, complements=(phrase,), lemmas=lemmas | {"to " + verb})
    if form == "present" and verb in ("eat", "drink"):
        clause = Clause(subject, predicate, form, adverb=draw.phrase("frequency"))
    else:
        clause = Clause(subject, predicate, form)
    if form in ("past", "progressive") and draw.chance(0.2):
        clause = Clause(subject, predicate.adding(draw.phrase("past" if form == "past" else "now")), form)
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(4)
def an_order(draw: Draw):
    """*I would like a glass of water, please.*"""
    if draw.chance(0.55):
        drawn = quantity(draw, "ask for")
        while drawn is None:
            drawn = quantity(draw, "ask for")
        phrase, lemmas = drawn
    else:
        thing = draw.noun("drink", "dish", "croissant", "umbrella", "ticket", "stamp", "map", "newspaper", "postcard")
        chosen = noun_phrase(thing, "a", adjectives=draw.adjectives(thing, 0.2, "order"))
        if thing.number == "mass":
            chosen = noun_phrase(thing, "some", adjectives=draw.adjectives(thing, 0.2, "order"))
        phrase, lemmas = Phrase(chosen.english(), chosen.french()), chosen.lemmas
    english, french = draw.pick(
        (
            ("I would like {}, please", "je voudrais {}, s'il vous plaît"),
            ("I'd like {}, please", "je voudrais {}, s'il vous plaît"),
            ("we would like {}, please", "nous voudrions {}, s'il vous plaît"),
            ("could I have {}, please?", "pourrais-je avoir {}, s'il vous plaît ?"),
            ("can you bring me {}, please?", "pouvez-vous me apporter {}, s'il vous plaît ?"),
            ("could you bring us {}, please?", "pourriez-vous nous apporter {}, s'il vous plaît ?"),
        )
    )
    question = english.endswith("?")
    return pair(
        english.format(phrase.english).rstrip("?"),
        french.format(phrase.french).rstrip(" ?"),
        lemmas,
        "?" if question else ".",
    )


@pattern(4)
def something_costs_so_much(draw: Draw):
    thing = draw.noun(
        "clothing",
        "jewel",
        "readable",
        "picture",
        "luggage",
        "tool",
        "lamp",
        "chair",
        "mirror",
        "radio",
        "clock",
        "stationery",
        "dictionary",
        "plant",
        excluding={"message", "letter", "story", "poem", "tree"},
    )
    plural = thing.is_countable and draw.chance(0.2)
    phrase = noun_phrase(
        thing, draw.weighted({"this": 5, "the": 2}), plural=plural, adjectives=draw.adjectives(thing, 0.35, "cost")
    )
    if draw.chance(0.35):
        verb = "do" if phrase.english_plural else "does"
        cost = "coûtent" if phrase.plural else "coûte"
        return pair(f"how much {verb} {phrase.english()} cost", f"combien {cost} {phrase.french()}", phrase.lemmas, "?")
    price = numbers()[draw.pick([n for n in numbers() if n > 4])]
    # The plural looks the same in the present and in the past.
    form = draw.weighted({"present": 4, "past": 0 if phrase.english_plural else 2})
    predicate = Predicate("cost", "coûter", complements=(Phrase(f"{price.english} euros", f"{price.french} euros"),))
    clause = Clause(phrase, predicate, form)
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(3)
def something_hurts(draw: Draw):
    part = draw.pick(table("body_parts"))
    subject = draw.person()
    where = with_preposition("à", "la" if part["gender"] == "f" else "le", part["french"])
    owner = (
        subject.possessive
        if subject.is_pronoun
        else subject.english() + ("'" if subject.english().endswith("s") else "'s")
    )
    tail = draw.pick(
        (
            Phrase("", ""),
            Phrase("", ""),
            Phrase("today", "aujourd'hui"),
            Phrase("this morning", "ce matin"),
            Phrase("this evening", "ce soir"),
        )
    )
    negation = draw.chance(0.15)
    french = Clause(subject, Predicate("have", f"avoir mal {where}"), "present", "not" if negation else "").french()
    # avoir mal: the negation stands between verb and noun
    verb = "doesn't hurt" if negation else "hurts"
    if subject.english_plural and not subject.is_pronoun or subject.is_pronoun and subject.plural:
        return something_hurts(draw)
    if tail.english == "this morning" or tail.english == "this evening":
        tail = Phrase("", "") if negation else tail
    return pair(f"{owner} {part['english']} {verb} {tail.english}", f"{french} {tail.french}")
