"""The cards about what customers say of our words: doubted, generic, unexpected, why they stay, praised unasked; and who wrote our letters."""

import pandas as pd
import streamlit as st

from frontline.claims.declared import declared_author
from frontline.ui import care_said_sentences as words
from frontline.ui import menu, theme
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.care_reader import CareReader
from frontline.ui.care_reply_cards import shortened
from frontline.ui.care_reply_sentences import NOT_READ, TO_READ, as_day
from frontline.ui.care_said_sentences import Letter
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_questions import Bar, share_bars
from frontline.ui.rows import RowsLink
from frontline.ui.session import data_directory, records, run_query, settings
from frontline.units import FEW_CASES, count_of, day, is_missing, numeral, quarter, share_of

SHOWN_QUOTES, SHOWN_LETTERS, LONGEST_QUOTE, SIGNATURE = 3, 6, 240, 300


def newsletter_doubt_card(reader: CareReader) -> None:
    """How many who answer a newsletter doubt it, in their words, and what followed."""
    asked = {**reader.span, "of_newsletter": True}
    doubts = run_query("doubt_rows", **asked)
    quarters = run_query("newsletter_doubts", **reader.span)
    with card(
        "Do they believe our newsletter?",
        words.doubt_sentence(quarters),
        key="newsletter_doubt",
        stretch=False,
        counted="threads that answer a newsletter or speak of one; as labelled, errors never counted; resolved: an order or thanks within 30 days",
        rows=[
            RowsLink(f"{count_of(len(doubts), 'doubt')} →", "doubt_rows", asked),
            RowsLink("by quarter →", "newsletter_doubts", reader.span),
        ],
    ):
        resolved = words.resolved_sentence(quarters)
        if resolved:
            paragraph(resolved)
        quotes(doubts)
        if len(doubts):
            paragraph("An association: they may have ordered or thanked us for another reason.", look="quiet")
            menu.link_to("turnaround", "What we claimed, and what was", key="newsletter_doubt")


def backlash_card(reader: CareReader) -> None:
    """Who called a reply generic, and who doubts what we say where no newsletter is spoken of; in their words."""
    elsewhere = {**reader.span, "of_newsletter": False}
    generic, doubts = run_query("backlash_rows", **reader.span), run_query("doubt_rows", **elsewhere)
    with card(
        "What they say of our words",
        words.backlash_sentence(generic),
        key="backlash",
        stretch=False,
        counted="as labelled, errors never counted; own words: a later reply without a known phrase and without reused text",
        rows=[
            RowsLink(f"{count_of(len(generic), 'message')} →", "backlash_rows", reader.span),
            RowsLink(f"{count_of(len(doubts), 'doubt')} →", "doubt_rows", elsewhere),
        ],
    ):
        quotes(generic)
        if len(doubts):
            paragraph(words.elsewhere_sentence(len(doubts)))
            quotes(doubts)


def quotes(rows: pd.DataFrame) -> None:
    """The newest few in the customers' words (columns words, customer, written_date, perhaps newsletter), names hidden."""
    for row in records(rows.head(SHOWN_QUOTES)):
        who = "a customer" if is_missing(row["customer"]) else str(row["customer"])
        paragraph(f"“{plain(shortened(' '.join(str(row['words']).split()), LONGEST_QUOTE))}”", look="serif")
        paragraph(f"{plain(who)}, {day(as_day(row['written_date']))}{plain(words.issue_words(row))}", look="quiet")


def stay_card(reader: CareReader) -> None:
    """Why customers say they stay or come back."""
    rows = records(run_query("reasons_to_stay", **reader.span))
    said = run_query("reason_to_stay_rows", **reader.span)
    with card(
        "Why they stay",
        words.stay_sentence(rows),
        key="stay",
        stretch=False,
        counted="threads in which a customer writes why; one may name several; as labelled, errors never counted",
        rows=RowsLink(f"{count_of(len(said), 'message')} →", "reason_to_stay_rows", reader.span),
    ):
        if rows and int(rows[0]["all_threads"]) >= FEW_CASES:
            bars = [Bar(*words.stay_bar(row)) for row in rows]
            told = "Reasons to stay as shares of the threads that name one."
            figure = share_bars(bars, "of the threads that say why", colours=theme.current())
            chart_with_table(figure, pd.DataFrame(rows), told, "stay")
        elif rows:
            small_table(
                ("reason", "threads"),
                [(words.reason_name(row), share_of(int(row["threads"]), int(row["all_threads"]))) for row in rows],
            )
        quotes(said)


