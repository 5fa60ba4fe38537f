"""Sentences of two clauses: because, when, if, while, but."""

from __future__ import annotations

from grammar.clauses import Clause, Predicate
from grammar.draw import Draw
from grammar.lexicon import Phrase, adjective, transitive_verbs
from grammar.noun_phrases import NounPhrase
from grammar.pairs import pair
from patterns.describing import being
from patterns.living import residence
from patterns.referring import same_person
from patterns.registry import pattern


def reason(draw: Draw, subject: NounPhrase, past: bool, transitive: bool) -> Clause:
    """Why somebody does not do something."""
    form = "state in the past" if past else "present"
    kind = draw.weighted({"mood": 5, "feeling": 2, "condition": 2, "weather": 0 if transitive else 2, "work": 2})
    if kind == "mood":
        described = adjective(draw.pick(("tired", "sick", "busy", "worried", "sad")))
        return Clause(
            subject,
            being(subject, described, "too" if described.english in ("tired", "busy") and draw.chance(0.4) else ""),
            form,
        )
    if kind == "feeling":
        feeling = draw.phrase("feeling")
        while feeling.english in ("right", "wrong"):
            feeling = draw.phrase("feeling")
        return Clause(subject, Predicate(f"be {feeling.english}", f"avoir {feeling.french}"), form)
    if kind == "condition":
        condition = draw.pick((("late", "en retard"), ("angry", "en colère"), ("on holiday", "en vacances")))
        return Clause(subject, Predicate(f"be {condition[0]}", f"être {condition[1]}"), form)
    if kind == "weather":
        it = NounPhrase("", "it", "", "il", "m", False, False, is_pronoun=True)
        weather = draw.pick((("be too cold", "faire trop froid"), ("be too hot", "faire trop chaud")))
        return Clause(it, Predicate(*weather), form)
    return Clause(subject, Predicate("have a lot of work", "avoir beaucoup de travail"), form)


DENIABLE = (
    ("come", "venir"),
    ("sleep", "dormir"),
    ("work", "travailler"),
    ("go out", "sortir"),
    ("dance", "danser"),
    ("eat", "manger"),
    ("play", "jouer"),
    ("swim", "nager"),
    ("cook", "cuisiner"),
    ("leave", "partir"),
    ("stay", "rester"),
)


@pattern(8)
def somebody_cannot_because(draw: Draw):
    """*She can't come because she is sick.*"""
    subject = draw.person()
    form = draw.weighted({"can": 4, "want to": 4, "past": 3, "will": 1, "going to": 2})
    if draw.chance(0.4):
        options = [d for d in DENIABLE if d[0] != "swim" or form != "can"]
        if form == "will":
            options = [d for d in options if d[0] in ("come", "work", "leave", "stay", "eat", "go out")]
        predicate = Predicate(*draw.pick(options))
    else:
        use = {"can": "can", "want to": "want", "past": "past", "will": "will", "going to": "future"}[form]
        predicate = draw.transitive(use, subject, negative=True)
    clause = Clause(subject, predicate, form, "not")
    because = reason(draw, same_person(subject), form == "past", predicate.object is not None)
    return pair(
        f"{clause.english()} because {because.english()}",
        f"{clause.french()} parce que {because.french()}",
        clause.lemmas | because.lemmas,
    )


