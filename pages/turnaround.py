"""Actual turnaround and backlog, with every published claim laid over them."""

import streamlit as st

from frontline.ui import figures, sentences
from frontline.ui.cards import card, empty_state, facts, filters, headline, plain, small_table, verdict_badge
from frontline.ui.charts import chart_with_table
from frontline.ui.period import current_period
from frontline.ui.rows import RowsLink
from frontline.ui.session import (
    cohort_asked,
    has_records,
    period_start,
    published_claims,
    records,
    run_query,
    turnaround_today,
)
from frontline.units import weeks

kinds = {"order": "Orders", "ticket": "Tickets"}
available = [kind for kind in kinds if has_records(f"{kind}s")]
if not available:
    empty_state(
        "Turnaround needs orders or tickets",
        "Import orders with the day they were placed and the day they were done, or tickets with their history",
    )
    st.stop()
with filters("turnaround"):
    kind = st.selectbox(
        "Of",
        available,
        format_func=kinds.__getitem__,
        bind="query-params",
        key="of",
        label_visibility="collapsed",
        width=130,
    )

now = turnaround_today(kind)
cohort, tomorrow = now.cohort, now.as_of
start = period_start(current_period())
by_week = run_query("turnaround_by_week_placed", case_kind=kind, from_date=start, as_of_date=tomorrow)
backlog = run_query("open_cases_by_day", case_kind=kind, from_date=start, to_date=tomorrow)
claims = [claim for claim in published_claims() if claim.sent_date >= start and claim.estimate_today.case_kind == kind]

headline(
    sentences.claims_headline(claims) if claims else sentences.pace_sentence(now),
    f"Weeks from {now.clock.replace(' to ', ' until ')}, by the week in which {kind}s came in, open ones counted; "
    "each box is what a newsletter claimed on the day it went out, judged by what could be known then.",
)
with card(
    "Turnaround and backlog",
    key="turnaround",
    counted=f"clock: {now.clock}; day 0 is the day it starts; cancelled, duplicates and spam left out",
    rows=[
        RowsLink("open on the last day →", "open_case_rows", {"case_kind": kind, "day_date": tomorrow}),
        RowsLink(
            "by week →", "turnaround_by_week_placed", {"case_kind": kind, "from_date": start, "as_of_date": tomorrow}
        ),
    ],
):
    figure = figures.turnaround(by_week, backlog, claims, kind)
    chart_with_table(
        figure, by_week, "Weeks until done by week placed, claims as boxes, and the backlog by day.", "turnaround"
    )

left, right = st.columns(2)
with (
    left,
    card(
        "What someone gets who comes today",
        sentences.pace_sentence(now),
        key="today",
        stretch=False,
        counted="three estimates, because each is blind in another way",
        rows=RowsLink(f"{cohort.cases:,} rows →", "cohort_cases", cohort_asked(now)),
    ),
):
    facts(sentences.estimate_facts(now))
with left:
    oldest = run_query("open_case_rows", case_kind=kind, day_date=tomorrow)
    with card(
        "Oldest open",
        key="oldest",
        rows=RowsLink(f"all {len(oldest):,} →", "open_case_rows", {"case_kind": kind, "day_date": tomorrow}),
    ):
        small_table(
            (kind, "open for"), [(plain(row["case_id"]), weeks(row["days_open"])) for row in records(oldest.head(5))]
        )
with right:
    if claims:
        with card("What we published", key="claims", counted="judged by what could be known on the day it was sent"):
            for claim in reversed(claims[-6:]):
                text = f"{claim.sent_date:%-d %b %Y} · “{sentences.quoted_range(claim)}” · {plain(claim.then.verdict.reason)}"
                verdict_badge(claim.then.verdict.verdict, text)
