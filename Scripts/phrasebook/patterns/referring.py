"""Pronouns for what was said before, and for people who are known."""

from __future__ import annotations

from dataclasses import replace

from grammar.clauses import Clause, Clitic, Predicate
from grammar.draw import Draw, TIMES, USES
from grammar.lexicon import Noun, Phrase, Verb, adjective, adjectives, nouns, transitive_verbs
from grammar.noun_phrases import NounPhrase, it, noun_phrase, pronoun
from grammar.pairs import pair
from patterns.describing import being
from patterns.registry import pattern

PARTICLES = (" on", " off")

PEOPLE = {
    "me": Clitic("me", "me"),
    "you": Clitic("you", "vous"),
    "him": Clitic("him", "le"),
    "her": Clitic("her", "la", gender="f"),
    "us": Clitic("us", "nous", plural=True),
    "them": Clitic("them", "les", plural=True),
}
RECEIVERS = {
    "me": Clitic("me", "me", is_dative=True),
    "you": Clitic("you", "vous", is_dative=True),
    "him": Clitic("him", "lui", is_dative=True),
    "her": Clitic("her", "lui", is_dative=True),
    "us": Clitic("us", "nous", is_dative=True),
    "them": Clitic("them", "leur", is_dative=True),
}
# Somebody does not call himself: which pronouns a subject leaves.
SELF = {"I": {"me", "us"}, "we": {"me", "us"}, "you": {"you"}, "he": {"him"}, "she": {"her"}, "they": {"them"}}


def object_pronoun(antecedent: NounPhrase) -> Clitic:
    """*it* or *them*, *le*, *la* or *les*, for a thing that was just spoken of."""
    french = "les" if antecedent.plural else "la" if antecedent.gender == "f" else "le"
    return Clitic("them" if antecedent.english_plural else "it", french, antecedent.gender, antecedent.plural)


def verbs_for(thing: Noun, use: str, among: set[str] | None = None) -> list[Verb]:
    """The verbs that a thing can be the pronoun object of."""
    return [
        v
        for v in transitive_verbs()
        if use in v.uses
        and thing.is_a(v.objects)
        and not v.link
        and not v.english.endswith(PARTICLES)
        and (among is None or v.english in among)
    ]


def done_to(verb: Verb, antecedent: NounPhrase) -> Predicate:
    return Predicate(
        verb.english, verb.french, clitic=object_pronoun(antecedent), lemmas=antecedent.lemmas | {verb.lemma}
    )


def same_person(subject: NounPhrase) -> NounPhrase:
    """The pronoun that refers back to a subject: the second *she* of *Marie … but she …*."""
    if subject.is_pronoun:
        return subject
    if subject.plural:
        french = subject.subject_pronoun
        return NounPhrase("", "they", "", french, subject.gender, True, True, is_pronoun=True)
    return pronoun("she" if subject.gender == "f" else "he")


@pattern(7)
def acquired_but_not_yet_used(draw: Draw):
    """*She bought a dress, but she hasn't worn it yet.*"""
    subject = draw.person()
    thing = draw.noun(
        "readable", "clothing", "vehicle", "machine", "postable", "food", "gift", excluding={"television"}
    )
    first = verbs_for(thing, "past", {"buy", "find", "receive", "choose", "rent", "order"})
    second = verbs_for(thing, "perfect", {"read", "use", "sell", "eat", "send", "lose", "do", "drink", "wear"})
    if not first or not second:
        return acquired_but_not_yet_used(draw)
    acquire = draw.pick(first)
    thing_phrase = draw.object_of(acquire, thing, subject)
    if thing_phrase.indefinite and not thing.is_countable:
        thing_phrase = noun_phrase(thing, "this" if thing.number != "mass" else "the")
    clause = Clause(
        subject,
        Predicate(acquire.english, acquire.french, thing_phrase, lemmas=thing_phrase.lemmas | {acquire.lemma}),
        "past",
    )
    # What one receives was sent already.
    use = draw.pick([v for v in second if (acquire.english, v.english) != ("receive", "send")] or second)
    negation = "not yet" if use.english not in ("lose", "sell") else ""
    again = Clause(
        same_person(subject),
        done_to(use, thing_phrase),
        "perfect",
        negation,
        adverb=None if negation else draw.phrase("already"),
    )
    return pair(
        f"{clause.english()}, but {again.english()}",
        f"{clause.french()}, mais {again.french()}",
        clause.lemmas | again.lemmas,
    )