@pattern(6)
def when_somebody_is_so(draw: Draw):
    """*When I am tired, I go to bed early.*"""
    subject = draw.person()
    again = same_person(subject)
    described = adjective(draw.pick(("tired", "sad", "happy", "alone", "sick", "nervous", "worried", "busy", "lost")))
    when = Clause(subject, being(subject, described))
    deeds = {
        "tired": (
            ("go to bed early", "se coucher tôt"),
            ("stay at home", "rester à la maison"),
            ("drink coffee", "boire du café"),
            ("rest in the garden", "se reposer dans le jardin"),
        ),
        "sad": (
            ("listen to music", "écouter de la musique"),
            ("cry", "pleurer"),
            ("eat chocolate", "manger du chocolat"),
            ("call a friend", "appeler un ami"),
        ),
        "happy": (("sing", "chanter"), ("dance in the kitchen", "danser dans la cuisine"), ("smile", "sourire")),
        "alone": (
            ("read", "lire"),
            ("watch television", "regarder la télévision"),
            ("cook", "cuisiner"),
            ("listen to the radio", "écouter la radio"),
        ),
        "sick": (
            ("stay at home", "rester à la maison"),
            ("drink tea", "boire du thé"),
            ("sleep a lot", "dormir beaucoup"),
            ("eat soup", "manger de la soupe"),
        ),
        "nervous": (
            ("eat chocolate", "manger du chocolat"),
            ("smoke", "fumer"),
            ("walk in the park", "marcher dans le parc"),
        ),
        "worried": (
            ("smoke", "fumer"),
            ("call my mother", "appeler ma mère"),
            ("walk in the garden", "marcher dans le jardin"),
        ),
        "busy": (
            ("eat at the office", "manger au bureau"),
            ("drink coffee", "boire du café"),
            ("get up early", "se lever tôt"),
        ),
        "lost": (("look for a map", "chercher un plan"), ("call a taxi", "appeler un taxi")),
    }
    english, french = draw.pick(deeds[described.english])
    if "my mother" in english:
        owner = again.possessive
        french = french.replace(
            "ma", {"my": "ma", "your": "votre", "his": "sa", "her": "sa", "our": "notre", "their": "leur"}[owner]
        )
        english = english.replace("my", owner)
    form = "present"
    adverb = draw.phrase("frequency") if draw.chance(0.5) else None
    if adverb and adverb.english == "rarely":
        adverb = None
    then = Clause(again, Predicate(english, french), form, adverb=adverb)
    if draw.chance(0.5):
        swapped_when = Clause(again, being(subject, described))
        swapped_then = Clause(subject, Predicate(english, french), form, adverb=adverb)
        return pair(
            f"{swapped_then.english()} when {swapped_when.english()}",
            f"{swapped_then.french()} quand {swapped_when.french()}",
            when.lemmas,
        )
    return pair(f"when {when.english()}, {then.english()}", f"quand {when.french()}, {then.french()}", when.lemmas)


CONDITIONS = (
    ("it rains tomorrow", "il pleut demain"),
    ("it snows tomorrow", "il neige demain"),
    ("the weather is nice tomorrow", "il fait beau demain"),
    ("it is cold on Sunday", "il fait froid dimanche"),
    ("it is hot tomorrow", "il fait chaud demain"),
    ("you want", "vous voulez"),
    ("the train is late", "le train est en retard"),
    ("the museum is closed", "le musée est fermé"),
    ("it doesn't rain", "il ne pleut pas"),
    ("the bus doesn't come", "le bus ne vient pas"),
    ("you come tomorrow", "vous venez demain"),
    ("the shop is open", "le magasin est ouvert"),
    ("it is too cold", "il fait trop froid"),
)


@pattern(6)
def if_then(draw: Draw):
    """*If it rains tomorrow, we will stay at home.*"""
    subject = draw.person()
    english, french = draw.pick(CONDITIONS)
    good = english in ("the weather is nice tomorrow", "it doesn't rain", "you want", "it is hot tomorrow")
    if english.startswith("you") and subject.english() == "you":
        return if_then(draw)
    if english == "you want" or english == "you come tomorrow":
        options = [("will", Predicate("go", "aller", complements=(_leisure(draw),)))]
        if draw.chance(0.5):
            verb = _verb(
                draw.pick(("buy", "prepare", "open", "help", "visit", "see", "watch", "eat", "read", "invite"))
            )
            options = [("will", draw.transitive("will", subject, verb))]
    elif good:
        options = [
            ("will", Predicate("go", "aller", complements=(_leisure(draw),))),
            ("will", Predicate("eat in the garden", "manger dans le jardin")),
            ("will", Predicate("go out", "sortir")),
        ]
    elif english in ("the train is late", "the bus doesn't come"):
        options = [
            ("will", Predicate("take a taxi", "prendre un taxi")),
            ("will", Predicate("be late", "être en retard")),
            ("will", Predicate("arrive late", "arriver en retard")),
            ("will", Predicate("call a taxi", "appeler un taxi")),
            ("will", Predicate("wait here", "attendre ici")),
        ]
    elif english in ("the museum is closed", "the shop is open"):
        options = [
            ("will", Predicate("go to the park", "aller au parc")),
            ("will", Predicate("go home", "rentrer")),
            ("will", Predicate("come back tomorrow", "revenir demain")),
        ]
        if english == "the shop is open":
            options = [("will", draw.transitive("will", subject, _verb("buy")))]
    else:
        options = [
            ("will", Predicate("stay at home", "rester à la maison")),
            ("will", Predicate("take the bus", "prendre le bus")),
            ("will", Predicate("watch a film", "regarder un film")),
            ("will", Predicate("work at home", "travailler à la maison")),
            ("will", Predicate("go to the cinema", "aller au cinéma")),
            ("will", Predicate("go to the museum", "aller au musée")),
            ("will", Predicate("wear a coat", "porter un manteau")),
        ]
    form, predicate = draw.pick(options)
    clause = Clause(subject, predicate, form)
    if draw.chance(0.3) and english != "you want":
        return pair(f"{clause.english()} if {english}", f"{clause.french()} si {french}", clause.lemmas)
    return pair(f"if {english}, {clause.english()}", f"si {french}, {clause.french()}", clause.lemmas)


