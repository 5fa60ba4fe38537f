"""Names of three peoples that nobody has ever met: each has syllables and endings of its own."""

from __future__ import annotations

import random

COUNT = 150
# Syllables before the last, last syllables, and how many there are of the first kind.
PEOPLES = {
    "Harbour": (["a", "ma", "lo", "ri", "ne", "te", "li", "o", "va", "se"], ["ra", "lia", "no", "meo", "sela"], (1, 3)),
    "Hill": (["brak", "dor", "gun", "thor", "kel", "mug", "stor", "hral"], ["din", "gar", "lok", "mund", "rik"], (1, 2)),
    "Island": (["ka", "ku", "ni", "hi", "wai", "pu", "ke", "mo", "lu"], ["kai", "lani", "hoa", "pu", "ni"], (1, 4)),
}


def name(draw: random.Random, people: str) -> str:
    first, last, (fewest, most) = PEOPLES[people]
    syllables = [draw.choice(first) for _ in range(draw.randint(fewest, most))] + [draw.choice(last)]
    return "".join(syllables).capitalize()


def texts(draw: random.Random) -> dict[str, str]:
    content = {}
    for people in PEOPLES:
        found: set[str] = set()
        while len(found) < COUNT:
            found.add(name(draw, people))
        content[people] = "".join(f"{found_name}\n" for found_name in sorted(found))
    return content
