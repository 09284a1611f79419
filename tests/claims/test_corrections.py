"""Readings corrected by hand: kept for the next draft, applied where they fit, never lost."""

import datetime as dt
import json
import threading
from pathlib import Path
from typing import Any

import pytest

from frontline.claims.check import check_newsletter
from frontline.claims.claim import Claim
from frontline.claims.corrections import (
    CORRECTIONS_FILE,
    Correction,
    corrected,
    exact_key,
    keep_correction,
    load_corrections,
    remove_correction,
    shape_key,
)
from frontline.errors import BadParameter
from frontline.importers.newsletters import read_text
from frontline.settings import load_settings
from frontline.warehouse import open_newest

TEXT = "we are back to a 4-6 week turnaround"
DAY = dt.date(2026, 11, 14)


def claim(text: str = TEXT, **fields: Any) -> Claim:
    return Claim(0, len(text), text, "turnaround", **{"lo": 4, "hi": 6, "unit": "week", **fields})


def kept(data: Path, **fields: Any) -> Correction:
    return keep_correction(data, claim(), Correction(TEXT, day=str(DAY), **fields))


def read(data: Path, *claims: Claim, day: dt.date = DAY) -> list[Claim]:
    return corrected(claims, load_corrections(data), day)[0]


def test_what_is_kept_is_applied_to_the_same_words(tmp_path: Path) -> None:
    kept(tmp_path, changes={"subject": "ticket", "lo": None, "hi": 5, "unit": "business_day", "share": 0.9})
    again = claim("We are  back to a 4–6 week turnaround.", subset="film")
    (found,) = read(tmp_path, again)
    assert (found.subject, found.lo, found.hi, found.unit, found.share) == ("ticket", None, 5, "business_day", 0.9)
    assert found.is_corrected
    assert (found.text, found.subset, found.metric) == (again.text, "film", "turnaround")
    assert read(tmp_path, claim("we are back at last"))[0].is_corrected is False


def test_other_figures_take_over_what_the_words_mean_but_no_figure(tmp_path: Path) -> None:
    kept(tmp_path, changes={"subject": "ticket", "metric": "response_time"})
    (found,) = read(tmp_path, claim("we are back to a 9-12 week turnaround", lo=9, hi=12))
    assert (found.metric, found.subject, found.lo, found.hi) == ("response_time", "ticket", 9, 12)


@pytest.mark.parametrize(
    "fields", [{"changes": {"lo": 1, "hi": 2}}, {"changes": {"metric": "trend", "hi": 8}}, {"is_claim": False}]
)
def test_a_figure_and_a_claim_set_aside_hold_for_the_same_figures_alone(tmp_path: Path, fields: Any) -> None:
    kept(tmp_path, **fields)
    other = claim("we are back to a 9-12 week turnaround", lo=9, hi=12)
    assert read(tmp_path, other) == [other]
    in_words = claim("we are back to a nine-twelve week turnaround", lo=9, hi=12)
    assert read(tmp_path, in_words) == [in_words]


def test_no_claim_by_hand_is_left_out_and_told(sample_data: Path, tmp_path: Path) -> None:
    asked = open_newest(sample_data), load_settings(sample_data)
    draft = read_text("Dear friends, we are back to a 4-6 week turnaround. Orders take 2 weeks.")
    first, second = check_newsletter(*asked, draft).claims
    keep_correction(tmp_path, first.claim, Correction(first.claim.text, is_claim=False))
    checked = check_newsletter(*asked, draft, corrections=load_corrections(tmp_path))
    assert [each.claim for each in checked.claims] == [second.claim]
    assert [told for told in checked.notices if first.claim.text in told and "by hand" in told]


def test_a_later_correction_takes_the_place_of_the_earlier_and_can_be_taken_back(tmp_path: Path) -> None:
    kept(tmp_path, changes={"subject": "call"})
    second = kept(tmp_path, changes={"subject": "ticket"})
    assert [each.changes for each in load_corrections(tmp_path).kept] == [{"subject": "ticket"}]
    other = keep_correction(tmp_path, claim("orders take 3 weeks"), Correction("orders take 3 weeks", is_claim=False))
    assert [each.correction_id for each in load_corrections(tmp_path).kept] == [
        other.correction_id,
        second.correction_id,
    ]
    remove_correction(tmp_path, second.correction_id)
    assert load_corrections(tmp_path).kept == (other,)
    assert read(tmp_path, claim())[0].is_corrected is False
    remove_correction(tmp_path, "never kept")


