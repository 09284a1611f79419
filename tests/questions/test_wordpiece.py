"""The numbers that the sentence model reads are those of the `tokenizers` package (wordpiece_reference.py)."""

import json
from pathlib import Path
from typing import Any

import pytest

from frontline.questions.embedding.wordpiece import MOST_TOKENS, tokens_of, vocabulary

REFERENCE = json.loads((Path(__file__).parent / "wordpiece_reference.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kept", REFERENCE, ids=lambda kept: ascii(kept["text"][:24]))
def test_a_text_has_the_numbers_of_the_reference(kept: dict[str, Any]) -> None:
    assert tokens_of(kept["text"]) == kept["tokens"]


def test_the_reference_holds_what_is_difficult() -> None:
    unknown = vocabulary()["[UNK]"]
    assert len(REFERENCE) >= 40
    assert any(unknown in kept["tokens"] for kept in REFERENCE)
    assert any(len(kept["tokens"]) == MOST_TOKENS for kept in REFERENCE)
    assert REFERENCE[0] == {"text": "", "tokens": [vocabulary()["[CLS]"], vocabulary()["[SEP]"]]}


def test_what_a_customer_writes_is_never_a_mark_of_the_model() -> None:
    """The package takes a written "[SEP]" for the mark of an end; here it is brackets and letters."""
    begin, end = vocabulary()["[CLS]"], vocabulary()["[SEP]"]
    written = tokens_of("[CLS] where [SEP] is it [SEP]")
    assert (written.count(begin), written.count(end)) == (1, 1)
    assert (written[0], written[-1]) == (begin, end)


def test_a_very_long_text_is_read_to_its_limit_and_no_further() -> None:
    assert len(tokens_of("word " * 100_000)) == MOST_TOKENS
