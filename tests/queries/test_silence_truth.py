"""The sample company's silences, known to its generator, stand on the board and in the figures."""

import datetime as dt
from typing import Any

import numpy as np
import pytest

from frontline.query_catalog import fetch_query, run_query
from frontline.survival import kaplan_meier
from frontline.warehouse import Warehouse

SINCE_AUGUST = {"from_date": dt.date(2026, 8, 17), "to_date": dt.date(2026, 11, 14)}


@pytest.mark.parametrize("days", [1, 3, 6])
def test_the_silent_customer_is_on_the_board_all_along(sample: Warehouse, truth: Any, days: int) -> None:
    planted = truth["silent_customer"]
    began = dt.datetime.fromisoformat(planted["first_message_at"])
    board = run_query(sample, "silence_board", {"as_of_date": began.date() + dt.timedelta(days=days)})
    row = board.set_index("contact_id").loc[f"ticket/zendesk/{planted['ticket_id']}"]
    assert row["waiting_since"] == began
    assert row["customer_id"] == planted["customer_id"]
    last_day_away = dt.date.fromisoformat(planted["absent_to"])
    assert row["is_contact_away"] == (began.date() + dt.timedelta(days=days) <= last_day_away)
    if row["is_contact_away"]:
        assert not row["is_covered"]
    if days > 1:
        assert row["is_late"]


def test_the_silent_customers_wait(sample: Warehouse, truth: Any) -> None:
    planted = truth["silent_customer"]
    rows = run_query(sample, "reply_wait_rows").set_index("contact_id")
    row = rows.loc[[f"ticket/zendesk/{planted['ticket_id']}"]].iloc[0]
    waited = dt.datetime.fromisoformat(planted["human_reply_at"]) - dt.datetime.fromisoformat(
        planted["first_message_at"]
    )
    assert row["waited_calendar_minutes"] == pytest.approx(waited.total_seconds() / 60)
    assert (row["chasers"], row["has_reply"], row["is_late"]) == (planted["chasers"], True, True)


def test_the_silent_customer_heard_from_nobody_before_the_return(sample: Warehouse, truth: Any) -> None:
    planted = truth["silent_customer"]
    told = run_query(sample, "absence_customers").set_index("customer_key").loc[planted["customer_id"]]
    assert not told["has_answer"]
    assert not told["had_cover"]
    assert planted["absent_from"] <= str(told["wrote_date"].date()) <= planted["absent_to"]
    assert not {"absence_id", "from_date", "to_date", "return_date"} & set(told.index), "an absence is nobody's history"


def test_who_was_left_waiting_is_on_the_board_of_today(sample: Warehouse, truth: Any) -> None:
    board = run_query(sample, "silence_board")
    long_waits = board[(board["wait_kind"] == "message") & (board["waiting_since"] <= "2026-11-11 18:00")]
    planted = {
        f"ticket/zendesk/{each['ticket_id']}": each["waiting_since"] for each in truth["tickets"]["waiting_at_end"]
    }
    assert {row["contact_id"]: str(row["waiting_since"]) for _, row in long_waits.iterrows()} == planted
    assert long_waits["is_late"].all()
    promises = board[board["wait_kind"] == "call back"]["wait_id"]
    assert sorted(promises.str.removeprefix("promise/")) == truth["promises"]["overdue"]


def test_who_still_waits_is_not_forgotten(sample: Warehouse) -> None:
    """Seen on a Thursday, the curve of the week lies nearer to what became of it than the waits that had ended by then."""
    later = run_query(sample, "reply_wait_rows").set_index("wait_id")["waited_business_minutes"]
    off_by = {"curve": 0.0, "ended": 0.0}
    for week in range(40):
        monday = dt.date(2026, 1, 5) + dt.timedelta(days=7 * week)
        known = run_query(sample, "reply_wait_rows", {"from_date": monday, "to_date": monday + dt.timedelta(days=3)})
        truth = float(np.quantile(later.loc[known["wait_id"]], 0.8))
        curve = kaplan_meier(known["waited_business_minutes"], known["has_reply"]).time_until(0.8)
        ended = float(np.quantile(known[known["has_reply"]]["waited_business_minutes"], 0.8))
        if curve is not None:
            off_by["curve"] += abs(np.log(curve / truth))
            off_by["ended"] += abs(np.log(ended / truth))
    assert off_by["curve"] < off_by["ended"] / 2


def test_the_weeks_add_up(sample: Warehouse) -> None:
    weeks, rows = (run_query(sample, name, SINCE_AUGUST) for name in ("silence_by_week", "reply_wait_rows"))
    assert weeks["waits"].sum() == len(rows)
    assert weeks["late_waits"].sum() == rows["is_late"].sum()
    assert weeks["chased_waits"].sum() == (rows["chasers"] > 0).sum()
    late = run_query(sample, "late_acknowledged", SINCE_AUGUST).set_index("is_late")["replies"]
    assert late[True] == len(run_query(sample, "late_reply_rows", SINCE_AUGUST))


def test_closings_add_up(sample: Warehouse) -> None:
    counted = run_query(sample, "closed_confirmed", SINCE_AUGUST)
    assert counted["closings"].sum() == len(fetch_query(sample, "closed_rows", SINCE_AUGUST).rows)
    assert counted["closings_share"].sum() == pytest.approx(1)


def test_the_load_is_that_of_open_tickets(sample: Warehouse) -> None:
    days = run_query(sample, "silence_staffed_days").set_index("day_date")["open_contacts"]
    open_cases = run_query(sample, "open_cases_by_day", {"case_kind": "ticket"}).set_index("day_date")["open_cases"]
    assert days.to_dict() == open_cases.loc[days.index].to_dict()
    weeks = run_query(sample, "advocate_load")
    assert weeks["advocates"].between(1, 19).all(), "the roster has nineteen people"
