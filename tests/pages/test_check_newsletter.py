"""May this go out? Pasted and uploaded drafts, true, false, empty, huge, hostile and in another language."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from .opened import FALSE_CLAIM, ROOT, card_words, check_draft, everything_shown, headline, html_bodies, open_page

NEWSLETTERS = ROOT / "data" / "sample" / "newsletters"
NO_CLAIM = "No claim about our service was found in this draft."


def sentences_of_alert(shown: str) -> list[str]:
    """What an error card says."""
    return [re.sub(r"<[^>]+>", "", text) for text in re.findall(r'role="alert">(.*?)</div>', shown)]


def test_a_false_claim_is_contradicted(on_sample: Path) -> None:
    app = check_draft(FALSE_CLAIM)
    assert headline(app) == "One claim would be false today."
    shown = everything_shown(app)
    assert re.search(r'<span class="badge attention">✕ contradicted</span>', shown), "symbol, word and colour"
    assert re.search(
        rf'<mark class="claim attention"[^>]*>.*✕.*{FALSE_CLAIM.rstrip(".")}.*contradicted.*</mark>', shown
    )
    assert 'href="#claim-1"' in shown, "the mark leads to its card"
    assert 'id="claim-1"' in shown
    assert 'href="#mark-1"' in shown, "and the card back to the mark"
    assert "Say instead" in shown
    assert "within 3 weeks" in card_words(app, "claim_1")


def test_page_and_command_line_agree(on_sample: Path, run_cli: Callable[..., Any]) -> None:
    text = f"{FALSE_CLAIM} Most orders are done within 10 weeks. Orders will take 2 weeks by spring."
    finished = run_cli("check", "-", "--json", "--data", on_sample, stdin=text)
    app = check_draft(text)
    claims = finished.json["claims"]
    assert finished.exit_code == 1
    assert len(claims) == 3
    words = {"contradicted": "✕ contradicted", "supported": "✓ supported", "mixed": "◐ mixed"}
    for place, claim in enumerate(claims, start=1):
        said = card_words(app, f"claim_{place}")
        assert words.get(claim["verdict"], "? can’t be checked") in said
        assert not claim["wording"] or claim["wording"] in [code.value for code in app.code]
        assert claim["reason"] in unescape(everything_shown(app))
    assert {claim["verdict"] for claim in claims} == {"contradicted", "supported", "cannot_be_checked"}


@pytest.mark.parametrize("name", sorted(path.name for path in NEWSLETTERS.glob("2026-0[4-8]*")))
def test_a_newsletter_as_a_file(name: str, on_sample: Path, run_cli: Callable[..., Any]) -> None:
    """An uploaded file is read as the command line reads it: same author, same claims, same verdicts."""
    file = NEWSLETTERS / name
    expected = run_cli("check", file, "--json", "--data", on_sample).json
    app = open_page("check_newsletter")
    app.file_uploader(key="upload").set_value((name, file.read_bytes(), "application/octet-stream")).run()
    assert not app.exception
    shown = everything_shown(app)
    assert expected["newsletter"]["author"] in shown
    assert shown.count("<mark ") == len(expected["claims"])
    for claim in expected["claims"]:
        assert claim["reason"] in unescape(shown)
        assert not claim["wording"] or claim["wording"] in [code.value for code in app.code]


def test_a_newsletter_already_sent(on_sample: Path) -> None:
    app = open_page("check_newsletter")
    chosen = app.selectbox(key="newsletter").options
    assert len(chosen) == 1 + len(list(NEWSLETTERS.glob("20*")))
    app.selectbox(key="newsletter").select_index(1).run()
    assert not app.exception
    text = (NEWSLETTERS / "2026-11-newsletter.eml").read_text(encoding="utf-8")
    subject = re.search(r"^Subject: (.+)$", text, re.MULTILINE)
    assert subject
    assert subject[1] in str(app.selectbox(key="newsletter").value)
    assert "Dear friends" in card_words(app, "draft_marked")


@pytest.mark.parametrize("blank", ["", " ", "\n\t \n", "  "])
def test_a_blank_draft_asks_for_one(blank: str, on_sample: Path) -> None:
    app = check_draft(blank)
    assert not app.exception
    assert headline(app) == "Is it true? Paste the draft before it goes out."
    assert not [button for button in app.button if str(button.key).startswith("rows_claim")]


def test_three_megabytes_give_one_sentence(on_sample: Path) -> None:
    app = check_draft("We ship every day. " * 160_000)
    assert not app.exception
    shown = everything_shown(app)
    (told,) = sentences_of_alert(shown)
    assert "3,040,000 characters" in told
    assert "at most" in told
    assert "<mark " not in shown


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.eml", b""),
        ("blank.txt", b"  \n \n"),
        ("picture.md", bytes(range(256)) * 40),
        ("broken.md", b"---\ntitle: [unclosed\n---\nWe ship in 3 weeks."),
        ("no-body.eml", b"From: a@example.com\nTo: b@example.com\n\n"),
        ("3 MB.txt", b"We ship every day. " * 160_000),
        ("../../escape.txt", b""),
    ],
)
def test_a_file_that_cannot_be_checked_gives_one_sentence(name: str, content: bytes, on_sample: Path) -> None:
    app = open_page("check_newsletter")
    app.file_uploader(key="upload").set_value((name, content, "application/octet-stream")).run()
    assert not app.exception
    assert len(sentences_of_alert(everything_shown(app))) == 1


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "x" * 400 + ".txt", "<b>*.md", "ÄÖ🎞.html"])
def test_a_files_name_is_only_a_name(name: str, on_sample: Path) -> None:
    app = open_page("check_newsletter")
    app.file_uploader(key="upload").set_value((name, FALSE_CLAIM.encode(), "text/plain")).run()
    assert not app.exception
    assert headline(app) == "One claim would be false today."
    assert "<b>" not in "".join(html_bodies(app))


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "</div></mark><iframe src='https://example.com'></iframe>",
        '"><svg onload=alert(1)>',
        "`<b>code</b>` *<u>star</u>* **<s>blue</s>**",
    ],
)
def test_markup_in_a_draft_is_shown_never_run(hostile: str, on_sample: Path) -> None:
    """Before, inside and after a claim: what is pasted stays text, in the draft and in everything said of it."""
    app = check_draft(f"{hostile} Hello. We are back to {hostile} a 2-3 week turnaround. {hostile}")
    assert not app.exception
    sent = "\n".join(html_bodies(app))
    assert not re.search(r"<(script|img|iframe|svg|b|u|s)\b", sent, re.IGNORECASE)
    assert re.search("&lt;", sent)
    assert hostile in re.sub(r"\s+", " ", card_words(app, "draft_marked")), "the draft shows what was pasted"


@pytest.mark.parametrize(
    "draft",
    [
        "Dear friends, the bell above the packing table has been polished.",
        "Danke!",
    ],
)
def test_a_text_without_a_readable_claim(draft: str, on_sample: Path) -> None:
    app = check_draft(draft)
    assert not app.exception
    assert headline(app) == NO_CLAIM
    assert draft in card_words(app, "draft_marked")
    assert "✓ supported" not in everything_shown(app), "silence is never a yes"


@pytest.mark.parametrize(
    "draft",
    [
        "Wir liefern wieder in zwei bis drei Wochen. Danke für Ihre Geduld.",
        "Nous sommes de retour à un délai de quatre à six semaines.",
        "現在、ご注文から発送まで2〜3週間です。",
    ],
)
def test_another_language_is_told_in_one_sentence(draft: str, on_sample: Path) -> None:
    app = check_draft(draft)
    assert not app.exception
    (told,) = sentences_of_alert(everything_shown(app))
    assert "not in English" in told


def test_without_orders_a_claim_cannot_be_checked(on_empty: Path) -> None:
    app = check_draft(FALSE_CLAIM)
    assert not app.exception
    assert "? can’t be checked" in card_words(app, "unchecked")
    assert "No orders have been imported." in card_words(app, "unchecked")