def _leisure(draw: Draw) -> Phrase:
    return draw.pick(
        (
            Phrase("to the beach", "à la plage"),
            Phrase("to the park", "au parc"),
            Phrase("to the market", "au marché"),
            Phrase("to the swimming pool", "à la piscine"),
            Phrase("to the restaurant", "au restaurant"),
            Phrase("to the stadium", "au stade"),
            Phrase("to the theatre", "au théâtre"),
        )
    )


def _verb(english: str):
    return next(v for v in transitive_verbs() if v.english == english)


@pattern(6)
def was_doing_when(draw: Draw):
    """*She was reading when the train arrived.*"""
    subject = draw.person()
    clause = Clause(subject, draw.action("now", subject), "past progressive")
    other = draw.person()
    if other.english() == subject.english():
        return was_doing_when(draw)
    events = (
        Clause(other, Predicate("arrive", "arriver"), "past"),
        Clause(other, Predicate("go home", "rentrer"), "past"),
        Clause(other, Predicate("come back", "revenir"), "past"),
        Clause(other, Predicate("go out", "sortir"), "past"),
        Clause(other, Predicate("fall", "tomber"), "past"),
        Clause(other, Predicate("leave", "partir"), "past"),
    )
    event = draw.pick(events)
    return pair(
        f"{clause.english()} when {event.english()}",
        f"{clause.french()} quand {event.french()}",
        clause.lemmas | event.lemmas,
    )


@pattern(3)
def when_young(draw: Draw):
    """*When I was young, I used to live in Rome.*"""
    subject = draw.person("they")
    while subject.plural or subject.lemmas & {"young", "old", "baby", "boy", "girl", "child"}:
        subject = draw.person("they")
    again = same_person(subject)
    young = "be young", "être jeune"
    predicate = (
        Predicate("live", "habiter").adding(residence(draw)) if draw.chance(0.35) else draw.action("habit", again)
    )
    adverb = None
    then = Clause(again, predicate, "used to", adverb=adverb)
    return pair(
        f"when {Clause(subject, Predicate(*young), 'state in the past').english()}, {then.english()}",
        f"quand {Clause(subject, Predicate(*young), 'state in the past').french()}, {then.french()}",
        then.lemmas,
    )


@pattern(4)
def one_does_and_another_does(draw: Draw):
    """*My father is cooking and my mother is reading a book.*"""
    subject, other = draw.person(), draw.person()
    is_unclear = other.is_pronoun and not subject.is_pronoun
    if is_unclear or subject.english() == other.english() or (subject.lemmas & other.lemmas):
        return one_does_and_another_does(draw)
    first = Clause(subject, draw.action("now", subject), "progressive")
    second = Clause(other, draw.action("now", other), "progressive")
    word, french = draw.pick((("and", "et"), ("while", "pendant que")))
    return pair(
        f"{first.english()} {word} {second.english()}",
        f"{first.french()} {french} {second.french()}",
        first.lemmas | second.lemmas,
    )


@pattern(4)
def a_sequence(draw: Draw):
    """*She went home and went to bed.* said with both subjects: *and she …*."""
    subject = draw.person()
    form = draw.weighted({"past": 4, "going to": 2})
    first = Clause(subject, draw.transitive("past" if form == "past" else "future", subject), form)
    ending = draw.pick(
        (
            ("go home", "rentrer"),
            ("go to bed", "se coucher"),
            ("go out", "sortir"),
            ("leave", "partir"),
            ("rest", "se reposer"),
            ("go to the cinema", "aller au cinéma"),
            ("go to the market", "aller au marché"),
            ("come back", "revenir"),
        )
    )
    second = Clause(same_person(subject), Predicate(*ending), form)
    return pair(
        f"{first.english()}, then {second.english()}",
        f"{first.french()}, puis {second.french()}",
        first.lemmas | second.lemmas,
    )
