"""Hours, days and appointments."""

from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Phrase, numbers, table
from grammar.noun_phrases import NounPhrase, noun_phrase
from grammar.pairs import pair
from patterns.registry import pattern


def hour(draw: Draw) -> Phrase:
    """A time of the clock, in words, of twelve hours: *half past three*, *trois heures et demie*."""
    kind = draw.weighted({"full": 5, "half": 3, "quarter past": 2, "quarter to": 2, "noon": 1, "minutes": 2})
    if kind == "noon":
        return draw.pick((Phrase("noon", "midi"), Phrase("midnight", "minuit")))
    number = numbers()[draw.pick(range(1, 12))]  # twelve is noon or midnight
    hours = f"{number.french} {'heure' if number.english == 'one' else 'heures'}"
    if kind == "full":
        return Phrase(f"{number.english} o'clock", hours)
    if kind == "half":
        return Phrase(f"half past {number.english}", f"{hours} et demie")
    if kind == "quarter past":
        return Phrase(f"a quarter past {number.english}", f"{hours} et quart")
    if kind == "quarter to":
        return Phrase(f"a quarter to {number.english}", f"{hours} moins le quart")
    minutes = numbers()[draw.pick((5, 10, 20))]
    if draw.chance(0.5):
        return Phrase(f"{minutes.english} past {number.english}", f"{hours} {minutes.french}")
    return Phrase(f"{minutes.english} to {number.english}", f"{hours} moins {minutes.french}")


@pattern(3)
def it_is_such_an_hour(draw: Draw):
    time = hour(draw)
    kind = draw.weighted({"is": 3, "already": 2, "nearly": 1})
    if kind == "already":
        return pair(f"it is already {time.english}", f"il est déjà {time.french}")
    if kind == "nearly":
        return pair(f"it is almost {time.english}", f"il est presque {time.french}")
    return pair(f"it is {time.english}", f"il est {time.french}")


@pattern(5)
def something_begins(draw: Draw):
    """*The concert begins at half past eight.*"""
    subject = draw.noun("event", "match", "film", "lesson", "exam", "show")
    phrase = noun_phrase(subject, draw.weighted({"the": 5, "this": 1}))
    verb, french = draw.pick((("begin", "commencer"), ("end", "se terminer")))
    form = draw.weighted({"present": 5, "will": 3, "past": 3})
    time = hour(draw)
    clause = Clause(
        phrase,
        Predicate(verb, french, lemmas=frozenset({"to " + verb})).adding(
            Phrase("at " + time.english, "à " + time.french)
        ),
        form,
    )
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(3)
def an_establishment_opens(draw: Draw):
    row = draw.pick(
        [r for r in table("establishments") if r["english"] not in ("beach", "park", "station", "airport", "hospital")]
    )
    article = "la" if row["gender"] == "f" else "le"
    subject = NounPhrase("the", row["english"], article, row["french"], row["gender"], False, False)
    verb, french = draw.pick((("open", "ouvrir"), ("close", "fermer")))
    time = hour(draw)
    predicate = Predicate(verb, french).adding(Phrase("at " + time.english, "à " + time.french))
    clause = Clause(subject, predicate, "present")
    if draw.chance(0.25):
        clause = Clause(subject, Predicate(verb, french))
        return pair(clause.english_question("what time"), clause.french_question("à quelle heure"), end="?")
    return pair(clause.english(), clause.french())


@pattern(8)
def somebody_does_something_at_an_hour(draw: Draw):
    """*We leave at six o'clock.*"""
    subject = draw.person()
    time = hour(draw)
    verb, french = draw.pick(
        (
            ("leave", "partir"),
            ("arrive", "arriver"),
            ("come back", "revenir"),
            ("go home", "rentrer"),
            ("get up", "se lever"),
            ("wake up", "se réveiller"),
            ("go to bed", "se coucher"),
            ("go out", "sortir"),
            ("eat", "manger"),
            ("begin", "commencer"),
        )
    )
    form = draw.weighted({"past": 5, "have to": 3, "going to": 3, "want to": 2, "would like to": 1, "should": 1})
    clause = Clause(
        subject,
        Predicate(verb, french, lemmas=frozenset({"to " + verb})).adding(
            Phrase("at " + time.english, "à " + time.french)
        ),
        form,
    )
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(3)
def an_event_is_some_day(draw: Draw):
    """*My birthday is in May.* *The exam is on Monday.*"""
    if draw.chance(0.4):
        owner = draw.pick(("my", "your", "his", "her"))
        month = draw.phrase("month")
        french = {"my": "mon", "your": "votre", "his": "son", "her": "son"}[owner]
        if draw.chance(0.5):
            host = draw.relative("my", "your", "his", "her")
            if not host.plural:
                return pair(
                    f"{host.english()}'s birthday is {month.english}",
                    f"le anniversaire {host.french_after('de')} est {month.french}",
                    host.lemmas,
                )
        return pair(f"{owner} birthday is {month.english}", f"{french} anniversaire est {month.french}")
    event = draw.noun("event", "exam", "match", "lesson")
    form = draw.weighted({"present": 3, "state in the past": 2})
    day = draw.phrase("future" if form == "present" else "past")
    while day.english.endswith(" ago"):
        day = draw.phrase("future" if form == "present" else "past")
    phrase = noun_phrase(event, "the")
    clause = Clause(phrase, Predicate("be", "être").adding(day), form)
    return pair(clause.english(), clause.french(), clause.lemmas)
