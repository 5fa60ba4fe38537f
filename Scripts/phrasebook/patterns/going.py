"""Going to places, being there, and the people one visits."""

from grammar.clauses import Clause, Predicate
from grammar.draw import Draw, at, towards
from grammar.lexicon import Phrase, phrases
from grammar.noun_phrases import noun_phrase
from grammar.pairs import pair
from patterns.registry import pattern
from patterns.time import hour

MEANS = (
    Phrase("by bus", "en bus"),
    Phrase("by train", "en train"),
    Phrase("by car", "en voiture"),
    Phrase("by bike", "à vélo"),
    Phrase("on foot", "à pied"),
    Phrase("by taxi", "en taxi"),
)

FORMS = {
    "progressive": 6,
    "past": 7,
    "present": 5,
    "will": 4,
    "want to": 3,
    "would like to": 3,
    "have to": 3,
    "must": 2,
    "should": 2,
    "can": 2,
    "used to": 2,
    "hope to": 1,
    "decide to": 1,
}
TIMES = {
    "progressive": "now",
    "past": "past",
    "present": "habit",
    "will": "future|later",
    "want to": "future",
    "would like to": "future",
    "have to": "future",
    "must": "future",
    "can": "future",
    "hope to": "future",
    "used to": "habit",
}


def somewhere(draw: Draw) -> Phrase:
    """A place to go to: *to the market*, *to Spain*, *to my aunt's house*."""
    kind = draw.weighted({"place": 12, "country": 4, "city": 2, "doctor": 1, "host": 3})
    if kind == "place":
        return towards(draw.place())
    if kind == "country":
        country = draw.phrase("country")
        return Phrase("to " + country.english.removeprefix("in "), country.french)
    if kind == "city":
        city = draw.phrase("city")
        return Phrase("to " + city.english, "à " + city.french)
    if kind == "doctor":
        return draw.pick(
            (
                Phrase("to the doctor's", "chez le médecin"),
                Phrase("to the dentist's", "chez le dentiste"),
                Phrase("to the hairdresser's", "chez le coiffeur"),
            )
        )
    host = noun_phrase(
        draw.noun("kin", excluding={"husband", "wife", "boss", "son", "daughter", "father", "mother"}),
        draw.pick(("my", "his", "her", "our", "their")),
    )
    possessive = host.english() + ("'" if host.english_plural else "'s")
    return Phrase(f"to {possessive} house", "chez " + host.french())


@pattern(12)
def somebody_goes_somewhere(draw: Draw):
    subject = draw.person()
    form = draw.weighted(FORMS)
    predicate = Predicate("go", "aller").adding(somewhere(draw))
    extra = draw.weighted({"": 4, "time": 5, "means": 2})
    if form in ("present", "used to"):
        extra = "time" if form == "present" else extra
    if extra == "means":
        predicate = predicate.adding(draw.pick(MEANS))
    elif extra == "time" and form in TIMES:
        predicate = predicate.adding(draw.phrase(TIMES[form]))
    negation = "not" if form in ("progressive", "past", "will", "can", "want to") and draw.chance(0.2) else ""
    clause = Clause(subject, predicate, form, negation)
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(3)
def does_somebody_go_somewhere(draw: Draw):
    subject = draw.person("I")
    form = draw.weighted({"progressive": 3, "past": 3, "want to": 2, "would like to": 1, "will": 1})
    predicate = Predicate("go", "aller").adding(somewhere(draw), *draw.sometimes(TIMES[form], 0.5))
    clause = Clause(subject, predicate, form)
    return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")


@pattern(5)
def somebody_is_somewhere(draw: Draw):
    subject = draw.person()
    where = (
        at(draw.place())
        if draw.chance(0.6)
        else draw.pick(
            phrases("where")
            + phrases("country")
            + (
                Phrase("at work", "au travail"),
                Phrase("in the car", "dans la voiture"),
                Phrase("at the doctor's", "chez le médecin"),
            )
        )
    )
    form = draw.weighted({"present": 5, "state in the past": 3, "will": 2})
    predicate = Predicate("be", "être").adding(where)
    if form != "present":
        predicate = predicate.adding(*draw.sometimes("past" if form == "state in the past" else "future|later", 0.5))
    clause = Clause(subject, predicate, form, "not" if draw.chance(0.2) else "")
    if form != "will" and not clause.negation and subject.core != "je" and draw.chance(0.25):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(4)
def transport_leaves(draw: Draw):
    """Trains and planes, with the hour."""
    vehicle = noun_phrase(draw.noun("train", "bus", "plane"), draw.pick(("the", "the", "this", "our")))
    city = draw.phrase("city")
    verb = draw.pick(("leave", "arrive"))
    if verb == "leave":
        goal = Phrase(f"for {city.english}", f"pour {city.french}")
    else:
        goal = Phrase(f"in {city.english}", f"à {city.french}")
    predicate = Predicate(verb, {"leave": "partir", "arrive": "arriver"}[verb], lemmas=frozenset({"to " + verb}))
    if draw.chance(0.6):
        predicate = predicate.adding(goal)
    form = draw.weighted({"present": 5, "past": 3, "will": 3})
    clock = hour(draw)
    clause = Clause(vehicle, predicate.adding(Phrase("at " + clock.english, "à " + clock.french)), form)
    return pair(clause.english(), clause.french(), clause.lemmas)
