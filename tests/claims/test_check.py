"""A newsletter checked against the sample company, whose truth is known, and against bad input."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.check import CheckedNewsletter, check_newsletter
from frontline.claims.published import PublishedTurnaround, published_claims
from frontline.errors import BadParameter, UnreadableFile
from frontline.importers.newsletters import read_newsletter, read_text
from frontline.importers.sample_company import SAMPLE_DIRECTORY
from frontline.settings import load_settings
from frontline.warehouse import open_newest

CONTRACT = {
    "start", "end", "text", "metric", "statistic", "lo", "hi", "unit", "share", "tense", "kind", "speaker", "verdict",
    "reason", "figures", "query", "wording",
}  # fmt: skip


@pytest.fixture(scope="module")
def check(sample_data: Path) -> Any:
    def checked(text: str, as_of: dt.date | None = None) -> CheckedNewsletter:
        return check_newsletter(open_newest(sample_data), load_settings(sample_data), read_text(text), as_of)

    return checked


def test_no_published_claim_is_judged_against_its_truth(sample_data: Path, truth: Any) -> None:
    """The generator knows what those who ordered in the two weeks after the letter got."""
    labels = {claim["file"]: claim["label"] for claim in truth["claims"]}
    verdicts: dict[str, str] = {}
    for path in sorted((SAMPLE_DIRECTORY / "newsletters").iterdir()):
        checked = check_newsletter(open_newest(sample_data), load_settings(sample_data), read_newsletter(path))
        for claim in checked.claims:
            if claim.claim.metric == "turnaround" and claim.found:
                verdicts[path.name] = claim.verdict.verdict
    assert "2026-04-newsletter.eml" in verdicts
    for name, verdict in verdicts.items():
        assert (labels.get(name), verdict) not in {(True, "contradicted"), (False, "supported")}, name


def test_too_early_and_later_true(sample_data: Path) -> None:
    published = published_claims(open_newest(sample_data), load_settings(sample_data))
    claims = [claim for claim in published if isinstance(claim, PublishedTurnaround)]
    then = {claim.sent_date.isoformat()[:7]: claim.then.verdict.verdict for claim in claims}
    assert then["2026-04"] == "contradicted"
    assert then["2026-10"] == "supported"
    assert [claim.sent_date for claim in claims] == sorted(claim.sent_date for claim in claims)


def test_a_past_newsletter_is_judged_as_of_its_day_and_today_again(sample_data: Path) -> None:
    claims = {
        claim.sent_date.isoformat(): claim
        for claim in published_claims(open_newest(sample_data), load_settings(sample_data))
        if isinstance(claim, PublishedTurnaround)
    }
    april = claims["2026-04-07"]
    assert april.then.found is not None
    assert april.then.found.as_of == dt.date(2026, 4, 7)
    assert april.today.verdict.verdict == "supported"


def test_the_answer_has_the_shape_of_the_contract(check: Any) -> None:
    document = check("We are back to a 4-6 week turnaround. We will be at 2 weeks turnaround soon.").as_json()
    assert set(document) >= {"newsletter", "as_of", "data_through", "claims"}
    for claim in document["claims"]:
        assert set(claim) >= CONTRACT
        assert claim["verdict"] in {"supported", "contradicted", "mixed", "cannot_be_checked"}
        assert claim["reason"]


def test_figures_name_their_window_clock_and_exclusions(check: Any) -> None:
    (claim,) = check("We are back to a 4-6 week turnaround.").as_json()["claims"]
    figures = claim["figures"]
    assert figures["within_days"] == 42
    assert figures["clock"] == "placed to fulfilled"
    assert figures["excluded"].endswith("left out")
    assert 0 < figures["cohort_done_within"] <= figures["cohort_cases"]


def test_a_draft_without_a_date_is_judged_by_all_that_is_known(check: Any) -> None:
    assert check("Orders take 4-6 weeks.").as_of == dt.date(2026, 11, 14)
    assert check("---\ndate: 2026-04-07\n---\nOrders take 4-6 weeks.").as_of == dt.date(2026, 4, 7)
    assert check("---\ndate: 7 April 2026\n---\nOrders take 4-6 weeks.").as_of == dt.date(2026, 4, 7)
    assert check("Orders take 4-6 weeks.", dt.date(2026, 1, 6)).as_of == dt.date(2026, 1, 6)


def test_long_after_the_data_end_nothing_can_be_said(check: Any) -> None:
    (late,) = check("---\ndate: 2031-01-01\n---\nOrders take 4-6 weeks.").claims
    assert late.verdict.verdict == "cannot_be_checked"
    assert "reach only to 2026-11-13" in late.verdict.reason
    (soon,) = check("Orders take 4-6 weeks.", dt.date(2026, 11, 20)).claims
    assert soon.found is not None
    assert soon.found.as_of == dt.date(2026, 11, 14)


def test_a_date_that_can_be_read_in_two_ways_is_told(check: Any) -> None:
    checked = check("---\ndate: 3/4/2026\n---\nOrders take 4-6 weeks.")
    assert checked.as_of == dt.date(2026, 11, 14)
    assert "“3/4/2026” cannot be read" in checked.notices[0]


def test_before_the_data_begin_nothing_can_be_said(check: Any) -> None:
    with pytest.raises(BadParameter, match="Nothing is known before 2025-05-05"):
        check("Orders take 4-6 weeks.", dt.date(2024, 1, 1))
    (early,) = check("Orders take 4-6 weeks.", dt.date(2025, 5, 20)).claims
    assert early.verdict.verdict == "cannot_be_checked"


def test_without_orders_and_tickets_it_says_so(empty_data: Path) -> None:
    checked = check_newsletter(open_newest(empty_data), load_settings(empty_data), read_text("Orders take 4-6 weeks."))
    (claim,) = checked.claims
    assert claim.verdict.verdict == "cannot_be_checked"
    assert "No orders have been imported" in claim.verdict.reason


@pytest.mark.parametrize("text", ["", "   \n ", "---\ntitle: x\n---\n", "<!-- nothing -->"])
def test_an_empty_draft_gets_one_sentence(check: Any, text: str) -> None:
    with pytest.raises(UnreadableFile, match=r"no text|empty"):
        check(text)


def test_five_megabytes_get_one_sentence(check: Any) -> None:
    with pytest.raises(UnreadableFile, match="at most 500,000"):
        check("word " * 1_000_000)


def test_a_text_of_nothing_but_claims_gets_one_sentence(check: Any) -> None:
    with pytest.raises(UnreadableFile, match="makes 600 claims"):
        check("Orders take 3 weeks. " * 600)


def test_another_language_has_no_claim(check: Any) -> None:
    assert check("Unsere Bearbeitungszeit beträgt wieder 4-6 Wochen.").claims == []
