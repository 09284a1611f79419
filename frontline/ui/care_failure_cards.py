"""The cards of failures: the register and what is proposed for it, what customers paid, sorry said twice, who could leave."""

import datetime as dt

import pandas as pd
import streamlit as st

from frontline.ui import care_failure_dialogs as dialogs
from frontline.ui import care_failure_sentences as words
from frontline.ui import charts_recovery, theme
from frontline.ui.cards import card, facts, paragraph, plain, small_table
from frontline.ui.care_reader import CareReader
from frontline.ui.charts import chart_with_table
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings, today
from frontline.units import count_of, day, numeral

SHOWN_PROPOSALS, SHOWN_ROWS, SHOWN_PLEDGES = 3, 5, 3


def register_card(reader: CareReader) -> None:
    """Failures by month and who told whom; the forms; what is proposed, to be confirmed or dismissed."""
    months = run_query("failure_rate", **reader.written_span)
    failures = int(months["failures"].sum())
    with card(
        "Our failures",
        words.register_sentence(records(months)),
        key="failures",
        stretch=False,
        explanation="" if failures else words.HOW_TO_WRITE,
        counted="written down, or tickets with a tag for it; who noticed: as written, else who wrote first; by orders placed",
        rows=[
            RowsLink(f"{count_of(failures, 'failure')} →", "failure_rows", reader.written_span),
            RowsLink("by month →", "failure_rate", reader.written_span),
        ],
    ):
        if failures:
            figure = charts_recovery.failures_by_month(
                months["month_date"], months["told_by_customers"], months["failures"], colours=theme.current()
            )
            told = "Failures by month, those that customers told us of set apart."
            chart_with_table(figure, months, told, "failures")
        with st.container(horizontal=True, key="write_failures"):
            if st.button("Write a failure down", key="begin_failure"):
                dialogs.write_failure()
            if failures and st.button("Repair", key="begin_repair"):
                dialogs.write_repair(reader.written_span)
            if failures and st.button("Close one", key="begin_close_failure"):
                dialogs.close_failure(reader.written_span)
        _proposals(run_query("failure_proposals_open", **reader.written_span))


def _proposals(proposals: pd.DataFrame) -> None:
    """The newest proposals, each with the customer's words and ours, and two buttons."""
    paragraph(words.proposals_sentence(len(proposals)), look="label")
    for place, row in enumerate(records(proposals.head(SHOWN_PROPOSALS))):
        with st.container(key=f"proposed_{place}", gap="xsmall"):
            paragraph(f"{day(row['happened_date'])} · {plain(words.who(row))}", look="quiet")
            paragraph(f"“{plain(words.short_quote(row['complaint']))}”", look="serif")
            paragraph(f"We: “{plain(words.short_quote(row['apology']))}”", look="quiet")
            with st.container(horizontal=True):
                name = dialogs.key_of(str(row["failure_id"]))
                if st.button("Confirm", key=f"confirm_{name}"):
                    dialogs.decide(row, is_failure=True)
                if st.button("It was none", key=f"dismiss_{name}"):
                    dialogs.decide(row, is_failure=False)


def repeated_card(reader: CareReader) -> None:
    """The alarm: two apologies without a repair; beside it how many failures were repaired."""
    alarms = records(run_query("repeated_apologies", **reader.written_span))
    steps = {str(row["step"]): row for row in records(run_query("recovery_shares", **reader.written_span))}
    sorry = int(steps["acknowledged"]["cases"]) if steps else 0
    with card(
        "Sorry, twice",
        words.repeated_sentence(alarms, sorry),
        key="repeated",
        stretch=False,
        counted=f"two apologies to a customer on different days, at most {settings().care.repeat_days} apart, and no repair done",
        rows=RowsLink(f"{count_of(len(alarms), 'case')} →", "repeated_apologies", reader.written_span),
    ):
        if alarms:
            small_table(
                ("customer", "first", "again", "for", "a repair was"),
                [
                    (
                        plain(words.who(row)),
                        f"{day(row['acknowledged_date'])}",
                        f"*{day(row['sorry_again_date'])}*",
                        "another failure" if row["is_repeated"] else "the same",
                        "offered" if row["is_repair_offered"] else "not offered",
                    )
                    for row in alarms[:SHOWN_ROWS]
                ],
            )
        if steps and sorry:
            done = steps["done"]
            told = words.few_or_share(int(done["cases"]), int(done["failures"]))
            paragraph(f"Of all failures, {told} are repaired, by the list or as we told it.", look="quiet")


def switchable_card(reader: CareReader) -> None:
    """Customers with an open failure who have not ordered since: who could leave any day."""
    asked = {"as_of_date": reader.written_until}
    rows = records(run_query("open_failures_without_order", **asked))
    with card(
        "Waiting, and not ordering",
        words.switchable_sentence(rows),
        key="switchable",
        stretch=False,
        counted="a failure neither repaired nor closed, and no order after the last one; days until the data end; longest first",
        rows=RowsLink(f"{count_of(len(rows), 'customer')} →", "open_failures_without_order", asked),
    ):
        if rows:
            small_table(
                ("customer", "days", "sorry said", "owner"),
                [
                    (
                        plain(words.who(row)),
                        f"{numeral(row['open_days'])}",
                        "yes" if row["is_acknowledged"] else "*no*",
                        "named" if row["has_owner"] else "*nobody*",
                    )
                    for row in rows[:SHOWN_ROWS]
                ],
            )


def paid_card(reader: CareReader) -> None:
    """What customers paid for our mistakes, by kind; and one pledge, until it is kept."""
    paid = records(run_query("paid_for_our_mistake", **reader.written_span))
    asked = {"as_of_date": reader.written_until}
    with card(
        "Customers paid for our mistakes",
        words.paid_sentence(paid[0] if paid else None),
        key="paid",
        stretch=False,
        counted="cost, fees (part of it) and time as written down; asked again: in the failure’s own thread; "
        "days until repaired or closed, else until the data end",
        rows=[
            RowsLink("by kind →", "paid_for_our_mistake", reader.written_span),
            RowsLink("pledges →", "pledges", asked),
        ],
    ):
        kinds = words.paid_rows(paid)
        if kinds:
            small_table(("kind", "failures", "cost", "given back", "fees", "asked again", "days"), kinds)
        beside = words.paid_beside(paid[0], is_in_table=bool(kinds)) if paid else {}
        if beside:
            facts(beside)
        _pledges(reader)


def _pledges(reader: CareReader) -> None:
    """The newest pledges, and the buttons that make and close one; what was written today counts today."""
    until = max(reader.written_until, today() + dt.timedelta(days=1))  # what is due today is due by today’s clock
    pledges = records(run_query("pledges", as_of_date=until))
    if not pledges:
        paragraph("No pledge is written down: one way in which customers no longer pay for our mistakes.", look="quiet")
    for row in pledges[:SHOWN_PLEDGES]:
        name = dialogs.key_of(str(row["deed_id"]))
        with st.container(horizontal=True, vertical_alignment="center", key=f"pledge_{name}"):
            paragraph(f"{words.plain_short(str(row['title']), words.QUOTED)} · {words.pledge_words(row)}")
            if row["state"] != "kept" and st.button("It is kept", key=f"kept_{name}"):
                dialogs.close_pledge(str(row["deed_id"]))
    if st.button("Make a pledge", key="begin_pledge"):
        dialogs.write_pledge(reader.person_id)
