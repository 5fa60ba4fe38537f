"""Measures training steps of this package and of PyTorch in turn, and prints a table.

    bench.py [--seconds S] [--rounds N]

Run by `make bench`, which builds the programs and installs PyTorch. Every shape is measured with one and with two
threads, `rounds` times, ours and PyTorch's directly after one another, so that a noisy machine hits both; the table
has the medians. The table is kept in Benchmarks/results/.
"""

import argparse
import datetime
import json
import pathlib
import statistics
import subprocess
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / ".build" / "release"
PEER = ROOT / "Benchmarks" / "peers" / "pytorch_seq2seq.py"
RESULTS = ROOT / "Benchmarks" / "results"


@dataclass(frozen=True)
class Shape:
    """A model and its batches."""

    vocabulary: int
    embedding: int
    hidden: int
    layers: int
    batch: int
    length: int

    @property
    def arguments(self) -> list[str]:
        return [str(number) for number in (
            self.vocabulary, self.embedding, self.hidden, self.layers, self.batch, self.length)]

    def __str__(self) -> str:
        thousands = self.vocabulary // 1000
        return (f"V{thousands}k E{self.embedding} H{self.hidden} L{self.layers} "
                f"B{self.batch} T{self.length}")

    @property
    def flops_per_target_token(self) -> int:
        """Multiplications and additions of a training step, three times those of forward alone.

        A source token passes both directions of every encoder layer, a target token the decoder's layers, the
        attention (key projection, scores and sums, readout) and the output layer. Sources are as long as targets.
        """
        e, h, half = self.embedding, self.hidden, self.hidden // 2
        source = sum(2 * 2 * 4 * half * ((e if layer == 0 else h) + half) for layer in range(self.layers))
        target = sum(2 * 4 * h * ((e if layer == 0 else h) + h) for layer in range(self.layers))
        attention = 2 * h * h + 4 * h * self.length + 4 * h * h
        return 3 * (source + target + attention + 2 * h * self.vocabulary)


SHAPES = [
    Shape(1000, 64, 128, 1, 32, 10),
    Shape(8000, 256, 256, 1, 64, 12),
    Shape(8000, 256, 512, 1, 64, 14),
    Shape(10000, 512, 512, 2, 64, 25),
    Shape(16000, 512, 1024, 2, 64, 28),
]


def measured(command: list[str]) -> dict:
    """The JSON line that a program prints last."""
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}: {result.stderr}")
    return json.loads(result.stdout.splitlines()[-1])


def ours(shape: Shape, threads: int, seconds: int) -> float:
    command = [str(PROGRAMS / "TrainingStep"), *shape.arguments, str(threads), str(seconds)]
    return measured(command)["target_tokens_per_second"]


def pytorch(shape: Shape, threads: int, seconds: int) -> float:
    command = [sys.executable, str(PEER), "--synthetic", *shape.arguments,
               "--threads", str(threads), "--seconds", str(seconds)]
    return measured(command)["target_tokens_per_second"]


def matrix_products(threads: int) -> dict:
    return measured([str(PROGRAMS / "MatrixProducts"), "1600", "8000", "512", str(threads)])


def processor() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown processor"


def table(seconds: int, rounds: int):
    """The lines of the report, one after another as they are measured."""
    peaks = {threads: matrix_products(threads) for threads in (1, 2)}
    yield f"{datetime.date.today()}, {processor()}, {peaks[1]['library']}, medians of {rounds} × {seconds} s"
    yield ""
    yield "Matrix products of 1600 × 8000 × 512: " + ", ".join(
        f"{peak['gflops']:.0f} GFLOP/s on {threads} thread{'s' if threads > 1 else ''}"
        for threads, peak in peaks.items())
    yield ""
    yield "| training step | threads | target tokens/s | GFLOP/s | share of the products | PyTorch | ratio |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for shape in SHAPES:
        for threads in (1, 2):
            pairs = [(ours(shape, threads, seconds), pytorch(shape, threads, seconds)) for _ in range(rounds)]
            own = statistics.median(pair[0] for pair in pairs)
            peer = statistics.median(pair[1] for pair in pairs)
            ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
            gflops = own * shape.flops_per_target_token / 1e9
            share = gflops / peaks[threads]["gflops"]
            yield (f"| {shape} | {threads} | {own:,.0f} | {gflops:.0f} | {share:.0%} "
                   f"| {peer:,.0f} | {ratio:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=10, help="of each measurement")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each, in turn")
    options = parser.parse_args()
    lines = []
    for line in table(options.seconds, options.rounds):
        print(line, flush=True)
        lines.append(line)
    RESULTS.mkdir(exist_ok=True)
    name = f"{datetime.date.today()}-{'-'.join(processor().lower().split())}.md"
    (RESULTS / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
