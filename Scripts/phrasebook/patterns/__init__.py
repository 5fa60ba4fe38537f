"""The sentence patterns, one file per theme. Importing this package registers all of them."""

from patterns import (  # noqa: F401
    commands,
    comparing,
    describing,
    doing,
    going,
    having,
    living,
    places,
    questions,
    referring,
    subordinate,
    telling,
    time,
    weather,
)
