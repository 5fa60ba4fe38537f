"""Questions, with and without a question word."""

from __future__ import annotations

from dataclasses import replace

from french.agreement import agreeing
from grammar.clauses import Clause, Predicate
from grammar.draw import Draw, TIMES, USES
from grammar.lexicon import transitive_verbs
from grammar.noun_phrases import noun_phrase, pronoun
from grammar.pairs import pair
from patterns.registry import pattern


@pattern(12)
def does_somebody_do_something(draw: Draw):
    subject = draw.person("I", "we")
    form = draw.weighted(
        {
            "progressive": 6,
            "past": 6,
            "will": 3,
            "going to": 4,
            "want to": 4,
            "would like to": 3,
            "can": 4,
            "have to": 2,
            "present": 4,
        }
    )
    if form == "present":
        predicate = draw.action("habit", subject)
        clause = Clause(subject, predicate, "present", adverb=draw.phrase("frequency") if draw.chance(0.5) else None)
        if clause.adverb and clause.adverb.english == "rarely":
            clause = Clause(subject, predicate, "present")
    else:
        clause = draw.event(subject, form, timed=0.35)
    return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")


@pattern(4)
def does_somebody_know_or_like_something(draw: Draw):
    subject = draw.person("I", "we")
    clause = Clause(subject, draw.transitive("state", subject))
    return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")


@pattern(3)
def has_somebody_done_something(draw: Draw):
    subject = draw.person("I", "we")
    clause = Clause(subject, draw.transitive("perfect", subject), "perfect", adverb=draw.phrase("already"))
    return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")


QUESTION_WORDS = {
    # The question word, the complement that it asks for, and what is asked with it.
    "where": ("où", ("past", "progressive", "going to", "want to", "will")),
    "when": ("quand", ("past", "going to", "want to", "will", "have to")),
    "why": ("pourquoi", ("past", "progressive", "going to", "want to")),
    "how": ("comment", ("going to",)),
    "with whom": ("avec qui", ("past", "progressive", "going to")),
}


@pattern(9)
def where_when_and_why(draw: Draw):
    subject = draw.person("I", "we")
    word = draw.weighted({"where": 4, "when": 4, "why": 4})
    french, forms = QUESTION_WORDS[word]
    form = draw.pick(forms)
    use = USES[form]
    if word == "where":
        verbs = [
            v
            for v in transitive_verbs()
            if use in v.uses
            and v.english
            in (
                "eat",
                "buy",
                "read",
                "find",
                "see",
                "wait for",
                "meet",
                "lose",
                "play",
                "learn",
                "study",
                "look for",
                "watch",
                "forget",
                "hide",
                "rent",
            )
        ]
        verb = draw.pick(verbs)
        predicate = draw.transitive(use, subject, verb)
        if verb.english in ("find", "forget", "hide", "lose", "meet"):  # by chance, so not on purpose
            form = "past"
        if draw.chance(0.3):
            simple = draw.pick(
                (
                    ("work", "travailler"),
                    ("sleep", "dormir"),
                    ("eat", "manger"),
                    ("study", "étudier"),
                    ("go", "aller"),
                    ("wait", "attendre"),
                    ("play", "jouer"),
                )
            )
            predicate = Predicate(*simple, lemmas=frozenset({"to " + simple[0]}))
            form = draw.pick(("past", "progressive", "want to"))
    elif word == "when":
        predicate = draw.action(use, subject)
        if use == "past" and predicate.lemmas & {"to study", "to wait"}:
            return where_when_and_why(draw)
    else:
        predicate = draw.action(use, subject)
        if predicate.lemmas & {
            "to find",
            "to lose",
            "to receive",
            "to see",
            "to hear",
            "to fall",
            "to meet",
            "to miss",
        }:
            return where_when_and_why(draw)
    if predicate.complements and word == "where":
        return where_when_and_why(draw)
    clause = Clause(subject, predicate, form)
    return pair(clause.english_question(word), clause.french_question(french), clause.lemmas, "?")


@pattern(4)
def what_does_somebody_do(draw: Draw):
    """*What are you reading?* *What did they buy?*"""
    subject = draw.pronoun("I", "we")
    verb = draw.pick(
        [
            v
            for v in transitive_verbs()
            if v.english
            in (
                "eat",
                "drink",
                "buy",
                "sell",
                "read",
                "write",
                "wear",
                "choose",
                "look for",
                "find",
                "lose",
                "forget",
                "bring",
                "watch",
                "learn",
                "study",
                "draw",
                "sing",
                "prepare",
                "receive",
                "order",
                "see",
                "hear",
                "clean",
                "paint",
                "build",
                "listen to",
                "repair",
                "play",
            )
            and v.link == ""
        ]
    )
    form = draw.pick(
        [f for f in ("progressive", "past", "going to", "want to", "would like to", "will") if USES[f] in verb.uses]
    )
    tail = draw.sometimes(TIMES[form], 0.35) if form in ("progressive", "past", "will") else ()
    clause = Clause(subject, Predicate(verb.english, verb.french, lemmas=frozenset({verb.lemma})).adding(*tail), form)
    return pair(clause.english_question("what"), clause.french_question("que"), clause.lemmas, "?")


