"""Who does what: statements in all tenses, affirmed and denied."""

from __future__ import annotations

from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Phrase
from grammar.noun_phrases import noun_phrase
from grammar.pairs import pair
from patterns.registry import pattern


@pattern(26)
def somebody_does_something(draw: Draw):
    clause = draw.event(draw.person())
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(8)
def somebody_does_not_do_something(draw: Draw):
    form = draw.weighted({"progressive": 4, "past": 6, "will": 4, "going to": 4, "can": 6, "want to": 4})
    clause = draw.event(draw.person(), form, timed=0.3, negation="not")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(4)
def somebody_never_does_something(draw: Draw):
    subject = draw.person()
    clause = Clause(subject, draw.action("habit", subject, negative=True), "present", "never")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(3)
def somebody_no_longer_does_something(draw: Draw):
    subject = draw.person()
    clause = Clause(subject, draw.transitive("habit", subject, negative=True), "present", "no longer")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(5)
def somebody_has_or_has_not_done_something(draw: Draw):
    subject = draw.person()
    if draw.chance(0.5):
        clause = Clause(subject, draw.transitive("perfect", subject, negative=True), "perfect", "not yet")
    else:
        clause = Clause(subject, draw.transitive("perfect", subject), "perfect", adverb=draw.phrase("already"))
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(4)
def somebody_used_to_do_something(draw: Draw):
    subject = draw.person()
    clause = Clause(subject, draw.action("habit", subject), "used to")
    clause = Clause(subject, clause.predicate.adding(*draw.sometimes("habit", 0.3)), "used to")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(7)
def somebody_knows_or_likes_something(draw: Draw):
    subject = draw.person()
    negation = "not" if draw.chance(0.35) else ""
    predicate = draw.transitive("state", subject, negative=bool(negation))
    if predicate.english == "prefer":
        negation = ""
    clause = Clause(subject, predicate, "present", negation)
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(2)
def somebody_likes_doing_something(draw: Draw):
    subject = draw.person()
    negation = "not" if draw.chance(0.35) else ""
    clause = Clause(subject, draw.action("habit", subject, negative=bool(negation)), "like to", negation)
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(2)
def somebody_prefers_one_thing_to_another(draw: Draw):
    subject = draw.person()
    kind = draw.pick(("drink", "fruit", "sport", "subject", "pet"))
    first = draw.noun(kind)
    second = draw.noun(kind, excluding={first.english})
    preferred, other = (noun_phrase(n, "generic", plural=n.number == "count") for n in (first, second))
    clause = Clause(subject, Predicate("prefer", "préférer", preferred, lemmas=preferred.lemmas | {"to prefer"}))
    english = f"{clause.english()} to {other.english()}"
    return pair(english, f"{clause.french()} {other.french_after('à')}", clause.lemmas | other.lemmas)


@pattern(4)
def an_animal_does_something(draw: Draw):
    deeds = {
        "dog": (("bark", "aboyer"), ("sleep", "dormir"), ("run", "courir"), ("eat", "manger"), ("play", "jouer")),
        "cat": (("sleep", "dormir"), ("play", "jouer"), ("eat", "manger"), ("dream", "rêver")),
        "bird": (("sing", "chanter"), ("fly", "voler"), ("eat", "manger")),
        "horse": (("run", "courir"), ("eat", "manger"), ("sleep", "dormir")),
        "rabbit": (("run", "courir"), ("eat", "manger"), ("sleep", "dormir")),
        "duck": (("swim", "nager"), ("eat", "manger"), ("sleep", "dormir")),
        "cow": (("eat", "manger"), ("sleep", "dormir")),
        "owl": (("fly", "voler"), ("sleep", "dormir")),
        "mouse": (("run", "courir"), ("eat", "manger")),
        "sheep": (("eat", "manger"), ("sleep", "dormir")),
    }
    where = (
        ("in the garden", "dans le jardin"),
        ("under the tree", "sous l'arbre"),
        ("behind the house", "derrière la maison"),
        ("near the river", "près de la rivière"),
        ("in front of the house", "devant la maison"),
        ("near the lake", "près du lac"),
    )
    animal = draw.noun(*deeds)
    plural = draw.chance(0.35)
    determiner = draw.weighted({"the": 5, "my": 2, "our": 2, "this": 1}) if "pet" in animal.classes else "the"
    subject = noun_phrase(animal, determiner, plural=plural, adjectives=draw.adjectives(animal, 0.3))
    english, french = draw.pick(deeds[animal.english])
    predicate = Predicate(english, french, lemmas=frozenset({"to " + english}))
    form = draw.weighted({"progressive": 6, "past progressive": 2, "present": 2})
    if form == "present":
        clause = Clause(subject, predicate.adding(Phrase(*draw.pick(where))), form, adverb=draw.phrase("frequency"))
    else:
        clause = Clause(subject, predicate.adding(Phrase(*draw.pick(where))), form)
    return pair(clause.english(), clause.french(), clause.lemmas)
