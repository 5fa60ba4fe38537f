"""How French words are written side by side: elision and contraction.

All of the grammar puts words together in full, *je ai*, *si il*, *la école*. Only the finished sentence is spelled,
here, in one place, so that nothing else needs to know which word will stand next to which.
"""

import unicodedata

VOWELS = set("aeiouy")

# These begin with an h (or a sound) before which nothing is elided: le héros, le onze.
ASPIRATED = {
    "hamster",
    "hanche",
    "haricot",
    "haricots",
    "haut",
    "haute",
    "hauts",
    "hautes",
    "hérisson",
    "héros",
    "hibou",
    "hiboux",
    "homard",
    "hors",
    "huit",
    "huitième",
    "onze",
    "oui",
    "yaourt",
}

ELIDED_BEFORE_ANY_VOWEL = {"je", "me", "se", "le", "la", "de", "ne", "que", "parce que", "jusque", "lorsque", "puisque"}

CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}


def without_accents(text: str) -> str:
    """The text without accents, œ as oe: for looking at letters, never for output."""
    decomposed = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("Œ", "Oe"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def begins_with_vowel_sound(text: str) -> bool:
    """Whether a word before this text elides, and *beau* becomes *bel*."""
    word = text.split(" ")[0].split("-")[0].rstrip(",.?!").lower()
    if word in ASPIRATED:
        return False
    first = without_accents(word)[:1]
    if first == "y":
        return word == "y"
    return first in VOWELS or first == "h"


def with_preposition(preposition: str, article: str, noun: str) -> str:
    """A preposition, an article and a noun, contracted: *au marché*, but *à l'école*.

    Only articles contract. The pronouns *le* and *les* never do, which is why this is not done while spelling.
    """
    elides = article == "le" and begins_with_vowel_sound(noun)
    if not elides and (preposition, article) in CONTRACTED:
        return f"{CONTRACTED[preposition, article]} {noun}"
    return f"{preposition} {article} {noun}".replace("  ", " ")


def elided(text: str) -> str:
    """The text with *je ai* written *j'ai*."""
    words = text.split()
    written = []
    for position, word in enumerate(words):
        following = words[position + 1] if position + 1 < len(words) else ""
        lower = word.lower()
        # je and ce elide before their verb, never as the tail of an inversion, which is another word: "puis-je".
        if lower in ELIDED_BEFORE_ANY_VOWEL and following and begins_with_vowel_sound(following):
            written.append(word[:-1] + "'")
        elif lower == "si" and following in ("il", "ils"):
            written.append(word[:-1] + "'")
        elif lower == "ce" and following in ("est", "était"):
            written.append(word[:-1] + "'")
        else:
            written.append(word + " ")
    return "".join(written).strip()


def sentence(text: str, end: str) -> str:
    """A finished French sentence: elided, capitalised, with its punctuation."""
    text = elided(text)
    return text[0].upper() + text[1:] + (end if end == "." else " " + end)
