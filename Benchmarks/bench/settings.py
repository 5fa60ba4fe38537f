"""How long and how often everything is measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    rounds: int
    """Measurements of each, in turn; the table has their medians."""
    seconds: float
    """Of each measurement that can be as long as one likes."""
    epoch_seconds: float
    """Most seconds of an epoch of the corpus; its batches are in random order, so a part stands for the whole."""
    shapes: int
    """How many of the shapes of training steps."""
    training_minutes: float
    """Of the model to translate with, where none is given."""
    test_sentences: int
    """Most sentences translated in batches."""
    single_sentences: int
    """Most sentences translated one at a time."""
    imported_pairs: int
    """Pairs to import; they are generated."""


THOROUGH = Settings(rounds=3, seconds=10, epoch_seconds=30, shapes=5, training_minutes=4, test_sentences=1000,
                    single_sentences=100, imported_pairs=200_000)
QUICK = Settings(rounds=1, seconds=1, epoch_seconds=3, shapes=3, training_minutes=0.5, test_sentences=128,
                 single_sentences=10, imported_pairs=20_000)
THREADS = (1, 2)