@pattern(6)
def knows_it_and_does_it(draw: Draw):
    """*I like this song and I often listen to it.*"""
    subject = draw.person()
    thing = draw.noun(
        "song", "town", "readable", "watchable", "clothing", "picture", "room", "machine", "vehicle", "pet"
    )
    first = verbs_for(thing, "state", {"like", "know", "have"})
    if not first:
        return knows_it_and_does_it(draw)
    verb = draw.pick(first)
    determiner = "a" if verb.english == "have" else draw.pick(("this", "this", "the"))
    if determiner == "the" and thing.is_a("pet"):
        determiner = "this"
    phrase = noun_phrase(thing, determiner)
    kind = draw.weighted({"often": 3, "want": 3, "never": 2, "would like": 2})
    use = "habit" if kind in ("often", "never") else "want"
    second = verbs_for(
        thing,
        use,
        {
            "read",
            "watch",
            "wear",
            "visit",
            "use",
            "drive",
            "listen to",
            "buy",
            "sell",
            "see",
            "clean",
            "wash",
            "repair",
            "paint",
            "feed",
            "rent",
            "sing",
        },
    )
    if verb.english == "have":
        second = [v for v in second if v.english not in ("buy", "rent", "see")]
    else:
        second = [
            v
            for v in second
            if v.english in ("read", "watch", "wear", "visit", "listen to", "buy", "see", "sing", "rent")
        ]
    if not second:
        return knows_it_and_does_it(draw)
    other = done_to(draw.pick(second), phrase)
    clause = Clause(subject, Predicate(verb.english, verb.french, phrase, lemmas=phrase.lemmas | {verb.lemma}))
    again = {
        "often": lambda: Clause(same_person(subject), other, "present", adverb=draw.phrase("frequency")),
        "never": lambda: Clause(same_person(subject), other, "present", "never"),
        "want": lambda: Clause(same_person(subject), other, "want to", ""),
        "would like": lambda: Clause(same_person(subject), other, "would like to"),
    }[kind]()
    word = ("but", ", mais") if kind == "never" or again.adverb and again.adverb.english == "rarely" else ("and", " et")
    comma = "," if word[0] == "but" else ""
    return pair(
        f"{clause.english()}{comma} {word[0]} {again.english()}",
        f"{clause.french()}{word[1]} {again.french()}",
        clause.lemmas | again.lemmas,
    )


# What one cannot do with what is so.
HINDRANCES = {
    "heavy": {"carry"},
    "expensive": {"buy", "rent"},
    "difficult": {"understand", "do", "explain"},
    "old": {"repair", "use"},
    "small": {"wear"},
    "big": {"wear", "carry"},
    "hot": {"eat", "drink"},
    "cold": {"eat", "drink"},
    "dirty": {"wear", "use"},
    "long": {"read"},
    "dangerous": {"cross"},
}


@pattern(8)
def cannot_because_it_is_too(draw: Draw):
    """*I can't carry this suitcase because it is too heavy.*"""
    subject = draw.person()
    described = adjective(draw.pick(HINDRANCES))
    hindered = [v for v in transitive_verbs() if v.english in HINDRANCES[described.english] and not v.link]
    verb = draw.pick(hindered)
    things = [n for n in nouns() if n.is_a(verb.objects) and described.suits(n) and n.number != "meal"]
    if not things:
        return cannot_because_it_is_too(draw)
    thing = draw.pick(things)
    phrase = noun_phrase(thing, draw.weighted({"this": 4, "the": 2}), plural=thing.is_countable and draw.chance(0.15))
    form = draw.weighted(
        {"can": 4, "want to": 2, "going to": 2, "past": 1 if described.english in ("expensive", "long", "cold") else 0}
    )
    predicate = Predicate(verb.english, verb.french, phrase, verb.link, lemmas=phrase.lemmas | {verb.lemma})
    clause = Clause(subject, predicate, form, "not")
    reason_form = "state in the past" if form == "past" else "present"
    reason = Clause(it(phrase), being(it(phrase), described, "too"), reason_form)
    return pair(
        f"{clause.english()} because {reason.english()}",
        f"{clause.french()} parce que {reason.french()}",
        clause.lemmas | reason.lemmas,
    )


