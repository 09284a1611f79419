"""Actual turnaround and backlog, with every published claim laid over them."""

import streamlit as st

from frontline.ui import comparison, figures, sentences
from frontline.ui import turnaround_sentences as words
from frontline.ui.cards import card, empty_state, facts, headline, paragraph, plain, small_table
from frontline.ui.period import current_period
from frontline.ui.published import chart_of_claims, claim_list, claims_in_words
from frontline.ui.rows import RowsLink
from frontline.ui.session import has_records, period_start, published_claims, records, run_query
from frontline.ui.turnaround_asked import ask
from frontline.units import day, numeral, weeks

available = [kind for kind in words.KIND_NAMES if has_records(f"{kind}s")]
if not available:
    empty_state(
        "Turnaround needs orders or tickets",
        "Import orders with the day they were placed and the day they were done, or tickets with their history",
    )
    st.stop()

asked = ask(available)
now, start = asked.estimate(), period_start(current_period())
by_week = comparison.beside(
    run_query("turnaround_by_week_placed", from_date=start, **asked.known),
    "turnaround_by_week_placed",
    {"from_date": start, **asked.known},
    "p50_days",
)
backlog = run_query("backlog_by_day", from_date=start, to_date=asked.as_of, **asked.cases)
open_now = RowsLink("open →", "open_case_rows", {**asked.cases, "day_date": asked.as_of})
claims = [
    claim
    for claim in published_claims()
    if start <= claim.sent_date <= asked.as_of and claim.estimate_today.case_kind == asked.case_kind
]

is_of_claims = bool(claims) and asked.is_plain and asked.is_today
headline(
    sentences.claims_headline(claims) if is_of_claims else words.outlook_sentence(now, is_today=asked.is_today),
    f"From {now.clock.replace(' to ', ' until ')}, by the week in which {asked.case_kind}s came in, open ones counted"
    + ("; each box is what a newsletter claimed, judged by what could be known on its day." if claims else "."),
)
with card(
    "Turnaround and backlog",
    key="turnaround",
    counted=f"clock: {now.clock}; day 0 is the day it starts; cancelled, duplicates and spam left out",
    rows=[open_now, RowsLink("by week →", "turnaround_by_week_placed", {**asked.known, "from_date": start})],
):
    chart_of_claims(
        figures.turnaround(by_week, backlog, claims, asked.case_kind, asked.time_unit),
        by_week,
        "How long cases took by the week in which they came in, claims as boxes, and the backlog by day.",
        "turnaround",
        claims,
    )
    claims_in_words(claims)

left, right = st.columns(2)
with left:
    with card(
        "What someone gets who comes today" if asked.is_today else f"Who came on {day(asked.as_of)}",
        words.outlook_sentence(now) if is_of_claims else words.basis_sentence(now),  # never the headline once more
        key="today",
        stretch=False,
        explanation=words.basis_sentence(now) if is_of_claims else "",
        counted="three estimates, because each is blind in another way; in brackets: 19 times of 20",
        rows=RowsLink(f"{numeral(now.cohort.cases)} rows →", "cohort_cases", now.rows_asked),
    ):
        small_table(("done", "of those old enough to tell", "at the present pace"), words.quantile_rows(now))
        facts(words.other_facts(now, run_query("closed_only_turnaround", **asked.known).iloc[0]))
    with card(
        "What is left out, and what is counted twice",
        key="rules",
        stretch=False,
        rows=RowsLink("left out →", "cases_left_out", {"case_kind": asked.case_kind}),
    ):
        with st.expander("The rules"):
            for rule in words.RULES[asked.case_kind]:
                paragraph(rule)
        if asked.case_kind == "ticket":
            with st.expander("Without the time in which we waited for the customer"):
                small_table(words.WAITING_COLUMNS, words.waiting_rows(records(run_query("waiting_left_out"))))
with right:
    if claims:
        with card(
            "What we published",
            key="claims",
            stretch=False,
            counted="judged by what could be known on the day it was sent, of all customers",
        ):
            claim_list(claims)
    oldest = run_query("open_case_rows", day_date=asked.as_of, **asked.cases)
    all_open = RowsLink(f"all {numeral(len(oldest))} →", open_now.query_name, open_now.parameters)
    with card("Oldest open", key="oldest", stretch=False, rows=all_open):
        small_table(
            (asked.case_kind, "open for (calendar)" if asked.time_unit == "business_day" else "open for"),
            [(plain(row["case_id"]), weeks(row["days_open"])) for row in records(oldest.head(5))],
        )
        with st.expander("All that is open, by age"):
            bands = run_query("open_age_bands", as_of_date=asked.as_of, **asked.cases)
            small_table(("age", f"open {asked.case_kind}s"), words.age_rows(records(bands)))
