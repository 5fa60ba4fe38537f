"""Opinions of a few words, positive or negative: what is judged, how much, and whether it is meant the other way."""

from __future__ import annotations

import random

COUNT = 400
THINGS = [
    "the soup", "the bread", "the room", "the bed", "the view", "the film", "the story", "the music", "the ending",
    "the service", "the garden", "the breakfast", "the guide", "the museum", "the walk", "the book", "the concert",
    "the coffee", "the train", "the staff",
]
GOOD = [
    "good", "lovely", "warm", "fresh", "charming", "wonderful", "clever", "friendly", "excellent", "delightful", "fine",
    "moving",
]
BAD = [
    "bad", "dull", "cold", "stale", "tiresome", "awful", "silly", "rude", "poor", "dreadful", "noisy", "dirty",
]
DEGREES = ["", "", "very ", "really ", "quite ", "so "]
PRAISE = ["i would come again", "we stayed longer than planned", "everybody smiled", "i tell all my friends of it"]
BLAME = ["i want my money back", "we left early", "nobody cared", "i warn all my friends of it"]


def clause(draw: random.Random, is_good: bool) -> str:
    thing, degree = draw.choice(THINGS), draw.choice(DEGREES)
    if draw.random() < 0.25:
        # Turned around by a word far from what it turns.
        word = draw.choice(BAD if is_good else GOOD)
        return draw.choice([f"{thing} was not {word} at all", f"i never found {thing} {word}"])
    return f"{thing} was {degree}{draw.choice(GOOD if is_good else BAD)}"


def opinion(draw: random.Random, is_good: bool) -> str:
    kind = draw.random()
    if kind < 0.4:
        return clause(draw, is_good) + " ."
    if kind < 0.6:
        return clause(draw, is_good) + " and " + draw.choice(PRAISE if is_good else BLAME) + " ."
    if kind < 0.8:
        return clause(draw, is_good) + " and " + clause(draw, is_good) + " ."
    # What stands behind the but decides.
    return clause(draw, not is_good) + " , but " + clause(draw, is_good) + " , and that is what counts ."


def text(draw: random.Random) -> str:
    lines: dict[str, str] = {}
    while len(lines) < COUNT:
        is_good = len(lines) % 2 == 0
        lines.setdefault(opinion(draw, is_good), "positive" if is_good else "negative")
    return "".join(f"{label} {line}\n" for line, label in lines.items())
