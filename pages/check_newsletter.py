"""Paste or upload a draft: every claim marked, its verdict, the figures behind it, a truthful wording."""

import streamlit as st

from frontline.ui import figures, sentences
from frontline.ui.cards import card, facts, headline, paragraph, say_instead
from frontline.ui.charts import chart_with_table
from frontline.ui.drafts import Mark, marked_draft
from frontline.ui.rows import RowsLink
from frontline.ui.session import check_draft, newsletter_text, run_query
from frontline.units import is_missing, percent, share_of, weeks

EXAMPLE = "We have worked through our backlog and are back to a 4-6 week turnaround."

sent = run_query("newsletters")
titles = ["A new draft", *reversed([f"{row.sent_date:%-d %b %Y} · {row.title}" for row in sent.itertuples()])]
with st.container(horizontal=True):
    chosen = st.selectbox("Check", titles, key="newsletter", width=320)
    upload = st.file_uploader("or upload it (.eml, .md, .txt, .html)", type=["eml", "md", "txt", "html"], key="upload")
pasted = st.text_area("or paste the draft", placeholder=EXAMPLE, height=160, key="draft")

if upload is not None:
    checked = check_draft("", upload.name, upload.getvalue())
elif pasted.strip():
    checked = check_draft(pasted, "draft.txt")
elif chosen != titles[0]:
    checked = check_draft(newsletter_text(len(titles) - 1 - titles.index(chosen)), "sent.txt")
else:
    headline(
        "Is it true? Paste the draft before it goes out.",
        "Every claim about turnaround is held against the orders in the data.",
    )
    paragraph(
        "Read so far: how long orders take (“4–6 weeks”, “within ten business days”). Other claims are not looked for."
    )
    st.stop()

headline(
    sentences.draft_headline(checked),
    f"{checked.title or 'Draft'}, declared author: {checked.author or 'nobody'}. Judged by what was known at the start of "
    f"{checked.as_of:%-d %B %Y}.",
)
left, right = st.columns([5, 4])
with (
    left,
    card("Your draft", key="draft", counted="claims about turnaround; other claims are not looked for", stretch=False),
):
    marks = [
        Mark(found.claim.start, found.claim.end, found.verdict.verdict, number, found.verdict.reason)
        for number, found in enumerate(checked.claims, start=1)
    ]
    st.html(marked_draft(checked.text, marks))

for number, found in enumerate(checked.claims, start=1):
    estimate = found.found
    asked = {"as_of_date": checked.as_of, "within_days": estimate.within_days if estimate else 42}
    with (
        right,
        card(
            f"Claim {number}",
            found.verdict.reason,
            key=f"claim_{number}",
            verdict=found.verdict.verdict,
            counted=f"clock: {estimate.clock}; cancelled left out" if estimate else "no data of ours can answer it",
            rows=RowsLink(f"{estimate.cohort.cases:,} rows →", "cohort_cases", asked) if estimate else (),
            stretch=False,
        ),
    ):
        if estimate is None:
            continue
        pace, queue = estimate.curve.within(estimate.within_days), estimate.queue
        cohort = estimate.cohort
        chart_with_table(
            figures.share_done(found),
            run_query("cohort_turnaround", **asked),
            "Share done by age at the present pace.",
            f"c{number}",
        )
        facts(
            [
                ("by orders old enough to tell", share_of(cohort.done_within, cohort.cases)),
                ("at the present pace", "not known" if is_missing(pace) or pace is None else percent(pace)),
                (
                    f"queue: {queue.open_cases:,} open, {queue.done_a_week:,.0f} done a week",
                    "no end" if queue.queue_weeks is None else f"{queue.queue_weeks:.1f} weeks",
                ),
                ("done ones alone, on average: too rosy", weeks(cohort.closed_only_days)),
            ]
        )
        say_instead(found.wording)
