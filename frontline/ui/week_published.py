"""The second card: the newest claim that we published, and whether it is true today."""

import streamlit as st

from frontline.claims.published import PublishedTurnaround
from frontline.ui import figures
from frontline.ui import week_sentences as words
from frontline.ui.cards import card, missing_card
from frontline.ui.charts import chart_with_table
from frontline.ui.menu import link_to
from frontline.ui.published import open_claim
from frontline.ui.rows import RowsLink
from frontline.ui.session import run_query
from frontline.ui.week_layout import actions, small
from frontline.units import count_of

CHART_HEIGHT = 104


def published_card(claims: list[PublishedTurnaround]) -> None:
    """What we said last, the verdict of today, the claimed range over the actual, and the way to check the next draft."""
    if not claims:
        missing_card(*words.MISSING["published"], key="published")
        return
    latest = claims[-1]
    found, asked = latest.estimate_today, latest.estimate_today.rows_asked
    with card(
        "What we published",
        words.claim_sentence(latest),
        key="published",
        explanation=words.claim_reason(latest),
        verdict=latest.today.verdict.verdict,
        counted=f"{found.case_kind}s old enough to tell, {found.clock}; open ones counted",
        rows=RowsLink(f"{count_of(found.cohort.cases, found.case_kind)} →", "cohort_cases", asked),
    ):
        if latest.today.claim.hi_days:
            table = run_query("cohort_turnaround", **asked)
            figure = small(figures.claim_over_actual(latest.today), CHART_HEIGHT)
            chart_with_table(figure, table, "The claimed range over what whoever orders today may expect.", "published")
        with actions("published"):
            link_to("check_newsletter", "Check the next draft", key="to_check")
            if st.button("its evidence →", key="open_claim_latest", type="tertiary"):
                open_claim(latest)