@pattern(5)
def this_is_so_and_i_will(draw: Draw):
    """*This dress is beautiful and I would like to buy it.* *The soup is cold and I can't eat it.*"""
    subject = draw.person()
    if draw.chance(0.5):
        described = adjective(draw.pick(HINDRANCES))
        verbs, degree, form, negation = HINDRANCES[described.english], "too", draw.pick(("can", "want to")), "not"
    else:
        described = adjective(
            draw.pick(
                (
                    "beautiful",
                    "interesting",
                    "cheap",
                    "dirty",
                    "broken",
                    "pretty",
                    "delicious",
                    "funny",
                    "useful",
                    "comfortable",
                    "new",
                    "old",
                )
            )
        )
        verbs = {
            "beautiful": {"buy", "visit", "photograph"},
            "interesting": {"read", "watch", "visit", "buy"},
            "cheap": {"buy"},
            "dirty": {"wash", "clean"},
            "broken": {"repair"},
            "pretty": {"buy"},
            "delicious": {"eat"},
            "useful": {"buy", "use"},
            "funny": {"read", "watch"},
            "comfortable": {"buy", "rent"},
            "new": {"use", "read", "watch"},
            "old": {"sell", "paint"},
        }[described.english]
        degree, negation = "", ""
        form = draw.pick(
            (
                "would like to",
                "going to",
                "want to",
                "have to" if described.english in ("dirty", "broken") else "going to",
            )
        )
    candidates = [v for v in transitive_verbs() if v.english in verbs and not v.link and USES[form] in v.uses]
    things = [
        n
        for n in nouns()
        if described.suits(n)
        and any(n.is_a(v.objects) for v in candidates)
        and n.number != "meal"
        and not n.is_a("person")
    ]
    if not things:
        return this_is_so_and_i_will(draw)
    thing = draw.pick(things)
    verb = draw.pick([v for v in candidates if thing.is_a(v.objects)])
    phrase = noun_phrase(thing, draw.weighted({"this": 3, "the": 3}), plural=thing.is_countable and draw.chance(0.2))
    first = Clause(phrase, being(phrase, described, degree))
    second = Clause(subject, done_to(verb, phrase), form, negation)
    return pair(
        f"{first.english()} and {second.english()}",
        f"{first.french()} et {second.french()}",
        first.lemmas | second.lemmas,
    )


@pattern(4)
def if_it_is_so(draw: Draw):
    """*If the dress is too expensive, I won't buy it.*"""
    subject = draw.person()
    described, verbs, negation = draw.pick(
        (
            ("expensive", {"buy", "rent"}, "not"),
            ("cheap", {"buy", "rent"}, ""),
            ("beautiful", {"buy", "visit"}, ""),
            ("interesting", {"read", "watch", "visit"}, ""),
            ("boring", {"read", "watch"}, "not"),
            ("dirty", {"wash", "clean"}, ""),
            ("broken", {"repair"}, ""),
            ("small", {"wear", "buy"}, "not"),
            ("good", {"eat", "buy", "read"}, ""),
            ("heavy", {"carry"}, "not"),
            ("old", {"sell"}, ""),
        )
    )
    described = adjective(described)
    candidates = [v for v in transitive_verbs() if v.english in verbs]
    things = [
        n for n in nouns() if described.suits(n) and any(n.is_a(v.objects) for v in candidates) and n.number != "meal"
    ]
    if not things:
        return if_it_is_so(draw)
    thing = draw.pick(things)
    verb = draw.pick([v for v in candidates if thing.is_a(v.objects)])
    phrase = noun_phrase(thing, draw.weighted({"the": 4, "this": 2}), plural=thing.is_countable and draw.chance(0.15))
    form = "will" if "will" in verb.uses else "going to"
    condition = Clause(phrase, being(phrase, described, "too" if negation else ""))
    result = Clause(subject, done_to(verb, phrase), form, negation)
    return pair(
        f"if {condition.english()}, {result.english()}",
        f"si {condition.french()}, {result.french()}",
        condition.lemmas | result.lemmas,
    )


