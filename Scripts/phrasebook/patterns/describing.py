"""What people and things are like."""

from __future__ import annotations

from french.agreement import agreeing
from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Adjective, Phrase, adjectives, table
from grammar.noun_phrases import NounPhrase, noun_phrase
from grammar.pairs import pair
from patterns.registry import pattern

DEGREES = {"": ("", ""), "very": ("very", "très"), "too": ("too", "trop"), "really": ("really", "vraiment")}
ABSOLUTE = {"new", "empty", "full", "broken", "free", "ready", "lost", "alone", "round", "sick", "delicious"}

# What one is in is said with a noun in French.
CONDITIONS = (
    Phrase("angry", "en colère"),
    Phrase("late", "en retard"),
    Phrase("on holiday", "en vacances"),
    Phrase("in a hurry", "pressé"),
    Phrase("early", "en avance"),
)


def being(subject: NounPhrase, adjective: Adjective, degree: str = "") -> Predicate:
    """*be very tired*, agreeing with the subject."""
    english, french = DEGREES[degree]
    form = adjective.french(subject.gender, subject.plural)
    phrase = Phrase(f"{english} {adjective.english}".strip(), f"{french} {form}".strip())
    return Predicate("be", "être", complements=(phrase,), lemmas=frozenset({adjective.english}))


def degree_of(draw: Draw, adjective: Adjective) -> str:
    if adjective.english in ABSOLUTE:
        return ""
    # One is never too good, nor really red.
    if "mood" in adjective.classes or adjective.english in COLOURS:
        return draw.weighted({"": 3, "very": 2}) if adjective.english not in COLOURS else ""
    if adjective.english in (
        "good",
        "beautiful",
        "pretty",
        "interesting",
        "delicious",
        "kind",
        "comfortable",
        "useful",
        "famous",
        "fresh",
        "intelligent",
        "polite",
        "patient",
        "clean",
        "cheap",
        "funny",
        "bad",
        "important",
        "modern",
    ):
        return draw.weighted({"": 3, "very": 3, "really": 1})
    return draw.weighted({"": 3, "very": 2, "too": 2, "really": 1})


COLOURS = {"red", "blue", "green", "white", "black", "yellow", "brown", "grey", "pink"}


SPOKEN_OF_IN_PLURAL = (
    "clothing furniture readable writable tableware container animal plant fruit vegetable task stationery adult "
    "openable"
)


def describable(draw: Draw) -> tuple[NounPhrase, Adjective]:
    """A thing and an adjective that can be said of it."""
    adjective = draw.pick(a for a in adjectives() if not (a.classes & {"person"}))
    thing = draw.noun(*sorted(adjective.classes))
    determiner = draw.weighted({"the": 5, "this": 4, "my": 2, "your": 2, "his": 1, "her": 1, "our": 1, "their": 1})
    if not thing.is_a("clothing furniture luggage vehicle pet home room belonging picture"):
        determiner = draw.pick(("the", "this"))
    if thing.is_a("subject sport"):
        determiner = "generic"
    plural = thing.is_countable and draw.chance(0.25) and determiner != "generic" and thing.is_a(SPOKEN_OF_IN_PLURAL)
    return noun_phrase(thing, determiner, plural=plural), adjective


@pattern(15)
def a_thing_is_somehow(draw: Draw):
    subject, adjective = describable(draw)
    form = draw.weighted({"present": 8, "state in the past": 2})
    negation = "not" if draw.chance(0.2) else ""
    degree = "" if negation else degree_of(draw, adjective)
    clause = Clause(subject, being(subject, adjective, degree), form, negation)
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(3)
def is_a_thing_somehow(draw: Draw):
    subject, adjective = describable(draw)
    clause = Clause(subject, being(subject, adjective))
    return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")


@pattern(12)
def somebody_is_somehow(draw: Draw):
    subject = draw.person()
    adjective = draw.pick(a for a in adjectives() if a.classes & {"person"})
    form = draw.weighted({"present": 8, "state in the past": 3, "will": 1})
    if form != "present" and "mood" not in adjective.classes:
        form = "present"
    if form == "will":
        adjective = draw.pick(
            a
            for a in adjectives()
            if a.english in ("happy", "sad", "tired", "busy", "ready", "surprised", "disappointed", "alone", "worried")
        )
    negation = "not" if draw.chance(0.2) else ""
    predicate = being(subject, adjective, "" if negation else degree_of(draw, adjective))
    if form == "present" and adjective.english in ("tired", "busy", "happy", "sad", "nervous", "sick"):
        predicate = predicate.adding(*((Phrase("today", "aujourd'hui"),) if draw.chance(0.15) else ()))
    elif form == "state in the past":
        predicate = predicate.adding(*((Phrase("yesterday", "hier"),) if draw.chance(0.3) else ()))
    clause = Clause(subject, predicate, form, negation)
    return pair(_contracted(draw, clause), clause.french(), clause.lemmas)


@pattern(4)
def is_somebody_somehow(draw: Draw):
    subject = draw.person("I")
    adjective = draw.pick(a for a in adjectives() if a.classes & {"person"})
    form = "state in the past" if "mood" in adjective.classes and draw.chance(0.25) else "present"
    clause = Clause(subject, being(subject, adjective), form)
    return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")


