"""What is trained on, translated and tokenised: a corpus, test sentences and a model, as text and as ids."""

import json
import pathlib
import sys
from dataclasses import dataclass

from measuring import ROOT, note, program, run
from settings import Settings

CORPUS = ROOT / "corpora" / "phrasebook.en-fr.train.tsv"
TEST = ROOT / "corpora" / "phrasebook.en-fr.test.tsv"
PLACE = ROOT / ".build" / "bench"
VOCABULARY = 8000


@dataclass(frozen=True)
class Languages:
    source: str
    target: str

    @property
    def options(self) -> list[str]:
        return ["--from", self.source, "--to", self.target]


class Material:
    """Files in `.build/bench`, made anew by every run."""

    def __init__(self, corpus: pathlib.Path, test: pathlib.Path, languages: Languages, model: pathlib.Path | None,
                 settings: Settings):
        PLACE.mkdir(parents=True, exist_ok=True)
        self.corpus = corpus
        self.corpus_name = corpus.name
        self.languages = languages
        pairs = [line.split("\t") for line in lines_of(corpus)]
        if any(len(pair) < 2 for pair in pairs):
            sys.exit(f"{corpus}: expected source TAB target in every line")
        self.pairs = len(pairs)
        self.sources = write("sources.txt", [pair[0] for pair in pairs])
        self.targets = write("targets.txt", [pair[1] for pair in pairs])
        self.both_sides = write("both-sides.txt", [side for pair in pairs for side in pair[:2]])

        sentences = [line.split("\t")[0] for line in lines_of(test) if line.strip()]
        self.test_name = test.name
        self.test_sentences = spread(sentences, settings.test_sentences)
        self.single_sentences = spread(sentences, settings.single_sentences)
        self.eight_words = [sentence for sentence in sentences if len(sentence.split()) == 8][:20]

        self.model = model or self.trained(settings.training_minutes)
        options = json.loads((self.model / "config.json").read_text(encoding="utf-8"))["options"]
        self.shape = (options["embeddingSize"], options["hiddenSize"], options["layers"])
        self.source_vocabulary = self.entries("source.vocab.json")
        self.target_vocabulary = self.entries("target.vocab.json")
        self.source_ids = self.ids(self.sources, "source.vocab.json")
        self.target_ids = self.ids(self.targets, "target.vocab.json")
        self.source_length = mean_length(self.source_ids)
        self.target_length = mean_length(self.target_ids)

    def trained(self, minutes: float) -> pathlib.Path:
        """A model of the corpus: not a good one, but its translations are as long as they should be."""
        note(f"training a model for {minutes:g} minutes")
        database, model = PLACE / "model.db", PLACE / "model"
        fresh(database)
        run(program("seq2seq", "import", "corpus", self.corpus, *self.languages.options, "--db", database))
        run(program("seq2seq", "build-vocab", "corpus", "--size", VOCABULARY, "--db", database))
        run(program("seq2seq", "train", "corpus", *self.languages.options, "--no-tied-output", "--out", model,
                    "--max-minutes", minutes, "--overwrite", "--quiet", "--db", database))
        return model

    def entries(self, file: str) -> int:
        return len(json.loads((self.model / file).read_text(encoding="utf-8"))["tokens"])

    def ids(self, text: pathlib.Path, vocabulary: str) -> pathlib.Path:
        """The token ids of a file of sentences, as our tokenizer makes them."""
        result = text.with_suffix(".ids")
        run(program("TokenizingSpeed", self.model / vocabulary, text, "--ids", result))
        return result

    def __str__(self) -> str:
        embedding, hidden, layers = self.shape
        return (f"Corpus: {self.corpus_name}, {self.pairs:,} pairs, {self.source_length:.1f} tokens in a source and "
                f"{self.target_length:.1f} in a target, end tokens included. Translated: {self.test_name}. Model: "
                f"V{self.target_vocabulary:,} E{embedding} H{hidden} L{layers}.")


def lines_of(file: pathlib.Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except OSError as error:
        sys.exit(f"{file}: cannot be read: {error.strerror}")


def write(name: str, lines: list[str]) -> pathlib.Path:
    file = PLACE / name
    file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return file


def fresh(database: pathlib.Path) -> None:
    """Removes a database of a run before."""
    for file in (database, database.with_name(database.name + "-wal"), database.with_name(database.name + "-shm")):
        file.unlink(missing_ok=True)


def spread(sentences: list[str], most: int) -> list[str]:
    """Not the first ones: a file may be sorted."""
    if len(sentences) <= most:
        return sentences
    return [sentences[index * len(sentences) // most] for index in range(most)]


def mean_length(ids: pathlib.Path) -> float:
    """Tokens in a sentence, the end token included."""
    lengths = [len(line.split()) + 1 for line in lines_of(ids)]
    return sum(lengths) / len(lengths)
