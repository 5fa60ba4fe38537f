"""Golden values of BLEU, chrF and TER, by sacreBLEU itself (pip install sacrebleu==2.6.0).

All lines are made up: by hand for what is odd, by a generator for the rest.
"""

import json
import logging
import random
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF, TER
from sacrebleu.significance import PairedTest

FIXTURES = Path(__file__).resolve().parents[2] / "Tests" / "MetricsTests" / "Fixtures"
TOKENIZERS = ["13a", "intl", "zh", "char", "none"]
CORPUS_COUNT = 200
logging.getLogger("sacrebleu").setLevel(logging.ERROR)

# What each corpus is scored by, as sacreBLEU's classes take it.
SETTINGS = (
    [("bleu", {"tokenize": t, "lowercase": lower}) for t in TOKENIZERS for lower in (False, True)]
    + [("bleu", dict(effective_order=effective, **smoothing))
       for effective in (False, True)
       for smoothing in ({"smooth_method": "exp"}, {"smooth_method": "none"}, {"smooth_method": "floor"},
                         {"smooth_method": "floor", "smooth_value": 0.25}, {"smooth_method": "add-k"},
                         {"smooth_method": "add-k", "smooth_value": 0.5})][1:]
    + [("chrf", options) for options in (
        {}, {"lowercase": True}, {"whitespace": True}, {"eps_smoothing": True}, {"word_order": 2},
        {"word_order": 2, "eps_smoothing": True, "lowercase": True}, {"word_order": 1, "whitespace": True},
        {"char_order": 3, "beta": 1}, {"char_order": 8, "word_order": 3, "beta": 3})]
    + [("ter", options) for options in (
        {}, {"case_sensitive": True}, {"normalized": True}, {"no_punct": True}, {"asian_support": True},
        {"normalized": True, "asian_support": True}, {"no_punct": True, "asian_support": True},
        {"normalized": True, "no_punct": True, "asian_support": True, "case_sensitive": True})]
)
METRICS = {"bleu": BLEU, "chrf": CHRF, "ter": TER}

