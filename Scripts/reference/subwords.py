"""Small models of SentencePiece and codes of subword-nmt, and how both cut lines.

pip install sentencepiece==0.2.3 subword-nmt==0.3.8 protobuf
"""

import io
import json
import tempfile
from pathlib import Path

import sentencepiece as spm
from sentencepiece import sentencepiece_model_pb2 as model_pb2
from subword_nmt.apply_bpe import BPE
from subword_nmt.learn_bpe import learn_bpe

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests" / "TextTests" / "Fixtures"

OWN = [
    "Der kleine Hund läuft über die Straße und bellt.", "Die Kinder spielen mit einem roten Ball.",
    "Собака бежит по снегу, а кот спит.", "Мы читаем книгу и пьём чай.",
    "我今天很高兴。", "他在家吃米饭。", "我们明天去学校。", "ผมชอบกินข้าว", "วันนี้อากาศดี",
    "लड़का किताब पढ़ता है।", "الولد يقرأ الكتاب.", "הילדה קוראת ספר.", "犬が雪の中を走る。",
    "In 2024 we sold 1,250 books and 37 maps.", "Room 101 costs 99.50 a night.",
]
# What rules, symbols, unknown characters and spaces have to be tried on.
ODD = [
    "", " ", "   ", " leading", "trailing  ", "two  spaces   three", "a\tb", "\u3000wide\u3000", "\u2581", "a\u2581b",
    "\u2581\u2581 x", "ﬁne ﬁsh", "ｆｕｌｌ　ｗｉｄｔｈ １２３", "cafe\u0301 café", "e\u0301", "\u2581\u0301", "👩\u200d👩\u200d👧 family",
    "😀😀 😀", "<ent>", "my<ent>friend <ent><ent>", "the end", "then the", "in the house", "<s> </s> <unk>", "<0x41>",
    "100 1000 2024", "𝔘𝔫𝔦", "\u00a0nbsp\u00a0", "a\u200bb", "\ufeffbom", "ß ẞ ÄÖÜ", "ĲĳǄ", "x" * 60, "the " * 20, "ĀĀĀ ŁŁ",
    "@@", "lo@@ wer", "@@ @", "a@@", "</w>", "w</w>", "i", "I am", "q", "𝔘", "e\u0301e\u0301",
]


def everyday():
    text = (ROOT / "corpora" / "everyday.en-fr.tsv").read_text(encoding="utf-8")
    return [side for line in text.splitlines() for side in line.split("\t")]


TEXT = everyday() + OWN * 4
LINES = everyday()[::4] + OWN + ODD

# Rules that try the trie: sequences with a common beginning, longer and shorter replacements, none, and a space.
RULES = "\n".join(
    "\t".join(" ".join(f"{ord(c):X}" for c in side) for side in rule)
    for rule in [
        ("ﬁ", "fi"), ("e\u0301", "é"), ("ẞ", "ss"), ("１", "1"), ("２", "2"), ("３", "3"), ("ĳ", "ij"),
        ("\u3000", " "), ("\t", " "), ("\u00a0", " "), ("\u200b", ""), ("\ufeff", ""), ("Ä", "ae"), ("ÄÖ", "o"),
    ]) + "\n"

MODELS = {
    "unigram": dict(model_type="unigram", vocab_size=420, user_defined_symbols=["<ent>", "the", "ﬁsh"]),
    "unigram-bytes": dict(
        model_type="unigram", vocab_size=620, byte_fallback=True, split_digits=True, character_coverage=0.98,
        add_dummy_prefix=False, remove_extra_whitespaces=False),
    "bpe": dict(model_type="bpe", vocab_size=420, user_defined_symbols=["<ent>", "the"], character_coverage=0.98),
    "bpe-bytes": dict(
        model_type="bpe", vocab_size=640, byte_fallback=True, split_by_whitespace=False,
        normalization_rule_name="identity", treat_whitespace_as_suffix=True),
}


def train(name, options, folder):
    (folder / "text").write_text("\n".join(TEXT) + "\n", encoding="utf-8")
    (folder / "rules.tsv").write_text(RULES, encoding="utf-8")
    if "normalization_rule_name" not in options:
        options = dict(options, normalization_rule_tsv=str(folder / "rules.tsv"))
    spm.SentencePieceTrainer.train(
        input=str(folder / "text"), model_prefix=str(folder / name), minloglevel=2, num_threads=1, **options)
    model = model_pb2.ModelProto()
    model.ParseFromString((folder / f"{name}.model").read_bytes())
    # Nothing of where it was trained.
    del model.trainer_spec.input[:]
    model.trainer_spec.model_prefix = name
    model.normalizer_spec.ClearField("normalization_rule_tsv")
    if name == "bpe":
        # Some pieces are not used, as after a restriction of the vocabulary.
        pieces = [piece for piece in model.pieces if piece.type == 1 and len(piece.piece) > 2]
        for piece in pieces[::3]:
            piece.type = model_pb2.ModelProto.SentencePiece.UNUSED
    (FIXTURES / f"{name}.model").write_bytes(model.SerializeToString())


def sentencepiece():
    with tempfile.TemporaryDirectory() as folder:
        for name, options in MODELS.items():
            train(name, options, Path(folder))
    result = {}
    for name in MODELS:
        processor = spm.SentencePieceProcessor(model_file=str(FIXTURES / f"{name}.model"))
        result[name] = [[processor.id_to_piece(i) for i in ids] for ids in processor.encode(LINES)]
    return result


def subword_nmt():
    codes = io.StringIO()
    learn_bpe(TEXT, codes, 300)
    text = codes.getvalue()
    # The older form: no line with a version, and the end of a word apart.
    merges = [line.split(" ") for line in text.splitlines()[1:]]
    old = "\n".join(
        f"{left} {right}" for left, right in merges if not right.endswith("</w>") or right == "</w>") + "\n"
    old += "e </w>\ns </w>\nt </w>\ne s</w>\n"
    result = {}
    for name, content in (("codes-0.2", text), ("codes-0.1", old)):
        (FIXTURES / f"{name}.txt").write_text(content, encoding="utf-8")
        bpe = BPE(io.StringIO(content))
        result[name] = [bpe.segment(line).split(" ") if bpe.segment(line) else [] for line in LINES]
    return result


FIXTURES.mkdir(parents=True, exist_ok=True)
fixture = {"lines": LINES, "sentencepiece": sentencepiece(), "subword-nmt": subword_nmt()}
(FIXTURES / "subwords.json").write_text(
    json.dumps(fixture, ensure_ascii=True, separators=(",", ":")) + "\n", encoding="utf-8")
for file in sorted(FIXTURES.iterdir()):
    print(f"{file.name}: {file.stat().st_size:,} bytes")