@pattern(9)
def somebody_does_something_to_somebody(draw: Draw):
    """*I saw her yesterday.* *They are waiting for us.*"""
    subject = draw.person()
    word = draw.pick([w for w in PEOPLE if w not in SELF.get(subject.english(), ())])
    verb = draw.pick(
        [
            v
            for v in transitive_verbs()
            if v.english
            in ("know", "call", "help", "invite", "thank", "wait for", "meet", "see", "understand", "look for")
        ]
    )
    form = draw.weighted(
        {
            "present": 3 if "state" in verb.uses else 0,
            "progressive": 3,
            "past": 4,
            "will": 3,
            "going to": 3,
            "want to": 2,
            "would like to": 2,
            "can": 3,
            "must": 1,
            "have to": 1,
        }
    )
    if USES[form] not in verb.uses and not (form == "present" and "state" in verb.uses):
        return somebody_does_something_to_somebody(draw)
    predicate = Predicate(verb.english, verb.french, clitic=PEOPLE[word], lemmas=frozenset({verb.lemma}))
    if form in TIMES and draw.chance(0.35):
        predicate = predicate.adding(draw.phrase(TIMES[form]))
    negation = (
        "not" if form in ("present", "progressive", "past", "will", "can", "want to") and draw.chance(0.25) else ""
    )
    clause = Clause(subject, predicate, form, negation)
    if subject.core != "je" and not negation and draw.chance(0.25) and form != "must":
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


GIFTS = {
    "give": ("donner", ("gift", "key", "ticket", "stationery")),
    "lend": ("prêter", ("clothing", "publication", "bike", "umbrella", "tool", "car", "suitcase", "instrument")),
    "send": ("envoyer", ("postable", "message", "photo", "present")),
    "show": ("montrer", ("picture", "room", "home", "passport", "clothing", "jewel", "letter")),
    "sell": ("vendre", ("vehicle", "picture", "furniture")),
    "bring": ("apporter", ("gift", "drink", "publication", "tool")),
}


@pattern(11)
def somebody_gives_something_to_somebody(draw: Draw):
    """*She lent me her bike.* *He is giving a book to his son.*"""
    subject = draw.person()
    verb = draw.pick(GIFTS)
    french, classes = GIFTS[verb]
    thing = draw.noun(*classes)
    if thing.number == "meal":
        return somebody_gives_something_to_somebody(draw)
    determiner = draw.pick(
        {
            "lend": ("own",),
            "show": ("own", "the"),
            "give": ("a", "the", "this"),
            "sell": ("own", "a"),
            "send": ("a", "this", "some"),
            "bring": ("a", "the", "this"),
        }[verb]
    )
    gift = draw.object_of(Verb(verb, french, "", frozenset(), (determiner,), (), frozenset()), thing, subject)
    form = draw.weighted(
        {
            "past": 6,
            "progressive": 2 if verb in ("show", "bring", "send") else 0,
            "will": 3 if verb in ("send", "bring", "sell") else 0,
            "going to": 3,
            "can": 2,
            "want to": 2,
            "would like to": 2,
            "just": 1,
        }
    )
    lemmas = gift.lemmas | {"to " + verb}
    if draw.chance(0.55):
        word = draw.pick([w for w in RECEIVERS if w not in SELF.get(subject.english(), ())])
        predicate = Predicate(verb, french, gift, clitic=RECEIVERS[word], lemmas=lemmas)
    else:
        receiver = (
            draw.pick((draw.relative, draw.name, draw.stranger))()
            if not subject.is_pronoun
            else draw.pick(
                (
                    lambda: noun_phrase(draw.noun("kin", excluding={"husband", "wife", "boss"}), subject.possessive),
                    draw.name,
                    draw.stranger,
                )
            )()
        )
        if receiver.english() == subject.english() or receiver.lemmas & subject.lemmas:
            return somebody_gives_something_to_somebody(draw)
        to = Phrase("to " + receiver.english(), receiver.french_after("à"))
        predicate = Predicate(verb, french, gift, complements=(to,), lemmas=lemmas | receiver.lemmas)
    predicate = predicate.adding(*(draw.sometimes(TIMES[form], 0.2) if form in TIMES else ()))
    negation = "not" if form in ("past", "can", "want to") and draw.chance(0.15) else ""
    clause = Clause(subject, predicate, form, negation)
    if subject.core != "je" and not negation and form not in ("just",) and draw.chance(0.2):
        return pair(clause.english_question(), clause.french_question(), clause.lemmas, "?")
    return pair(clause.english(), clause.french(), clause.lemmas)


