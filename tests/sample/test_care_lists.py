"""Failures, repairs, deeds, ratings, decisions: consistent with the other files, and as many as planted."""

import datetime as dt
from collections import Counter, defaultdict
from statistics import mean, median

import pytest

from . import sample_files as files

PLANTED = files.truth()["care"]
LEADERS = {row["person_id"]: row["name"] for row in files.people() if row["is_leader"] == "true"}
CONFIRMED = [row for row in files.failures() if row["state"] == "confirmed"]
EMAILS = {row["customer_id"]: row["email"] for row in files.customers()}
TICKETS = {f"ticket/zendesk/{ticket['id']}": ticket for ticket in files.tickets()}
QUESTIONS = {"reacted", "explained", "accountable", "repaired", "made_whole", "cared"}


def _repairs_of(failure_id: str) -> list[dict[str, str]]:
    return [row for row in files.repairs() if row["failure_id"] == failure_id]


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def test_failures_rest_on_customers_orders_and_threads() -> None:
    """The order and the thread belong to the customer; the money is of one purchase, the fees are part of it."""
    orders = {row["Name"]: row["Email"] for row in files.orders()}
    for row in files.failures():
        assert _at(row["happened_at"]) < files.END and row["what"] and row["noticed_by"] in ("us", "customer")
        assert row["order_id"] == "" or orders[row["order_id"]] == EMAILS[row["customer_id"]], row
        if row["contact_id"]:
            ticket = TICKETS[row["contact_id"]]
            assert ticket["requester"]["email"] == EMAILS[row["customer_id"]]
            assert row["order_id"] == "" or row["order_id"] in ticket["comments"][0]["plain_body"]
        assert row["contact_id"] or row["noticed_by"] == "us"
        assert float(row["fees"] or 0) <= float(row["cost"] or 0) <= 150 and float(row["minutes"] or 0) <= 120
        assert row["owner"] == "" or row["owner"] in LEADERS.values()
        assert row["closed_on"] == "" or row["happened_at"][:10] <= row["closed_on"] < "2026-11-13"


def test_as_many_failures_as_planted() -> None:
    """By kind and by who told; a third by us; open ones, some without an owner; what they cost."""
    planted = PLANTED["failures"]
    still = [row for row in CONFIRMED if not row["closed_on"]]
    assert len(CONFIRMED) == planted["confirmed"] and 55 <= len(CONFIRMED) <= 65
    assert [r["failure_id"] for r in files.failures() if r["state"] == "dismissed"] == planted["dismissed"]
    assert Counter(row["failure_kind"] for row in CONFIRMED) == planted["by_kind"]
    assert set(planted["by_kind"]) == {"late", "lost", "damaged", "wrong", "billing", "silence"}
    assert Counter(row["noticed_by"] for row in CONFIRMED) == planted["told_by"]
    assert 0.28 < planted["told_by"]["us"] / planted["confirmed"] < 0.38
    assert (len(still), sum(not r["owner"] for r in still)) == (planted["open"], planted["open_without_owner"])
    for key in ("cost", "fees", "minutes"):
        assert sum(float(row[key] or 0) for row in CONFIRMED) == pytest.approx(planted[key])


def test_each_failure_is_as_planted() -> None:
    """Told by whom, repaired or only offered, made whole, first answer, chasers."""
    planted = {one["failure_id"]: one for one in PLANTED["failures"]["each"]}
    assert list(planted) == [row["failure_id"] for row in CONFIRMED]
    for row in CONFIRMED:
        repairs = _repairs_of(row["failure_id"])
        done = [repair for repair in repairs if repair["done_at"]]
        value = sum(float(repair["value"] or 0) for repair in done)
        one = planted[row["failure_id"]]
        assert one["repaired"] == ("done" if done else "offered" if repairs else "none")
        assert one["made_whole"] == (round(min(1, value / float(row["cost"])), 4) if row["cost"] else None)
        assert (one["told_by"], one["is_closed"]) == (row["noticed_by"], bool(row["closed_on"]))
        if row["contact_id"]:
            ticket, asked = TICKETS[row["contact_id"]], TICKETS[row["contact_id"]]["requester_id"]
            said = [c for c in ticket["comments"] if c["public"] and c["author_id"] != -1]
            first = next((n for n, c in enumerate(said) if c["author_id"] != asked), len(said))
            replied = str(files.local(said[first]["created_at"])) if first < len(said) else None
            assert (one["first_reply_at"], one["chasers"]) == (replied, first - 1)