# One reference for each line: hypotheses and references, as many.
CORPORA = {
    # Lengths and matches
    "equal": (["Two dogs run through the snow ."], ["Two dogs run through the snow ."]),
    "one word apart": (["The small boy kicks a red ball."], ["The small boy kicks a blue ball."]),
    "nothing in common": (["Rain falls again tonight here."], ["A cook slices seven onions"]),
    "empty hypothesis": ([""], ["A woman reads."]),
    "empty reference": (["A woman reads."], [""]),
    "both empty": ([""], [""]),
    "blank hypothesis": ([" \t "], ["A woman reads."]),
    "one of two empty": (["", "A man waits for his train."], ["A girl sings.", "A man waits for a train."]),
    "one word, right": (["Yes"], ["Yes"]),
    "one word, wrong": (["Yes"], ["No"]),
    "two words": (["Good evening"], ["Good evening"]),
    "three words": (["We are late"], ["We are late"]),
    "four words": (["We are late again"], ["We are late again"]),
    "no four-gram": (["he saw her run off"], ["he saw him run away"]),
    "no bigram": (["dog the over fox"], ["the fox jumps over a dog"]),
    "only a unigram, long": (["one b c d e f g"], ["one p q r s t u"]),
    "too short": (["A man"], ["A man on a bicycle rides past a shop"]),
    "too long": (["A man on a bicycle rides past a shop"], ["A man rides past"]),
    "repeated word": (["the the the the the the the"], ["the cat is on the mat"]),
    "repeated bigram": (["a b a b a b a b"], ["a b c a b d"]),
    "order swapped": (["a shop past rides a man"], ["a man rides past a shop"]),
    "short lines add up": (["Yes", "No", "Maybe so", "I am here now"], ["Yes", "No", "Maybe so", "I am here today"]),
    "lines do not join": (["one two", "three four"], ["one two three", "four"]),
    "five lines": (
        ["A child plays in the sand.", "Two women talk on a bench.", "The bus is full.",
         "He paints a fence white.", "They are cooking soup in a big pot."],
        ["A child is playing in the sand.", "Two women are talking on a bench.", "The bus is full.",
         "A man paints the fence white.", "They cook soup in a large pot."]),
    # Signs
    "points and commas": (["Well, yes, no."], ["Well , yes, no ."]),
    "leading point": ([".5 is half. ok"], [".5 is half . ok"]),
    "trailing digit and point": (["There were 5."], ["There were 5 ."]),
    "numbers": (["It costs 1,234.50 or 3.14, not 1,000,000."], ["It costs 1,234.5 or 3.14 , not 1,000,000 ."]),
    "number, space, number": (["1, 2, 3 and 4,5 and .6 and 7."], ["1 , 2 , 3 and 4,5 and 0.6 and 7"]),
    "runs of signs": (["wait... what?! no,,, ,., .,.5,."], ["wait ... what ?! no , , , .,. 5"]),
    "hyphens": (["a well-known 5-year-old, 1990-95, -3 and x-1"], ["a well known 5 - year-old, 1990 - 95, - 3 and x - 1"]),
    "dashes": (["He left \u2013 at last \u2014 for 1914\u20131918."], ["He left - at last - for 1914-1918."]),
    "quotes": (['She said "go" and \u201cstay\u201d, didn\'t she?'], ["She said ' go ' and \u201c stay \u201d , did n't she ?"]),
    "brackets": (["(see [1]) {x} <y> a/b c\\d e|f ~g `h^ i_j"], ["( see [ 1 ] ) { x } < y > a / b c \\ d e | f ~ g"]),
    "other signs": (["#1 @home 50% $5 A&B a*b c+d e=f g;h: i!"], ["# 1 @ home 50 % $ 5 A & B a * b"]),
    "entities": (["&quot;Fish &amp; chips&quot; &lt;b&gt; &apos;x&apos;"], ['"Fish & chips" <b> \'x\'']),
    "entity of an entity": (["&amp;lt; and &amp;quot;"], ["< and &quot;"]),
    "skipped": (["one <skipped> two<skipped>three &lt;skipped&gt;"], ["one two three"]),
    "line breaks inside": (["a re-\nturn of\nthe king-\n"], ["a return of the king"]),
    "addresses": (["See http://a.example/b?c=1,2 or me@b.example."], ["See http://a.example/b?c=1 or me@b.example ."]),
    "time and date": (["At 10:30 on 2021-03-04, 5.6.2020"], ["At 10 : 30 on 2021 - 03 - 04 , 5.6.2020"]),
    # White space
    "spaces": (["  two   dogs\trun \u00a0 home\u3000now  "], ["two dogs run home now"]),
    "rare spaces": (["a\u2009b\u200ac\u202fd\u205fe\u1680f\u0085g\u2028h\u2029i"], ["a b c d e f g h i"]),
    "separators": (["a\x1cb\x1dc\x1ed\x1fe\x0bf\x0cg"], ["a b c d e f g"]),
    "not spaces": (["a\u200bb\ufeffc\u180ed \u2060e"], ["a b c d e"]),
    "carriage return": (["one two\r\nthree four\r\n"], ["one two three four"]),
    "mark after a space": (["go \u0301on now please"], ["go on now please"]),
    # Case
    "case": (["THE Dog Runs HOME today"], ["the dog runs home today"]),
    "umlauts": (["\u00c4RGER \u00dcBER STRA\u00dfEN UND \u00d6L"], ["\u00e4rger \u00fcber stra\u00dfen und \u00f6l"]),
    "dotted I": (["\u0130STANBUL VE IRMAK \u0130\u0130"], ["i\u0307stanbul ve irmak \u0131"]),
    "final sigma": (["\u039f \u039f\u0394\u039f\u03a3 \u03a3\u039f\u03a6\u039f\u03a3 \u03a3 \u03a3\u0391\u03a3. \u0391\u03a3'\u0391"],
                    ["\u03bf \u03bf\u03b4\u03bf\u03c2 \u03c3\u03bf\u03c6\u03bf\u03c2 \u03c3 \u03c3\u03b1\u03c2. \u03b1\u03c3'\u03b1"]),
    "composed and not": (["caf\u00e9 cre\u0301me bru\u0302le\u0301e"], ["cafe\u0301 cr\u00e9me br\u00fbl\u00e9e"]),
    # Scripts
    "German": (["Ein Hund l\u00e4uft \u00fcber die gr\u00fcne Wiese."], ["Ein Hund rennt \u00fcber eine gr\u00fcne Wiese."]),
    "French": (["L'\u00e9t\u00e9, c'est d\u00e9j\u00e0 fini\u00a0!"], ["L'\u00e9t\u00e9 est d\u00e9j\u00e0 fini !"]),
    "Russian": (["\u0421\u043e\u0431\u0430\u043a\u0430 \u0431\u0435\u0436\u0438\u0442 \u043f\u043e \u0441\u043d\u0435\u0433\u0443, \u0430 \u043a\u043e\u0442 \u0441\u043f\u0438\u0442."],
                ["\u0421\u043e\u0431\u0430\u043a\u0430 \u0438\u0434\u0451\u0442 \u043f\u043e \u0441\u043d\u0435\u0433\u0443, \u0430 \u043a\u043e\u0442 \u0441\u043f\u0438\u0442."]),
    "Arabic": (["\u0627\u0644\u0648\u0644\u062f \u064a\u0642\u0631\u0623 \u0627\u0644\u0643\u062a\u0627\u0628\u060c \u0648\u064a\u0643\u062a\u0628."],
               ["\u0627\u0644\u0648\u0644\u062f \u064a\u0642\u0631\u0623 \u0643\u062a\u0627\u0628\u0627 \u060c \u0648\u064a\u0643\u062a\u0628."]),
    "Hindi": (["\u0932\u0921\u093c\u0915\u093e \u0915\u093f\u0924\u093e\u092c \u092a\u0922\u093c\u0924\u093e \u0939\u0948\u0964"],
              ["\u0932\u0921\u093c\u0915\u0940 \u0915\u093f\u0924\u093e\u092c \u092a\u0922\u093c\u0924\u0940 \u0939\u0948 \u0964"]),
    "Thai": (["\u0e40\u0e14\u0e47\u0e01\u0e01\u0e33\u0e25\u0e31\u0e07\u0e2d\u0e48\u0e32\u0e19"], ["\u0e40\u0e14\u0e47\u0e01\u0e2d\u0e48\u0e32\u0e19"]),
    "Korean": (["\uc544\uc774\uac00 \ucc45\uc744 \uc77d\ub294\ub2e4."], ["\uc544\uc774\uac00 \ucc45\uc744 \ubcf8\ub2e4."]),
    "Japanese": (["\u72ac\u304c\u96ea\u306e\u4e2d\u3092\u8d70\u308b\u3002"], ["\u72ac\u306f\u96ea\u306e\u4e2d\u3092\u6b69\u304f\u3002"]),
    "Chinese": (["\u6211\u4eca\u5929\u5f88\u9ad8\u5174\u3002", "\u4ed6\u5728\u5bb6\u5417\uff1f"], ["\u6211\u4eca\u5929\u975e\u5e38\u9ad8\u5174\u3002", "\u4ed6\u5728\u5bb6\u5417\uff1f"]),
    "Chinese with signs": (["\u4ed6\u8bf4\uff1a\u201c\u6765\u5427\u2026\u2026\u201d\u2014\u2014\u7136\u540e\u8d70\u4e86\u3002"],
                           ["\u4ed6\u8bf4\uff0c\u201c\u6765\u5427\u201d\u2014\u7136\u540e\u79bb\u5f00\u4e86\u3002"]),
    "Chinese with Latin and numbers": (["iPhone 12\u552e\u4ef75,999.00\u5143,.\u7531Apple-\u51fa\u54c13-4."],
                                       ["iPhone12\u552e\u4ef75,999\u5143, \u7531 Apple \u51fa\u54c1 3 - 4 ."]),
    "Chinese, traditional and full-width": (["\uff21\uff22\uff23\u3000\u9019\u662f\uff11\uff12\u500b\u3300\u3001\u2460"], ["\uff21\uff22 \u9019\u662f\uff11\uff12\u500b\u3001\u2460"]),
    "Chinese, rare": (["\U00020000\U0002a6d6\u3400\u4db5\u9fa5\u9fbb\u9fbc\uf900\ufa2d\ufa2e\ufa30"], ["\U00020000 \U0002a6d6 \u3400\u4db5\u9fa6\u9fbc\uf900"]),
    "symbols": (["\u2192 \u20ac5 \u2122x \u2260y\u2a6dz \u2a6ew \u2000v \u2001u \u2b50"], ["\u2192\u20ac 5 \u2122 x \u2260 y \u2a6d z"]),
    "emoji": (["so good \U0001f600\U0001f44d\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f!"], ["so good \U0001f600 \U0001f44d \u2764\ufe0f !"]),
    "mixed scripts": (["Sie sagte \u4f60\u597d, \u043f\u0440\u0438\u0432\u0435\u0442 & hello-5!"], ["Sie sagt \u4f60\u597d , \u043f\u0440\u0438\u0432\u0435\u0442 & hello - 5 !"]),
}

