"""Training steps of fixed shapes, and an epoch of a corpus."""

from dataclasses import astuple, dataclass

from material import Material
from measuring import Comparison, alternating, note, peer, program, report
from settings import THREADS, Settings
from table import table


@dataclass(frozen=True)
class Shape:
    """A model and its batches."""

    vocabulary: int
    embedding: int
    hidden: int
    layers: int
    batch: int
    length: int

    def __str__(self) -> str:
        thousands = self.vocabulary // 1000
        return f"V{thousands}k E{self.embedding} H{self.hidden} L{self.layers} B{self.batch} T{self.length}"


SHAPES = [
    Shape(1000, 64, 128, 1, 32, 10),
    Shape(8000, 256, 256, 1, 64, 12),
    Shape(8000, 256, 512, 1, 64, 14),
    Shape(10000, 512, 512, 2, 64, 25),
    Shape(16000, 512, 1024, 2, 64, 28),
]
BATCH = 64


def flops_per_target_token(vocabulary: int, embedding: int, hidden: int, layers: int, source_length: float,
                           target_length: float) -> float:
    """Multiplications and additions of a training step, three times those of forward alone.

    A source token passes both directions of every encoder layer, a target token the decoder's layers, the
    attention (key projection, scores and sums, readout) and the output layer.
    """
    half = hidden // 2
    inputs = [embedding] + [hidden] * (layers - 1)
    source = sum(2 * 2 * 4 * half * (size + half) for size in inputs) + 2 * hidden * hidden
    target = sum(2 * 4 * hidden * (size + hidden) for size in inputs)
    attention = 4 * hidden * source_length + 4 * hidden * hidden
    return 3 * (source * source_length / target_length + target + attention + 2 * hidden * vocabulary)


def rate(command: list[str]) -> float:
    return report(command)["target_tokens_per_second"]


def section(material: Material, peaks: dict[int, dict], settings: Settings) -> list[str]:
    def row(name: str, flops: float, threads: int, rates: Comparison) -> list[str]:
        gflops = rates.own * flops / 1e9
        return [name, str(threads), f"{rates.own:,.0f}", f"{gflops:.0f}", f"{gflops / peaks[threads]['gflops']:.0%}",
                f"{rates.peer:,.0f}", f"{rates.quotient:.2f}"]

    rows = []
    for shape in SHAPES[:settings.shapes]:
        flops = flops_per_target_token(
            shape.vocabulary, shape.embedding, shape.hidden, shape.layers, shape.length, shape.length)
        for threads in THREADS:
            note(f"training step {shape}, threads {threads}")
            arguments = ["--synthetic", *astuple(shape), "--threads", threads, "--seconds", settings.seconds]
            rates = alternating(lambda: rate(program("TrainingStep", *arguments)),
                                lambda: rate(peer("pytorch_train.py", *arguments)), settings.rounds)
            rows.append(row(str(shape), flops, threads, rates))

    flops = flops_per_target_token(material.target_vocabulary, *material.shape, material.source_length,
                                   material.target_length)
    for threads in THREADS:
        note(f"epoch of {material.corpus_name}, threads {threads}")
        arguments = [
            "--data", material.source_ids, material.target_ids,
            "--vocab", material.source_vocabulary, material.target_vocabulary,
            "--shape", *material.shape, BATCH, "--threads", threads, "--seconds", settings.epoch_seconds]
        rates = alternating(lambda: rate(program("TrainingStep", *arguments)),
                            lambda: rate(peer("pytorch_train.py", *arguments)), settings.rounds)
        rows.append(row(f"epoch of {material.corpus_name}", flops, threads, rates))
    header = ["training", "threads", "target tokens/s", "GFLOP/s", "share of the products", "PyTorch", "ratio"]
    return table(header, rows)