def test_most_repairs_are_worth_less_than_the_failure_cost() -> None:
    """The median is below 1, also among those that were repaired; some are whole."""
    planted = PLANTED["failures"]["made_whole"]
    each = [one for one in PLANTED["failures"]["each"] if one["made_whole"] is not None]
    assert len(each) == planted["with_cost"]
    assert round(median(one["made_whole"] for one in each), 4) == planted["median"]
    repaired = [one["made_whole"] for one in each if one["repaired"] == "done"]
    assert round(median(repaired), 4) == planted["median_of_repaired"] < 0.9
    assert sum(one["made_whole"] >= 1 for one in each) == planted["whole"] >= 3
    assert 0 < planted["median"] < planted["median_of_repaired"]


def test_repairs_come_after_the_failure_and_before_the_end() -> None:
    """Offered, approved, done: in that order; nobody asks for what we found ourselves."""
    known = {row["failure_id"]: row for row in CONFIRMED}
    for row in files.repairs():
        failure = known[row["failure_id"]]
        moments = [failure["happened_at"], row["offered_at"], row["approved_at"], row["done_at"]]
        given = [_at(moment) for moment in moments if moment]
        assert given == sorted(given) and given[-1] < files.END, row
        assert row["approved_at"] == "" or row["approval_asked_at"]
        assert row["was_asked"] == "false" or failure["noticed_by"] == "customer"
        assert failure["closed_on"] == "" or row["done_at"][:10] <= failure["closed_on"]


def test_as_many_repairs_as_planted() -> None:
    """Done and only offered, unasked, of the own case, without and with approval."""
    planted = PLANTED["repairs"]
    done = [row for row in files.repairs() if row["done_at"]]
    assert (len(files.repairs()), len(done)) == (planted["rows"], planted["done"]) and planted["done"] < planted["rows"]
    assert sum(row["was_asked"] == "false" for row in done) == planted["done_unasked"]
    assert sum(row["is_own_case"] == "true" for row in done) == planted["done_own_case"]
    assert sum(row["approval_asked_at"] == "" for row in done) == planted["done_without_approval"] < planted["done"]
    waiting = [r["repair_id"] for r in files.repairs() if r["approval_asked_at"] and not r["approved_at"]]
    assert waiting == planted["waiting_for_approval"] != []


def test_two_customers_heard_sorry_twice_and_nothing_was_done() -> None:
    """Two failures within 90 days, an apology in both threads, no repair; everybody else failed twice got one."""
    by_customer: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in CONFIRMED:
        by_customer[row["customer_id"]].append(row)
    unrepaired = {
        customer: [row["failure_id"] for row in rows]
        for customer, rows in by_customer.items()
        if len(rows) > 1 and not any(r["done_at"] for row in rows for r in _repairs_of(row["failure_id"]))
    }
    assert unrepaired == {one["customer_id"]: one["failure_ids"] for one in PLANTED["alarms"]} and len(unrepaired) == 2
    for customer in unrepaired:
        first, second = by_customer[customer]
        assert _at(second["happened_at"]) - _at(first["happened_at"]) < dt.timedelta(days=90)
        for row in (first, second):
            ours = [c for c in TICKETS[row["contact_id"]]["comments"] if c["author_id"] > 7000 and c["public"]]
            assert any("sorry" in c["plain_body"] or "apologise" in c["plain_body"] for c in ours)