@pattern(7)
def what_one_does_is_so(draw: Draw):
    """*The book that she is reading is very interesting.* *The cakes that they bought were delicious.*"""
    verb = draw.pick(
        [
            v
            for v in transitive_verbs()
            if v.english
            in (
                "read",
                "buy",
                "wear",
                "watch",
                "visit",
                "choose",
                "see",
                "find",
                "drive",
                "rent",
                "receive",
                "order",
                "sell",
                "repair",
                "carry",
                "listen to",
                "lose",
                "photograph",
                "paint",
            )
        ]
    )
    subject = draw.person()
    thing = draw.noun(*sorted(verb.objects))
    if thing.number in ("meal", "mass", "collective"):
        return what_one_does_is_so(draw)
    form = draw.pick([f for f in ("progressive", "past", "past", "want to", "going to") if USES[f] in verb.uses])
    if verb.english in ("find", "lose", "receive"):
        form = "past"
    if verb.english == "read" and form == "past":  # would look like the present
        form = "want to"
    described = [
        a
        for a in adjectives()
        if a.suits(thing)
        and a.english
        in (
            "interesting",
            "boring",
            "beautiful",
            "expensive",
            "new",
            "old",
            "funny",
            "delicious",
            "good",
            "heavy",
            "comfortable",
            "pretty",
            "famous",
            "modern",
            "big",
            "small",
            "cheap",
            "difficult",
            "important",
            "red",
            "blue",
            "green",
            "black",
            "white",
            "bad",
            "long",
        )
    ]
    if not described:
        return what_one_does_is_so(draw)
    phrase = noun_phrase(thing, "the", plural=thing.is_countable and draw.chance(0.2))
    relative = Clause(
        subject, Predicate(verb.english, verb.french, fronted=phrase, lemmas=phrase.lemmas | {verb.lemma}), form
    )
    chosen = draw.pick(described)
    degree = (
        "very"
        if draw.chance(0.4) and chosen.english not in ("delicious", "red", "blue", "green", "black", "white")
        else ""
    )
    whole = Clause(phrase, being(phrase, chosen, degree), "present")
    # The relative clause stands between the subject and what is said of it.
    said = whole.predicate.complements[0]
    be, etre = ("are" if phrase.english_plural else "is"), ("sont" if phrase.plural else "est")
    english = f"{phrase.english()} that {relative.english()} {be} {said.english}"
    french = f"{phrase.french()} que {relative.french()} {etre} {said.french}"
    return pair(english, french, relative.lemmas | whole.lemmas)


@pattern(5)
def who_does_so_is_somebody(draw: Draw):
    """*The woman who is singing is my aunt.*"""
    person = draw.noun("adult", "young", excluding={"baby", "child"})
    phrase = noun_phrase(person, "the", plural=draw.chance(0.2))
    who = replace(phrase, english_determiner="", english_core="who", article="", core="qui")
    form = draw.weighted({"progressive": 4, "past": 3, "past progressive": 1})
    action = draw.action("now" if form != "past" else "past", phrase)
    if action.object and action.object.english().startswith(("his ", "her ", "their ")):
        return who_does_so_is_somebody(draw)
    relative = Clause(who, action, form)
    relatives = ("sister", "daughter", "brother", "son", "friend", "neighbour")
    kin = draw.noun(*relatives) if "young" in person.classes else draw.noun("kin", excluding={"husband", "parents"})
    while kin.gender != phrase.gender or (phrase.plural and "several" not in kin.classes):
        kin = draw.noun(*relatives)
    owners = ("my", "his") if kin.english == "wife" else ("my", "my", "our", "his")
    relation = noun_phrase(kin, draw.pick(owners), plural=phrase.plural)
    be, etre = ("are", "sont") if phrase.plural else ("is", "est")
    return pair(
        f"{phrase.english()} {relative.english()} {be} {relation.english()}",
        f"{phrase.french()} {relative.french()} {etre} {relation.french()}",
        phrase.lemmas | relative.lemmas | relation.lemmas,
    )
