"""English nouns: plurals, and the article that fits the sound that follows it."""

# Words whose first letter misleads about their first sound.
SOUNDS_LIKE_A_CONSONANT = ("uni", "use", "euro", "one")
SOUNDS_LIKE_A_VOWEL = ("hour", "honest")


def plural(noun: str) -> str:
    """The regular plural; what is irregular stands in the lexicon."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def indefinite_article(following: str) -> str:
    """*a* or *an*, by the sound that follows."""
    if following.startswith(SOUNDS_LIKE_A_CONSONANT):
        return "a"
    if following.startswith(SOUNDS_LIKE_A_VOWEL) or following[0] in "aeiouAEIOU":
        return "an"
    return "a"
