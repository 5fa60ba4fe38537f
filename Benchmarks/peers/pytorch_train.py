"""Trains the translator of this package as one would in PyTorch, to measure the speed beside ours.

    pytorch_train.py --synthetic V E H L B T
    pytorch_train.py --data SOURCE TARGET --vocab SOURCE_SIZE TARGET_SIZE [--shape E H L B]

Prints one JSON line with target tokens per second, end tokens included.
"""

import argparse
import itertools
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

import token_ids
from pytorch_model import END, PADDING, START, Translator


@dataclass
class Batch:
    """Sentence pairs, longest source first, padded: ids are [sentences, steps]."""

    source: Tensor
    source_lengths: Tensor
    target_input: Tensor
    target_output: Tensor
    target_lengths: Tensor

    @staticmethod
    def of(pairs: list[tuple[list[int], list[int]]]) -> "Batch":
        pairs = sorted(pairs, key=lambda pair: len(pair[0]), reverse=True)

        def padded(sentences: list[list[int]]) -> Tensor:
            tensors = [torch.tensor(sentence) for sentence in sentences]
            return pad_sequence(tensors, batch_first=True, padding_value=PADDING)

        return Batch(
            source=padded([source + [END] for source, _ in pairs]),
            source_lengths=torch.tensor([len(source) + 1 for source, _ in pairs]),
            target_input=padded([[START] + target for _, target in pairs]),
            target_output=padded([target + [END] for _, target in pairs]),
            target_lengths=torch.tensor([len(target) + 1 for _, target in pairs]),
        )

    @property
    def target_tokens(self) -> int:
        return int(self.target_lengths.sum())


class Training:
    def __init__(self, model: Translator, smoothing: float):
        self.model = model.train()
        self.smoothing = smoothing
        self.optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)

    def update(self, batch: Batch) -> float:
        """One update; returns the mean objective of the batch in nats per target token."""
        self.optimiser.zero_grad(set_to_none=True)
        real = torch.arange(batch.target_output.shape[1]) < batch.target_lengths[:, None]
        logits = self.model(
            batch.source, batch.source_lengths, batch.target_input, batch.target_lengths)
        loss = F.cross_entropy(logits, batch.target_output[real], label_smoothing=self.smoothing)
        loss.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        return loss.item()

    def timed(self, batches, seconds: float, warm_up: int) -> dict:
        """Updates until the batches or the seconds are over; the first few do not count."""
        tokens = steps = 0
        loss_sum = 0.0
        start = time.perf_counter()
        for number, batch in enumerate(batches):
            if number == warm_up:
                tokens = steps = 0
                loss_sum, start = 0.0, time.perf_counter()
            loss_sum += self.update(batch) * batch.target_tokens
            tokens += batch.target_tokens
            steps += 1
            if number >= warm_up and time.perf_counter() - start > seconds:
                break
        elapsed = time.perf_counter() - start
        return {
            "target_tokens_per_second": round(tokens / elapsed),
            "steps": steps,
            "seconds": round(elapsed, 2),
            "objective": round(loss_sum / tokens, 4),
        }


def synthetic(vocabulary: int, size: int, length: int) -> Iterator[Batch]:
    """Random sentences of one length, the end token being the last; drawn beforehand, to take no time later."""
    def sentence() -> list[int]:
        return [random.randrange(4, vocabulary) for _ in range(length - 1)]

    return itertools.cycle([
        Batch.of([(sentence(), sentence()) for _ in range(size)]) for _ in range(100)])


def epoch(sources: list[list[int]], targets: list[list[int]], size: int) -> list[Batch]:
    """All pairs once, in batches of like lengths, the batches in random order."""
    pairs = list(zip(sources, targets))
    random.shuffle(pairs)
    pairs.sort(key=lambda pair: (len(pair[1]), len(pair[0])))
    batches = [Batch.of(pairs[start:start + size]) for start in range(0, len(pairs), size)]
    random.shuffle(batches)
    return batches


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--synthetic", nargs=6, type=int, metavar=tuple("VEHLBT"),
                      help="vocabulary, embedding, hidden, layers, batch, length")
    what.add_argument("--data", nargs=2, metavar=("SOURCE", "TARGET"),
                      help="files of ids, a sentence a line, without start and end tokens")
    parser.add_argument("--vocab", nargs=2, type=int, metavar=("SOURCE", "TARGET"),
                        help="vocabulary sizes of --data")
    parser.add_argument("--shape", nargs=4, type=int, metavar=tuple("EHLB"),
                        default=[256, 512, 1, 64], help="embedding, hidden, layers, batch of --data")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=20, help="time budget after the warm-up")
    parser.add_argument("--warm-up", type=int, default=3, help="updates that do not count")
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--label-smoothing", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    if options.synthetic:
        vocabulary, embedding, hidden, layers, size, length = options.synthetic
        vocabularies = (vocabulary, vocabulary)
        batches = synthetic(vocabulary, size, length)
    else:
        if not options.vocab:
            parser.error("--data needs --vocab SOURCE TARGET")
        vocabularies = tuple(options.vocab)
        embedding, hidden, layers, size = options.shape
        sources, targets = map(token_ids.read, options.data, vocabularies)
        if len(sources) != len(targets):
            sys.exit(f"{len(sources)} source lines, {len(targets)} target lines")
        batches = epoch(sources, targets, size)
    model = Translator(vocabularies, embedding, hidden, layers, options.dropout)
    result = Training(model, options.label_smoothing).timed(
        batches, options.seconds, options.warm_up)
    print(json.dumps({"torch": torch.__version__, "threads": options.threads, **result}))


if __name__ == "__main__":
    main()
