#!/usr/bin/env python3
"""Holds `seq2seq translate` to one line out for every line in, on lines that programs stumble over.

Makes lines of random bytes, of controls, of every category of Unicode, long, blank and empty ones; translates them and
checks that there are as many translations as lines, and that a sample of lines, each translated alone, gives what stands
in its place. Tells the time and the peak of memory. With --plain the lines are short sentences, to compare the memory of
many with that of few.
"""
import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = "where is the station my sister is reading a book yes no I would like bread and water please".split()


def characters_by_category():
    categories = defaultdict(list)
    for point in range(sys.maxunicode + 1):
        category = unicodedata.category(chr(point))
        if category != "Cs":
            categories[category].append(chr(point))
    return list(categories.values())


def plain_line(rng):
    return " ".join(rng.choices(WORDS, k=rng.randint(1, 5))).encode()


def odd_line(rng, categories):
    kind = rng.random()
    if kind < 0.1:
        return b""
    if kind < 0.15:
        return "".join(rng.choices(" \t\r\f\v\u00a0\u2003\u3000", k=rng.randint(1, 9))).encode()
    if kind < 0.35:
        return rng.randbytes(rng.randint(1, 40)).replace(b"\n", b"\v")
    if kind < 0.45:
        return bytes(rng.choices([c for c in range(32) if c != 10] + [127], k=rng.randint(1, 12)))
    if kind < 0.75:
        text = "".join(rng.choice(rng.choice(categories)) for _ in range(rng.randint(1, 20)))
        return text.replace("\n", "\v").encode()
    if kind < 0.751:
        return b" ".join(rng.choice(WORDS).encode() for _ in range(rng.randint(200, 1000)))
    line = bytearray(plain_line(rng))
    for _ in range(rng.randint(0, 3)):
        place = rng.randint(0, len(line))
        line[place:place] = rng.choice(
            [b"\r", b"\0", b"\xff", b"\xe2\x82", "\u2028".encode(), "\u0085".encode(), "\ufeff".encode(), b"\x1b[31m"])
    return bytes(line)


def translate(arguments, **options):
    """Runs the program; returns its result, the seconds it took and the peak of its memory in MiB."""
    start = time.monotonic()
    with subprocess.Popen(arguments, **options) as process:
        output, _ = process.communicate()
        seconds = time.monotonic() - start
    # The largest of all children so far: the first call must be the one that is measured.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: exit code {process.returncode}")
    return output, seconds, peak


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=500, help="lines translated again, each alone")
    parser.add_argument("--plain", action="store_true", help="short sentences instead of odd lines")
    parser.add_argument("--model", default=ROOT / "models/en-fr")
    parser.add_argument("--program", default=ROOT / ".build/release/seq2seq")
    parser.add_argument("options", nargs="*", help="more options of translate, behind --")
    arguments = parser.parse_args()

    rng = random.Random(arguments.seed)
    categories = [] if arguments.plain else characters_by_category()
    command = [arguments.program, "translate", "--model", arguments.model, *arguments.options]
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, "in"), os.path.join(folder, "out")
        sample = {}
        chosen = set(rng.sample(range(arguments.lines), min(arguments.sample, arguments.lines)))
        with open(source, "wb") as file:
            for number in range(arguments.lines):
                # The first line is plain: a mark or the beginning of gzip is something else at the start of a file.
                line = plain_line(rng) if arguments.plain or number == 0 else odd_line(rng, categories)
                if number in chosen:
                    sample[number] = line
                file.write(line + b"\n")
        _, seconds, peak = translate([*command, "--input", source, "--output", target])
        print(f"{arguments.lines} lines in {seconds:.1f} s ({arguments.lines / seconds:.0f} a second), "
              f"peak of memory {peak:.0f} MiB")

        places, count = {}, 0
        with open(target, "rb") as file:
            for count, line in enumerate(file, start=1):
                if count - 1 in sample:
                    places[count - 1] = line
        if count != arguments.lines:
            sys.exit(f"{count} translations of {arguments.lines} lines")

        numbers = list(sample)
        rng.shuffle(numbers)
        # A plain line first, for the reason above.
        lines = b"".join(sample[number] + b"\n" for number in numbers)
        with open(source, "wb") as file:
            file.write(b"yes\n" + lines)
        output, _, _ = translate(
            [*command, "--input", source, "--flush-every-line", "--quiet"], stdout=subprocess.PIPE)
        alone = output.split(b"\n")[1:-1]
        wrong = [n for n, line in zip(numbers, alone) if line + b"\n" != places[n]]
        for number in wrong[:10]:
            print(f"line {number + 1}: {sample[number]!r}\n  alone {alone[numbers.index(number)]!r}\n"
                  f"  there {places[number]!r}")
        if wrong or len(alone) != len(numbers):
            sys.exit(f"{len(wrong)} of {len(numbers)} lines differ from their translation alone ({len(alone)} came back)")
        print(f"{len(numbers)} lines translated alone are what stands in their places")


if __name__ == "__main__":
    main()
