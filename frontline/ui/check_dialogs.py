"""What is asked in the newsletter check: a reading corrected by hand, a sign-off, the draft with truthful wording."""

from collections.abc import Sequence

import streamlit as st

from frontline.claims.changes import CHOICES
from frontline.claims.claim import Claim
from frontline.claims.corrections import (
    Correction,
    correction_for,
    keep_correction,
    load_corrections,
    remove_correction,
)
from frontline.claims.judged import CheckedClaim, DeclaredAuthor
from frontline.claims.report import Report
from frontline.claims.sign_off import sign_off, sign_offs
from frontline.errors import FrontlineError
from frontline.ui import check_sentences as words
from frontline.ui.cards import paragraph, plain
from frontline.ui.checking import with_author
from frontline.ui.session import data_directory
from frontline.units import count_of, in_words

ANY = "—"
SHARE_OPS = {"=": "exactly", ">": "over", "<": "under"}


def correct_button(report: Report, number: int, found: CheckedClaim) -> None:
    """The quiet way to correct a reading."""
    if st.button("Correct this reading", key=f"correct_{number}", type="tertiary"):
        _correct(report, number, found.claim)


@st.dialog("Correct this reading")
def _correct(report: Report, number: int, claim: Claim) -> None:
    """Change what a claim was read as; it is kept for the next draft."""
    paragraph(f"“{plain(' '.join(claim.text.split()))}”", look="serif")
    with st.form(f"correct_form_{number}", border=False):
        changed = _fields(claim, number)
        is_kept = st.form_submit_button("Keep the correction", type="primary")
    set_aside = st.button("This is no claim", key=f"no_claim_{number}")
    earlier = correction_for(claim.text, _nth(report, number), load_corrections(data_directory()))
    if earlier is not None and st.button("Take the correction back", key=f"take_back_{number}"):
        remove_correction(data_directory(), earlier.correction_id)
        st.rerun()
    paragraph("Kept for these words. With other figures, only what they mean is taken over.", look="quiet")
    if not is_kept and not set_aside:
        return
    before = dict(earlier.changes) if earlier is not None else {}
    correction = Correction(
        text=claim.text,
        is_claim=not set_aside,
        changes={} if set_aside else before | changed,
        nth=_nth(report, number),
        day=str(report.checked.as_of),
    )
    try:
        keep_correction(data_directory(), claim, correction)
    except FrontlineError as refused:
        st.error(str(refused))
        return
    st.rerun()


def _nth(report: Report, number: int) -> int:
    """Which of the readings of the same words this is; those that were set aside by hand are counted as well."""
    claim = report.checked.claims[number - 1].claim
    before = report.checked.claims[: number - 1]
    shown_before = sum((each.claim.start, each.claim.end) == (claim.start, claim.end) for each in before)
    corrections = load_corrections(data_directory())
    place = 0
    while True:
        kept = correction_for(claim.text, place, corrections)
        if kept is None or kept.is_claim:
            if shown_before == 0:
                return place
            shown_before -= 1
        place += 1


def _fields(claim: Claim, number: int) -> dict[str, object]:
    """The form's fields; gives those that were changed."""
    changed: dict[str, object] = {}
    left, right = st.columns(2)
    for place, name in enumerate(("metric", "statistic", "subject", "tense", "speaker", "unit")):
        with (left, right)[place % 2]:
            _choice(name, getattr(claim, name), number, changed)
    with left:
        _number("lo", "From", claim.lo, number, changed)
        _number("share", "Share in %", None if claim.share is None else claim.share * 100, number, changed)
        _day("period_from", "Window from", claim.period.first_date if claim.period else None, number, changed)
    with right:
        _number("hi", "To", claim.hi, number, changed)
        _choice("share_op", claim.share_op, number, changed)
        _day("period_to", "Window to", claim.period.last_date if claim.period else None, number, changed)
    return changed


def _choice(name: str, value: str | None, number: int, changed: dict[str, object]) -> None:
    options: Sequence[str] = CHOICES[name] if name in {"metric", "tense", "speaker"} else (ANY, *CHOICES[name])
    chosen = st.selectbox(
        "Share is" if name == "share_op" else name.capitalize(),
        options,
        index=list(options).index(value or ANY) if (value or ANY) in options else 0,
        format_func=lambda option: SHARE_OPS.get(option, option.replace("_", " ")),
        key=f"correct_{name}_{number}",
    )
    if chosen != (value or ANY):
        changed[name] = None if chosen == ANY else chosen


def _number(name: str, label: str, value: float | None, number: int, changed: dict[str, object]) -> None:
    written = st.number_input(label, value=value, min_value=0.0, format="%g", key=f"correct_{name}_{number}")
    if written != value:
        changed[name] = written / 100 if name == "share" and written is not None else written


def _day(name: str, label: str, value: object, number: int, changed: dict[str, object]) -> None:
    written = st.date_input(label, value=value, key=f"correct_{name}_{number}")  # type: ignore[call-overload]
    if written != value:
        changed[name] = str(written) if written else None


def draft_buttons(report: Report) -> None:
    """Below the draft: take it with truthful wording, or sign it off."""
    with st.container(horizontal=True, key="draft_buttons"):
        if any(map(words.is_replaced, report.checked.claims)) and st.button(
            "Copy with truthful wording", key="truthful", type="primary"
        ):
            _truthful(report)
        if st.button("Sign off and keep evidence", key="sign_off"):
            _sign_off(report)
    signed = sign_offs(data_directory(), report.checked.text)
    if signed:
        times = "" if len(signed) == 1 else f" {in_words(len(signed))} times"
        paragraph(f"This text was signed off{times}; the evidence is in signed/{signed[-1].name}.", look="quiet")


@st.dialog("The draft with truthful wording", width="large")
def _truthful(report: Report) -> None:
    """The whole text, each claim that does not hold replaced, to copy."""
    text, replaced = words.truthful_text(report)
    paragraph(
        f"{count_of(replaced, 'claim')} replaced by what the data say. Read it once more before you send it.",
        look="quiet",
    )
    with st.container(key="copy_whole"):
        st.code(text, language=None, wrap_lines=True)


@st.dialog("Sign off and keep evidence")
def _sign_off(report: Report) -> None:
    """Ask who signs and who wrote it, then keep the evidence."""
    false = sum(found.verdict.verdict == "contradicted" for found in report.checked.claims)
    if false:
        paragraph(f"*{count_of(false, 'claim')} of this text would be false today*; the evidence will say so.")
    declared = report.declared
    with st.form("sign_off_form", border=False):
        signer = st.text_input("Your name", key="signer")
        author = st.text_input(
            "Who is named as its author", value=declared.name if declared else report.checked.author or "", key="author"
        )
        wrote = st.radio("How it was written", list(words.WROTE), format_func=words.WROTE.__getitem__, key="wrote")
        is_signed = st.form_submit_button("Sign off", type="primary")
    if not is_signed:
        return
    try:
        name = " ".join(author.split())
        signed = sign_off(data_directory(), with_author(report, DeclaredAuthor(name, wrote)), signer)
    except FrontlineError as refused:
        st.error(str(refused))
        return
    paragraph(f"The evidence is kept as signed/{signed.json_path.name}.")
    for path, mime in ((signed.html_path, "text/html"), (signed.json_path, "application/json")):
        st.download_button(
            f"Download it as {path.suffix[1:].upper()}",
            path.read_bytes(),
            path.name,
            mime,
            on_click="ignore",
            key=path.suffix,
        )
