"""Golden values of entity F1, by seqeval in its default mode, which counts as conlleval does (pip install seqeval).

The sentences are made up: by hand for what is odd, by a generator for the rest. The rules of conlleval are written
down here once more, and both must agree on all tags that conlleval knows: it was made for B and I.
"""

import json
import random
import warnings
from collections import Counter
from pathlib import Path

from seqeval.metrics.sequence_labeling import get_entities, precision_recall_fscore_support

FIXTURE = Path(__file__).resolve().parents[2] / "Tests" / "MetricsTests" / "Fixtures" / "entities.json"
RANDOM_COUNT = 60
warnings.simplefilter("ignore")

# Expected and predicted tags of one sentence.
BY_HAND = {
    "right": ("B-PER I-PER O B-LOC", "B-PER I-PER O B-LOC"),
    "I without B": ("I-PER I-PER O", "B-PER I-PER O"),
    "I without B at the end": ("O O I-LOC", "O O B-LOC"),
    "I behind another type": ("B-PER I-LOC I-LOC", "B-PER B-LOC I-LOC"),
    "type changes inside": ("B-PER I-PER I-PER", "B-PER I-PER I-LOC"),
    "type changes and back": ("B-PER I-PER I-PER", "B-PER I-LOC I-PER"),
    "B begins anew": ("B-PER B-PER", "B-PER I-PER"),
    "B begins anew, one side": ("B-PER I-PER", "B-PER B-PER"),
    "B of another type": ("B-PER B-LOC", "B-PER I-LOC"),
    "O between": ("B-PER O I-PER", "B-PER I-PER I-PER"),
    "O between, right": ("I-PER O I-PER", "B-PER O B-PER"),
    "too short": ("B-PER I-PER I-PER", "B-PER I-PER O"),
    "too long": ("B-PER I-PER O", "B-PER I-PER I-PER"),
    "begins too late": ("B-PER I-PER I-PER", "O B-PER I-PER"),
    "begins too early": ("O B-PER I-PER", "B-PER I-PER I-PER"),
    "two in place of one": ("B-PER I-PER I-PER I-PER", "B-PER I-PER B-PER I-PER"),
    "one in place of two": ("B-PER I-PER B-PER I-PER", "B-PER I-PER I-PER I-PER"),
    "right words, wrong type": ("B-PER I-PER", "B-LOC I-LOC"),
    "nothing expected": ("O O", "B-PER O"),
    "nothing predicted": ("B-PER O", "O O"),
    "nothing at all": ("O O O", "O O O"),
    "one word": ("B-PER", "I-PER"),
    "one word, O": ("O", "O"),
    "no word": ("", ""),
    "type with a hyphen": ("B-PER-X I-PER-X", "B-PER-X I-PER-Y"),
    "no type": ("B I O", "B I B"),
    "no type beside a type": ("B I-PER", "B-PER I"),
    "types only differ in case": ("B-per", "B-PER"),
    "IOBES": ("B-PER I-PER E-PER S-LOC", "B-PER I-PER E-PER S-LOC"),
    "S against B": ("S-PER O", "B-PER O"),
    "S behind S": ("S-PER S-PER", "S-PER I-PER"),
    "S inside": ("B-PER S-PER E-PER", "B-PER I-PER E-PER"),
    "E without B": ("E-PER O", "S-PER O"),
    "E behind E": ("B-PER E-PER E-PER", "B-PER E-PER S-PER"),
    "I behind E": ("B-PER E-PER I-PER", "B-PER I-PER E-PER"),
    "E behind O": ("O E-PER", "O B-PER"),
    "B without E": ("B-PER I-PER O", "B-PER E-PER O"),
    "B behind E": ("B-PER E-PER B-PER E-PER", "B-PER I-PER B-PER E-PER"),
    "I behind S": ("S-PER I-PER", "S-PER B-PER"),
    "E of another type": ("B-PER E-LOC", "B-PER S-LOC"),
}


def ends(previous: tuple[str, str], tag: tuple[str, str]) -> bool:
    """conlleval's endOfChunk, for B and I."""
    if previous[0] == "O":
        return False
    return tag[0] in "BO" or previous[1] != tag[1]


def starts(previous: tuple[str, str], tag: tuple[str, str]) -> bool:
    """conlleval's startOfChunk, for B and I."""
    if tag[0] == "O":
        return False
    return tag[0] == "B" or previous[0] == "O" or previous[1] != tag[1]


def entities(tags: list[str]) -> list[tuple[str, int, int]]:
    found, start, previous = [], 0, ("O", "")
    for index, text in enumerate(tags + ["O"]):
        position, _, kind = text.partition("-")
        tag = (position, kind)
        if ends(previous, tag):
            found.append((previous[1], start, index - 1))
        if starts(previous, tag):
            start = index
        previous = tag
    return found


def score(expected: list[list[str]], predicted: list[list[str]]) -> dict:
    def by_type(lists):
        return Counter(kind for tags in lists for kind, _, _ in get_entities(tags))

    correct = Counter(kind for pair in zip(expected, predicted)
                      for kind, _, _ in set(get_entities(pair[0])) & set(get_entities(pair[1])))
    found, wanted = by_type(predicted), by_type(expected)
    if wanted or found:
        precision, recall, f1, _ = precision_recall_fscore_support(expected, predicted, average="micro")
    else:
        precision = recall = f1 = 0
    return {"precision": float(precision), "recall": float(recall), "f1": float(f1),
            "types": {kind: [correct[kind], found[kind], wanted[kind]] for kind in sorted(found | wanted)}}


def drawn(generator: random.Random) -> tuple[list[list[str]], list[list[str]]]:
    positions = generator.choice(["BIO", "BIOOO", "BIESO"])
    tags = ["O" if p == "O" else f"{p}-{kind}" for p in positions for kind in ("PER", "LOC", "ORG")]
    expected, predicted = [], []
    for _ in range(generator.randint(1, 6)):
        sentence = [generator.choice(tags) for _ in range(generator.randint(1, 9))]
        expected.append(sentence)
        predicted.append([tag if generator.random() < 0.7 else generator.choice(tags) for tag in sentence])
    return expected, predicted


def main() -> None:
    generator = random.Random(8)
    cases = [(name, [pair[0].split()], [pair[1].split()]) for name, pair in BY_HAND.items()]
    # An entity never goes on in the next sentence.
    cases.append(("ends of sentences", [["O", "B-PER"], ["I-PER", "O"]], [["O", "B-PER"], ["B-PER", "O"]]))
    cases.append(("empty sentence between", [["B-PER"], [], ["I-PER"]], [["B-PER"], [], ["O"]]))
    cases += [(f"drawn {number}", *drawn(generator)) for number in range(RANDOM_COUNT)]
    content = []
    for name, expected, predicted in cases:
        for tags in expected + predicted:
            if all(tag == "O" or tag[:2] in ("B-", "I-") for tag in tags):
                assert entities(tags) == get_entities(tags), (name, tags)
        content.append({"name": name, "expected": expected, "predicted": predicted, **score(expected, predicted)})
    lines = ",\n".join("  " + json.dumps(case) for case in content)
    FIXTURE.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{len(content)} cases, {FIXTURE.stat().st_size:,} bytes")


main()
