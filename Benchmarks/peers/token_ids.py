"""Files of token ids: a sentence a line, ids separated by spaces, without start and end tokens."""

import sys


def read(path: str, vocabulary: int) -> list[list[int]]:
    sentences = []
    with open(path, encoding="ascii") as file:
        for line, text in enumerate(file, start=1):
            ids = [int(token) for token in text.split()]
            if any(not 0 <= token < vocabulary for token in ids):
                sys.exit(f"{path}:{line}: an id is not below {vocabulary}")
            sentences.append(ids)
    return sentences
