"""Where a customer stands in what the company decides, plans and does, what the staff says, and who is told nothing of: by hand."""

import datetime as dt

import duckdb
import pytest

from frontline.query_catalog import find_query
from frontline.warehouse import Warehouse

from .listed_company import OURS, PEOPLE, answer, take_in, ticket

AS_OF = dt.date(2025, 10, 1)
THREAD = "ticket/zendesk/1"
DEEDS = [
    "deed_id,done_on,deed_kind,person_id,team,title,contact_id,minutes,amount,is_about_customers,closed_on",
    "b1,2025-08-30,blocker,,North,Ask Gus Pell at gus@example.com for every refund,,,,,",
    "b2,2025-09-20,blocker,,North,The printer,,,,,",
    "b3,2025-05-01,blocker,,North,The old form,,,,,2025-09-30",
    "s1,2025-02-01,strategy,LEA,,Scan at home,ticket/zendesk/1,,,,",
    "s2,2025-02-01,strategy,LEA,,Two more presses,ticket/zendesk/404,,,,",
    "a1,2025-09-01,agenda,LEA,,Waits,,,,yes,",
    "a2,2025-09-01,agenda,LEA,,The bank,,,,no,",
    "a3,2025-05-01,agenda,LEA,,Waits,,,,yes,",
    "w1,2025-09-05,walk through,LEA,,Ordered as a customer,,40,,,",
    "w2,2025-09-06,walk-through,MAX,,Ordered twice,,30,2,,",
    "v1,2025-05-06,visit,LEA,,,,60,,,",
    "o1,2024-05-06,one to one,LEA,,,,60,,,",
    "q1,2025-09-01,survey,,,,,,40,,",
]
DECISIONS = [
    "decision_id,decided_on,title,decision_kind,owner,contact_id,note",
    "d1,2025-09-02,Refund at once,service,,ticket/zendesk/1,",
    "d2,2025-09-03,A new bank,money,,,",
    "d3,2025-08-01,Gus Pell closes the evening shift,cost_cut,,,",
    "d4,2025-09-25,Fewer boxes,cost-cut,,,",
]
ACTIONS = [
    "action_id,opened_on,title,owner,due_on,done_on,topic,contact_id,note,promised_by,customer_id",
    "t1,2025-09-01,Call her back,,,,,ticket/zendesk/1,,,",
    "t2,2025-09-01,Send it,,,,,,,,901",
    "t3,2025-09-01,Tidy up,,,,,,,,",
    "t4,2025-09-01,Tidy up,,,2025-09-10,,,,,",
]


def staff(team: str, question: str, scores: list[int], day: str) -> list[str]:
    return [
        f"{day} 09:00:00,staff,,,{question},{score},{team},{team}{question}{day}{place}"
        for place, score in enumerate(scores)
    ]


def tickets() -> list[str]:
    """Before the first cost cut ten were answered after an hour, after it ten after two; one rests on the thread of the lists."""
    made = [ticket(1, 901, "2025-09-20T14:00", (OURS, "2025-09-20T15:00"), solved="2025-09-21T14:00")]
    for place in range(10):
        made.append(
            ticket(100 + place, 910 + place, "2025-07-15T14:00", (11, "2025-07-15T15:00"), solved="2025-07-15T16:00")
        )
        made.append(
            ticket(200 + place, 930 + place, "2025-08-12T14:00", (11, "2025-08-12T16:00"), solved="2025-08-12T17:00")
        )
    made.append(ticket(300, 910, "2025-07-18T14:00", (11, "2025-07-18T14:30"), solved="2025-07-18T17:00"))
    return made


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    ratings = [
        "rated_at,rater_kind,person_id,customer_id,question,score,team,answer_id",
        *staff("North", "standards", [4, 5, 2, 3, 4], "2025-09-20"),
        *staff("North", "standards", [1, 2, 2, 3, 2], "2025-07-20"),
        *staff("North", "presence", [5, 1, 2, 3, 3], "2025-09-20"),
        *staff("South", "standards", [1, 1, 1, 1], "2025-09-20"),
        *[
            f"2025-09-1{place} 09:00:00,customer,,{901 + place},cared,{score},,c{place}"
            for place, score in enumerate((5, 4, 2, 4, 1))
        ],
    ]
    customers = ["customer_id,email,registered_at", *[f"{who},{who}@example.com,2024-01-01" for who in range(901, 950)]]
    orders = [
        "order_id,placed_at,total,customer_id",
        "O1,2025-01-05 12:00:00,10,901",
        "O2,2025-03-05 12:00:00,10,901",
        "O3,2025-03-05 12:00:00,10,902",
        "O4,2025-03-05 18:00:00,10,902",
        "O0,2024-09-01 12:00:00,1,903",
    ]
    lists = {
        "people.csv": PEOPLE, "customers.csv": customers, "orders.csv": orders, "tickets.jsonl": tickets(), "deeds.csv": DEEDS,
        "decisions.csv": DECISIONS, "actions.csv": ACTIONS, "ratings.csv": ratings,
    }  # fmt: skip
    return take_in(tmp_path_factory.mktemp("log"), lists)


def sums(warehouse: Warehouse) -> dict[str, tuple[int, int]]:
    rows = answer(warehouse, "company_log_rows", as_of_date=AS_OF)
    figures = {row["figure"] for row in rows}
    return {
        name: (
            sum(row["is_counted"] for row in rows if row["figure"] == name),
            sum(row["figure"] == name for row in rows),
        )
        for name in figures
    }


def test_each_figure_counts_what_it_says(company: Warehouse) -> None:
    assert sums(company) == {
        "decision": (1, 4),
        "strategy": (1, 2),
        "agenda": (1, 2),
        "task": (1, 3),
        "blocker": (1, 2),
    }


