"""The cards of those who have not ordered yet, and of those who broke away: who they are, what they ask, what became of it."""

from collections.abc import Sequence
from typing import Any

from frontline.ui import care_prospect_sentences as words
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.care_reader import CareReader
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.units import count_of, percent

SHOWN_TOPICS = 5
Rows = Sequence[dict[str, Any]]


def prospects_card(reader: CareReader) -> None:
    """Registered without an order, by age; what they ask; whether those who spoke with us then ordered."""
    known = {"as_of_date": reader.span["to_date"]}
    rows = run_query("prospect_rows", **known)
    if rows.empty:
        with card("Registered, no order yet", words.WAITS_FOR_REGISTRATIONS, key="prospects"):
            return
    conversions = records(run_query("prospect_conversions", **known))
    topics = records(run_query("prospect_topics", **reader.span))
    is_in_touch = rows["contacts"] > 0
    unheard = int((is_in_touch & (rows["conversations"] == 0)).sum())
    with card(
        "Registered, no order yet",
        words.prospects_sentence(len(rows), int(is_in_touch.sum()), unheard),
        key="prospects",
        stretch=False,
        counted="on the last day; spoken with, of those in touch: a person of ours spoke or wrote; bands of fewer than five are left out",
        rows=[
            RowsLink(f"{count_of(len(rows), 'prospect')} →", "prospect_rows", known),
            RowsLink(f"what they ask, {count_of(len(topics), 'topic')} →", "prospect_topics", reader.span),
            RowsLink("who ordered →", "prospect_conversions", known),
        ],
    ):
        ages = records(run_query("prospects_by_age", **known))
        small_table(
            ("registered for", "prospects", "spoken with", "by a leader"), [words.age_cells(row) for row in ages]
        )
        _what_they_ask(topics)
        _who_ordered(conversions)


def _what_they_ask(topics: Rows) -> None:
    if not topics:
        return
    paragraph("What they ask most", look="label")
    shown = [
        (plain(row["topic_name"]), percent(row["prospect_share"]), percent(row["everybody_share"]))
        for row in topics[:SHOWN_TOPICS]
    ]
    small_table(("question", "of theirs", "of all"), shown)


def _who_ordered(conversions: Rows) -> None:
    if not conversions:
        return
    paragraph("Who ordered within 30 days", look="label")
    small_table(
        ("they spoke", "then ordered", "as long registered, no word"),
        [words.conversion_cells(row) for row in conversions],
    )
    paragraph(f"{words.conversion_sentence(conversions)} {words.ASSOCIATION}", look="quiet")


def lapse_card(reader: CareReader) -> None:
    """Who broke away, and who came back by their own rhythm."""
    found = run_query("lapse_returns", **reader.span)
    over = found[found["is_over"].astype(bool)]
    with card(
        "Away and back",
        words.lapse_sentence(int(over["has_returned"].sum()), len(over), len(found) - len(over)),
        key="lapses",
        stretch=False,
        counted="away: silent for over twice the own usual gap and over 180 days; back: within twice that gap after it",
        rows=RowsLink(f"{count_of(len(found), 'customer')} →", "lapse_returns", reader.span),
    ):
        paragraph("People break away from favourites now and then, and come back.", look="quiet")
