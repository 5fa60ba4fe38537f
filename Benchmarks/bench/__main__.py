"""Measures the package beside PyTorch and SentencePiece, and prints tables.

    python Benchmarks/bench [--quick] [--corpus TSV --test FILE --from LANGUAGE --to LANGUAGE] [--model DIRECTORY]

`make bench` builds the programs, installs the peers and calls it. Without options everything is measured on a corpus
that comes with the project. The tables of a whole run are kept in Benchmarks/results/.
"""

import argparse
import dataclasses
import datetime
import importlib.metadata
import pathlib
from collections.abc import Callable

import matrix_products
import text
import training
import translation
from material import CORPUS, TEST, Languages, Material
from measuring import ROOT
from settings import QUICK, THOROUGH
from table import plural

RESULTS = ROOT / "Benchmarks" / "results"


def main() -> None:
    options = arguments()
    settings = QUICK if options.quick else THOROUGH
    if options.rounds:
        settings = dataclasses.replace(settings, rounds=options.rounds)
    material = Material(options.corpus or CORPUS, options.test or TEST, Languages(options.source, options.target),
                        options.model, settings)
    peaks = matrix_products.peaks()
    sections: dict[str, Callable[[], list[str]]] = {
        "training": lambda: training.section(material, peaks, settings),
        "translation": lambda: translation.section(material, settings),
        "text": lambda: text.section(material, settings),
    }
    lines = [
        f"{datetime.date.today()}, {processor()}; {peaks[1]['library']} beside {peers()}; medians of "
        f"{plural(settings.rounds, 'round')}", "", str(material), "", *matrix_products.section(peaks)]
    print(*lines, sep="\n", flush=True)
    for name in options.only or sections:
        measured = sections[name]()
        print(*measured, sep="\n", flush=True)
        lines += measured
    if not options.quick and not options.only:
        RESULTS.mkdir(exist_ok=True)
        name = f"{datetime.date.today()}-{'-'.join(processor().lower().split())}.md"
        (RESULTS / name).write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="everything once and briefly; keeps no table")
    parser.add_argument("--only", action="append", choices=["training", "translation", "text"],
                        help="leave out the rest; keeps no table")
    parser.add_argument("--rounds", type=int, metavar="N", help="measurements of each, in turn")
    parser.add_argument("--corpus", type=pathlib.Path, metavar="TSV", help="source TAB target in every line")
    parser.add_argument("--test", type=pathlib.Path, metavar="FILE",
                        help="sentences to translate, the first column of every line")
    parser.add_argument("--from", dest="source", default="en", metavar="LANGUAGE", help="of the sources")
    parser.add_argument("--to", dest="target", default="fr", metavar="LANGUAGE", help="of the targets")
    parser.add_argument("--model", type=pathlib.Path, metavar="DIRECTORY",
                        help="a model to translate with; without, one is trained for some minutes")
    options = parser.parse_args()
    if (options.corpus is None) != (options.test is None):
        parser.error("--corpus and --test belong together")
    return options


def peers() -> str:
    versions = {"PyTorch": "torch", "SentencePiece": "sentencepiece"}
    return " and ".join(f"{name} {importlib.metadata.version(package)}" for name, package in versions.items())


def processor() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown processor"


if __name__ == "__main__":
    main()
