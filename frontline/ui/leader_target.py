"""Changing one's own promise: a small form that writes a row of targets.csv. The past cannot be chosen."""

import datetime as dt

import pandas as pd
import streamlit as st

from frontline.importers.rosters import Cell
from frontline.ui.cards import card
from frontline.ui.forms import write_rows
from frontline.ui.leader_sentences import target, target_history
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, today
from frontline.units import day

WEEKS_AHEAD = 8
KINDS = ("contacts", "shifts")
DEFAULT = (1.0, "shifts")


def target_card(person_id: str) -> None:
    """What this leader promised and since when, and a form to promise something else."""
    history = records(run_query("leader_target_history", person_id=person_id))
    now = today()
    with card(
        "Your promise",
        key="target",
        counted=target_history(history, now),
        rows=RowsLink("the history →", "leader_target_history", {"person_id": person_id}),
    ):
        in_force = [row for row in history if pd.Timestamp(row["valid_from_date"]).date() <= now][-1:]
        per_week, kind_now = next(
            ((float(row["target_per_week"]), str(row["target_kind"])) for row in in_force), DEFAULT
        )
        with st.form("target", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
            number = st.number_input(
                "A week I promise", min_value=0.0, step=1.0, value=per_week, format="%g", key="target_number", width=150
            )
            kind = st.selectbox("of", KINDS, index=KINDS.index(kind_now), key="target_kind", width=130)
            monday = st.selectbox(
                "from the week of",
                mondays(now),
                format_func=lambda each: monday_name(each, now),
                key="target_from",
                width=190,
            )
            is_sent = st.form_submit_button("Promise it", type="primary")
        if is_sent:
            told = f"From {day(monday)} your promise is {target(number, kind)}; the weeks before keep theirs."
            row: dict[str, Cell] = {
                "person_id": person_id,
                "valid_from": monday,
                "target_per_week": number,
                "target_kind": kind,
            }
            # a source of its own: a promise changed and changed back is the very same line, and would count as known already
            write_rows("targets", [row], told, source=f"targets of {dt.datetime.now(dt.UTC):%Y-%m-%d %H.%M.%S}")


def mondays(day_of_asking: dt.date) -> list[dt.date]:
    """This week's Monday and the next ones: no earlier one."""
    this_week = day_of_asking - dt.timedelta(days=day_of_asking.weekday())
    return [this_week + dt.timedelta(weeks=number) for number in range(WEEKS_AHEAD + 1)]


def monday_name(monday: dt.date, day_of_asking: dt.date) -> str:
    """ "this week", "next week", "14 Dec 2026"."""
    weeks = (monday - mondays(day_of_asking)[0]).days // 7
    return {0: "this week", 1: "next week"}.get(weeks, day(monday))
