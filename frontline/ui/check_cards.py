"""The cards of the newsletter check: one for each claim with its evidence, a calm one for what can't be checked."""

from collections.abc import Sequence
from html import escape

import numpy as np
import pandas as pd
import streamlit as st

from frontline.claims.corrections import load_corrections, remove_correction
from frontline.claims.judged import CheckedClaim
from frontline.claims.pictures import Picture, picture_of
from frontline.claims.promises import Promise
from frontline.claims.report import Report
from frontline.ui import check_promises as promised_words
from frontline.ui import check_sentences as words
from frontline.ui import theme
from frontline.ui.cards import card, facts, paragraph, plain, verdict_badge
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_claimed import claimed_range, claimed_words
from frontline.ui.check_dialogs import correct_button
from frontline.ui.checking import kept_promises
from frontline.ui.drafts import Mark, NoteMark, card_id, mark_id, marked_draft
from frontline.ui.rows import RowsLink, rows_link
from frontline.ui.sentences import estimate_facts
from frontline.ui.session import data_directory
from frontline.units import count_of, percent, tenths

SHOWN_FACTS = 3
"""Of the estimates of a turnaround: what was done in time, the present pace, the queue; the page turnaround has them all."""

SHOWN_PROMISES = 4


def draft_html(report: Report) -> str:
    """The text with its claims and style notes marked, as safe HTML."""
    marks = [
        Mark(found.claim.start, found.claim.end, found.verdict.verdict, number, found.verdict.reason)
        for number, found in enumerate(report.checked.claims, start=1)
    ]
    notes = [NoteMark(note.start, note.end, note.suggestion) for note in report.notes]
    return marked_draft(report.checked.text, marks, notes)


def claim_cards(report: Report) -> None:
    """Every claim: those with evidence in a card of their own, what needs somebody first; the others together below."""
    numbered = list(enumerate(report.checked.claims, start=1))
    for number, found in sorted(numbered, key=lambda pair: words.VERDICT_ORDER.index(pair[1].verdict.verdict)):
        if found.evidence is not None:
            _claim_card(report, number, found)
    bare = [(number, found) for number, found in numbered if found.evidence is None]
    if bare:
        _bare_card(report, bare)


def _claim_card(report: Report, number: int, found: CheckedClaim) -> None:
    evidence = found.evidence
    if evidence is None:
        return
    sentence, rest = words.card_sentences(found)
    link = RowsLink(f"{count_of(evidence.row_count, 'row')} →", evidence.query, evidence.asked)
    with card(
        f"Claim {number}",
        sentence,
        key=f"claim_{number}",
        explanation=rest,
        verdict=found.verdict.verdict,
        counted=words.counted(found),
        rows=link if evidence.row_count else (),
        stretch=False,
        anchor=card_id(number),
        back=mark_id(number),
    ):
        _hindsight(report, number)
        # What holds is told in a sentence; its figures are one click deeper.
        holds = found.verdict.verdict == "supported"
        with st.expander("The figures") if holds else st.container():
            _figures(found, number)
        reading_line(report, number, found)


def _figures(found: CheckedClaim, number: int) -> None:
    """The picture, the estimates of a turnaround, a truthful wording."""
    _picture(found, number)
    if found.found is not None:
        facts(estimate_facts(found.found)[:SHOWN_FACTS])
    if found.wording:
        _wording(found, number)


