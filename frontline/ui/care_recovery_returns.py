"""The cards of what follows: who orders again after a failure, beside customers like them, and for how much; associations."""

import datetime as dt

import numpy as np
import pandas as pd
import streamlit as st

from frontline.care.bootstrap import difference_of_medians, interval_of
from frontline.care.matching import FOLLOWED_DAYS
from frontline.care.returns import Difference, Group, ReturnsCompared, returns_after_failures
from frontline.ui import care_recovery_sentences as words
from frontline.ui import charts_recovery, theme
from frontline.ui.cards import card, paragraph, small_table
from frontline.ui.care_failure_sentences import currency_of
from frontline.ui.care_reader import CareReader
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_recovery import ReturnCurve
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, warehouse
from frontline.units import FEW_CASES, count_of, percent

EVER = dt.date(1900, 1, 1)
"""A year must pass before it can be told who comes back: all failures count, not those of the period alone."""


def return_card(reader: CareReader) -> None:
    """Two curves of who orders again: failed customers, and those like them who were not failed."""
    found = _returns(reader.span["to_date"], str(warehouse().path), only_repaired=False)
    with card(
        "Who comes back",
        words.return_sentence(found),
        key="returns",
        stretch=False,
        counted="first failure of each customer, however long ago; matched on its day: same size, order days ±25 %, last order ±50 %, none failed ±365 days; "
        "each matched once, up to three for one",
        rows=RowsLink("order and failure days →", "return_candidates"),
    ):
        if found is None or found.matched < FEW_CASES:
            return
        curves = (_drawn("failed", found.failed), _drawn("like them, not failed", found.others))
        figure = charts_recovery.return_curves(*curves, colours=theme.current())
        chart_with_table(figure, _as_table(*curves), "Who ordered again within a year.", "returns")
        small_table(
            ("within", "failed", "like them", "difference"),
            [
                (
                    f"{told.days} days",
                    _share(told.failed, told),
                    _share(told.others, told),
                    words.difference_words(told),
                )
                for told in found.differences
            ],
        )
        _repaired(reader)
        left_out = found.failed_customers - found.matched
        told_left = f" {count_of(left_out, 'customer')} we failed found nobody alike." if left_out else ""
        paragraph(f"{words.ASSOCIATION}{told_left}", look="quiet")


def _as_table(*curves: ReturnCurve) -> pd.DataFrame:
    """The curves by day as a table."""
    return pd.DataFrame({"day": curves[0].days, **{f"{each.name}_share": each.back for each in curves}})


def _share(share: float | None, told: Difference) -> str:
    """Nothing where too few were watched so long for an interval."""
    return "–" if share is None or told.interval is None else percent(share)


def _repaired(reader: CareReader) -> None:
    """The same of those alone whose failure was put right."""
    found = _returns(reader.span["to_date"], str(warehouse().path), only_repaired=True)
    if found is not None and found.matched >= FEW_CASES:
        paragraph(words.repaired_sentence(found), look="quiet")


@st.cache_resource(max_entries=20, show_spinner=False)
def _returns(to_date: dt.date, path: str, *, only_repaired: bool) -> ReturnsCompared | None:  # noqa: ARG001 path: a key
    """Drawing two thousand times takes a moment, so it is kept."""
    return returns_after_failures(warehouse(), EVER, to_date, only_repaired=only_repaired)


def _drawn(name: str, group: Group) -> ReturnCurve:
    """A group's curve by day, as shares back; cut off where too few are watched for an interval."""
    days = np.arange(FOLLOWED_DAYS + 1)
    left = [group.curve.at(float(day)) for day in days]
    back = np.array([np.nan if share is None else 1 - share for share in left])
    back[np.isnan(group.bands[:, 0])] = np.nan
    return ReturnCurve(name, days, back, 1 - group.bands[:, 1], 1 - group.bands[:, 0])


def revenue_card(reader: CareReader) -> None:
    """What customers ordered after a failure, by what we had done within a month."""
    asked = {"from_date": EVER, "to_date": reader.span["to_date"]}
    frame = run_query("recovery_and_revenue", **asked)
    rows = records(frame)
    is_repaired = frame["recovery_level"] == "repair"
    interval = interval_of(difference_of_medians, frame["revenue"][is_repaired], frame["revenue"][~is_repaired])
    paid = records(run_query("paid_for_our_mistake", **asked))
    currency = currency_of(paid[0]) if paid else ""
    with card(
        "Money after a failure",
        words.revenue_sentence(rows, interval, currency),
        key="revenue",
        stretch=False,
        counted="orders of the 180 days after a customer’s first failure, however long ago, known in full; interval: customers drawn again",
        rows=RowsLink(f"{count_of(len(rows), 'customer')} →", "recovery_and_revenue", asked),
    ):
        levels = words.revenue_rows(rows)
        if levels:
            small_table(
                ("done within a month", "customers", f"half ordered for at most{f',{currency}' if currency else ''}"),
                levels,
            )
        paragraph(words.ASSOCIATION, look="quiet")
