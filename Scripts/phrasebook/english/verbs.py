"""English verbs: the five forms of a verb, and the tenses that are built with auxiliaries.

A verb may carry a particle or preposition along, as in *look for*: its first word is what changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from grammar.lexicon import table

IRREGULAR = {row["base"]: (row["past"], row["participle"]) for row in table("english_verbs")}

# Short stressed vowel and a single consonant: the consonant is written twice before an ending.
DOUBLING = {"begin", "cut", "forget", "get", "hug", "put", "run", "swim", "win"}

MODALS = {"can", "must", "should", "will", "would", "could"}


def _on_first_word(inflect):
    """Lets a function that inflects one word inflect the first word of a phrase."""

    def inflected(verb: str) -> str:
        head, space, rest = verb.partition(" ")
        return inflect(head) + space + rest

    inflected.__doc__ = inflect.__doc__
    return inflected


def _ends_in_consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in "aeiou"


@_on_first_word
def third_person(verb: str) -> str:
    """The third person singular of the present: *goes*."""
    if verb == "have":
        return "has"
    if _ends_in_consonant_y(verb):
        return verb[:-1] + "ies"
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return verb + "es"
    return verb + "s"


@_on_first_word
def ing(verb: str) -> str:
    """The present participle: *going*."""
    if verb in DOUBLING:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith(("ee", "be")):
        return verb[:-1] + "ing"
    return verb + "ing"


def _regular_past(verb: str) -> str:
    if verb in DOUBLING:
        return verb + verb[-1] + "ed"
    if _ends_in_consonant_y(verb):
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


@_on_first_word
def past(verb: str) -> str:
    """The simple past: *went*."""
    return IRREGULAR[verb][0] if verb in IRREGULAR else _regular_past(verb)


@_on_first_word
def past_participle(verb: str) -> str:
    """The past participle: *gone*."""
    return IRREGULAR[verb][1] if verb in IRREGULAR else _regular_past(verb)


def be(person: int, plural: bool, in_past: bool = False) -> str:
    """The form of *be* that agrees with a person and a number."""
    if in_past:
        return "were" if plural or person == 2 else "was"
    if plural or person == 2:
        return "are"
    return "am" if person == 1 else "is"


@dataclass(frozen=True)
class VerbGroup:
    """A verb group before word order: the auxiliary, if the tense has one, and what follows it.

    Without an auxiliary, `bare` and `do` say what questions and negations are built with: *he eats*, *does he eat*.
    """

    auxiliary: str | None
    rest: str
    do: str = ""
    bare: str = ""

    def with_auxiliary(self) -> "VerbGroup":
        """The same group with *do* where no other auxiliary stands."""
        return self if self.auxiliary else VerbGroup(self.do, self.bare)


def verb_group(verb: str, tense: str, person: int, plural: bool) -> VerbGroup:
    """Puts a verb into a tense: present, progressive, past, past progressive, perfect, used to, or a modal verb."""
    third = person == 3 and not plural
    head, _, complement = verb.partition(" ")
    if head == "be" and tense in ("present", "past"):
        return VerbGroup(be(person, plural, in_past=tense == "past"), complement)
    if tense == "present":
        return VerbGroup(None, third_person(verb) if third else verb, "does" if third else "do", verb)
    if tense == "progressive":
        return VerbGroup(be(person, plural), ing(verb))
    if tense == "past":
        return VerbGroup(None, past(verb), "did", verb)
    if tense == "past progressive":
        return VerbGroup(be(person, plural, in_past=True), ing(verb))
    if tense == "perfect":
        return VerbGroup("has" if third else "have", past_participle(verb))
    if tense == "used to":
        return VerbGroup(None, "used to " + verb, "did", "use to " + verb)
    if tense in MODALS:
        return VerbGroup(tense, verb)
    raise ValueError(f"no such English tense: {tense}")


def negated(auxiliary: str) -> str:
    """The auxiliary with *not*, contracted where one says so: *can't*, but *am not*."""
    irregular = {"am": "am not", "can": "can't", "will": "won't"}
    return irregular.get(auxiliary, auxiliary + "n't")