def test_the_silent_customer_was_made_whole_unasked() -> None:
    """The token of the story stands in the register too."""
    row = next(row for row in CONFIRMED if row["failure_id"] == PLANTED["silent_failure"])
    story = files.truth()["silent_customer"]
    assert row["contact_id"] == f"ticket/zendesk/{story['ticket_id']}" and row["customer_id"] == story["customer_id"]
    (repair,) = _repairs_of(row["failure_id"])
    assert (repair["was_asked"], repair["is_own_case"]) == ("false", "true")
    assert float(repair["value"]) > float(row["cost"]) and repair["done_at"] < story["human_reply_at"]


def test_deeds_are_of_leaders_on_days_they_are_there() -> None:
    """No other name; a team only; nothing after the end but what is due."""
    away = {(row["person_id"], row["from_date"], row["to_date"]) for row in files.absences()}
    names = [row["name"] for row in files.people() if row["person_id"] not in LEADERS]
    for row in files.deeds():
        assert row["person_id"] in LEADERS and row["title"] and row["done_on"] < "2026-11-13"
        assert not any(name.split()[0] in f"{row['title']} {row['note']}" for name in names)
        assert row["contact_id"] == "" or row["contact_id"] in TICKETS
        assert row["closed_on"] == "" or row["done_on"] <= row["closed_on"]
        if row["deed_kind"] in ("visit", "sit along", "one to one", "walk through", "thanks passed on"):
            assert not any(who == row["person_id"] and a <= row["done_on"] <= b for who, a, b in away), row
    assert Counter(row["deed_kind"] for row in files.deeds()) == PLANTED["deeds"]["by_kind"]


def test_praise_is_passed_on_within_a_week_or_later_or_not() -> None:
    """Counted from the praise itself, which names a colleague."""
    praised = PLANTED["replies"]["praised_by_name"]
    passed = {r["contact_id"]: r["done_on"] for r in files.deeds() if r["deed_kind"] == "thanks passed on"}
    names = {row["name"].split()[0] for row in files.people() if row["person_id"] not in LEADERS}
    soon: set[str] = set()
    late: set[str] = set()
    for contact in praised:
        own = [c for c in TICKETS[contact]["comments"][1:] if c["author_id"] == TICKETS[contact]["requester_id"]]
        (said,) = [c for c in own if any(name in c["plain_body"] for name in names)]
        if contact in passed:
            days = (dt.date.fromisoformat(passed[contact]) - files.local(said["created_at"]).date()).days
            (soon if 0 <= days <= 7 else late).add(contact)
    assert set(passed) <= set(praised)
    assert sorted(soon) == PLANTED["deeds"]["praise_passed_on_soon"] and len(soon) >= 5
    assert sorted(late) == PLANTED["deeds"]["praise_passed_on_late"] and len(late) >= 2
    assert len(praised) - len(passed) == PLANTED["deeds"]["praise_not_passed_on"] > 0


def test_blockers_strategy_agenda_and_one_pledge() -> None:
    """What stands open for long, what cites a customer, what speaks of customers."""
    by_kind: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in files.deeds():
        by_kind[row["deed_kind"]].append(row)
    long = [row["title"] for row in by_kind["blocker"] if not row["closed_on"] and row["done_on"] < "2026-10-14"]
    assert sorted(long) == PLANTED["deeds"]["blockers_open_over_30_days"] != []
    assert sum(bool(row["contact_id"]) for row in by_kind["strategy"]) == PLANTED["deeds"]["strategy_citing_customers"]
    about = sum(row["is_about_customers"] == "true" for row in by_kind["agenda"])
    assert about == PLANTED["deeds"]["agenda_about_customers"] < len(by_kind["agenda"])
    assert len(by_kind["pledge"]) == 1 and by_kind["pledge"][0]["due_on"] > "2026-11-13"
    assert all(int(row["amount"]) >= 40 for row in by_kind["survey"]) and len(by_kind["survey"]) == 4


