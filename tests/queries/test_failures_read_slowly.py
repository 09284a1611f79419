"""The models of failures against a slow reading of the same rows, message by message, of companies as chance draws them."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from frontline.warehouse import Warehouse

from .failures_made import Company, Message, Thread, drawn_company, taken_in

REPEAT_DAYS = 90
US = ("staff", "billing", "leader")
Found = dict[str, Any]


def failures_by_hand(company: Company) -> list[Found]:
    """What is in force: the register without what was dismissed, and tags that it does not know."""
    threads = {each.contact_id: each for each in company.threads}
    found, decided = [], set()
    for row in company.failures:
        decided |= {row["failure_id"], row["contact_id"]}
        if row["state"] == "confirmed":
            own = threads.get(str(row["contact_id"]))
            customer = row["customer_id"] or (own.customer if own else None)
            found.append(
                {**row, "thread": own, "customer": customer, "noticed_by": row["noticed_by"] or first_side(own)}
            )
    for each in company.threads:
        if "our_mistake" in each.tags and each.contact_id not in decided:
            found.append(
                {
                    "failure_id": each.contact_id, "happened_at": each.messages[0].at, "thread": each, "customer": each.customer,
                    "cost": None, "failure_kind": None, "noticed_by": first_side(each),
                }
            )  # fmt: skip
    return found


def first_side(own: Thread | None) -> str | None:
    written = sorted((each for each in own.messages if each.who != "robot"), key=lambda each: each.at) if own else []
    return None if not written else "us" if written[0].who in US else "customer"


def messages_of(failure: Found, failures: list[Found], company: Company) -> Iterator[tuple[Thread, Message, bool]]:
    """Thread, message, whether it is the failure's own thread: of customer or person, not before the failure."""
    own = failure["thread"]
    taken = {other["thread"].contact_id for other in failures if other["thread"]}
    for each in company.threads:
        for message in each.messages:
            if message.who == "robot" or message.at < failure["happened_at"]:
                continue
            if own and each.contact_id == own.contact_id:
                yield each, message, True
            elif each.customer == failure["customer"] and each.contact_id not in taken:
                before = [other["happened_at"] for other in failures if other["customer"] == each.customer]
                newest = max(at for at in before if at <= message.at)
                age = (message.at.date() - newest.date()).days
                if failure["happened_at"] == newest and age <= REPEAT_DAYS:
                    yield each, message, False


def recovery_by_hand(failure: Found, failures: list[Found], company: Company) -> Found:
    """The steps, from the messages that belong to the failure, and from the list of repairs."""
    belonging = list(messages_of(failure, failures, company))
    sorry = {each.contact_id for each, message, _ in belonging if message.who in US and has(message, "is_apology")}
    about = [(message, own) for each, message, own in belonging if own or each.contact_id in sorry]
    ours = [(message, own) for message, own in about if message.who in US]
    its_own = [message for message, own in ours if own or not failure["thread"]]
    repairs: list[Found] = [row for row in company.repairs if row["failure_id"] == failure["failure_id"]]
    done = [row["done_at"] for row in repairs if row["done_at"]]
    apologies = [message.at for message, _ in ours if has(message, "is_apology")]
    told = [message.at for message, _ in ours if has(message, "repair_done")]
    answered_for = min(apologies + told + done, default=None)
    thanks = [message.at for message, _ in about if message.who == "customer" and has(message, "is_thanks")]
    end = max(message.at for each in company.threads for message in each.messages)
    is_there = failure["happened_at"] <= end and bool(failure["thread"] or failure["customer"])
    is_read = any(message.is_read for message, _ in ours) if ours else is_there
    repaired_at = min(done + told, default=None)
    values = [row["value"] for row in repairs if row["done_at"]]
    known = [each for each in values if each is not None]
    value = 0 if not repaired_at else sum(known) if known else None
    unknown = len(values) - len(known) if values else int(repaired_at is not None)
    is_known = bool(failure["cost"] and value is not None and (not unknown or value >= failure["cost"]))
    return {
        "first_reply_at": min((message.at for message in its_own), default=None),
        "is_read": is_read,
        "acknowledged_at": min(apologies, default=None),
        "is_explained": any(has(message, "explanation") for message, _ in ours) if is_read else None,
        "is_owned": any(has(message, "responsibility") for message, _ in ours) if is_read else None,
        "shifts_blame": blame([message for message, own in ours if own]),
        "repaired_at": repaired_at,
        "value_repaired": value,
        "unknown_values": unknown,
        "made_whole_share": round(min(value / failure["cost"], 1), 9) if is_known and value is not None else None,
        "thanked_at": min((at for at in thanks if answered_for and at > answered_for), default=None),
        "apologies": apologies,
    }


def has(message: Message, label: str) -> bool:
    return message.is_read and label in message.labels


def blame(own_replies: list[Message]) -> bool | None:
    read = [each for each in own_replies if each.is_read]
    return any(has(each, "blames_others") or has(each, "is_non_apology") for each in read) if read else None


def again_by_hand(failure: Found, failures: list[Found], said: dict[str, Found]) -> tuple[dt.date | None, bool]:
    """The next day on which we said sorry to the customer, and whether a further failure was said sorry for."""
    first = said[failure["failure_id"]]["acknowledged_at"]
    who = failure["customer"] or failure["failure_id"]
    same = [each for each in failures if (each["customer"] or each["failure_id"]) == who]
    if first is None:
        return None, False
    days = {at.date() for each in same for at in said[each["failure_id"]]["apologies"]}
    later = [day for day in days if 0 < (day - first.date()).days <= REPEAT_DAYS]
    further = [
        each
        for each in same
        if said[each["failure_id"]]["acknowledged_at"]
        and (each["happened_at"], each["failure_id"]) > (failure["happened_at"], failure["failure_id"])
        and (each["happened_at"].date() - failure["happened_at"].date()).days <= REPEAT_DAYS
    ]
    return min(later, default=None), bool(further)


def read_by_models(warehouse: Warehouse, columns: list[str]) -> dict[str, Found]:
    rows = warehouse.cursor().execute(
        f"select failure_id, {', '.join(columns).replace('made_whole_share', 'round(made_whole_share, 9)')} from failures inner join failure_recoveries using (failure_id)"
    )
    return {row[0]: dict(zip(columns, row[1:], strict=True)) for row in rows.fetchall()}


def test_the_models_say_what_a_slow_reading_says(tmp_path: Path) -> None:
    told: Counter[str] = Counter()
    for seed in (1, 2, 3):
        company = drawn_company(seed)
        warehouse = taken_in(company, tmp_path / str(seed))
        failures = failures_by_hand(company)
        said = {each["failure_id"]: recovery_by_hand(each, failures, company) for each in failures}
        columns = [*next(iter(said.values())), "noticed_by", "sorry_again_date", "is_repeated"]
        columns.remove("apologies")
        found = read_by_models(warehouse, columns)
        assert found.keys() == said.keys()
        for each in failures:
            again, is_repeated = again_by_hand(each, failures, said)
            own = {**said[each["failure_id"]], "sorry_again_date": again, "is_repeated": is_repeated}
            del own["apologies"]
            assert found[each["failure_id"]] == {**own, "noticed_by": each["noticed_by"]}, each
            told.update(name for name, value in own.items() if value)
    assert (
        min(told[name] for name in ("thanked_at", "sorry_again_date", "is_repeated", "shifts_blame", "is_owned")) > 5
    ), told
