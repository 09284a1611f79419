"""Who registered and has not ordered, whether a conversation came before an order, and who came back: counted by hand."""

import datetime as dt

import pytest

from frontline.warehouse import Warehouse

from .listed_company import OURS, PEOPLE, answer, take_in, ticket

AS_OF = dt.date(2025, 10, 1)
REGISTERED = "2025-06-01 12:00:00"
GUS = 11
TALKED = range(901, 913)  # twelve spoke with us ten days after they registered; the first three with a leader
SILENT = range(921, 941)  # twenty did not
ORDERED_AFTER_TALK = (901, 902, 904, 905)
EARLY, IN_TIME = (921, 922), range(923, 928)  # ordered within ten days; within thirty days after these


def orders() -> list[str]:
    rows = [(who, "2025-06-20") for who in (*ORDERED_AFTER_TALK, *IN_TIME)] + [(who, "2025-06-05") for who in EARLY]
    rows += [(906, "2025-08-20"), (940, "2025-09-20")]
    rhythm = ["2024-01-01", "2024-01-31", "2024-03-01", "2024-03-31"]
    rows += [(951, day) for day in (*rhythm, "2024-10-15")] + [(952, day) for day in rhythm]
    return [
        "order_id,placed_at,total,customer_id",
        *[f"O{place},{day} 12:00:00,10,{who}" for place, (who, day) in enumerate(rows)],
    ]


def customers() -> list[str]:
    known = [f"{who},Ann Quill,{who}@example.com,{REGISTERED}" for who in (*TALKED, *SILENT)]
    late = [f"{who},Ann Quill,{who}@example.com,2025-09-28 12:00:00" for who in (961, 962, 963, 964)]
    old = [f"{who},Bo Ames,{who}@example.com,2024-01-01 12:00:00" for who in (951, 952)]
    return ["customer_id,name,email,registered_at", *known, *late, *old]


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    talks = [
        ticket(
            who, who, "2025-06-11T13:00", (OURS if who < 904 else GUS, "2025-06-11T14:00"), solved="2025-06-12T14:00"
        )
        for who in TALKED
    ]
    talks.append(ticket(1, 939, "2025-09-20T13:00"))  # nobody answered
    lists = {"people.csv": PEOPLE, "customers.csv": customers(), "orders.csv": orders(), "tickets.jsonl": talks}
    return take_in(tmp_path_factory.mktemp("prospects"), lists)


def test_who_has_not_ordered_is_counted_by_age_and_a_band_of_four_is_not_told(company: Warehouse) -> None:
    (row,) = answer(company, "prospects_by_age", as_of_date=AS_OF)
    without = len(TALKED) + len(SILENT) - len(ORDERED_AFTER_TALK) - len(IN_TIME) - len(EARLY) - 2
    assert (row["age_band"], row["prospects"]) == ("91-365 days", without)
    assert (row["in_touch"], row["spoken_with"], row["met_by_leader"]) == (8, 7, 1)


def test_an_order_to_come_does_not_count_yet(company: Warehouse) -> None:
    before = {row["customer_id"] for row in answer(company, "prospect_rows", as_of_date=dt.date(2025, 9, 20))}
    after = {row["customer_id"] for row in answer(company, "prospect_rows", as_of_date=dt.date(2025, 9, 21))}
    assert before - after == {"940"}


def test_prospects_are_masked_and_those_in_touch_stand_first(company: Warehouse) -> None:
    rows = answer(company, "prospect_rows", as_of_date=AS_OF)
    assert rows[0]["customer_id"] == "939"
    assert (rows[0]["contacts"], rows[0]["conversations"]) == (1, 0)
    assert {row["customer"] for row in rows} == {"A▪▪▪ Q▪▪▪"}
    assert not {"951", "901"} & {row["customer_id"] for row in rows}


def test_those_who_spoke_beside_those_as_long_registered_who_did_not(company: Warehouse) -> None:
    """After ten days 20 - 2 silent ones had neither ordered nor spoken; 5 of these 18 ordered within thirty days."""
    rows = {row["talked_with"]: row for row in answer(company, "prospect_conversions", as_of_date=AS_OF)}
    assert {who: (row["ordered"], row["prospects"]) for who, row in rows.items()} == {
        "leader": (2, 3), "colleague": (2, 9), "anybody": (4, 12),
    }  # fmt: skip
    assert [row["same_age_share"] for row in rows.values()] == pytest.approx([5 / 18] * 3, abs=1e-6)


def test_the_interval_is_wilsons(company: Warehouse) -> None:
    row = answer(company, "prospect_conversions", as_of_date=AS_OF)[-1]
    assert (row["low_share"], row["high_share"]) == pytest.approx((0.138, 0.609), abs=0.01)


def test_a_conversation_of_the_last_thirty_days_tells_nothing_yet(company: Warehouse) -> None:
    assert answer(company, "prospect_conversions", as_of_date=dt.date(2025, 7, 11)) == []
    assert len(answer(company, "prospect_conversions", as_of_date=dt.date(2025, 7, 13))) == 3


def test_who_broke_away_is_held_against_the_own_rhythm(company: Warehouse) -> None:
    """951 was silent from 31 March to 15 October, of which 180 days until 27 September; the usual gap is 30 days."""
    rows = answer(company, "lapse_returns", from_date=dt.date(2024, 9, 1), to_date=AS_OF)
    told = {row["customer_id"]: row for row in rows if row["lapsed_date"] < dt.date(2025, 1, 1)}
    assert told["951"]["returned_date"] == dt.date(2024, 10, 15)
    assert (told["951"]["has_returned"], told["951"]["is_over"], told["951"]["days_until_return"]) == (True, True, 17)
    assert (told["952"]["has_returned"], told["952"]["is_over"], told["952"]["returned_date"]) == (False, True, None)


def test_a_lapse_that_still_runs_is_not_counted(company: Warehouse) -> None:
    rows = answer(company, "lapse_returns", from_date=dt.date(2024, 9, 1), to_date=dt.date(2024, 10, 10))
    assert [(row["has_returned"], row["is_over"]) for row in rows] == [(False, False)] * 2
