"""Agreement: plurals of nouns, articles, possessives and demonstratives, endings of participles."""

from french.spelling import begins_with_vowel_sound


def plural(noun: str) -> str:
    """The regular plural of a noun; what is irregular stands in the lexicon."""
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith(("eau", "eu")):
        return noun + "x"
    if noun.endswith("al"):
        return noun[:-2] + "aux"
    return noun + "s"


def agreeing(participle: str, gender: str, plural: bool) -> str:
    """A past participle with the ending of what it agrees with: *arrivées*."""
    if gender == "f":
        participle += "e"
    return participle + "s" if plural and not participle.endswith("s") else participle


def definite_article(gender: str, plural: bool) -> str:
    if plural:
        return "les"
    return "la" if gender == "f" else "le"


def indefinite_article(gender: str) -> str:
    return "une" if gender == "f" else "un"


def demonstrative(gender: str, plural: bool, following: str) -> str:
    """*ce*, *cet*, *cette* or *ces*, by gender, number and the sound that follows."""
    if plural:
        return "ces"
    if gender == "f":
        return "cette"
    return "cet" if begins_with_vowel_sound(following) else "ce"


POSSESSIVES = {
    "my": ("mon", "ma", "mes"),
    "your": ("votre", "votre", "vos"),
    "his": ("son", "sa", "ses"),
    "her": ("son", "sa", "ses"),
    "our": ("notre", "notre", "nos"),
    "their": ("leur", "leur", "leurs"),
}


def possessive(owner: str, gender: str, plural: bool, following: str) -> str:
    """The French of *my*, *your* …; before a vowel the feminine borrows *mon*: mon école."""
    masculine, feminine, several = POSSESSIVES[owner]
    if plural:
        return several
    if gender == "f" and not begins_with_vowel_sound(following):
        return feminine
    return masculine
