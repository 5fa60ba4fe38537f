"""Learns a byte pair encoding with SentencePiece and encodes with it, to measure the speed beside ours.

    sentencepiece_text.py learn TEXT MODEL SIZE
    sentencepiece_text.py encode MODEL TEXT [--seconds S]

Prints one JSON line: the seconds of learning, or sentences per second on one thread.
"""

import argparse
import json
import statistics
import time

import sentencepiece


def learn(text: str, model: str, size: int) -> dict:
    start = time.perf_counter()
    sentencepiece.SentencePieceTrainer.train(
        input=text, model_prefix=model.removesuffix(".model"), vocab_size=size, model_type="bpe",
        byte_fallback=True, hard_vocab_limit=False, minloglevel=2)
    return {"seconds": time.perf_counter() - start}


def encode(model: str, text: str, seconds: float) -> dict:
    processor = sentencepiece.SentencePieceProcessor(model_file=model)
    with open(text, encoding="utf-8") as file:
        lines = file.read().removesuffix("\n").split("\n")
    processor.encode(lines[:1000], num_threads=1)
    passes: list[float] = []
    while not passes or sum(passes) < seconds:
        start = time.perf_counter()
        processor.encode(lines, num_threads=1)
        passes.append(time.perf_counter() - start)
    return {"sentences": len(lines), "passes": len(passes),
            "sentences_per_second": len(lines) / statistics.median(passes)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    learning = commands.add_parser("learn", help="train a model")
    learning.add_argument("text", help="a sentence a line")
    learning.add_argument("model", help="file to write, ending in .model")
    learning.add_argument("size", type=int, help="entries of the vocabulary")
    encoding = commands.add_parser("encode", help="measure encoding")
    encoding.add_argument("model")
    encoding.add_argument("text", help="a sentence a line")
    encoding.add_argument("--seconds", type=float, default=5, help="passes begin until then")
    options = parser.parse_args()
    if options.command == "learn":
        result = learn(options.text, options.model, options.size)
    else:
        result = encode(options.model, options.text, options.seconds)
    print(json.dumps({"sentencepiece": sentencepiece.__version__, **result}))


if __name__ == "__main__":
    main()
