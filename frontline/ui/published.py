"""Published claims on the turnaround page: a chart whose claims can be clicked, a list with a button each, and the evidence."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from frontline.claims.published import PublishedTurnaround
from frontline.ui import drawn, figures
from frontline.ui import turnaround_sentences as words
from frontline.ui.cards import facts, paragraph, plain, say_instead, verdict_badge
from frontline.ui.chart_config import quiet_config
from frontline.ui.charts import (
    chart_buttons,
    chart_with_table,
    is_table,
    table,
    table_button,
    told_in_full,
)
from frontline.ui.drawn import DrawnCard
from frontline.ui.filter_state import for_all
from frontline.ui.rows import column_looks
from frontline.ui.sentences import estimate_facts, quoted_range
from frontline.ui.session import run_query
from frontline.ui.theme import verdict_look
from frontline.units import count_of, day, long_day

SHOWN_CLAIMS = 4
PLACED_DAYS = 14


def chart_of_claims(
    figure: go.Figure, frame: pd.DataFrame, alt_text: str, key: str, claims: Sequence[PublishedTurnaround]
) -> None:
    """Show the turnaround chart; a click on a claim opens it. The list beside it does the same by keyboard."""
    if not claims:
        chart_with_table(figure, frame, alt_text, key)
        return
    drawn.note_frame(frame)
    _claims(figure, frame, told_in_full(figure, alt_text, drawn.current_card()), key, claims, drawn.current_card())


@st.fragment
def _claims(
    figure: go.Figure,
    frame: pd.DataFrame,
    alt_text: str,
    key: str,
    claims: Sequence[PublishedTurnaround],
    shown_in: DrawnCard | None,
) -> None:
    if is_table(key):
        table(frame, key)
        table_button(key)
        return
    _clickable(figure, alt_text, key, claims)
    chart_buttons(key, [(key, (figure, alt_text))], shown_in)


def _clickable(figure: go.Figure, alt_text: str, key: str, claims: Sequence[PublishedTurnaround]) -> None:
    event = st.plotly_chart(
        figure,
        theme=None,
        width="stretch",
        key=f"chart_{key}",
        config=quiet_config(),
        alt=alt_text,
        on_select="rerun",
        selection_mode="points",
    )
    numbers = [point["customdata"] for point in event["selection"]["points"] if "customdata" in point]
    chosen = _number(numbers[0]) if numbers else None
    # The choice stays in the chart after the dialog is closed: it opens again only when another is made.
    if chosen != st.session_state.get(f"opened_{key}"):
        st.session_state[f"opened_{key}"] = chosen
        if chosen is not None and chosen < len(claims):
            open_claim(claims[chosen])


def _number(written: object) -> int:
    """The claim's number; plotly gives it alone or in a list."""
    first = written[0] if isinstance(written, (list, tuple)) else written
    return int(str(first))


def claims_in_words(claims: Sequence[PublishedTurnaround]) -> None:
    """What the symbols in the chart stand for, the newest first: for a telephone, where the chart has no room for words."""
    told = "".join(
        f"<li>{escape(verdict_look(verdict).symbol)} {escape(day(claim.sent_date))}: “{escape(quoted_range(claim))}”, "
        f"{escape(verdict_look(verdict).word)}</li>"
        for claim in reversed(claims)
        for verdict in (claim.then.verdict.verdict,)
    )
    if told:
        st.html(f'<ul class="claims-in-words">{told}</ul>')


def claim_list(claims: Sequence[PublishedTurnaround]) -> None:
    """The newest claims, each with its verdict as of its day and a button that opens it."""
    for number, claim in list(enumerate(claims))[::-1][:SHOWN_CLAIMS]:
        with st.container(key=f"published_{number}", gap="xsmall"):
            verdict_badge(
                claim.then.verdict.verdict,
                f"{day(claim.sent_date)} · “{quoted_range(claim)}” · {plain(claim.then.verdict.reason)}",
            )
            if st.button("the claim and its evidence →", key=f"open_claim_{number}", type="tertiary"):
                open_claim(claim)


@st.dialog("What we published", width="large")
def open_claim(claim: PublishedTurnaround) -> None:
    """A claim, its verdict then and today, what became of it, and the rows behind it."""
    then, found = claim.then, claim.then.found
    paragraph(f"“{plain(' '.join(then.claim.text.split()))}”", look="serif")
    paragraph(f"{plain(claim.title)}, sent {long_day(claim.sent_date)}", look="quiet")
    verdict_badge(then.verdict.verdict, f"as could be known that day: {plain(then.verdict.reason)}")
    if found is None or then.evidence is None:
        return
    asked = {
        "case_kind": found.case_kind,
        "sent_date": claim.sent_date,
        "placed_days": PLACED_DAYS,
        "within_days": found.within_days,
        "time_unit": found.time_unit,
    }
    after = run_query("done_after_sending", **for_all("done_after_sending", asked)).iloc[0]
    paragraph(words.hindsight_sentence(claim, after))
    verdict_badge(claim.today.verdict.verdict, f"the same words today: {plain(claim.today.verdict.reason)}")
    if then.claim.hi_days:
        told = pd.DataFrame(estimate_facts(found), columns=["what", "value"]).map(drawn.unmarked)
        alt_text = f"The claimed range over what was to be expected that day: {'; '.join(told.agg(' '.join, axis=1))}."
        chart_with_table(figures.claim_over_actual(then), told, alt_text, "opened_claim")
    facts(estimate_facts(found)[:3])
    if then.wording and then.verdict.verdict != "supported":
        say_instead(then.wording, "It would have been true to say")
    paragraph(f"Counted: {plain(then.evidence.counted)}", look="quiet")
    with st.expander(f"The {count_of(then.evidence.row_count, 'row')} behind it"):
        rows = run_query(then.evidence.query, **for_all(then.evidence.query, then.evidence.asked))
        st.dataframe(rows, hide_index=True, width="stretch", column_config=column_looks(rows))
