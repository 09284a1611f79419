"""A report: what the command line prints and the evidence file holds, and the page of HTML that never runs anything."""

import datetime as dt
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.claim import Claim
from frontline.claims.corrections import Correction, keep_correction
from frontline.claims.judged import DeclaredAuthor
from frontline.claims.report import Report, place_in, report_on
from frontline.claims.report_html import html_page
from frontline.errors import UnreadableFile
from frontline.importers.newsletters import read_text
from frontline.warehouse import Warehouse

DAY = dt.date(2026, 4, 10)
DRAFT = "We are back to a 4-6 week turnaround.\n\nMost orders are done within 10 weeks. Your call is important to us.\n"


@pytest.fixture(scope="module")
def report(sample_data: Path) -> Report:
    return report_on(sample_data, read_text(DRAFT), DAY, with_hindsight=True)


def test_lines_name_file_line_and_column(report: Report) -> None:
    said = report.as_text("draft.md", DRAFT).splitlines()
    claims = [line for line in said if re.match(r"draft\.md:\d+:\d+: [✓✕◐?]", line)]
    assert len(claims) == len(report.checked.claims) == 2
    for line, found in zip(claims, report.checked.claims, strict=True):
        number, column = (int(part) for part in line.split(":")[1:3])
        assert DRAFT.splitlines()[number - 1][column - 1 :].startswith(found.claim.text.split()[0])
    assert [line for line in said if ": style (from the script): “Your call is important to us”" in line]
    assert said[-1] == "judged as of 2026-04-10, data through 2026-11-13"


def test_a_place_is_that_of_the_source_with_its_front_matter_and_marks() -> None:
    source = "---\ntitle: x\n---\n\nHello. We **are back** to\n4-6 weeks.\n"
    text = "Hello. We are back to 4-6 weeks."
    assert place_in("a.md", text, source, 7, len(text)) == "a.md:5:8"
    assert place_in("a.eml", text, "", 7, len(text)) == "a.eml:1:8"
    assert place_in("a.md", text, "something else", 7, len(text)) == "a.md:1:8"


def test_hindsight_stands_beside_what_could_be_known(report: Report) -> None:
    assert report.hindsight is not None
    assert report.hindsight.as_of == dt.date(2026, 11, 14)
    later = report.seen_later(0)
    assert later is not None
    assert (report.checked.claims[0].verdict.verdict, later.verdict.verdict) == ("contradicted", "supported")
    assert "with hindsight: ✓ supported" in report.as_text("draft.md")
    assert report.as_json()["hindsight"]["as_of"] == "2026-11-14"  # type: ignore[index]


def test_a_draft_of_today_has_no_hindsight(sample_data: Path) -> None:
    assert report_on(sample_data, read_text(DRAFT), with_hindsight=True).hindsight is None


def test_the_document_holds_what_evidence_needs(report: Report, sample: Warehouse) -> None:
    told = report.as_json()
    assert re.fullmatch(r"[0-9a-f]{64}", str(told["text_sha256"]))
    assert told["warehouse_version"] == sample.version
    used = {found.verdict.rule for found in report.checked.claims}
    assert set(told["rules"]) >= used  # type: ignore[call-overload]
    assert all(rule["supported"] and rule["contradicted"] for rule in told["rules"].values())  # type: ignore[attr-defined]
    assert re.fullmatch(r"[0-9a-f]{12}", str(told["rules_version"]))
    assert told["program_version"]
    assert told["thresholds"]["supported_share"] == 0.8  # type: ignore[index]
    assert [note["kind"] for note in told["style_notes"]] == ["scripted"]  # type: ignore[attr-defined]
    assert told["declared_author"] is None


def test_corrections_are_applied_and_told(sample_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = report_on(sample_data, read_text(DRAFT), DAY).checked.claims[0].claim
    keep_correction(tmp_path, first, Correction(first.text, changes={"lo": 8, "hi": 30}))
    (tmp_path / "corrections.jsonl").rename(sample_data / "corrections.jsonl")
    try:
        again = report_on(sample_data, read_text(DRAFT), DAY)
    finally:
        (sample_data / "corrections.jsonl").unlink()
    assert (again.checked.claims[0].claim.hi, again.checked.claims[0].claim.is_corrected) == (30, True)
    assert "(read by hand)" in again.as_text("draft.md")
    assert "Read by hand." in html_page(again)


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben unseren Rückstand abgearbeitet und liefern wieder in 4-6 Wochen. Danke für Ihre Geduld.",
        "Nous sommes de retour à un délai de quatre à six semaines pour nos clients.",
        "現在、ご注文から発送まで2〜3週間です。ありがとうございます。",
        "Estamos de vuelta a los plazos de cuatro a seis semanas para todos los pedidos.",
    ],
)
def test_another_language_is_told_in_one_sentence(sample_data: Path, text: str) -> None:
    with pytest.raises(UnreadableFile, match="not in English"):
        report_on(sample_data, read_text(text))


class Tags(HTMLParser):
    """Every tag and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, Any]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_page_runs_nothing_fetches_nothing_and_shows_what_was_written(sample_data: Path) -> None:
    hostile = "<script>alert(1)</script><img src=https://example.com/x onerror=alert(2)>"
    author = DeclaredAuthor(hostile, "ghost")
    report = report_on(sample_data, {"body": f"{hostile} {DRAFT}", "title": hostile}, DAY, author)
    page = html_page(report, hostile, "2026-04-10T12:00:00+00:00")
    tags = Tags()
    tags.feed(page)
    names = {tag for tag, _ in tags.found}
    assert not names & {"script", "img", "iframe", "object", "embed", "link", "form", "base"}
    assert not [value for _, attributes in tags.found for name, value in attributes.items() if name.startswith("on")]
    links = [attributes["href"] for tag, attributes in tags.found if tag == "a"]
    assert links
    assert all(link.startswith("#claim-") for link in links)
    assert "&lt;script&gt;alert(1)" in page
    assert "url(" not in page
    assert "@import" not in page
    assert "color-scheme: light dark" in page
    assert "@media print" in page
    assert report.text_sha256 in page


def test_the_page_shows_each_claims_figures_and_picture(report: Report) -> None:
    page = html_page(report)
    assert page.count("<article ") == 2
    assert page.count("<svg ") == 2
    for found in report.checked.claims:
        assert found.evidence is not None
        assert found.evidence.counted in page
    assert "With hindsight: ✓ supported" in page
    assert "nan" not in page.lower().split("<body>")[1].replace("finance", "")


def test_a_claim_without_data_has_a_page_too(empty_data: Path) -> None:
    report = report_on(empty_data, read_text(DRAFT))
    assert "? can’t be checked" in html_page(report)
    assert Claim(0, 1, "x", "turnaround").is_corrected is False
