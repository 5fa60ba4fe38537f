"""The list of all patterns.

A pattern is a function that draws words and returns a pair; its weight is its share of the corpus.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

from grammar.draw import Draw
from grammar.pairs import Pair

PATTERNS: dict[str, tuple[Callable[[Draw], Pair], float]] = {}


def pattern(weight: float):
    """Registers a function as a pattern of this weight."""

    def register(function: Callable[[Draw], Pair]) -> Callable[[Draw], Pair]:
        def named(draw: Draw) -> Pair:
            return replace(function(draw), pattern=function.__name__)

        assert function.__name__ not in PATTERNS, f"two patterns are called {function.__name__}"
        PATTERNS[function.__name__] = (named, weight)
        return function

    return register


def any_pair(draw: Draw) -> Pair:
    """A pair of any pattern."""
    chosen = draw.weighted({name: weight for name, (_, weight) in PATTERNS.items()})
    return PATTERNS[chosen][0](draw)