# Several references for each line: hypotheses and sets of references; None where a line has fewer.
SEVERAL = {
    "two references": (["A dog runs over the snow."], [["The dog runs through snow."], ["A dog is running over the snow."]]),
    "the second is right": (["Rain falls on the roof."], [["It rains."], ["Rain falls on the roof."]]),
    "the first is right": (["Rain falls on the roof."], [["Rain falls on the roof."], ["It rains."]]),
    "both the same": (["He sells old maps."], [["He sells maps."], ["He sells maps."]]),
    "closest length is a tie": (["one two three four"], [["one two three four five"], ["one two three"]]),
    "closest length is a tie, turned": (["one two three four"], [["one two three"], ["one two three four five"]]),
    "lengths far apart": (["so many words for so little"], [["few"], ["so many many many many many words for so little to say at the end of it all"]]),
    "counts clipped by the best": (["the the the cat"], [["the cat the"], ["the the dog", ]]),
    "no reference has it all": (["red and blue and green"], [["red and yellow"], ["blue and green"]]),
    "equal F-score, other counts": (["ab"], [["abcd"], ["abef"]]),
    "one reference empty": (["A lamp burns."], [[""], ["A lamp is burning."]]),
    "all references empty": (["A lamp burns."], [[""], [""]]),
    "nothing against nothing": ([""], [[""], [""]]),
    "empty against two": ([""], [["A lamp burns."], ["The lamp is lit."]]),
    "one word against three": (["Yes"], [["No"], ["Yes"], ["Yes please"]]),
    "four references": (["The boat leaves at nine."], [["The boat departs at nine."], ["The ship leaves at 9."], ["At nine the boat leaves."], ["Nine is when the boat goes."]]),
    "two lines, two references": (["He reads.", "She writes a long letter to him."], [["He is reading.", "She writes him a letter."], ["He reads.", "She is writing a long letter to him."]]),
    "lines with fewer references": (["He reads.", "She writes.", "They sing."], [["He is reading.", "She wrote.", "They sing."], ["He reads.", None, "They are singing."], [None, None, "Singing, they are."]]),
    "two references, Chinese": (["他在图书馆看书。"], [["他正在图书馆读书。"], ["他在阅览室看书。"]]),
    "two references, Thai": (["เขาอ่านหนังสือ"], [["เขากำลังอ่านหนังสือ"], ["เธออ่าน"]]),
    # For the edit rate: what is moved
    "a block moved": (["in the garden a small cat sleeps"], [["a small cat sleeps in the garden"]]),
    "two blocks moved": (["c d e a b h f g"], [["a b c d e f g h"]]),
    "a move that does not pay": (["b a"], [["a b"]]),
    "moved onto itself": (["a a b a a"], [["a b a a a"]]),
    "moved past the end": (["z a b c d e f"], [["a b c d e f z"]]),
    "moved, then wrong": (["x y a b c"], [["a b c x z"]]),
    "longer than a move may be": (["n o p a b c d e f g h i j k l m"], [["a b c d e f g h i j k l m n o p"]]),
    "all turned around": (["h g f e d c b a"], [["a b c d e f g h"]]),
    "the same word again and again": (["a " * 20 + "b"], [["b " + "a " * 18]]),
    "too many moves to try": ([" ".join("abc"[i % 3] for i in range(48))], [[" ".join("bca"[i * i % 3] for i in range(45))]]),
    "moved too far": (["z " + " ".join(f"w{i}" for i in range(60))], [[" ".join(f"w{i}" for i in range(60)) + " z"]]),
    "much longer than the reference": ([" ".join(f"w{i % 7}" for i in range(90))], [["w1 w2 w3"]]),
    "much shorter than the reference": (["w3 w1"], [[" ".join(f"w{i % 7}" for i in range(130))]]),
    # Signs for the edit rate's tokenizer
    "possessive": (["the dog's tail, the dogs' tails, it's Tom's"], [["the dog 's tail , the dogs ' tails , it 's Tom 's"]]),
    "what is cut twice": (["see fig. , 3 , it 's 's"], [["see fig.,3, it's's"]]),
    "lines joined": (["re\n-turn\nof (the) \"king\"!"], [["return of the king"]]),
    "Japanese, kana": (["ひらがなとカタカナ、漢字！「あ」・ｶ"], [["ひらがな 、 カタカナ漢 字 ！ あ"]]),
    "kana alone": (["ひらがな"], [["ひらがなは"]]),
    "enclosed and vertical": (["㈱㎏︵合︶⺃㇀㼣䷀鿿並．"], [["㈱ ㎏ ︵ 合 ︶ ⺃ ㇀ 㼣 ䷀ 鿿 並"]]),
    # For the international tokenizer
    "numbers of other scripts": (["٣,٤ ३.४ ½. Ⅷ: 5° 10², ①."], [["٣,٤ ३ . ४ ½ . Ⅷ : 5 ° 10² , ① ."]]),
    "signs of other scripts": (["¿Qué? «Oui» 【好】 ؟، ။। …—x"], [["¿ Qué ? « Oui » 【 好 】 ؟ ، ။ ।"]]),
    "symbols of other scripts": (["5€+3£=x √y≠z ^` ゛؏ ©™ 🎵𝕏"], [["5 € + 3 £ = x √ y ≠ z"]]),
    "runs of signs, international": (["(…!)?5,.5..»,a"], [["( … ! ) ? 5,.5 . . » , a"]]),
    # For the F-score
    "shorter than six characters": (["abc"], [["abd"]]),
    "one character": (["a"], [["a"]]),
    "one character, wrong": (["a"], [["b"]]),
    "signs at both ends": (["(yes) \"no\" ?! ¿why? - ..."], [["( yes ) no ! why ?"]]),
}