def reading_line(report: Report, number: int, found: CheckedClaim) -> None:
    """What the words were read as, and the way to correct it."""
    quote = " ".join(found.claim.text.split())
    with st.container(key=f"reading_{number}", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="quiet-line">“{escape(quote)}”, read as {escape(words.read_as(found.claim))}</p>')
        correct_button(report, number, found)


def _picture(found: CheckedClaim, number: int) -> None:
    picture = picture_of(found)
    if picture is None or not len(picture.lengths):
        return
    chart_with_table(
        claimed_range(picture, verdict=found.verdict.verdict, colours=theme.current()),
        _table_of(picture),
        f"Share {picture.did} by length in {picture.unit}s; claimed: {claimed_words(picture)}; {_done_within(picture)}.",
        f"claim_{number}",
    )


def _done_within(picture: Picture) -> str:
    """The share that was done within what the claim names at most, and whose it is."""
    most = picture.low if picture.high is None else picture.high
    known = picture.share[(picture.lengths <= most) & np.isfinite(picture.share)]
    if not len(known):
        return f"none {picture.did} so soon"
    reached = float(known[-1]) if picture.reached is None else picture.reached
    told = percent(reached) if picture.in_percent else "too few for a share"
    return f"{picture.did} within {tenths(most)} {picture.unit}s{f', {picture.whose}' if picture.whose else ''}: {told}"


def _table_of(picture: Picture) -> pd.DataFrame:
    """The curve's figures, those that are known."""
    frame = pd.DataFrame({f"{picture.unit}s".replace(" ", "_"): picture.lengths, "done_share": picture.share})
    return frame.dropna().reset_index(drop=True)


def _hindsight(report: Report, number: int) -> None:
    later = report.seen_later(number - 1)
    then = report.checked.claims[number - 1]
    if later is not None and (later.verdict, later.wording) != (then.verdict, then.wording):
        paragraph(words.hindsight(later, report))


def _wording(found: CheckedClaim, number: int) -> None:
    """The truthful wording, with Streamlit's own button to copy it (the page may run no script of ours)."""
    with st.container(key=f"copy_{number}", gap="xsmall"):
        paragraph("Also true" if found.verdict.verdict == "supported" else "Say instead", look="quiet")
        st.code(found.wording, language=None, wrap_lines=True)


def _bare_card(report: Report, bare: Sequence[tuple[int, CheckedClaim]]) -> None:
    """What was read and rests on no data: calm, one line a claim, with its reason."""
    with card("Read, but can’t be checked", key="unchecked", stretch=False):
        for number, found in bare:
            with st.container(key=f"unchecked_{number}", gap="xsmall"):
                st.html(
                    f'<p id="{card_id(number)}" tabindex="-1" class="text-quiet">Claim {number} <a class="back" href="#{mark_id(number)}">in the text</a></p>'
                )
                verdict_badge(found.verdict.verdict, found.verdict.reason)
                _hindsight(report, number)
                reading_line(report, number, found)


def clashes_card(report: Report) -> None:
    """Claims that do not go together, and those that do not fit the last issue."""
    clashes = report.checked.clashes
    if not clashes:
        return
    label = "These do not go together"
    with card(label, key="edge_attention_clashes", stretch=False):
        for clash in clashes:
            paragraph(plain(clash.sentence))


def remarks_card(report: Report) -> None:
    """What has to be known of the check itself."""
    if report.checked.notices:
        with card("Remarks", key="remarks", stretch=False):
            for notice in report.checked.notices:
                paragraph(plain(notice))


def notes_card(report: Report) -> None:
    """Style notes, apart from verdicts: the phrase, and what to do instead."""
    if not report.notes:
        return
    counted = "Style notes are no verdicts: caring shows in what was done, and nobody’s feelings are judged."
    with card("How it is said", words.notes_sentence(report), key="notes", counted=counted, stretch=False):
        for note in report.notes:
            paragraph(f"“{plain(' '.join(note.text.split()))}”", look="serif")
            paragraph(words.note_line(note), look="quiet")


def promises_card() -> None:
    """What newsletters already sent promised: when it is due, and once it was, what became of it."""
    promised = kept_promises()
    if not promised:
        return
    with card("Promised before", promised_words.promises_sentence(promised), key="promises", counted=promised_words.HOW_JUDGED, stretch=False):  # fmt: skip
        dated = sorted((each for each in promised if each.due_date), key=lambda each: str(each.due_date), reverse=True)
        for number, promise in enumerate(dated[:SHOWN_PROMISES]):
            with st.container(key=f"promise_{number}", gap="xsmall"):
                _promise(promise, number)
        if len(dated) > SHOWN_PROMISES:
            paragraph(f"And {count_of(len(dated) - SHOWN_PROMISES, 'earlier one')}.", look="quiet")


def _promise(promise: Promise, number: int) -> None:
    """Its words, its days, and once it is due the verdict with its whole reason and the rows it rests on."""
    paragraph(f"“{plain(' '.join(promise.claim.text.split()))}”", look="serif")
    paragraph(promised_words.promise_line(promise), look="quiet")
    if not promise.is_due:
        return
    verdict_badge(promise.checked.verdict.verdict, words.capital(promise.checked.verdict.reason))
    evidence = promise.checked.evidence
    if evidence is not None:
        with st.container(key=f"promised_{number}", horizontal=True, vertical_alignment="center", gap="small"):
            paragraph(plain(words.counted_then(evidence)), look="quiet")
            if evidence.row_count:
                rows_link(
                    promised_words.promise_rows_label(promise), evidence.query, evidence.asked, key=f"promise_{number}"
                )


def corrections_card() -> None:
    """Every reading that was corrected by hand; each can be taken back."""
    found = load_corrections(data_directory())
    if not found.kept and not found.unreadable:
        return
    sentence = f"{count_of(len(found.kept), 'reading')} corrected by hand, kept for the next draft."
    with card("Corrected by hand", sentence, key="corrections", stretch=False):
        for notice in found.notices():
            paragraph(plain(notice))
        for kept in found.kept:
            with st.container(key=f"kept_{kept.correction_id}", gap="xsmall"):
                paragraph(f"“{plain(' '.join(kept.text.split()))}”", look="serif")
                paragraph(plain(words.correction_words(kept)), look="quiet")
                st.button(
                    "Take it back",
                    key=f"remove_{kept.correction_id}",
                    type="tertiary",
                    on_click=remove_correction,
                    args=(data_directory(), kept.correction_id),
                )
