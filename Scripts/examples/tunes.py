"""Short tunes in ABC notation: two parts of four bars, each repeated, that wander over a scale and come home."""

from __future__ import annotations

import random

COUNT = 40
# Rhythms of a bar, in eighths.
RHYTHMS = {
    "6/8": [[1, 1, 1, 1, 1, 1], [2, 1, 2, 1], [3, 1, 1, 1], [1, 1, 1, 3], [2, 1, 3]],
    "4/4": [[2, 2, 2, 2], [1, 1, 2, 1, 1, 2], [2, 1, 1, 2, 2], [4, 2, 2], [3, 1, 2, 2]],
    "3/4": [[2, 2, 2], [4, 2], [2, 1, 1, 2], [3, 1, 2], [1, 1, 1, 1, 2]],
}
# Two octaves from the note of the key; the signature says what is sharp.
SCALES = {
    "D": "D E F G A B c d e f g a b".split(),
    "G": "G A B c d e f g a b".split(),
    "Am": "A B c d e f g a".split(),
}


def bar(draw: random.Random, rhythm: list[int], scale: list[str], place: int) -> tuple[str, int]:
    notes = []
    for length in rhythm:
        place = min(max(place + draw.choice([-2, -1, -1, 0, 1, 1, 2]), 0), len(scale) - 1)
        notes.append(scale[place] + (str(length) if length > 1 else ""))
    return "".join(notes), place


def part(draw: random.Random, metre: str, scale: list[str]) -> str:
    place = draw.choice([0, 2, 4])
    # As in many tunes the third bar is like the first.
    first, second = draw.sample(RHYTHMS[metre], 2)
    bars = []
    for rhythm in (first, second, first):
        notes, place = bar(draw, rhythm, scale, place)
        bars.append(notes)
    last = sum(first)
    bars.append(f"{scale[2]}2{scale[1]}{scale[0]}{last - 3}" if last > 4 else f"{scale[0]}{last}")
    return "|:" + "|".join(bars) + ":|"


def text(draw: random.Random) -> str:
    tunes = []
    for number in range(1, COUNT + 1):
        metre, key = draw.choice(list(RHYTHMS)), draw.choice(list(SCALES))
        parts = "\n".join(part(draw, metre, SCALES[key]) for _ in range(2))
        tunes.append(f"X:{number}\nT:Walk number {number}\nM:{metre}\nL:1/8\nK:{key}\n{parts}\n")
    return "\n".join(tunes)