VOCABULARIES = [
    "the a old new red river stone bird sings sleeps house of with under, quickly. (and) tea? 3 1,000 don't well-made Anna's NATO".split(),
    "der die das alte Brücke führt über Straßen, Äpfel und Mädchen. nicht „ja“ 5,5 groß".split(),
    "кот спит на крыше, а дождь идёт. Мост «да» Ещё!".split(),
    "بيت كبير في القرية، والمطر؟ ٤٥ مُدَرِّس".split(),
    list("山水风月人大小不了的。，？") + ["A4", "3.5"],
    "น้ำ ใส ปลา ตัวใหญ่ หนึ่งๆ".split(),
    "ο γάτος και Η Θάλασσα· ΝΑΙΣ है। पानी été İz".split(),
    "😀 👍🏽 🇫🇷 ok ❤️ → $5 #tag @me :-) ☎".split(),
]


def changed(words, vocabulary, random):
    """A translation of the same, more or less: words moved, left out, put in, replaced, in other case."""
    words = list(words)
    for _ in range(random.randrange(1 + len(words) // 2)):
        kind, place = random.choice("mmdisc"), random.randrange(len(words) + 1)
        length = random.randint(1, 5)
        if kind == "m":
            block = words[place:place + length]
            del words[place:place + length]
            target = random.randrange(len(words) + 1)
            words[target:target] = block
        elif kind == "d":
            del words[place:place + 1]
        elif kind == "i":
            words.insert(place, random.choice(vocabulary))
        elif kind == "s":
            words[place:place + 1] = [random.choice(vocabulary)]
        else:
            words[place:place + 1] = [word.upper() for word in words[place:place + 1]]
    return words


def generated(number):
    choice = random.Random(number)
    vocabulary = choice.choice(VOCABULARIES)
    joint = "" if len(vocabulary[0]) == 1 and ord(vocabulary[0]) > 0x3000 or vocabulary[0][0] == "น" else " "
    longest = choice.choice([3, 8, 8, 15, 15, 30, 60])
    lines = [choice.choices(vocabulary, k=choice.randint(1, longest)) for _ in range(choice.choice([1, 1, 2, 3]))]
    say = lambda: [joint.join(changed(line, vocabulary, choice)) for line in lines]
    return say(), [say() for _ in range(choice.choice([1, 1, 2, 3]))]


def corpora():
    named = {name: (hypotheses, [references]) for name, (hypotheses, references) in CORPORA.items()} | SEVERAL
    return named | {f"generated {n}": generated(n) for n in range(CORPUS_COUNT - len(named))}


def scores(hypotheses, references):
    results = []
    for name, options in SETTINGS:
        metric = METRICS[name](**options, **({"force": True} if name == "bleu" else {}))
        results.append((metric.corpus_score(hypotheses, references), metric.get_signature()))
    return results


def signature(name, options):
    metric = METRICS[name](**options)
    metric.corpus_score([""], [[""]])
    return str(metric.get_signature()).rsplit("|version:", 1)[0]


def scored(name, hypotheses, references):
    results = scores(hypotheses, references)
    for (metric, options), (_, found) in zip(SETTINGS, results):
        count = found.info["nrefs"]
        assert str(found).startswith(signature(metric, options).replace("nrefs:1", f"nrefs:{count}"))
    return {
        "name": name, "hypotheses": hypotheses, "references": references, "referenceCount": str(count),
        "bleu": results[0][0].format(), "scores": [round(result.score, 5) for result, _ in results],
    }


def words(line, tokenizer, lowercase):
    return BLEU(tokenize=tokenizer, lowercase=lowercase, force=True)._preprocess_segment(line).split()


def listed(entries):
    lines = ",\n".join(json.dumps(entry, separators=(",", ":"), ensure_ascii=False) for entry in entries)
    return f"[\n{lines}\n]"


def write(name, text):
    FIXTURES.mkdir(parents=True, exist_ok=True)
    (FIXTURES / name).write_text(text + "\n")


def compared(seed, lines):
    """Four systems that make more or fewer mistakes, tested against the first."""
    choice = random.Random(seed)
    vocabulary = VOCABULARIES[0]
    references = [choice.choices(vocabulary, k=choice.randint(4, 12)) for _ in range(lines)]
    systems = [[" ".join(changed(line, vocabulary, choice) if choice.random() < rate else line) for line in references]
               for rate in (0.4, 0.4, 0.5, 0.7)]
    references = [" ".join(line) for line in references]
    metrics = {"BLEU": BLEU(), "CHRF": CHRF(), "TER": TER()}
    named = [(str(number), system) for number, system in enumerate(systems)]
    found = {}
    for test in ("bs", "ar"):
        signatures, results = PairedTest(named, metrics, [references], test_type=test)()
        for name in signatures:
            entry = found.setdefault(name, {})
            entry[test] = {"signature": str(signatures[name]).rsplit("|version:", 1)[0],
                           "p": [result.p_value for result in results[name][1:]]}
            if test == "bs":
                entry["mean"] = [round(float(result.mean), 3) for result in results[name]]
                entry["halfWidth"] = [round(float(result.ci), 3) for result in results[name]]
    return {"systems": systems, "references": references, "metrics": found}


settings = [{"metric": name, "options": options, "signature": signature(name, options)} for name, options in SETTINGS]
write("scores.json", '{"settings":' + listed(settings) + ',"corpora":'
      + listed(scored(name, *corpus) for name, corpus in corpora().items()) + "}")
write("words.json", listed(
    {"line": line, "lowercase": lowercase,
     "words": {tokenizer: words(line, tokenizer, lowercase) for tokenizer in TOKENIZERS}}
    for hypotheses, _ in CORPORA.values() for line in hypotheses for lowercase in (False, True)))
write("significance.json", json.dumps(compared(3, 80), ensure_ascii=False, separators=(",", ":")))
