"""Paste or upload a draft: every claim marked, its verdict, the figures behind it, a truthful wording."""

import streamlit as st

from frontline.ui import check_sentences as words
from frontline.ui.cards import card, headline
from frontline.ui.check_cards import (
    claim_cards,
    clashes_card,
    corrections_card,
    draft_html,
    notes_card,
    promises_card,
    remarks_card,
)
from frontline.ui.check_dialogs import draft_buttons
from frontline.ui.checking import check_pasted, check_sent, check_upload
from frontline.ui.session import records, run_query
from frontline.units import day

KNOWN_ENDINGS = ["eml", "md", "txt", "html", "docx"]
EXAMPLE = "We have worked through our backlog and are back to a 4-6 week turnaround."
NEW = "A new draft"

sent = records(run_query("newsletters"))
titles = [NEW, *reversed([f"{day(row['sent_date'])} · {row['title']}" for row in sent])]
state = st.session_state
is_given = bool(str(state.get("draft", "")).strip() or state.get("upload") or state.get("newsletter", NEW) != NEW)

opening = st.container()
with st.expander("Change the draft, or take another" if is_given else "The draft", expanded=not is_given):
    pasted = st.text_area("Paste the draft", placeholder=EXAMPLE, height=180, key="draft")
    upload = st.file_uploader("or upload it (.eml, .md, .txt, .html, .docx)", type=KNOWN_ENDINGS, key="upload")
    chosen = st.selectbox("or look again at one that was sent", titles, key="newsletter")

was_sent = False
if pasted.strip():
    report = check_pasted(pasted)
elif upload is not None:
    report = check_upload(upload.name, upload.getvalue())
elif chosen != NEW:
    report, was_sent = check_sent(len(sent) - titles.index(chosen)), True
else:
    with opening:
        headline(words.ASKS_FOR_A_DRAFT, words.WHAT_IS_READ)
    promises_card()
    corrections_card()
    st.stop()

with opening:
    headline(words.headline(report, was_sent=was_sent), words.rests_on(report))

left, right = st.columns([5, 4])
with (
    left,
    st.container(key="draft_side"),
    card("Your draft", key="draft_marked", counted=words.WHAT_IS_READ, stretch=False),
):
    with st.container(key="draft_body"):
        st.html(draft_html(report))
    draft_buttons(report)
with right:
    remarks_card(report)
    clashes_card(report)
    claim_cards(report)
    notes_card(report)
    corrections_card()
