"""Writes Tests/MetricsTests/Fixtures/bleu.json: small corpora with the BLEU that sacreBLEU gives them."""

import json
import random
from pathlib import Path

from sacrebleu.metrics import BLEU

LINES = [
    "The cat sat on the mat.",
    "The cat is sitting on a mat.",
    "A man, 35, paid 1,250.50 dollars for it!",
    "A man (35) paid 1250.50 dollars for it.",
    "It's a well-known trick - or is it?",
    "It is a well known trick, isn't it?",
    "Pages 10-12 of the 2nd edition; see p. 5.",
    "&quot;Fish &amp; chips&quot; cost &lt;10 pounds&gt;",
    "\"Fish & chips\" cost <10 pounds>",
    "Die Straße ist naß, sagte er; „sehr naß“.",
    "Le café coûte 3,50 € à l'hôtel.",
    "我喜欢吃苹果。你呢？",
    "我 喜欢 苹果, 2023年。",
    "Привет, мир! Как дела?",
    "one",
    "",
    "  two   spaces  ",
    "under_score [brackets] {braces} a/b c\\d e@f #g",
    "end.Start and 3.14.15 and .5 and 5. and ,x",
    "9-to-5 job, -40 degrees, a--b",
    "日本語のテキスト、です。",
    "ขอบคุณครับ",
    "a b c d e f g h",
    "a b c d e f g i",
]


def cases():
    draw = random.Random(7)
    for line in LINES:
        yield [line], [line]
    yield ["The cat sat on the mat."], ["The dog lay on the rug."]
    yield ["cat"], ["The cat sat"]
    yield [""], ["The cat"]
    for _ in range(40):
        count = draw.randint(1, 6)
        yield draw.choices(LINES, k=count), draw.choices(LINES, k=count)
    for _ in range(10):
        count = draw.randint(2, 5)
        references = draw.choices(LINES, k=count)
        yield [shuffle(draw, line) for line in references], references


def shuffle(draw, line):
    words = line.split()
    if len(words) > 3:
        at = draw.randrange(len(words) - 1)
        words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


fixtures = []
for hypotheses, references in cases():
    for tokenizer in ["13a", "zh", "char", "none"]:
        lowercase = len(fixtures) % 2 == 1
        metric = BLEU(tokenize=tokenizer, lowercase=lowercase)
        fixtures.append(
            {
                "tokenizer": tokenizer,
                "lowercase": lowercase,
                "hypotheses": hypotheses,
                "references": references,
                "score": round(metric.corpus_score(hypotheses, [references]).score, 6),
            }
        )

target = Path(__file__).parents[2] / "Tests/MetricsTests/Fixtures/bleu.json"
target.write_text(json.dumps(fixtures, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
