"""Translates with a model of this package as one would in PyTorch, to measure the speed beside ours.

    pytorch_translate.py MODEL IDS [--beam-size N] [--batch-size N] [--threads N] [--seconds S] [--output FILE]

Prints one JSON line with the seconds that one pass over all sentences takes, from ids to ids: start, loading and
text on both ends are not counted.
"""

import argparse
import json
import pathlib
import statistics
import time
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

import token_ids
from model_directory import ModelDirectory
from pytorch_model import END, PADDING, START, UNKNOWN, Translator

FORBIDDEN = [PADDING, UNKNOWN, START]
NEVER = float("-inf")


@dataclass
class Sources:
    """A batch of source sentences, longest first."""

    ids: Tensor
    """[sentences, steps], end tokens included"""
    lengths: Tensor
    """Steps of each sentence."""

    @staticmethod
    def of(sentences: list[list[int]]) -> "Sources":
        tensors = [torch.tensor(sentence + [END]) for sentence in sentences]
        return Sources(
            ids=pad_sequence(tensors, batch_first=True, padding_value=PADDING),
            lengths=torch.tensor([len(tensor) for tensor in tensors]))

    @property
    def longest(self) -> Tensor:
        """Most tokens of each translation, as in the package; the end token of the source does not count."""
        return 2 * (self.lengths - 1) + 10


def greedy_search(model: Translator, sources: Sources) -> list[list[int]]:
    """The most probable token at every step; a sentence that is done leaves the batch."""
    memory, state = model.read(sources.ids, sources.lengths)
    longest = sources.longest
    running = torch.arange(len(longest))
    tokens = torch.full((len(longest), 1), START)
    translations: list[list[int]] = [[] for _ in longest]
    while len(running):
        logits, state = model.step(tokens[:, -1:], memory, state)
        logits[:, :, FORBIDDEN] = NEVER
        tokens = torch.cat([tokens, logits.argmax(dim=-1)], dim=1)
        done = (tokens[:, -1] == END) | (tokens.shape[1] > longest)
        if not done.any():
            continue
        for row in done.nonzero().flatten().tolist():
            translations[running[row]] = [token for token in tokens[row, 1:].tolist() if token != END]
        kept = (~done).nonzero().flatten()
        running, longest, tokens = running[kept], longest[kept], tokens[kept]
        memory = memory.select(kept)
        state = tuple(part.index_select(1, kept) for part in state)
    return translations


def beam_search(model: Translator, sources: Sources, size: int) -> list[list[int]]:
    """The `size` best beginnings of every sentence; the rules are those of the package's `BeamSearch`.

    A hypothesis that ends keeps its place in the beam. A sentence is done, and leaves the batch, when no beginning
    can become better than the best that has ended.
    """
    memory, state = model.read(sources.ids, sources.lengths)
    state = tuple(part.repeat_interleave(size, dim=1) for part in state)
    longest = sources.longest
    running = torch.arange(len(longest))
    tokens = torch.full((len(longest), size, 1), START)
    # All beginnings are the same at first, so one of them counts.
    live = torch.full((len(longest), size), NEVER)
    live[:, 0] = 0
    ended = torch.zeros(len(longest), dtype=torch.long)
    best = torch.full((len(longest),), NEVER)
    translations: list[list[int]] = [[] for _ in longest]
    length = 0
    while len(running):
        logits, state = model.step(tokens[:, :, -1], memory, state)
        log_probabilities = logits.log_softmax(dim=-1)
        log_probabilities[:, :, FORBIDDEN] = NEVER
        vocabulary = log_probabilities.shape[-1]
        live, top = (live[:, :, None] + log_probabilities).flatten(1).topk(size)
        parents, words = top // vocabulary, top % vocabulary
        tokens = torch.cat([
            tokens.gather(1, parents[:, :, None].expand(-1, -1, tokens.shape[2])), words[:, :, None]], dim=2)
        length += 1

        live = live.masked_fill(torch.arange(size) >= size - ended[:, None], NEVER)
        ends = (words == END) & live.isfinite()
        score, place = (live / length).masked_fill(~ends, NEVER).max(dim=1)
        for row in (score > best).nonzero().flatten().tolist():
            translations[running[row]] = tokens[row, place[row], 1:-1].tolist()
        best = torch.maximum(best, score)
        ended = ended + ends.sum(dim=1)
        live = live.masked_fill(ends, NEVER)

        hope, place = live.max(dim=1)
        done = (hope / longest <= best) | (length >= longest)
        for row in (done & best.isinf()).nonzero().flatten().tolist():
            translations[running[row]] = tokens[row, place[row], 1:].tolist()
        kept = (~done).nonzero().flatten()
        rows = (kept[:, None] * size + parents[kept]).flatten()
        state = tuple(part.index_select(1, rows) for part in state)
        if len(kept) < len(running):
            running, longest, tokens, live = running[kept], longest[kept], tokens[kept], live[kept]
            ended, best = ended[kept], best[kept]
            memory = memory.select(kept)
    return translations


@torch.inference_mode()
def translate(model: Translator, sentences: list[list[int]], beam_size: int, batch_size: int) -> list[list[int]]:
    """Sentences of like length together, the longest first; translations in the order of the sentences."""
    order = sorted(range(len(sentences)), key=lambda index: -len(sentences[index]))
    translations: list[list[int]] = [[] for _ in sentences]
    for start in range(0, len(order), batch_size):
        members = order[start:start + batch_size]
        sources = Sources.of([sentences[index] for index in members])
        found = greedy_search(model, sources) if beam_size == 1 else beam_search(model, sources, beam_size)
        for index, translation in zip(members, found):
            translations[index] = translation
    return translations


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help="a model folder of the package")
    parser.add_argument("ids", help="file of ids, a sentence a line, without start and end tokens")
    parser.add_argument("--beam-size", type=int, default=1)
    parser.add_argument("--batch-size", type=int, default=64, help="1: one sentence after another")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0, help="passes begin until then; one at least")
    parser.add_argument("--output", help="file for the translations as text")
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    if options.batch_size * options.beam_size < 16:
        # oneDNN's LSTM prepares its weights anew for every step, which does not pay for so few rows.
        torch.backends.mkldnn.set_flags(_enabled=False)
    directory = ModelDirectory(options.model)
    model = directory.model()
    sentences = token_ids.read(options.ids, model.source_embedding.num_embeddings)

    translate(model, sentences[:options.batch_size], options.beam_size, options.batch_size)
    passes: list[float] = []
    while not passes or sum(passes) < options.seconds:
        start = time.perf_counter()
        translations = translate(model, sentences, options.beam_size, options.batch_size)
        passes.append(time.perf_counter() - start)
    if options.output:
        text = "".join(directory.text(translation) + "\n" for translation in translations)
        pathlib.Path(options.output).write_text(text, encoding="utf-8")
    print(json.dumps({
        "torch": torch.__version__, "threads": options.threads, "sentences": len(sentences),
        "passes": len(passes), "seconds": statistics.median(passes)}))


if __name__ == "__main__":
    main()
