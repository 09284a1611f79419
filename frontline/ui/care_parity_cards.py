"""The cards of parity: small accounts beside large ones, and requests about small orders beside those about large ones."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from frontline.care.parity import Parity, share_parity, wait_parity
from frontline.ui import care_parity_sentences as words
from frontline.ui import theme
from frontline.ui.cards import card, paragraph, small_table
from frontline.ui.care_parity_sentences import Measure
from frontline.ui.care_reader import CareReader
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_care import Ratio, ratio_lines
from frontline.ui.rows import RowsLink
from frontline.ui.session import run_query, warehouse
from frontline.units import count_of

Compared = Mapping[Measure, Parity]


def parity_card(reader: CareReader) -> None:
    """Wait, answer, apology, repair and resolution of the smallest quarter of accounts beside the largest."""
    waits = run_query("parity_wait_rows", **reader.span)
    tickets = run_query("parity_rows", **reader.span)
    if waits.empty and tickets.empty:
        with card("Small accounts", words.NO_BANDS, key="parity"):
            return
    compared = _parity(reader.span["from_date"], reader.span["to_date"], str(warehouse().path))
    by_size = "size" in set(tickets["band_by"]) | set(waits["band_by"])
    with card(
        "Small accounts",
        words.wait_sentence(compared[words.WAIT]),
        key="parity",
        stretch=False,
        counted=f"{words.BY_SIZE if by_size else words.BY_REVENUE}; business hours until a person answered, each account once; "
        "sorry, put right: of complaints and failures; in brackets: 19 times of 20 (accounts drawn again)",
        rows=[
            RowsLink(f"{count_of(len(waits), 'wait')} →", "parity_wait_rows", reader.span),
            RowsLink(f"{count_of(len(tickets), 'ticket')} →", "parity_rows", reader.span),
        ],
    ):
        _figure(compared, "small ÷ large<br>◆ = the interval leaves out “the same”", "parity")
        _table(compared, ("", "small", "large"))
        paragraph("An association: small accounts may ask other things, and at other hours.", look="quiet")


def small_request_card(reader: CareReader) -> None:
    """Requests about orders of little value beside those of much value."""
    rows = run_query("small_request_rows", **reader.span)
    if rows.empty:
        with card("Small requests", words.NO_BANDS, key="small_requests"):
            return
    parity = _requests(reader.span["from_date"], reader.span["to_date"], str(warehouse().path))
    with card(
        "Small requests",
        words.request_sentence(parity),
        key="small_requests",
        stretch=False,
        counted="outer quarters of tickets by the value of the customer’s last order before; resolved in 7 days, not opened again",
        rows=RowsLink(f"{count_of(len(rows), 'request')} →", "small_request_rows", reader.span),
    ):
        if parity.is_told:
            _table({words.RESOLVED: parity}, ("", "small order", "large order"))


def _figure(compared: Compared, caption: str, key: str) -> None:
    """The ratios that can be told, each with its interval."""
    rows = [
        Ratio(measure.name, words.ratio_words(parity), parity.ratio, parity.low, parity.high)
        for measure, parity in compared.items()
        if parity.ratio is not None and parity.low is not None and parity.high is not None
    ]
    if rows:
        told = "; ".join(f"{row.name} {row.words}" for row in rows)
        figure = ratio_lines(rows, caption, colours=theme.current())
        frame = pd.DataFrame(
            [(row.name, row.ratio, row.low, row.high) for row in rows], columns=["measure", "ratio", "low", "high"]
        )
        chart_with_table(figure, frame, f"Small accounts against large ones: {told}.", key)


def _table(compared: Compared, headers: tuple[str, ...]) -> None:
    small_table(
        headers,
        [
            (
                measure.name,
                words.side_words(measure, parity.small),
                words.side_words(measure, parity.large),
            )
            for measure, parity in compared.items()
        ],
    )


@st.cache_resource(max_entries=30, show_spinner=False)
def _parity(from_date: dt.date, to_date: dt.date, path: str) -> Compared:  # noqa: ARG001 path: a key
    """Every measure; drawing accounts again and again takes a third of a second, so it is kept."""
    span = {"from_date": from_date, "to_date": to_date}
    waits, tickets = run_query("parity_wait_rows", **span), run_query("parity_rows", **span)
    failed = tickets[tickets["is_about_failure"]]
    waited = waits[waits["waited_business_minutes"].notna()]
    bands = ("small", "large")
    return {
        words.WAIT: wait_parity(*(_floats(waited, band, "waited_business_minutes") for band in bands)),
        words.ANSWERED: share_parity(*(_truths(waits, band, "has_answer") for band in bands)),
        words.APOLOGY: share_parity(*(_truths(failed, band, "has_apology") for band in bands)),
        words.REPAIR: share_parity(*(_truths(failed, band, "is_repaired") for band in bands)),
        words.RESOLVED: share_parity(*(_truths(tickets, band, "is_resolved") for band in bands)),
    }


@st.cache_resource(max_entries=30, show_spinner=False)
def _requests(from_date: dt.date, to_date: dt.date, path: str) -> Parity:  # noqa: ARG001 path: a key
    rows = run_query("small_request_rows", from_date=from_date, to_date=to_date)
    return share_parity(*(_truths(rows, band, "is_resolved") for band in ("low", "high")))


def _floats(frame: pd.DataFrame, band: str, column: str) -> list[tuple[str, float]]:
    chosen = frame[frame["band"] == band]
    return [(str(who), float(value)) for who, value in zip(chosen["customer_id"], chosen[column], strict=True)]


def _truths(frame: pd.DataFrame, band: str, column: str) -> list[tuple[str, bool]]:
    chosen = frame[(frame["band"] == band) & frame[column].notna()]
    return [(str(who), bool(value)) for who, value in zip(chosen["customer_id"], chosen[column], strict=True)]
