"""Commands and polite requests."""

from grammar.clauses import Clause, Predicate, imperative
from grammar.draw import Draw, towards
from grammar.lexicon import Phrase
from grammar.noun_phrases import pronoun
from grammar.pairs import pair
from patterns.registry import pattern

WHEN = (
    Phrase("now", "maintenant"),
    Phrase("today", "aujourd'hui"),
    Phrase("this evening", "ce soir"),
    Phrase("tomorrow", "demain"),
)


@pattern(6)
def a_command(draw: Draw):
    """*Close the window, please.* *Don't open the box.*"""
    negative = draw.chance(0.3)
    predicate = draw.transitive("command", pronoun("you"), negative=negative)
    tail = ("please", "s'il vous plaît") if draw.chance(0.5) else None
    if not tail and not negative and draw.chance(0.5):
        predicate = predicate.adding(draw.pick(WHEN))
    english, french = imperative(predicate, negative=negative)
    if tail:
        english, french = f"{english}, {tail[0]}", f"{french}, {tail[1]}"
    return pair(english, french, predicate.lemmas)


@pattern(2)
def a_command_without_object(draw: Draw):
    verbs = (
        ("come", "venir", True),
        ("come back", "revenir", True),
        ("go", "aller", True),
        ("wait", "attendre", False),
        ("hurry", "se dépêcher", False),
        ("rest", "se reposer", False),
        ("stay", "rester", False),
        ("get up", "se lever", False),
        ("go home", "rentrer", False),
        ("leave", "partir", False),
        ("work", "travailler", False),
    )
    english, french, _ = draw.pick(verbs)
    predicate = Predicate(english, french)
    if english == "go":
        predicate = predicate.adding(towards(draw.place()))
    elif english in ("wait", "stay", "rest", "work"):
        predicate = predicate.adding(draw.phrase("where"))
    elif english != "hurry":
        predicate = predicate.adding(*((draw.pick(WHEN),) if draw.chance(0.5) else ()))
    negative = english != "hurry" and draw.chance(0.35)
    said = imperative(predicate, negative=negative)
    if draw.chance(0.5):
        return pair(f"{said[0]}, please", f"{said[1]}, s'il vous plaît")
    return pair(*said)


@pattern(5)
def a_polite_request(draw: Draw):
    """*Could you open the window, please?*"""
    you = pronoun("you")
    predicate = draw.transitive("polite", you)
    form = draw.pick(("can", "could"))
    if draw.chance(0.25):
        predicate = predicate.adding(draw.pick(WHEN))
    clause = Clause(you, predicate, form)
    english, french = clause.english_question(), clause.french_question()
    if not (form == "can" and predicate.complements):
        english, french = f"{english}, please", f"{french}, s'il vous plaît"
    return pair(english, french, clause.lemmas, "?")


@pattern(2)
def let_us(draw: Draw):
    """*Let's go to the beach!*"""
    if draw.chance(0.6):
        place = towards(draw.place("hospital"))
        when = draw.pick(
            (
                Phrase("", ""),
                Phrase("", ""),
                Phrase("tomorrow", "demain"),
                Phrase("today", "aujourd'hui"),
                Phrase("this afternoon", "cet après-midi"),
                Phrase("on Saturday", "samedi"),
                Phrase("on Sunday", "dimanche"),
            )
        )
        return pair(
            f"let's go {place.english} {when.english}".strip(), f"allons {place.french} {when.french}".strip(), end="!"
        )
    verbs = (
        ("eat", "mangeons"),
        ("play", "jouons"),
        ("dance", "dansons"),
        ("sing", "chantons"),
        ("work", "travaillons"),
        ("rest", "reposons-nous"),
    )
    english, french = draw.pick(verbs)
    where = draw.phrase("where")
    return pair(f"let's {english} {where.english}", f"{french} {where.french}", end="!")
