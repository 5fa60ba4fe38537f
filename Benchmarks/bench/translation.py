"""Translation in batches and one sentence at a time, and what a person waits for."""

from material import PLACE, Material, write
from measuring import alternating, note, peer, program, report, seconds
from settings import THREADS, Settings
from table import milliseconds, table

BEAMS = {"greedy": 1, "beam 5": 5}
PRECISIONS: dict[str, list[str]] = {"float32": [], "int8": ["--precision", "int8"]}
"""How our side holds its weights, and the options of TranslationSpeed for it; PyTorch's are single precision."""


class Sentences:
    """Sentences as a file of text for us and one of ids for the peer."""

    def __init__(self, name: str, sentences: list[str], material: Material):
        self.model = material.model
        self.count = len(sentences)
        self.text = write(f"{name}.txt", sentences)
        self.ids = material.ids(self.text, "source.vocab.json")
        self.ours, self.theirs = PLACE / f"{name}.ours", PLACE / f"{name}.theirs"

    def own(self, beam: int, batch: int, threads: int, duration: float, options: list[str]) -> float:
        """Seconds for all sentences."""
        return report(program(
            "TranslationSpeed", self.model, self.text, "--beam-size", beam, "--batch-size", batch, "--threads", threads,
            "--seconds", duration, "--output", self.ours, *options))["seconds"]

    def peer(self, beam: int, batch: int, threads: int, duration: float) -> float:
        """Seconds for all sentences."""
        return report(peer(
            "pytorch_translate.py", self.model, self.ids, "--beam-size", beam, "--batch-size", batch,
            "--threads", threads, "--seconds", duration, "--output", self.theirs))["seconds"]

    def words(self) -> int:
        """Words between spaces in our translations."""
        return len(self.ours.read_text(encoding="utf-8").split())

    def agreeing(self) -> int:
        """How many translations are the same to the letter."""
        both = [file.read_text(encoding="utf-8").splitlines() for file in (self.ours, self.theirs)]
        return sum(own == theirs for own, theirs in zip(*both))


def section(material: Material, settings: Settings) -> list[str]:
    return batches(material, settings) + single(material, settings) + waiting(material, settings)


def batches(material: Material, settings: Settings) -> list[str]:
    sentences = Sentences("test", material.test_sentences, material)
    rows, agreements = [], []
    for name, beam in BEAMS.items():
        for precision, options in PRECISIONS.items():
            for threads in THREADS:
                note(f"translation in batches, {name}, {precision}, threads {threads}")
                times = alternating(lambda: sentences.own(beam, 64, threads, 0, options),
                                    lambda: sentences.peer(beam, 64, threads, 0), settings.rounds)
                words = sentences.words()
                rows.append([f"{name}, {precision}", str(threads), f"{words / times.own:,.0f}",
                             f"{words / times.peer:,.0f}", f"{1 / times.quotient:.2f}"])
            agreements.append(f"{sentences.agreeing():,} ({name}, {precision})")
    header = [f"translation of {sentences.count:,} sentences, batches of 64", "threads", "words/s", "PyTorch", "ratio"]
    agreement = f"Both translate the same to the letter: {', '.join(agreements)} of {sentences.count:,}."
    return table(header, rows) + [agreement, ""]


def single(material: Material, settings: Settings) -> list[str]:
    sentences = Sentences("single", material.single_sentences, material)
    rows = []
    for name, beam in BEAMS.items():
        for precision, options in PRECISIONS.items():
            for threads in THREADS:
                note(f"translation of one sentence at a time, {name}, {precision}, threads {threads}")
                times = alternating(lambda: sentences.own(beam, 1, threads, 0, options),
                                    lambda: sentences.peer(beam, 1, threads, 0), settings.rounds)
                rows.append([f"{name}, {precision}", str(threads), milliseconds(times.own / sentences.count),
                             milliseconds(times.peer / sentences.count), f"{1 / times.quotient:.2f}"])
    header = [f"one sentence at a time, {sentences.count:,} of them", "threads", "a sentence", "PyTorch", "ratio"]
    return table(header, rows)


def waiting(material: Material, settings: Settings) -> list[str]:
    """A sentence of eight words after loading, and from the start of the process."""
    if not material.eight_words:
        return [f"{material.test_name} has no sentence of eight words.", ""]
    sentences = Sentences("eight-words", material.eight_words, material)
    rows = []
    note("a sentence of eight words")
    for precision, options in PRECISIONS.items():
        times = alternating(lambda: sentences.own(1, 1, 1, settings.seconds, options),
                            lambda: sentences.peer(1, 1, 1, settings.seconds), settings.rounds)
        rows.append([f"a sentence of eight words, greedy, {precision}", milliseconds(times.own / sentences.count),
                     milliseconds(times.peer / sentences.count), f"{1 / times.quotient:.2f}"])
    note("from start to translation")
    one = Sentences("one", material.eight_words[:1], material)
    start = program("seq2seq", "translate", "--model", one.model, "--threads", 1, material.eight_words[0])
    peer_start = peer("pytorch_translate.py", one.model, one.ids, "--beam-size", 5)
    times = alternating(lambda: seconds(start), lambda: seconds(peer_start), settings.rounds)
    rows.append(["from process start to the end of the first translation, beam 5", milliseconds(times.own),
                 milliseconds(times.peer), f"{1 / times.quotient:.2f}"])
    return table(["waiting, 1 thread", "", "PyTorch", "ratio"], rows)
