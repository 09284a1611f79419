"""What is said of failures of ours: how many, who told whom, what customers paid, whom we told sorry twice; `*…*` needs somebody."""

import math
import re
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from frontline.ui.cards import plain
from frontline.units import FEW_CASES, count_of, day, is_missing, numeral, share_of

Row = Mapping[str, Any]
FEWEST_TOLD = 5
"""Below so many customers in a group nothing is told of it."""
SHOWN_KINDS, QUOTED = 5, 220
_ENDLESS = re.compile(r"\S{24}")
_COUNTS, _MONEY = ("failures", "chasers", "days"), ("cost", "given_back", "fees")
NOTHING_WRITTEN = "No failure of ours is written down for this period, so what became of them cannot be computed."
HOW_TO_WRITE = (
    "Write one down here, confirm a proposal, mark a ticket with a tag (`failure`, `our_mistake`, `our_fault`; settings, care, "
    "failure_tags), or import `failures.csv`."
)


def register_sentence(months: Sequence[Row]) -> str:
    """ "**62** failures of ours in 9,152 orders, 6.8 per 1,000: customers told us of 42, we noticed 20." """
    failures, orders = _sum(months, "failures"), _sum(months, "orders")
    if not failures:
        return NOTHING_WRITTEN
    customers, us = _sum(months, "told_by_customers"), _sum(months, "noticed_by_us")
    parts = [f"customers told us of {numeral(customers)}", f"we noticed {numeral(us)}"]
    if failures > customers + us:
        parts.append(f"of {numeral(failures - customers - us)} nobody says")
    rate = f" in {numeral(orders)} orders, {numeral(failures * 1000 / orders, 1)} per 1,000" if orders >= 100 else ""
    return f"**{numeral(failures)}** {'failure' if failures == 1 else 'failures'} of ours{rate}: {', '.join(parts)}."


def _sum(rows: Sequence[Row], name: str) -> int:
    return sum(int(row[name]) for row in rows)


def proposals_sentence(count: int) -> str:
    """What waits to be looked at."""
    if not count:
        return "No thread looks like a failure that nobody has looked at."
    shown = "thread looks" if count == 1 else "threads look"
    return f"{numeral(count)} more {shown} like a failure of ours: a complaint, and our apology. Was it one?"


def paid_sentence(paid: Row | None) -> str:
    """ "Our failures cost customers *1,359 USD*; we gave back 274 of it, they bore *1,085*." """
    if paid is None:
        return NOTHING_WRITTEN
    failures = count_of(int(paid["failures"]), "mistake")
    if paid["cost"]:
        return _cost_sentence(paid)
    if paid["fees"]:
        return f"Customers paid *{money(paid['fees'], paid)}{currency_of(paid)}* in fees for {failures} of ours."
    return f"What {failures} of ours cost customers is not written down."


def paid_beside(paid: Row, *, is_in_table: bool = False) -> dict[str, str]:
    """What customers paid beside the cost, by name; `is_in_table`: what the table of kinds does not tell."""
    found = {
        "of it in fees": money(paid["fees"], paid) if paid["fees"] and paid["cost"] and not is_in_table else "",
        "they asked again": count_of(int(paid["chasers"]), "time") if paid["chasers"] and not is_in_table else "",
        "of their own time": hours(float(paid["minutes"])) if paid["minutes"] else "",
        "until repaired or closed": count_of(int(paid["days"]), "day") if paid["days"] and not is_in_table else "",
    }
    return {name: told for name, told in found.items() if told}


def _cost_sentence(paid: Row) -> str:
    cost, back = (round(float(paid[name]), _digits(paid)) for name in ("cost", "given_back"))
    unknown = int(paid["unknown_values"])
    more = f" and {unknown_words(unknown)}" if unknown else ""
    bore = f"they bore {'at most ' if unknown else ''}*{money(cost - back, paid)}*"
    return f"Our failures cost customers *{money(cost, paid)}{currency_of(paid)}*; we gave back {money(back, paid)} of it{more}, {bore}."


def unknown_words(count: int) -> str:
    """ "1 repair of unknown value"."""
    return f"{count_of(count, 'repair')} of unknown value"


def money(amount: float, paid: Row) -> str:
    """An amount as the whole cost is told: without cents from a hundred on."""
    return f"{float(amount):,.{_digits(paid)}f}"


def _digits(paid: Row) -> int:
    return 0 if paid["cost"] >= 100 else 2


def currency_of(paid: Row) -> str:
    """ " USD": that most orders are in, the lists name none; empty where no order names one."""
    return "" if is_missing(paid["currency"]) else f" {plain_short(str(paid['currency']), 8)}"


