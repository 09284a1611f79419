"""The first screen: the promise, what we publish, who waits, who gave up, what lies open."""

import streamlit as st

from frontline.ui import figures, leader_sentences, sentences
from frontline.ui.cards import card, headline, missing_card, plain, small_table
from frontline.ui.charts import chart_with_table
from frontline.ui.menu import link_to
from frontline.ui.period import current_period
from frontline.ui.rows import RowsLink
from frontline.ui.session import contact_span, has_messages, has_records, published_claims, records, run_query
from frontline.units import count_of, long_day, long_day_in_year

span, this_week = contact_span(current_period()), contact_span(1)
promises, waiting = run_query("leader_promises", as_of_date=this_week["to_date"]), run_query("waiting_customers")
claims = published_claims()

headline(
    sentences.week_headline(promises, claims, waiting),
    f"The week of {long_day_in_year(this_week['from_date'])}, as far as the data reach. Grey bands show the usual range of whole weeks.",
)
top_left, top_right = st.columns(2)
bottom_left, bottom_middle, bottom_right = st.columns(3)

with top_left:
    if promises.empty:
        missing_card(*sentences.MISSING["phones"], key="phones")
    else:
        taken = run_query("usual_range", measure="leader_contacts", **span)
        contacts = run_query("leader_contact_rows", **this_week)
        everybody = run_query("usual_range", measure="customer_contacts", **this_week)["value"].sum()
        with card(
            "On the phones",
            leader_sentences.promised_contacts(promises, contacts["contact_id"].nunique(), everybody),
            key="phones",
            counted="two-way: a leader spoke, or wrote; a row for each leader in a contact",
            rows=RowsLink(f"{count_of(len(contacts), 'row')} →", "leader_contact_rows", this_week),
        ):
            figure = figures.usual_range(taken, "contacts a week")
            chart_with_table(figure, taken, "Leaders’ contacts by week over their usual range.", "phones")
            with st.container(horizontal=True, gap="small"):
                link_to("shifts", "Find me a slot", key="to_shifts", primary=True)
                link_to("leaders", "Leader by leader", key="to_leaders")

with top_right:
    if not claims:
        missing_card(*sentences.MISSING["published"], key="published")
    else:
        latest, asked = claims[-1], claims[-1].estimate_today.rows_asked
        with card(
            "What we published",
            f"“{plain(' '.join(latest.today.claim.text.split()))}”",
            key="published",
            explanation=f"Said on {long_day(latest.sent_date)}. Today: {latest.today.verdict.reason}",
            verdict=latest.today.verdict.verdict,
            counted=f"clock: {latest.estimate_today.clock}; open orders counted, cancelled left out",
            rows=RowsLink(f"{count_of(latest.estimate_today.cohort.cases, 'row')} →", "cohort_cases", asked),
        ):
            table = run_query("cohort_turnaround", **asked)
            chart_with_table(figures.claim_over_actual(latest.today), table, "The claim over the actual.", "published")
            link_to("check_newsletter", "Check the next draft", key="to_check")

with bottom_left:
    gone = run_query("usual_range", measure="abandoned_calls", **span)
    weeks = run_query("calls_by_week", **this_week)
    if weeks.empty:
        missing_card(*sentences.MISSING["abandoned"], key="abandoned")
    else:
        number = int(weeks["abandoned_calls"].iloc[-1])
        with card(
            "Callers who gave up",
            sentences.abandonment(weeks.iloc[-1]),
            key="abandoned",
            counted="inbound calls that queued or rang",
            rows=RowsLink(f"{count_of(number, 'call')} →", "abandoned_call_rows", this_week),
        ):
            figure = figures.usual_range(gone, "calls a week")
            chart_with_table(figure, gone, "Abandoned calls by week over their usual range.", "abandoned")

with bottom_middle:
    if not has_records("orders"):
        missing_card(*sentences.MISSING["queue"], key="queue")
    else:
        done = run_query("usual_range", measure="orders_done", from_date=span["from_date"])
        queue = run_query("queue_length").iloc[0]
        with card(
            "Work in the queue",
            sentences.queue_sentence(queue),
            key="queue",
            counted="open orders ÷ done a week over four weeks",
            rows=RowsLink(f"{count_of(int(queue['open_cases']), 'order')} →", "open_case_rows"),
        ):
            chart_with_table(figures.usual_range(done, "orders done a week"), done, "Orders done by week.", "queue")

with (
    bottom_right,
    card(
        "Who is waiting for us",
        sentences.waiting_sentence(waiting, is_known=has_messages()),
        key="waiting",
        counted="the clock runs until a person answers",
        rows=RowsLink("the list →", "waiting_customers"),
    ),
):
    if len(waiting):
        small_table(
            ("customer", "waiting", "asked again"),
            [
                (sentences.customer(row), count_of(row["waiting_days"], "day"), f"{row['asked_again']} ×")
                for row in records(waiting.head(5))
            ],
            bold_column=1,
        )
        link_to("care", "Take one", key="to_care")
