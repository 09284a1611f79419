"""The leaders' own panel: what they did, where a customer stands in what the company decides, and what is behind the figures."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from frontline.claims.care_talk import talk_by_quarter
from frontline.ui import care_leaders_sentences as words
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.care_rating_cards import has_rated
from frontline.ui.care_reader import CareReader
from frontline.ui.care_result_cards import published_talks
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.units import count_of, day, quarter

SHOWN_CUTS = 3
Rows = Sequence[dict[str, Any]]


def own_panel_card(reader: CareReader) -> None:
    """What the leader did in the last four quarters; without a choice, the sums of all."""
    day_after = reader.written_until
    asked = {"as_of_date": day_after, "person_id": reader.person_id}
    rows = records(run_query("leader_deeds", **asked))
    quarters = _last_quarters(day_after)
    now = {row["deed_kind"]: float(row["deeds"]) for row in rows if row["quarter_date"].date() == quarters[-1]}
    with card(
        "What you did" if reader.person_id else "What leaders did",
        words.deeds_sentence(reader.person_id is not None, now),
        key="own_panel",
        stretch=False,
        counted=f"until {day(_last(day_after))}; contacts: two-way, from the logs; the rest as leaders write it down; –: nothing written down, or no newsletter",
        rows=RowsLink("by quarter →", "leader_deeds", asked),
    ):
        said = {each.quarter_date: each.per_thousand for each in talk_by_quarter(published_talks())}
        beside = words.words_row(said, quarters)
        small_table(("", *(quarter(each) for each in quarters)), [*words.deed_table(rows, quarters), beside])
        if not any(row["deed_kind"] != "contact" for row in rows):
            paragraph(
                "Walk-throughs, visits, sit-alongs and one-to-ones: “a deed of a leader” on the data page, or deeds.csv.",
                look="quiet",
            )
        if reader.person_id is None:
            paragraph("Sums of all leaders. Choose your name above to see your own.", look="quiet")


def _last(day_after: dt.date) -> dt.date:
    return day_after - dt.timedelta(days=1)


def _last_quarters(day_after: dt.date, count: int = 4) -> list[dt.date]:
    """The first days of the last quarters, oldest first, the one of the last day included."""
    last = _last(day_after)
    months = [last.year * 12 + 3 * ((last.month - 1) // 3) - 3 * back for back in reversed(range(count))]
    return [dt.date(month // 12, month % 12 + 1, 1) for month in months]


def company_log_card(reader: CareReader) -> None:
    """Decisions, strategy, agenda, tasks and blockers: does a customer stand in them? And distance by layer, and cost cuts."""
    asked, known = {"as_of_date": reader.written_until}, {"as_of_date": reader.span["to_date"]}
    items = run_query("company_log_rows", **asked)
    sums = {str(name): (int(group["is_counted"].sum()), len(group)) for name, group in items.groupby("figure")}
    layers, cuts = (records(run_query(name, **known)) for name in ("layer_distance", "cost_cut_waits"))
    places = run_query("panel_actions", **asked)
    links = [RowsLink(f"{count_of(len(items), 'item')} →", "company_log_rows", asked)]
    links += [RowsLink(f"{count_of(len(cuts), 'cost cut')} →", "cost_cut_waits", known)] if cuts else []
    links += [RowsLink("where actions began →", "panel_actions", asked)] if len(places) else []
    with card(
        "Does a customer stand in it?",
        words.log_sentence(sums),
        key="company_log",
        stretch=False,
        counted=f"until {day(_last(asked['as_of_date']))}; decisions and agenda: of 91 days; strategy, tasks, blockers: open on that day; as written down",
        rows=links,
    ):
        small_table(
            ("what", "figure"),
            [*words.log_rows(sums), *_plain(words.layer_rows(layers)), words.places_row(records(places))],
        )
        if not layers:
            paragraph(words.NO_LAYERS, look="quiet")
        if cuts:
            paragraph("Waits around decisions to cut costs", look="label")
            told = [(plain(words.cost_cut_name(row)), words.cost_cut_words(row)) for row in cuts[-SHOWN_CUTS:]]
            small_table(("decision", "eight weeks before and after"), told)
            paragraph("An association: other things change in these weeks too.", look="quiet")


def twins_card(reader: CareReader) -> None:
    """Every figure of effort with its human twin: handle time beside who had to come back; repeat rate; felt care."""
    asked = {"as_of_date": reader.span["to_date"]}
    surveyed = {"as_of_date": reader.written_until}
    twins = records(run_query("handle_time_and_recontact", **reader.span))
    is_shown = has_rated(reader.person_id)
    felt = records(run_query("felt_care", **surveyed)) if is_shown else []
    with card(
        "Fast, and good?",
        words.twin_sentence(next((row for row in twins if row["period"] == "now"), None)),
        key="twins",
        stretch=False,
        counted="calls answered, half took less; back within a week: of inbound conversations with known customers, a week or more ago"
        + (f"; felt care: until {day(_last(surveyed['as_of_date']))}" if felt else ""),
        rows=[
            RowsLink("as a table →", "handle_time_and_recontact", reader.span),
            RowsLink("who ordered again →", "repeat_rate", asked),
            *([RowsLink("felt care →", "felt_care", surveyed)] if felt else []),
        ],
    ):
        if twins:
            small_table(("", "a call takes", "back within a week"), [words.twin_cells(row) for row in twins])
        rows = [
            (
                "Ordered on two days or more in twelve months",
                words.repeat_words(records(run_query("repeat_rate", **asked))),
            )
        ]
        rows += [("Felt care, last quarter with answers", words.felt_care_words(felt[-1]))] if felt else []
        small_table(("what", "figure"), rows)
        if not felt:
            paragraph(words.NO_FELT_CARE if is_shown else words.FELT_CARE_LATER, look="quiet")


def pulse_card(reader: CareReader) -> None:
    """What the staff says, by team from five answers on; beside what customers of these teams live with from five teams on."""
    asked = {"as_of_date": reader.written_until}
    rows = records(run_query("staff_pulse", **asked))
    if not rows:
        with card("What the staff says", words.NO_PULSE, key="pulse"):
            return
    outcomes = records(run_query("team_pulse_outcomes", **asked))
    with card(
        "What the staff says",
        words.pulse_sentence(rows),
        key="pulse",
        stretch=False,
        counted=words.pulse_counted(rows, _last(asked["as_of_date"])),
        rows=RowsLink("as a table →", "staff_pulse", asked),
    ):
        small_table(
            ("agreed", *(words.PULSE[each] for each in words.pulse_columns(rows))), _plain(words.pulse_rows(rows))
        )
        if outcomes:
            paragraph("Beside the tickets of these teams that had to be opened again", look="label")
            small_table(("team", "pulse", "opened again"), _plain([words.outcome_cells(row) for row in outcomes]))
            paragraph("Not causal: teams differ in what they are asked, too.", look="quiet")


def _plain(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Names that somebody wrote carry no marks."""
    return [(plain(row[0]), *row[1:]) for row in rows]