def test_readings_of_the_same_words_are_told_apart(tmp_path: Path) -> None:
    keep_correction(tmp_path, claim(), Correction(TEXT, nth=1, changes={"metric": "response_time"}))
    first, second = read(tmp_path, claim(), claim())
    assert (first.metric, second.metric) == ("turnaround", "response_time")


def test_a_window_by_its_dates_holds_for_drafts_of_about_the_same_day(tmp_path: Path) -> None:
    kept(tmp_path, changes={"period_from": "2026-10-01", "period_to": "2026-10-31"})
    (near,) = read(tmp_path, claim(), day=DAY + dt.timedelta(days=20))
    assert near.period is not None
    assert (near.period.first_date, near.period.last_date) == (dt.date(2026, 10, 1), dt.date(2026, 10, 31))
    (a_year_later,) = read(tmp_path, claim(), day=DAY + dt.timedelta(days=365))
    assert a_year_later == claim()


@pytest.mark.parametrize(
    "changes",
    [
        {}, {"lo": 9}, {"share": 1.5}, {"hi": -1}, {"hi": float("nan")}, {"metric": "mood"}, {"metric": None},
        {"start": 3}, {"period_from": "soon"}, {"period_from": "2026-10-02", "period_to": "2026-10-01"}, {"hi": True},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_and_not_kept(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(BadParameter):
        kept(tmp_path, changes=changes)
    assert not (tmp_path / CORRECTIONS_FILE).exists()


@pytest.mark.parametrize(
    "spoilt",
    [
        b"{",
        b"\xff\xfe\x00",
        b"[1, 2]",
        b'{"text": "x"}',
        b'{"text": "x", "is_claim": true, "nth": 0, "changes": {"lo": 9, "hi": 1}}',
        b"[" * 99_999,
    ],
)
def test_a_spoilt_line_is_told_and_neither_applied_nor_lost(tmp_path: Path, spoilt: bytes) -> None:
    kept(tmp_path, changes={"subject": "ticket"})
    path = tmp_path / CORRECTIONS_FILE
    path.write_bytes(spoilt + b"\n\n" + path.read_bytes())
    found = load_corrections(tmp_path)
    assert (len(found.kept), found.unreadable) == (1, (1,))
    (told,) = found.notices()
    assert told.startswith("corrections.jsonl, line 1: cannot be read")
    keep_correction(tmp_path, claim("orders take 3 weeks"), Correction("orders take 3 weeks", is_claim=False))
    remove_correction(tmp_path, found.kept[0].correction_id)
    assert path.read_bytes().split(b"\n")[0] == spoilt
    assert len(load_corrections(tmp_path).kept) == 1


def test_a_version_that_reads_other_figures_keeps_its_reading(tmp_path: Path) -> None:
    kept(tmp_path, changes={"lo": 5})
    reread = claim(lo=None, hi=2)
    assert read(tmp_path, reread) == [reread]


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    def write(name: str) -> None:
        for number in range(5):
            text = f"{name} takes {number} weeks"
            keep_correction(tmp_path, claim(text), Correction(text, is_claim=False))

    writers = [threading.Thread(target=write, args=(name,)) for name in ("film", "scan", "frame")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(load_corrections(tmp_path).kept) == 15
    assert {path.name for path in tmp_path.iterdir()} == {CORRECTIONS_FILE, "corrections.lock"}
    for line in (tmp_path / CORRECTIONS_FILE).read_text().splitlines():
        assert json.loads(line)["corrected_at"]


def test_keys_leave_out_what_does_not_matter() -> None:
    assert exact_key("  We’re BACK to “4–6”\nweeks! ") == exact_key('we\'re back to "4-6" weeks')
    assert exact_key("4-6 weeks") != exact_key("4-8 weeks")
    assert shape_key("4-6 weeks, 1,204 open") == shape_key("nine-12 weeks, 30 open")