@pattern(4)
def somebody_is_in_some_condition(draw: Draw):
    subject = draw.person()
    condition = draw.pick(CONDITIONS)
    if condition.french == "pressé":
        condition = Phrase(condition.english, agreeing("pressé", subject.gender, subject.plural))
    form = draw.weighted({"present": 6, "state in the past": 2, "will": 1})
    if condition.english == "in a hurry" and form == "will":
        form = "present"
    clause = Clause(
        subject, Predicate("be", "être", complements=(condition,)), form, "not" if draw.chance(0.25) else ""
    )
    if draw.chance(0.25) and clause.form == "present" and not clause.negation and subject.core != "je":
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(_contracted(draw, clause), clause.french(), clause.lemmas)


@pattern(5)
def somebody_is_hungry(draw: Draw):
    subject = draw.person()
    feeling = draw.phrase("feeling")
    form = draw.weighted({"present": 6, "state in the past": 2})
    degree = feeling.english not in ("right", "wrong", "sleepy") and draw.chance(0.3)
    predicate = Predicate(
        f"be {'very ' if degree else ''}{feeling.english}", f"avoir {'très ' if degree else ''}{feeling.french}"
    )
    negation = "not" if not degree and draw.chance(0.25) else ""
    clause = Clause(subject, predicate, form, negation)
    if draw.chance(0.25) and form == "present" and not negation and not degree and subject.core != "je":
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(_contracted(draw, clause), clause.french(), clause.lemmas)


@pattern(4)
def somebody_has_a_profession(draw: Draw):
    """*She is a lawyer.* French has no article here, and the profession agrees."""
    subject = draw.pick((draw.pronoun, draw.pronoun, draw.relative, draw.name))()
    if subject.plural or "baby" in subject.lemmas:
        return somebody_has_a_profession(draw)
    occupation = draw.pick(table("occupations"))
    phrase = Phrase(occupation["english"], occupation["feminine" if subject.gender == "f" else "masculine"])
    lemmas = frozenset({occupation["english"].split(" ", 1)[1]})
    form = draw.weighted({"present": 8, "used to": 2, "want to": 1, "would like to": 1, "hope to": 1})
    if form in ("present", "used to"):
        predicate = Predicate("be", "être", complements=(phrase,), lemmas=lemmas)
    else:
        predicate = Predicate("become", "devenir", complements=(phrase,), lemmas=lemmas | {"to become"})
    clause = Clause(subject, predicate, form, "not" if form == "present" and draw.chance(0.2) else "")
    if form == "present" and not clause.negation and subject.core not in ("je", "nous") and draw.chance(0.25):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(_contracted(draw, clause), clause.french(), clause.lemmas)


@pattern(4)
def this_is_a_described_thing(draw: Draw):
    """*This is a beautiful house.*"""
    thing = draw.noun(
        "clothing",
        "building",
        "picture",
        "readable",
        "watchable",
        "animal",
        "vehicle",
        "furniture",
        "jewel",
        "town",
        "plant",
        "profession",
        "room",
    )
    adjective = draw.pick(
        a
        for a in adjectives()
        if a.position != "predicate" and a.suits(thing) and a.english not in ("empty", "full", "hot", "cold")
    )
    plural = thing.number in ("pairs", "plural", "trousers") or (thing.is_countable and draw.chance(0.25))
    phrase = noun_phrase(thing, "bare" if plural else "a", plural=plural, adjectives=(adjective,))
    english = "These are" if plural else "This is"
    french = "ce sont" if phrase.plural else "ce est"
    return pair(f"{english} {phrase.english()}", f"{french} {phrase.french()}", phrase.lemmas)


@pattern(3)
def this_is_mine(draw: Draw):
    """*This is my sister.* *These are my shoes.*"""
    if draw.chance(0.5):
        phrase = draw.relative()
    else:
        thing = draw.noun("belonging", "clothing", "vehicle", "room", "home", "pet", "luggage", "stationery")
        plural = (
            thing.number in ("pairs", "plural", "trousers")
            or thing.english in ("key", "pencil", "ticket")
            and draw.chance(0.5)
        )
        phrase = noun_phrase(thing, draw.pick(("my", "your", "his", "her", "our", "their")), plural=plural)
    negation = draw.chance(0.2)
    english = "These are" if phrase.english_plural else "This is"
    french = "sont" if phrase.plural else "est"
    if negation:
        english = "These aren't" if phrase.english_plural else "This isn't"
        french = f"ce ne {french} pas"
    else:
        french = f"ce {french}"
    return pair(f"{english} {phrase.english()}", f"{french} {phrase.french()}", phrase.lemmas)


def _contracted(draw: Draw, clause: Clause) -> str:
    """The English statement, sometimes as one says it: *I'm tired*."""
    english = clause.english()
    if clause.subject.is_pronoun and clause.form == "present" and not clause.negation and draw.chance(0.4):
        for full, short in (("I am ", "I'm "), (" are ", "'re "), (" is ", "'s ")):
            if english.startswith((clause.subject.english() + full, full)):
                return english.replace(full, short, 1)
    return english
