"""What people think, know, hope and say."""

from __future__ import annotations

from french.agreement import agreeing
from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Phrase, adjectives, transitive_verbs
from grammar.noun_phrases import NounPhrase, pronoun
from grammar.pairs import pair
from patterns.describing import being
from patterns.registry import pattern

OPINIONS = {
    "think": ("penser", ("present",)),
    "know": ("savoir", ("present",)),
    "hope": ("espérer", ("present",)),
    "say": ("dire", ("present",)),
    "be sure": ("être", ("present",)),
}


@pattern(10)
def somebody_thinks_that(draw: Draw):
    """*I think that she is right.* *He hopes that you will come.*"""
    speaker = draw.person()
    opinion = draw.weighted({"think": 4, "know": 3, "hope": 3, "say": 2, "sure": 2})
    about = draw.person()
    if about.english() == speaker.english() and not about.is_pronoun:
        return somebody_thinks_that(draw)
    if opinion == "hope":
        content = draw.event(about, "will", timed=0.4)
        head = Predicate("hope", "espérer")
    else:
        kind = draw.weighted({"mood": 4, "trait": 3, "event": 5, "right": 1})
        if kind == "event":
            content = draw.event(about, draw.pick(("progressive", "past", "will", "going to")), timed=0.3)
        elif kind == "right":
            content = Clause(about, Predicate("be right", "avoir raison"))
        else:
            pool = [a for a in adjectives() if a.classes & {"person"} and (("mood" in a.classes) == (kind == "mood"))]
            content = Clause(
                about, being(about, draw.pick(pool), "very" if draw.chance(0.25) and kind == "trait" else "")
            )
        head = {
            "think": Predicate("think", "penser"),
            "know": Predicate("know", "savoir"),
            "say": Predicate("say", "dire"),
        }.get(opinion)
    if opinion == "sure":
        form = agreeing("sûr", speaker.gender, speaker.plural)
        head = Predicate("be sure", "être", complements=(Phrase("", form),))
    main = Clause(speaker, head)
    return pair(f"{main.english()} that {content.english()}", f"{main.french()} que {content.french()}", content.lemmas)


@pattern(4)
def it_is_so_to_do(draw: Draw):
    """*It is difficult to understand this question.*"""
    english, french = draw.pick(
        (
            ("easy", "facile"),
            ("difficult", "difficile"),
            ("important", "important"),
            ("impossible", "impossible"),
            ("dangerous", "dangereux"),
            ("possible", "possible"),
        )
    )
    you = pronoun("you")
    allowed = {
        "easy": ("understand", "find", "repair", "use", "learn", "do", "prepare", "explain"),
        "difficult": (
            "understand",
            "find",
            "repair",
            "use",
            "learn",
            "do",
            "paint",
            "explain",
            "build",
            "win",
            "choose",
        ),
        "important": ("read", "learn", "help", "wash", "find", "understand", "thank", "choose", "water", "win"),
        "impossible": ("repair", "find", "understand", "sell", "carry", "forget", "open", "build", "explain", "learn"),
        "dangerous": ("cross",),
        "possible": ("visit", "rent", "buy", "repair", "see", "send", "find"),
    }[english]
    verb = draw.pick([v for v in transitive_verbs() if v.english in allowed and "state" not in v.uses])
    thing = draw.object(verb, you)
    if thing.english().startswith(("your ",)) and draw.chance(0.5):
        return it_is_so_to_do(draw)
    it = NounPhrase("", "it", "", "il", "m", False, False, is_pronoun=True)
    form, negation = draw.weighted({"present": 6, "will": 2, "state in the past": 2}), (
        "not" if english != "impossible" and draw.chance(0.25) else ""
    )
    link = f"{verb.link} " if verb.link else ""
    said = thing.french_after(verb.link) if link else thing.french()
    predicate = Predicate(
        "be",
        "être",
        complements=(Phrase(f"{english} to {verb.english} {thing.english()}", f"{french} de {verb.french} {said}"),),
        lemmas=thing.lemmas | {verb.lemma},
    )
    clause = Clause(it, predicate, form, negation)
    if form == "present" and not negation and draw.chance(0.2):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)
