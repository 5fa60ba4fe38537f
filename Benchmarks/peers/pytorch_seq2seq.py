"""The translator of this package as one would write it in PyTorch, to measure training speed beside ours.

    pytorch_seq2seq.py --synthetic V E H L B T
    pytorch_seq2seq.py --data SOURCE TARGET --vocab SOURCE_SIZE TARGET_SIZE [--shape E H L B]

Prints one JSON line with target tokens per second, end tokens included.
"""

import argparse
import json
import random
import sys
import time
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

PADDING, START, END = 0, 2, 3


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


class Translator(nn.Module):
    """Bidirectional LSTM encoder, LSTM decoder, Luong general attention without input feeding."""

    def __init__(self, vocabularies: tuple[int, int], embedding: int, hidden: int, layers: int,
                 dropout: float):
        super().__init__()
        between = dropout if layers > 1 else 0.0
        self.source_embedding = nn.Embedding(vocabularies[0], embedding)
        self.encoder = nn.LSTM(embedding, hidden // 2, layers, batch_first=True,
                               bidirectional=True, dropout=between)
        self.bridges = nn.ModuleList(nn.Linear(2 * hidden, 2 * hidden) for _ in range(layers))
        self.target_embedding = nn.Embedding(vocabularies[1], embedding)
        self.decoder = nn.LSTM(embedding, hidden, layers, batch_first=True, dropout=between)
        self.keys = nn.Linear(hidden, hidden, bias=False)
        self.readout = nn.Linear(2 * hidden, hidden, bias=False)
        self.output = nn.Linear(hidden, vocabularies[1])
        self.dropout = nn.Dropout(dropout)

    def forward(self, batch: Batch) -> Tensor:
        """Logits of all real target positions [tokens, vocabulary]."""
        embedded = self.dropout(self.source_embedding(batch.source))
        memory, final = self.encode(embedded, batch.source_lengths)
        embedded = self.dropout(self.target_embedding(batch.target_input))
        # Padding follows the real tokens and changes none of them; unpacked is faster here.
        hidden, _ = self.decoder(embedded, self.bridge(*final))
        scores = hidden @ self.keys(memory).transpose(1, 2)
        beyond = torch.arange(batch.source.shape[1]) >= batch.source_lengths[:, None]
        weights = scores.masked_fill(beyond[:, None, :], float("-inf")).softmax(dim=-1)
        joined = torch.cat([weights @ memory, hidden], dim=-1)
        real = torch.arange(batch.target_input.shape[1]) < batch.target_lengths[:, None]
        return self.output(self.dropout(torch.tanh(self.readout(joined[real]))))

    def encode(self, embedded: Tensor, lengths: Tensor):
        """Packed, or the backward direction would read padding; not where there is none."""
        if bool((lengths == embedded.shape[1]).all()):
            return self.encoder(embedded)
        packed = pack_padded_sequence(embedded, lengths, batch_first=True)
        outputs, final = self.encoder(packed)
        return pad_packed_sequence(outputs, batch_first=True)[0], final

    def bridge(self, h: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
        """Last states of both directions [2·layers, sentences, hidden/2] to the decoder's first."""
        states = []
        for layer, dense in enumerate(self.bridges):
            parts = [h[2 * layer], h[2 * layer + 1], c[2 * layer], c[2 * layer + 1]]
            states.append(torch.tanh(dense(torch.cat(parts, dim=-1))).chunk(2, dim=-1))
        return (torch.stack([h for h, _ in states]), torch.stack([c for _, c in states]))


class Training:
    def __init__(self, model: Translator, smoothing: float):
        self.model = model.train()
        self.smoothing = smoothing
        self.optimiser = torch.optim.Adam(model.parameters(), lr=1e-3)

    def update(self, batch: Batch) -> float:
        """One update; returns the mean objective of the batch in nats per target token."""
        self.optimiser.zero_grad(set_to_none=True)
        real = torch.arange(batch.target_output.shape[1]) < batch.target_lengths[:, None]
        loss = F.cross_entropy(
            self.model(batch), batch.target_output[real], label_smoothing=self.smoothing)
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


def synthetic(vocabulary: int, size: int, length: int):
    """Random sentences of one length, the end token being the last."""
    while True:
        def sentence() -> list[int]:
            return [random.randrange(4, vocabulary) for _ in range(length - 1)]
        yield Batch.of([(sentence(), sentence()) for _ in range(size)])


def read(path: str, vocabulary: int) -> list[list[int]]:
    sentences = []
    with open(path, encoding="ascii") as file:
        for line, text in enumerate(file, start=1):
            ids = [int(token) for token in text.split()]
            if any(not 0 <= token < vocabulary for token in ids):
                sys.exit(f"{path}:{line}: an id is not below {vocabulary}")
            sentences.append(ids)
    return sentences


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
        sources, targets = map(read, options.data, vocabularies)
        if len(sources) != len(targets):
            sys.exit(f"{len(sources)} source lines, {len(targets)} target lines")
        batches = epoch(sources, targets, size)
    model = Translator(vocabularies, embedding, hidden, layers, options.dropout)
    result = Training(model, options.label_smoothing).timed(
        batches, options.seconds, options.warm_up)
    print(json.dumps({"torch": torch.__version__, "threads": options.threads, **result}))


if __name__ == "__main__":
    main()
