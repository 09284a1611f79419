"""Paste or upload a draft: every claim marked, its verdict, the figures behind it, a truthful wording."""

import streamlit as st

from frontline.ui import figures, sentences
from frontline.ui.cards import card, facts, headline, paragraph, say_instead
from frontline.ui.charts import chart_with_table
from frontline.ui.drafts import Mark, marked_draft
from frontline.ui.rows import RowsLink
from frontline.ui.session import check_draft, cohort_asked, newsletter_text, run_query

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
    asked = cohort_asked(estimate) if estimate else {}
    with (
        right,
        card(
            f"Claim {number}",
            sentences.claim_sentence(found),
            key=f"claim_{number}",
            verdict=found.verdict.verdict,
            counted=f"clock: {estimate.clock}; cancelled left out" if estimate else "no data of ours can answer it",
            rows=RowsLink(f"{estimate.cohort.cases:,} rows →", "cohort_cases", asked) if estimate else (),
            stretch=False,
        ),
    ):
        if estimate is None:
            continue
        chart_with_table(
            figures.share_done(found),
            run_query("cohort_turnaround", **asked),
            "Share done by age at the present pace, the claimed range shaded.",
            f"claim_{number}",
        )
        facts(sentences.estimate_facts(estimate))
        say_instead(found.wording, "Also true" if found.verdict.verdict == "supported" else "Say instead")