def paid_rows(paid: Sequence[Row]) -> list[tuple[str, ...]]:
    """Kinds with five failures, the others together, and all: kind, failures, cost, given back, fees, asked again, days. Adds up."""
    if not paid:
        return []
    total, kinds = paid[0], list(paid[1:])
    shown = [row for row in kinds if row["failures"] >= FEWEST_TOLD][:SHOWN_KINDS]
    if not shown:
        return []
    left = [row for row in kinds if row not in shown]
    others = [{name: sum(row[name] for row in left) for name in (*_MONEY, *_COUNTS)}] if left else []
    names = [*(plain_short(str(row["failure_kind"])) for row in shown), *(["other kinds"] if left else []), "all"]
    parts = [*shown, *others]
    columns = {name: [f"{numeral(int(row[name]))}" for row in (*parts, total)] for name in _COUNTS}
    for name in _MONEY:
        told = adding_up([float(row[name]) for row in parts], float(total[name]), _digits(total))
        columns[name] = [money(each, total) for each in (*told, float(total[name]))]
    order = ("failures", *_MONEY, "chasers", "days")
    return list(zip(names, *(columns[name] for name in order), strict=True))


def adding_up(parts: Sequence[float], total: float, digits: int) -> list[float]:
    """Parts rounded so that they add up to the rounded total: those cut most are rounded up (largest remainder)."""
    unit = 10**digits
    scaled = [part * unit for part in parts]
    cut = [math.floor(part + 1e-9) for part in scaled]
    missing = max(round(total * unit) - sum(cut), 0)
    most_cut = sorted(range(len(parts)), key=lambda place: cut[place] - scaled[place])[:missing]
    return [(part + (place in most_cut)) / unit for place, part in enumerate(cut)]


def short_quote(text: str) -> str:
    """Words of a customer or ours, cut where they are long."""
    return text if len(text) <= QUOTED else f"{text[:QUOTED].rsplit(' ', 1)[0]} …"


def plain_short(text: str, most: int = 40) -> str:
    """What somebody wrote, for a sentence or a cell: cut, without marks, and a word without end may break."""
    return plain(_ENDLESS.sub("\\g<0>\u200b", cut_short(text, most)))


def cut_short(text: str, most: int = 40) -> str:
    """On one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def hours(minutes: float) -> str:
    """Minutes of somebody's time: "25 minutes", "27.8 hours"."""
    return count_of(round(minutes), "minute") if minutes < 120 else f"{numeral(minutes / 60, 1)} hours"


def pledge_words(pledge: Row) -> str:
    """Its state: "due 15 Dec 2026, Lea Moor", "*overdue since 1 Feb 2026*, nobody owns it"."""
    owner = "nobody owns it" if is_missing(pledge["owner"]) else str(pledge["owner"])
    if pledge["state"] == "kept":
        return f"**kept**, closed {day(pledge['closed_date'])}, {owner}"
    if is_missing(pledge["due_date"]):
        return f"open, no day named, {owner}"
    word = "*overdue since*" if pledge["state"] == "overdue" else "due"
    return f"{word} {day(pledge['due_date'])}, {owner}"


def repeated_sentence(alarms: Sequence[Row], acknowledged: int) -> str:
    """ "*Three customers* heard sorry twice, and nothing is repaired." """
    if not acknowledged:
        return "No apology for a failure of ours is known in this period."
    if not alarms:
        said_sorry = count_of(acknowledged, "failure")
        return f"Nobody heard sorry twice without a repair; we said sorry after {said_sorry}."
    count = len(alarms)
    return f"*{count_of(count, 'time')}* a customer heard sorry twice, and no repair is done."


def switchable_sentence(rows: Sequence[Row]) -> str:
    """ "*Six customers* wait for us to put something right and have not ordered since, one for 252 days." """
    if not rows:
        return "No customer with an open failure of ours has stopped ordering."
    longest = max(int(row["open_days"]) for row in rows)
    waits = "waits" if len(rows) == 1 else "wait"
    since = "has" if len(rows) == 1 else "have"
    ownerless = sum(not row["has_owner"] for row in rows)
    told = (
        f"*{count_of(len(rows), 'customer')}* {waits} for us to put something right and {since} not ordered since, "
        f"one for {count_of(longest, 'day')}"
    )
    return f"{told}; {ownerless} without an owner." if ownerless else f"{told}."


def who(row: Row) -> str:
    """A masked customer with the account's size, "a customer" when nobody is known."""
    name = "a customer" if is_missing(row["customer"]) else str(row["customer"])
    return name if is_missing(row["size"]) or not row["size"] else f"{name} · {row['size']}"


def toned(part: int, whole: int) -> str:
    """The same, vermillion where it is less than half: what should be so and is not."""
    told = few_or_share(part, whole)
    return f"*{told}*" if 2 * part < whole else f"**{told}**"


def few_or_share(part: int, whole: int) -> str:
    """ "3 of 7"; from ten on "25 of 62 · 40 %"."""
    told = f"{numeral(part)} of {numeral(whole)}"
    return told if whole < FEW_CASES else f"{told} · {share_of(part, whole).split(' of ')[0]}"


def at_most(revenues: Sequence[float], currency: str, mark: str = "") -> str:
    """ "for at most 240 USD"; "nothing" where half of them did not order."""
    middle = median(revenues)
    return f"for at most {mark}{numeral(middle)}{currency}{mark}" if middle else f"{mark}nothing{mark}"
