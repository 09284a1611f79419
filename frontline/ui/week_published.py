"""The second card: the newest claim that we published, and whether it is true today."""

import pandas as pd
import streamlit as st

from frontline.claims.published import PublishedTurnaround
from frontline.turnaround.estimates import Turnaround
from frontline.ui import figures
from frontline.ui import week_sentences as words
from frontline.ui.cards import card, missing_card, plain
from frontline.ui.charts import chart_with_table
from frontline.ui.menu import link_to
from frontline.ui.published import open_claim
from frontline.ui.rows import RowsLink
from frontline.ui.week_layout import actions, small
from frontline.units import count_of, day

CHART_HEIGHT = 104


def published_card(claims: list[PublishedTurnaround]) -> None:
    """What we said last, the verdict of today, the claimed range over the actual, and the way to check the next draft."""
    if not claims:
        missing_card(*words.MISSING["published"], key="published")
        return
    latest = claims[-1]
    with card(
        "What we published",
        words.claim_sentence(latest),
        key="published",
        explanation=words.claim_reason(latest) if latest.today.found else due_reason(latest),
        verdict=latest.today.verdict.verdict,
        counted=counted_words(latest),
        rows=_rows(latest),
    ):
        if latest.today.claim.hi_days and latest.today.found:
            figure = small(figures.claim_over_actual(latest.today), CHART_HEIGHT)
            chart_with_table(figure, expected(latest.today.found), _chart_words(latest.today.found), "published")
        with actions("published"):
            link_to("check_newsletter", "Check the next draft", key="to_check")
            if st.button("its evidence →", key="open_claim_latest", type="tertiary"):
                open_claim(latest)


def due_reason(claim: PublishedTurnaround) -> str:
    """Of a promise that its own orders have judged: when it was made, and what became of it."""
    return f"Promised on {day(claim.sent_date)}. {plain(claim.today.verdict.reason)}"


def counted_words(claim: PublishedTurnaround) -> str:
    """Whose the share is, and whose the lengths of the chart are; the table behind the chart has both."""
    found, evidence = claim.today.found, claim.today.evidence
    if found is None:
        return evidence.counted if evidence else ""
    told = f"share: {found.case_kind}s old enough to tell"
    return (
        f"{told}; chart: {who_comes(found.case_kind)} today"
        if claim.today.claim.hi_days
        else f"{told}, open ones counted"
    )


def who_comes(case_kind: str) -> str:
    """ "who orders", "who writes"."""
    return "who writes" if case_kind == "ticket" else "who orders"


def expected(found: Turnaround) -> pd.DataFrame:
    """The chart's lengths as a table, and beside them those of the cases old enough to tell, in the unit they are counted in."""
    cohort, unit = found.cohort, f"{found.time_unit}s"
    return pd.DataFrame(
        {
            "whose": [f"{who_comes(found.case_kind)} today", f"{found.case_kind}s old enough to tell"],
            f"half_{unit}": [found.today.days_until(0.5), cohort.p50_days],
            f"8_in_10_{unit}": [found.today.days_until(0.8), cohort.p80_days],
        }
    )


def _chart_words(found: Turnaround) -> str:
    return f"The claimed range over what {who_comes(found.case_kind)} today may expect."


def _rows(claim: PublishedTurnaround) -> RowsLink | tuple[()]:
    """What opens the cases by which it is judged."""
    found, evidence = claim.today.found, claim.today.evidence
    if found is not None:
        return RowsLink(f"{count_of(found.cohort.cases, found.case_kind)} →", "cohort_cases", found.rows_asked)
    return RowsLink(f"{count_of(evidence.row_count, 'row')} →", evidence.query, evidence.asked) if evidence else ()