def test_leaders_think_better_of_themselves_than_customers_do() -> None:
    """In accountability and in making whole; the means are as planted."""
    planted, found = PLANTED["ratings"], files.ratings()
    assert Counter(row["rater_kind"] for row in found) == planted["by_kind"]
    assert 230 <= planted["by_kind"]["customer"] <= 280
    for kind, key in (("leader", "leaders"), ("customer", "customers")):
        for question in QUESTIONS:
            scores = [int(r["score"]) for r in found if r["rater_kind"] == kind and r["question"] == question]
            assert round(mean(scores), 4) == planted[key][question]
    for question in ("accountable", "made_whole"):
        assert planted["leaders"][question] - planted["customers"][question] > 1
    assert all(planted["leaders"][q] - planted["customers"][q] < 0.6 for q in QUESTIONS - {"accountable", "made_whole"})


def test_one_leader_has_not_answered_in_the_running_quarter() -> None:
    """All others have, in each of four."""
    answered = {
        (r["person_id"], f"{r['rated_at'][:4]}-{(int(r['rated_at'][5:7]) - 1) // 3 * 3 + 1:02d}-01"): r["question"]
        for r in files.ratings()
        if r["rater_kind"] == "leader"
    }
    every = {(leader, f"2026-{month}-01") for leader in LEADERS for month in ("01", "04", "07", "10")}
    assert every - set(answered) == {(PLANTED["ratings"]["not_answered"]["person_id"], "2026-10-01")}


def test_nobody_of_the_staff_can_be_told_from_the_answers() -> None:
    """No person, one moment for all; one team is too small to be shown."""
    staff = [row for row in files.ratings() if row["rater_kind"] == "staff"]
    assert all(not row["person_id"] and not row["customer_id"] and row["team"] for row in staff)
    rounds = {row["rated_at"] for row in staff}
    answers = Counter((row["rated_at"], row["team"]) for row in staff if row["question"] == "kindness")
    assert len(rounds) == 3 and {row["question"] for row in staff} == {
        "standards",
        "kindness",
        "better_life",
        "presence",
    }
    assert sorted({team for (_, team), n in answers.items() if n < 5}) == ["Billing"]
    assert (
        Counter(r["team"] for r in staff if r["question"] == "kindness") == PLANTED["ratings"]["staff_answers_by_team"]
    )


def test_customers_rate_after_their_failure() -> None:
    """Once a quarter at most, all six questions, and who had no failure rates too."""
    happened = {row["failure_id"]: row for row in CONFIRMED}
    answers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in files.ratings():
        if row["rater_kind"] == "customer":
            answers[row["customer_id"], row["rated_at"]].add(row["question"])
            assert row["customer_id"] in EMAILS and _at(row["rated_at"]) < files.END
            if row["failure_id"]:
                failure = happened[row["failure_id"]]
                assert failure["customer_id"] == row["customer_id"] and failure["happened_at"] < row["rated_at"]
    assert all(questions == QUESTIONS for questions in answers.values())
    without = sum(row["failure_id"] == "" for row in files.ratings() if row["rater_kind"] == "customer")
    assert 0.2 < without / PLANTED["ratings"]["by_kind"]["customer"] < 0.5


def test_decisions_name_threads_that_were_answered_before() -> None:
    """Two cut costs, and more than half name a customer."""
    planted = PLANTED["decisions"]
    assert len(files.decisions()) == planted["total"] == 12
    assert [row["decision_id"] for row in files.decisions() if row["decision_kind"] == "cost_cut"] == planted[
        "cost_cuts"
    ]
    named = [row for row in files.decisions() if row["contact_id"]]
    assert len(named) == planted["with_a_customer"] and len(planted["cost_cuts"]) == 2
    for row in files.decisions():
        assert row["owner"] in LEADERS.values() and row["decided_on"] < "2026-11-13"
    for row in named:
        created = str(files.local(TICKETS[row["contact_id"]]["created_at"]))[:10]
        assert created < row["decided_on"]


def test_prospects_by_age() -> None:
    """Registered without an order, by whole days up to the end."""
    planted = PLANTED["prospects"]
    last = files.END.date()
    ages = [
        (last - dt.date.fromisoformat(r["registered_at"])).days for r in files.customers() if not r["first_order_at"]
    ]
    assert len(ages) == planted["total"] >= 300
    assert {f"to_{days}_days": sum(age <= days for age in ages) for days in (30, 90, 365)} == {
        key: count for key, count in planted.items() if key != "total"
    }
