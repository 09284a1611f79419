"""What a page says in words is what the query answers: headlines, sentences and tables against the catalog."""

import datetime as dt
import re
from pathlib import Path
from typing import cast

import pytest
from streamlit.testing.v1 import AppTest

from frontline.claims.published import PublishedTurnaround, published_claims
from frontline.query_catalog import run_query
from frontline.settings import load_settings
from frontline.ui.leader_comparisons import channel_name
from frontline.warehouse import Warehouse

from .opened import card_words, headline, html_bodies, open_page, words_of

COUNTED = {word: count for count, word in enumerate("none one two three four five six seven eight nine ten".split())}


def number(written: str) -> int:
    """A count as sentences write it: "Two", "12", "1,204"."""
    return COUNTED[written.lower()] if written.lower() in COUNTED else int(written.replace(",", ""))


def numbers_in(pattern: str, text: str) -> list[int]:
    """The counts that a pattern finds in a text."""
    found = re.search(pattern, text, re.IGNORECASE)
    assert found, f"“{pattern}” is not in “{text}”"
    return [number(written) for written in found.groups()]


def last_date(sample: Warehouse) -> dt.date:
    return cast(dt.date, run_query(sample, "data_through")["last_date"].max().date())


@pytest.fixture
def this_week(on_sample: Path) -> AppTest:
    return open_page("this_week")


@pytest.fixture
def claims(sample: Warehouse, sample_data: Path) -> list[PublishedTurnaround]:
    published = published_claims(sample, load_settings(sample_data))
    return [claim for claim in published if isinstance(claim, PublishedTurnaround)]


def test_leaders(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("leaders")
    promises = run_query(sample, "leader_promises")
    steady = int((promises["weeks_kept"] >= 0.75 * promises["weeks_counted"]).sum())
    assert numbers_in(r"(\w+) of (\w+) leaders kept their promise", headline(app)) == [steady, len(promises)]
    said = card_words(app, "distance")
    assert f"{promises['weeks_kept'].sum()} of {promises['weeks_counted'].sum()}" in said, (
        "the sum of all, nobody's own"
    )
    span = {"from_date": last_date(sample) - dt.timedelta(days=last_date(sample).weekday() + 7 * 25)}
    conversations = run_query(sample, "leader_conversations", span)
    said = card_words(app, "how")
    assert numbers_in(r"([\d,]+) contacts in this period", said) == [conversations["contacts"].sum()]
    for row in conversations.itertuples():
        assert f"{channel_name(row.channel)} {row.contacts:,}" in said


def test_turnaround(on_sample: Path, sample: Warehouse, claims: list[PublishedTurnaround]) -> None:
    app = open_page("turnaround")
    queue = run_query(sample, "queue_length").iloc[0]
    cohort = run_query(sample, "cohort_turnaround").iloc[0]
    said = card_words(app, "today")
    assert numbers_in(r"([\d,]+) open, ([\d,]+) done", said) == [queue["open_cases"], round(queue["done_a_week"])]
    assert f"{queue['queue_weeks']:.1f} weeks" in said
    assert numbers_in(r"(\d+) % of ([\d,]+)", said) == [
        round(100 * cohort["done_within"] / cohort["cases"]),
        cohort["cases"],
    ]
    oldest = run_query(sample, "open_case_rows").head(5)
    assert all(case_id in card_words(app, "oldest") for case_id in oldest["case_id"])
    shown = card_words(app, "claims")
    for claim in claims[-3:]:
        assert f"{claim.sent_date:%-d %b %Y}" in shown
        assert claim.then.verdict.reason in shown
    broken = sum(claim.then.verdict.verdict == "contradicted" for claim in claims[-3:])
    if broken:
        assert numbers_in(r"^(\w+) of the last three claims", headline(app)) == [broken]


def test_turnaround_of_tickets(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("turnaround")
    app.selectbox(key="of").select("ticket").run()
    queue = run_query(sample, "queue_length", {"case_kind": "ticket"}).iloc[0]
    said = card_words(app, "today")
    assert numbers_in(r"([\d,]+) open, ([\d,]+) done", said) == [queue["open_cases"], round(queue["done_a_week"])]
    assert f"{queue['queue_weeks']:.1f} weeks" in said


def test_data(on_sample: Path, sample: Warehouse) -> None:
    app = open_page("data")
    files = run_query(sample, "imported_files")
    rejected = run_query(sample, "rejected_rows")
    assert numbers_in(r"([\d,]+) rows were read from ([\d,]+) files", headline(app)) == [
        files["rows_read"].sum(),
        len(files),
    ]
    assert files["rows_rejected"].sum() == len(rejected)
    (imported,) = run_query(sample, "imports").itertuples()
    assert f"and {len(files) - 1} more {imported.rows_loaded:,} 0 0" in card_words(app, "imports")
    said = card_words(app, "reach")
    for row in run_query(sample, "data_through").itertuples():
        assert f"{row.kind} {row.records:,}" in said
    unknown = run_query(sample, "unknown_answerers")
    for row in unknown.head(5).itertuples():
        assert f"{row.our_device} answered {row.answered_calls:,} calls" in card_words(app, "unknown")


def test_how_far_the_data_reach(this_week: AppTest, sample: Warehouse) -> None:
    """The top bar tells the last moment in the company's own zone, and names the zone."""
    last = run_query(sample, "data_through")["last_at"].max().tz_localize("UTC").tz_convert("America/New_York")
    (told,) = [words_of(body) for body in html_bodies(this_week) if 'class="data-through"' in body]
    assert told == f"Data through {last:%a} {last.day} {last:%b %Y %H:%M}, America/New_York"
