"""Homes, languages, ages and families."""

from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Phrase, noun, numbers
from grammar.noun_phrases import noun_phrase
from grammar.pairs import pair
from patterns.registry import pattern


def residence(draw: Draw) -> Phrase:
    """*in Brussels*, *in Japan*, *in a small village*"""
    kind = draw.weighted({"city": 4, "country": 4, "home": 3})
    if kind == "city":
        city = draw.phrase("city")
        return Phrase("in " + city.english, "à " + city.french)
    if kind == "country":
        return draw.phrase("country")
    home = draw.noun("home", "village")
    phrase = noun_phrase(home, draw.pick(("a", "this")), adjectives=draw.adjectives(home, 0.7, "rent"))
    return Phrase("in " + phrase.english(), "dans " + phrase.french())


@pattern(6)
def somebody_lives_somewhere(draw: Draw):
    subject = draw.person()
    form = draw.weighted({"present": 5, "used to": 2, "would like to": 2, "no longer": 1, "not": 1})
    negation = form if form in ("not", "no longer") else ""
    clause = Clause(
        subject, Predicate("live", "habiter").adding(residence(draw)), "present" if negation else form, negation
    )
    if form == "present" and subject.core not in ("je", "nous") and draw.chance(0.3):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(6)
def somebody_speaks_a_language(draw: Draw):
    subject = draw.person()
    language = draw.phrase("language")
    kind = draw.weighted({"speak": 5, "learn": 3, "understand": 1, "well": 2, "two": 1})
    if kind == "learn":
        predicate = Predicate("learn", "apprendre", complements=(Phrase(language.english, "le " + language.french),))
        form = draw.weighted({"progressive": 4, "want to": 3, "would like to": 2, "would prefer to": 1, "have to": 1})
    elif kind == "understand":
        predicate = Predicate(
            "understand", "comprendre", complements=(Phrase(language.english, "le " + language.french),)
        )
        form = "present"
    elif kind == "well":
        adverb = draw.pick((Phrase("well", "bien"), Phrase("a little", "un peu")))
        predicate = Predicate(
            "speak",
            "parler",
            complements=(
                (Phrase(f"{language.english} {adverb.english}", f"{adverb.french} {language.french}"),)
                if adverb.english == "well"
                else (Phrase(f"a little {language.english}", f"un peu {language.french}"),)
            ),
        )
        form = "present"
    elif kind == "two":
        other = draw.phrase("language")
        if other == language:
            return somebody_speaks_a_language(draw)
        predicate = Predicate(
            "speak",
            "parler",
            complements=(Phrase(f"{language.english} and {other.english}", f"{language.french} et {other.french}"),),
        )
        form = "present"
    else:
        predicate = Predicate("speak", "parler", complements=(Phrase(language.english, language.french),))
        form = "present"
    negation = "not" if kind in ("speak", "understand") and draw.chance(0.25) else ""
    clause = Clause(subject, predicate, form, negation)
    if not negation and form != "would prefer to" and subject.core not in ("je", "nous") and draw.chance(0.3):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(5)
def somebody_is_so_old(draw: Draw):
    subject = draw.person()
    # Children are young, and who speaks is not a child.
    if subject.lemmas & {"boy", "girl", "child", "son", "daughter"}:
        youngest, oldest = 3, 20
    else:
        youngest, oldest = (50 if subject.lemmas & {"grandfather", "grandmother"} else 16), 90
    if subject.english() in ("he", "she"):
        youngest = 3
    age = numbers()[draw.pick(n for n in numbers() if youngest <= n <= oldest)]
    form = draw.weighted({"present": 5, "state in the past": 1, "will": 1})
    predicate = Predicate(f"be {age.english} years old", f"avoir {age.french} ans")
    if form == "will":
        predicate = predicate.adding(
            draw.pick(
                (
                    Phrase("tomorrow", "demain"),
                    Phrase("next month", "le mois prochain"),
                    Phrase("next week", "la semaine prochaine"),
                    Phrase("on Sunday", "dimanche"),
                )
            )
        )
    elif form == "state in the past":
        predicate = predicate.adding(Phrase("last year", "l'année dernière"))
    clause = Clause(subject, predicate, form)
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(4)
def somebody_has_family(draw: Draw):
    subject = draw.person()
    kin = draw.noun("several", excluding={"boss", "neighbour", "child"})
    how_many = draw.weighted({2: 4, 3: 3, 4: 2, 5: 1, 6: 1})
    phrase = noun_phrase(kin, numbers()[how_many].english, plural=True)
    if draw.chance(0.4):
        phrase = noun_phrase(kin, "a")
    if draw.chance(0.2):
        phrase = noun_phrase(noun("child"), numbers()[how_many].english, plural=True)
    negative = phrase.indefinite and draw.chance(0.5)
    clause = Clause(
        subject, Predicate("have", "avoir", phrase, lemmas=phrase.lemmas), "present", "not" if negative else ""
    )
    if not negative and subject.core not in ("je", "nous") and draw.chance(0.25):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(2)
def somebody_is_called(draw: Draw):
    person = draw.relative()
    while person.plural:
        person = draw.relative()
    name = draw.name()
    while name.gender != person.gender:
        name = draw.name()
    possessive = person.english() + "'s"
    if draw.chance(0.3):
        return pair(f"what is {possessive} name", f"comment se appelle {person.french()}", person.lemmas, "?")
    return pair(
        f"{possessive} name is {name.english()}", f"{person.french()} se appelle {name.french()}", person.lemmas
    )