def leader_belief_card(reader: CareReader) -> None:
    """Whether customers believe that a leader writes, when they meet one for the first time."""
    said = run_query("leader_surprise_rows", **reader.span)
    with card(
        "Do they believe that leaders write?",
        words.belief_sentence(run_query("leader_surprise", **reader.span)),
        key="leader_belief",
        stretch=False,
        counted="first contacts with any leader that were threads; calls cannot be read; as labelled, errors never counted",
        rows=[
            RowsLink(f"{count_of(len(said), 'message')} →", "leader_surprise_rows", reader.span),
            RowsLink("by quarter →", "leader_surprise", reader.span),
        ],
    ):
        quotes(said)


def word_of_mouth_card(reader: CareReader) -> None:
    """Praise that nobody asked for, and telling others, by quarter; a few to read aloud."""
    quarters = run_query("word_of_mouth_by_quarter", to_date=reader.span["to_date"])
    said = run_query("praise_to_read_aloud", **reader.span)
    if quarters.empty or not quarters["messages"].sum():
        with card("Praised unasked, told on", NOT_READ, key="word_of_mouth"):
            paragraph(TO_READ)
        return
    with card(
        "Praised unasked, told on",
        words.mouth_sentence(quarters),
        key="word_of_mouth",
        stretch=False,
        counted="active: ordered or in contact in that quarter; unasked: no survey, and we had not asked for it in the "
        f"{settings().care.unprompted_days} days before; in brackets: 19 times of 20; as labelled; corrected: praise alone, the errors of the label counted in",
        rows=[
            RowsLink(f"{count_of(len(said), 'message')} →", "praise_to_read_aloud", reader.span),
            RowsLink("by quarter →", "word_of_mouth_by_quarter", {"to_date": reader.span["to_date"]}),
        ],
    ):
        quotes(said)
        with st.expander("Quarter by quarter"):
            small_table(
                ("quarter", "active customers", "praise", "of it unasked", "corrected", "told others"),
                [
                    (
                        f"{quarter(as_day(row['quarter_date']))}{'' if row['is_whole_quarter'] else ', not whole'}",
                        f"{numeral(row['active_customers'])}",
                        f"{numeral(row['praises'])}",
                        f"{numeral(row['unprompted_praises'])}",
                        words.corrected_praises(row),
                        f"{numeral(row['told_others'])}",
                    )
                    for row in records(quarters)
                ],
            )


def letters_card(reader: CareReader) -> None:
    """Whether our newsletters are signed by the person who wrote them."""
    letters = _letters(reader)
    with card(
        "Our own letters",
        words.letters_sentence(letters),
        key="own_letters",
        stretch=False,
        counted="signed: a leader’s name at its head or end; written: as declared at the sign-off, the latest one",
        rows=RowsLink("leaders →", "leader_roles"),
    ):
        small_table(
            ("newsletter", "sent", "signed by", "written"),
            [
                (
                    plain(each.title),
                    day(each.sent_date),
                    plain(each.signed_by or "nobody of us"),
                    words.WROTE[each.wrote],
                )
                for each in letters[-6:][::-1]
            ],
        )
        menu.link_to("check_newsletter", "Sign off the next one", key="own_letters")


def _letters(reader: CareReader) -> list[Letter]:
    """The newsletters of the period, oldest first."""
    leaders = sorted({str(name) for name in run_query("leader_roles")["name"]})
    letters = []
    for row in records(run_query("newsletters")):
        if is_missing(row["sent_date"]):
            continue
        sent, body = as_day(row["sent_date"]), "" if is_missing(row["body"]) else str(row["body"])
        if not reader.span["from_date"] <= sent < reader.span["to_date"]:
            continue
        around = f"{'' if is_missing(row['author']) else row['author']}\n{body[-SIGNATURE:]}".casefold()
        signed = next((name for name in leaders if name.casefold() in around), None)
        declared = declared_author(data_directory(), body)
        title = str(row["newsletter_id"] if is_missing(row["title"]) else row["title"])
        letters.append(
            Letter(title, sent, signed, declared.name if declared else None, declared.wrote if declared else None)
        )
    return letters
