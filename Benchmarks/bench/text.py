"""Tokenising, learning a vocabulary, importing."""

import statistics

from material import PLACE, VOCABULARY, Material, fresh
from measuring import alternating, note, peer, program, report, run, seconds
from settings import Settings
from table import plural, table


def section(material: Material, settings: Settings) -> list[str]:
    header = ["text", "", "SentencePiece", "ratio"]
    return table(header, [learning(material, settings), *tokenising(material, settings), importing(material, settings)])


def learning(material: Material, settings: Settings) -> list[str]:
    """Seconds; ours is the whole process, which reads from the store and writes to it."""
    note("learning a vocabulary")
    database = PLACE / "text.db"
    fresh(database)
    run(program("seq2seq", "import", "corpus", material.corpus, *material.languages.options, "--db", database))
    own = program("seq2seq", "build-vocab", "corpus", "--size", VOCABULARY, "--db", database)
    theirs = peer("sentencepiece_text.py", "learn", material.both_sides, PLACE / "sentencepiece.model", VOCABULARY)
    times = alternating(lambda: seconds(own), lambda: report(theirs)["seconds"], settings.rounds)
    return [f"learning a vocabulary of {VOCABULARY:,} on both sides of {plural(material.pairs, 'pair')}",
            f"{times.own:.2f} s", f"{times.peer:.2f} s", f"{1 / times.quotient:.2f}"]


def tokenising(material: Material, settings: Settings) -> list[list[str]]:
    """Sentences a second, with the vocabulary of the model and the one that SentencePiece has learned."""
    own = program("TokenizingSpeed", material.model / "source.vocab.json", material.sources,
                  "--seconds", settings.seconds)
    theirs = peer("sentencepiece_text.py", "encode", PLACE / "sentencepiece.model", material.sources,
                  "--seconds", settings.seconds)
    rows = []
    for name, key in {"tokenising sources, new to the tokenizer": "first_sentences_per_second",
                      "tokenising sources, met before": "sentences_per_second"}.items():
        note(name)
        rates = alternating(lambda: report(own)[key], lambda: report(theirs)["sentences_per_second"], settings.rounds)
        rows.append([f"{name}, 1 thread", f"{rates.own:,.0f} sentences/s", f"{rates.peer:,.0f} sentences/s",
                     f"{rates.quotient:.2f}"])
    return rows


def importing(material: Material, settings: Settings) -> list[str]:
    """Pairs a second of the whole process; they are generated, for the corpus may be small."""
    note("importing")
    pairs, database = PLACE / "generated.tsv", PLACE / "import.db"
    pairs.write_text(
        run(program("seq2seq", "corpus", "generate", *material.languages.options, "--size", settings.imported_pairs)),
        encoding="utf-8")
    count = pairs.read_bytes().count(b"\n")
    times = []
    for _ in range(settings.rounds):
        fresh(database)
        times.append(seconds(program("seq2seq", "import", "generated", pairs, *material.languages.options,
                                     "--db", database)))
    return [f"importing {plural(count, 'pair')}", f"{count / statistics.median(times):,.0f} pairs/s", "", ""]
