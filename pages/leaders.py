"""How often leaders handled customer contacts themselves, against what they promised."""

import streamlit as st

from frontline.ui import figures, leader_sentences
from frontline.ui.cards import card, empty_state, filters, headline, small_table
from frontline.ui.charts import chart_with_table
from frontline.ui.period import current_period, current_period_name
from frontline.ui.rows import RowsLink
from frontline.ui.session import contact_span, records, run_query
from frontline.units import count_of

EVERYBODY = "All leaders"

span = contact_span(current_period())
as_of = {"as_of_date": span["to_date"]}
weeks = run_query("leader_weeks_in_period", **span)
promises = run_query("leader_promises", **as_of)
if weeks.empty:
    empty_state(
        "Nobody in the data is known as a leader yet",
        "Mark the leaders in people.csv (is_leader = yes) with their extension and agent_id, and import it with a call log or "
        "tickets",
    )
    st.stop()

names = [EVERYBODY, *promises["name"]]
with filters("leaders"):
    chosen = st.selectbox("I am", names, bind="query-params", key="leader", label_visibility="collapsed", width=220)
if chosen != EVERYBODY:
    weeks, promises = weeks[weeks["name"] == chosen], promises[promises["name"] == chosen]
asked = span | {"person_id": None if chosen == EVERYBODY else promises["person_id"].iloc[0]}
contacts = run_query("leader_contact_rows", **asked)

headline(
    leader_sentences.leaders_headline(promises),
    "A contact counts when it was two-way: the leader spoke with the customer, or wrote to them. In the order of the alphabet.",
)
with card(
    f"Contacts by leader and week, {current_period_name().lower()}",
    key="weeks",
    counted="blue: the week’s target was met; hollow: it was not; grey: the week is not over; dotted: the target",
    rows=RowsLink(f"{count_of(len(contacts), 'contact')} →", "leader_contact_rows", asked),
):
    chart_with_table(
        figures.leaders(weeks), weeks, "A bar for each leader and week against the promised number.", "weeks"
    )

left, right = st.columns(2)
with (
    left,
    card(
        "The promise and the distance",
        "How far each leader is from the customers",
        key="distance",
        counted="weeks: the last 13 whole ones; gap: median of the last eight",
        rows=RowsLink("as a table →", "leader_promises", as_of),
    ),
):
    small_table(
        ("leader", "weeks kept", "last contact", "usual gap"),
        [
            (
                row["name"],
                f"{row['weeks_kept']} of {row['weeks_counted']}",
                leader_sentences.ago(row["days_since_contact"]),
                leader_sentences.gap(row["usual_gap_days"]),
            )
            for row in records(promises)
        ],
        bold_column=1,
    )
with (
    right,
    card(
        "How",
        f"{count_of(len(contacts), 'contact')} in this period",
        key="how",
        counted="how long: half of the calls lasted longer",
        rows=RowsLink("by channel →", "leader_conversations", asked),
    ),
):
    small_table(
        ("channel", "contacts", "how long"),
        [
            (row["channel"], f"{row['contacts']:,}", leader_sentences.spoken(row["median_talk_seconds"]))
            for row in records(run_query("leader_conversations", **asked))
        ],
    )
