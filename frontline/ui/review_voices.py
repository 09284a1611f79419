"""Block 3 of the weekly review: three customers in their own words; the first is a leader's choice, made here."""

import streamlit as st

from frontline.review.content import Review, Voice
from frontline.review.forms.words import said_words
from frontline.review.voices import CHANNELS, quoted
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.review_entries import is_written, who_writes, write_entry
from frontline.ui.review_look import grid, quotation
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query
from frontline.units import count_of, day

SHOWN_AT_ONCE, ALL_OF_A_WEEK = 6, 1000
HOW = {
    "chosen": "a leader’s choice among everybody who spoke this week",
    "random": "drawn by the week’s name, the same for everybody",
    "small": "drawn like the second, from small and lapsed accounts",
}


def voices(review: Review) -> None:
    """The three cards."""
    asked = {"to_date": _until(review), "at_most": ALL_OF_A_WEEK}
    drawn = run_query("week_voices", **asked)
    with grid("voices"):
        for voice in review.voices:
            with card(
                voice.label,
                key=f"voice_{voice.how}",
                counted=HOW[voice.how],
                rows=RowsLink("the whole draw →", "week_voices", asked) if voice.how == "random" else (),
            ):
                _voice(voice)
                if voice.how == "chosen":
                    _buttons(review, has_words=not drawn.empty)


def _voice(voice: Voice) -> None:
    if not voice.quote:
        paragraph(plain(voice.missing), look="quiet")
        return
    quotation(voice.quote)
    paragraph(plain(said_words(voice)), look="quiet")


def _buttons(review: Review, *, has_words: bool) -> None:
    is_chosen = is_written(review.heading.first_day, "voice")
    with st.container(horizontal=True, gap="small"):
        if has_words and st.button("Choose another" if is_chosen else "Choose one", key="choose_voice"):
            _choose(review)
        if is_chosen and st.button("Take it back", key="open_undo_voice", type="tertiary"):
            write_entry(review.heading.first_day, "voice", "Taken back: nobody’s choice stands there now.")


def _until(review: Review) -> str:
    """As far as the data reach in the week: any day of it names it."""
    return str(review.heading.last_day)


@st.dialog("Whose words should be heard on Monday?", width="large")
def _choose(review: Review) -> None:
    """Everybody who spoke in the week, masked; one is chosen with a click."""
    who = who_writes("voice_who")
    wanted = st.text_input("Words to look for", key="voice_wanted", placeholder="For example: afraid, refund, thank")
    asked = {"to_date": _until(review), "at_most": ALL_OF_A_WEEK}
    rows = [row for row in records(run_query("week_voices", **asked)) if row["voice_kind"] == "random"]
    found = [row for row in rows if wanted.strip().lower() in str(row["words"]).lower()]
    shown = found[:SHOWN_AT_ONCE]
    told = (
        f"{count_of(len(found), 'customer’s word', 'customers’ words')} of this week"
        if found
        else "Nobody said that this week"
    )
    more = f"; the first {len(shown)} are shown" if len(found) > len(shown) else ""
    paragraph(f"{told}{more}. Names are hidden.", look="quiet")
    for number, row in enumerate(shown):
        with st.container(key=f"review_line_voice_{number}", horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(gap=None):
                quotation(quoted(" ".join(str(row["words"]).split())))
                paragraph(plain(_whose(row)), look="quiet")
            if st.button("Choose", key=f"voice_{number}_chosen", width="content"):
                write_entry(
                    review.heading.first_day,
                    "voice",
                    "These words stand in the review of this week now.",
                    contact_id=str(row["contact_id"]),
                    who=who,
                )


def _whose(row: dict[str, object]) -> str:
    said_on = row["said_date"]
    channel = CHANNELS.get(str(row["channel"]), str(row["channel"]))
    told = [str(row["customer"] or ""), channel, day(said_on.date()) if hasattr(said_on, "date") else ""]
    if row["segment"]:
        told.append(f"{row['segment']} account")
    return ", ".join(each for each in told if each)
