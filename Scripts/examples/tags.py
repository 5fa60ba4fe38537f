"""Sentences in columns: word, part of speech, and the person, place or time that it belongs to in BIO form."""

from __future__ import annotations

import random

COUNT = 60
PEOPLE = [["Anna"], ["Karim"], ["Mei", "Lin"], ["Jonas", "Berg"], ["Rosa", "Alba", "Diaz"], ["Ada"]]
PLACES = [["Oslo"], ["Lima"], ["New", "Haven"], ["Port", "Louis"], ["Kyoto"], ["Upper", "Lake", "Town"]]
DAYS = [["Monday"], ["Friday"], ["Sunday", "morning"], ["Tuesday", "night"]]
VERBS = ["saw", "met", "called", "drew", "missed"]
MOVES = ["lives", "works", "sings", "sleeps"]
ADJECTIVES = ["old", "red", "small", "quiet"]
NOUNS = ["house", "boat", "tree", "letter", "dog", "market"]

Token = tuple[str, str, str]


def entity(words: list[str], kind: str, tag: str = "PROPN") -> list[Token]:
    return [(word, tag, ("B-" if index == 0 else "I-") + kind) for index, word in enumerate(words)]


def plain(*tokens: str) -> list[Token]:
    """Tokens written as word/tag."""
    return [(*token.rsplit("/", 1), "O") for token in tokens]


def thing(draw: random.Random) -> list[Token]:
    article = plain(draw.choice(["the/DET", "a/DET"]))
    adjective = plain(draw.choice(ADJECTIVES) + "/ADJ") if draw.random() < 0.5 else []
    return article + adjective + plain(draw.choice(NOUNS) + "/NOUN")


def sentence(draw: random.Random) -> list[Token]:
    person, other = (entity(words, "PER") for words in draw.sample(PEOPLE, 2))
    place = plain("in/ADP") + entity(draw.choice(PLACES), "LOC")
    day = plain("on/ADP") + entity(draw.choice(DAYS), "TIME", "NOUN")
    verb = plain(draw.choice(VERBS) + "/VERB")
    move = plain(draw.choice(MOVES) + "/VERB")
    return draw.choice([
        lambda: person + verb + thing(draw) + place,
        lambda: person + verb + other + day,
        lambda: person + move + place,
        lambda: day[1:] + plain(",/PUNCT") + person + verb + thing(draw),
        lambda: person + plain("and/CCONJ") + other + verb + thing(draw) + day,
        lambda: thing(draw) + place + plain("is/AUX") + plain(draw.choice(ADJECTIVES) + "/ADJ"),
    ])() + plain("./PUNCT")


def text(draw: random.Random) -> str:
    sentences: dict[str, None] = {}
    while len(sentences) < COUNT:
        sentences.setdefault("".join("\t".join(token) + "\n" for token in sentence(draw)))
    return "\n".join(sentences)
