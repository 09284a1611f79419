"""Paste or upload a draft: every claim marked, its verdict, the figures behind it, a truthful wording."""

import streamlit as st

from frontline.ui import figures, sentences
from frontline.ui.cards import card, facts, headline, say_instead
from frontline.ui.charts import chart_with_table
from frontline.ui.drafts import Mark, marked_draft
from frontline.ui.rows import RowsLink
from frontline.ui.session import check_draft, check_sent, cohort_asked, records, run_query

KNOWN_ENDINGS = ["eml", "md", "txt", "html", "docx"]
EXAMPLE = "We have worked through our backlog and are back to a 4-6 week turnaround."

sent = run_query("newsletters")
titles = ["A new draft", *reversed([f"{row['sent_date']:%-d %b %Y} · {row['title']}" for row in records(sent)])]
opening = st.container()
left, right = st.columns([5, 4])
marked = left.container()
with left:
    pasted = st.text_area("Paste the draft", placeholder=EXAMPLE, height=180, key="draft")
    upload = st.file_uploader("or upload it (.eml, .md, .txt, .html, .docx)", type=KNOWN_ENDINGS, key="upload")
    chosen = st.selectbox("or look again at one that was sent", titles, key="newsletter")

if pasted.strip():
    checked = check_draft(pasted, "draft.txt")
elif upload is not None:
    checked = check_draft("", upload.name, upload.getvalue())
elif chosen != titles[0]:
    checked = check_sent(len(titles) - 1 - titles.index(chosen))
else:
    with opening:
        headline("Is it true? Paste the draft before it goes out.", sentences.WHAT_IS_READ)
    st.stop()

with opening:
    headline(
        sentences.draft_headline(checked),
        f"{checked.title or 'Draft'}, declared author: {checked.author or 'nobody'}. Judged by what was known at the start of "
        f"{checked.as_of:%-d %B %Y}.",
    )
with marked, card("Your draft", key="draft_marked", counted=sentences.WHAT_IS_READ, stretch=False):
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