@pattern(3)
def how_many_things(draw: Draw):
    """*How many apples do you want?*"""
    subject = draw.pronoun("I", "we")
    verb, french, form, classes = draw.pick(
        (
            ("buy", "acheter", "past", ("fruit", "clothing", "readable", "ticket", "vegetable")),
            ("want", "vouloir", "present", ("fruit", "croissant", "egg", "ticket", "biscuit", "chair")),
            ("have", "avoir", "present", ("pet", "several", "child", "farm", "suitcase", "ticket")),
            ("need", "avoir besoin", "present", ("chair", "plate", "egg", "fork", "glass", "onion", "table")),
            ("read", "lire", "past", ("readable",)),
            ("see", "voir", "past", ("animal", "watchable", "castle", "museum")),
            ("sell", "vendre", "past", ("vehicle", "picture", "ticket", "furniture")),
        )
    )
    thing = draw.noun(*classes, excluding={"trousers", "glasses", "parents", "television", "neighbour"})
    if thing.number not in ("count", "pairs"):
        return how_many_things(draw)
    things = noun_phrase(thing, "bare", plural=True)
    predicate = Predicate(verb, french, fronted=things, lemmas=things.lemmas | {"to " + verb})
    clause = Clause(subject, predicate, form)
    question = "de combien de" if verb == "need" else "combien de"
    return pair(
        clause.english_question(f"how many {things.english_core}"),
        clause.french_question(f"{question} {things.core}"),
        clause.lemmas,
        "?",
    )


@pattern(4)
def where_is_something(draw: Draw):
    thing = draw.noun(
        "belonging",
        "stationery",
        "tableware",
        "tool",
        "clothing",
        "pet",
        "furniture",
        "vehicle",
        "luggage",
        "room",
        "transport",
        "readable",
    )
    determiner = draw.pick(("the", "my", "your", "his", "her", "our", "their"))
    if not thing.is_a("belonging stationery clothing pet vehicle luggage"):
        determiner = "the"
    plural = thing.english in (
        "key",
        "ticket",
        "plate",
        "knife",
        "fork",
        "spoon",
        "pencil",
        "pen",
        "glass",
        "cup",
        "book",
    ) and draw.chance(0.5)
    phrase = noun_phrase(thing, determiner, plural=plural, adjectives=draw.adjectives(thing, 0.3))
    if draw.chance(0.25):
        phrase = draw.relative()
    past = draw.chance(0.15)
    be = ("were" if phrase.english_plural else "was") if past else ("are" if phrase.english_plural else "is")
    etre = ("étaient" if phrase.plural else "était") if past else ("sont" if phrase.plural else "est")
    return pair(f"where {be} {phrase.english()}", f"où {etre} {phrase.french()}", phrase.lemmas, "?")


@pattern(2)
def who_does_something(draw: Draw):
    """*Who has broken the lamp?* In French the question word is the subject."""
    who = replace(pronoun("he"), english_core="who", core="qui", is_pronoun=False)
    form = draw.weighted({"progressive": 2, "past": 5, "will": 2, "want to": 2, "can": 2})
    verb = draw.pick([v for v in transitive_verbs() if USES[form] in v.uses and "own" not in v.determiners])
    predicate = draw.transitive(USES[form], pronoun("he"), verb)
    clause = Clause(who, predicate, form)
    return pair(clause.english(), clause.french(), clause.lemmas, "?")


@pattern(2)
def which_thing(draw: Draw):
    """*Which dress did you buy?*"""
    verb = draw.pick(
        [
            v
            for v in transitive_verbs()
            if v.english in ("buy", "choose", "prefer", "read", "wear", "want", "see", "visit", "take", "watch", "sell")
        ]
    )
    thing = draw.noun(*sorted(verb.objects))
    if thing.number not in ("count", "pairs"):
        return which_thing(draw)
    subject = draw.pronoun("I", "we")
    forms = [f for f in ("past", "going to", "want to", "would like to") if USES[f] in verb.uses]
    form = draw.pick(forms) if forms else "present"
    phrase = noun_phrase(thing, "the", plural=thing.number == "pairs")
    which = agreeing("quel" if phrase.gender == "m" else "quell", phrase.gender, phrase.plural)
    predicate = Predicate(verb.english, verb.french, fronted=phrase, lemmas=phrase.lemmas | {verb.lemma})
    clause = Clause(subject, predicate, form)
    return pair(
        clause.english_question(f"which {phrase.english_core}"),
        clause.french_question(f"{which} {phrase.core}"),
        clause.lemmas,
        "?",
    )