def test_a_thread_that_nobody_knows_is_no_thread(company: Warehouse) -> None:
    rows = {row["item_id"]: row for row in answer(company, "company_log_rows", as_of_date=AS_OF)}
    assert (rows["s2"]["contact_id"], rows["s2"]["is_counted"]) == (None, False)
    assert rows["s1"]["heard_date"] == dt.date(2025, 9, 20)


def test_an_old_thread_is_no_voice_in_the_strategy_any_more(company: Warehouse) -> None:
    rows = {row["item_id"]: row for row in answer(company, "company_log_rows", as_of_date=dt.date(2025, 12, 20))}
    assert not rows["s1"]["is_counted"]


def test_titles_name_nobody(company: Warehouse) -> None:
    told = str(answer(company, "company_log_rows", as_of_date=AS_OF)) + str(
        answer(company, "cost_cut_waits", as_of_date=AS_OF)
    )
    assert "refund" in told
    assert not [name for name in ("Gus", "Pell", "gus@") if name in told]


def test_deeds_are_summed_by_quarter_and_one_leader_sees_the_own(company: Warehouse) -> None:
    every = {
        (str(row["quarter_date"]), row["deed_kind"]): row["deeds"]
        for row in answer(company, "leader_deeds", as_of_date=AS_OF)
    }
    own = {row["deed_kind"]: row["deeds"] for row in answer(company, "leader_deeds", as_of_date=AS_OF, person_id="MAX")}
    assert every == {("2025-04-01", "visit"): 1, ("2025-07-01", "contact"): 1, ("2025-07-01", "walk through"): 3}
    assert own == {"walk through": 2}


def test_distance_by_layer_of_three_leaders_or_more(company: Warehouse) -> None:
    """Lea met a customer ten days before the last day, the other three never: half of the four never did."""
    (row,) = answer(company, "layer_distance", as_of_date=AS_OF)
    assert (row["layer"], row["leaders"], row["never_met"], row["median_days"]) == ("board", 4, 3, None)


def test_waits_before_and_after_a_cost_cut(company: Warehouse) -> None:
    first, second = answer(company, "cost_cut_waits", as_of_date=AS_OF)
    assert (first["replies_before"], first["before_business_minutes"]) == (11, 60)
    assert (first["replies_after"], first["after_business_minutes"], first["is_over"]) == (11, 120, True)
    assert (second["after_business_minutes"], second["is_over"]) == (None, False), "too few, and it is not over"


def test_handle_time_has_its_twin(company: Warehouse) -> None:
    (row,) = answer(company, "handle_time_and_recontact", from_date=dt.date(2025, 7, 1), to_date=AS_OF)
    assert (row["period"], row["conversations"], row["recontacts"], row["calls"]) == ("now", 22, 1, 0)


def test_who_ordered_twice_on_one_day_did_not_come_back(company: Warehouse) -> None:
    told = {
        row["year_back"]: (row["repeated"], row["customers"])
        for row in answer(company, "repeat_rate", as_of_date=AS_OF)
    }
    assert told == {0: (1, 2)}, "the year before is not known whole"


def test_a_team_of_four_answers_is_not_told(company: Warehouse) -> None:
    rows = {(row["team"], row["question"]): row for row in answer(company, "staff_pulse", as_of_date=AS_OF)}
    assert set(rows) == {("North", "standards"), ("North", "presence")}
    north = rows["North", "standards"]
    assert (north["answers"], north["agreed"], north["recent_mean"], north["before_mean"]) == (10, 3, 3.6, 2.0)
    assert (rows["North", "presence"]["agreed"], rows["North", "presence"]["disagreed"]) == (1, 2)


def test_teams_are_not_compared_below_five(company: Warehouse) -> None:
    assert answer(company, "team_pulse_outcomes", as_of_date=AS_OF) == []


@pytest.mark.parametrize(("teams", "listed"), [(4, 0), (5, 5)])
def test_five_teams_are_compared_each_with_answers_and_tickets_enough(teams: int, listed: int) -> None:
    made = duckdb.connect()
    made.execute(
        "create table ratings (rater_kind varchar, question varchar, rated_date date, team varchar, score double)"
    )
    made.execute(
        "create table tickets (source varchar, ticket_id varchar, team varchar, exclusion varchar, resolved_date date)"
    )
    made.execute("create table ticket_metrics (source varchar, ticket_id varchar, reopens bigint)")
    for team in range(teams):
        made.execute(
            f"insert into ratings select 'staff', 'Kindness', date '2025-09-01', 'Team {team}', 4 from range(5)"
        )
        made.execute(
            f"insert into tickets select 'x', '{team}/' || range, 'team {team}', null, date '2025-09-01' from range(10)"
        )
    made.execute("insert into ticket_metrics select 'x', ticket_id, (ticket_id[3:] = '0')::int from tickets")
    rows = made.execute(find_query("team_pulse_outcomes").sql, {"as_of_date": AS_OF}).fetchall()
    assert rows == [(f"team {team}", 5, 4.0, 10, 1) for team in range(listed)]


def test_felt_care_stands_beside_how_many_were_asked(company: Warehouse) -> None:
    (row,) = answer(company, "felt_care", as_of_date=AS_OF)
    assert (row["asked"], row["answered"], row["agreed"]) == (40, 5, 3)


def test_the_lists_reach_as_far_as_somebody_wrote(company: Warehouse) -> None:
    assert answer(company, "lists_through", to_date=AS_OF) == [{"last_date": dt.date(2025, 9, 30)}]
    assert answer(company, "lists_through", to_date=dt.date(2020, 1, 1)) == []
