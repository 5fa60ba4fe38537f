"""The weather, here and elsewhere, now and at other times."""

from grammar.draw import Draw
from grammar.lexicon import Phrase
from grammar.pairs import pair
from patterns.registry import pattern

# English: now, yesterday, tomorrow, often; French: the same.
WEATHER = (
    (
        ("is raining", "rained", "will rain", "often rains", "is going to rain"),
        ("pleut", "a plu", "pleuvra", "pleut souvent", "va pleuvoir"),
    ),
    (
        ("is snowing", "snowed", "will snow", "often snows", "is going to snow"),
        ("neige", "a neigé", "neigera", "neige souvent", "va neiger"),
    ),
    (
        ("is cold", "was cold", "will be cold", "is often cold", "is going to be cold"),
        ("fait froid", "faisait froid", "fera froid", "fait souvent froid", "va faire froid"),
    ),
    (
        ("is hot", "was hot", "will be hot", "is often hot", "is going to be hot"),
        ("fait chaud", "faisait chaud", "fera chaud", "fait souvent chaud", "va faire chaud"),
    ),
    (
        ("is sunny", "was sunny", "will be sunny", "is often sunny", "is going to be sunny"),
        ("y a du soleil", "y avait du soleil", "y aura du soleil", "y a souvent du soleil", "va y avoir du soleil"),
    ),
    (
        ("is windy", "was windy", "will be windy", "is often windy", "is going to be windy"),
        ("y a du vent", "y avait du vent", "y aura du vent", "y a souvent du vent", "va y avoir du vent"),
    ),
    (
        ("is foggy", "was foggy", "will be foggy", "is often foggy", "is going to be foggy"),
        (
            "y a du brouillard",
            "y avait du brouillard",
            "y aura du brouillard",
            "y a souvent du brouillard",
            "va y avoir du brouillard",
        ),
    ),
)
NOW, PAST, FUTURE, OFTEN, SOON = range(5)


@pattern(6)
def the_weather(draw: Draw):
    english, french = draw.pick(WEATHER)
    time = draw.weighted({NOW: 4, PAST: 4, FUTURE: 3, OFTEN: 4, SOON: 3})
    where = draw.phrase("country") if draw.chance(0.5) else draw.phrase("city")
    if not where.english.startswith("in "):
        where = Phrase("in " + where.english, "à " + where.french)
    parts = [where] if draw.chance(0.55) else []
    if time == NOW:
        when = draw.pick(
            (Phrase("today", "aujourd'hui"), Phrase("now", "maintenant"), Phrase("this afternoon", "cet après-midi"))
        )
    elif time == PAST:
        when = draw.pick(
            (
                Phrase("yesterday", "hier"),
                Phrase("last week", "la semaine dernière"),
                Phrase("yesterday morning", "hier matin"),
                Phrase("yesterday evening", "hier soir"),
            )
        )
    elif time == OFTEN:
        when = draw.phrase(draw.pick(("season", "month")))
    else:
        when = draw.pick(
            (
                Phrase("tomorrow", "demain"),
                Phrase("tomorrow morning", "demain matin"),
                Phrase("this evening", "ce soir"),
                Phrase("on Monday", "lundi"),
                Phrase("on Friday", "vendredi"),
                Phrase("on Sunday", "dimanche"),
                Phrase("next week", "la semaine prochaine"),
            )
        )
    if draw.chance(0.75) or not parts:
        parts.append(when)
    tail_english = " ".join(part.english for part in parts)
    tail_french = " ".join(part.french for part in parts)
    return pair(f"it {english[time]} {tail_english}", f"il {french[time]} {tail_french}")
