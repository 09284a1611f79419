"""What is said of recoveries: the steps, made whole, what was given, who comes back; associations are called so, never causes."""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from frontline.care.returns import Difference, ReturnsCompared
from frontline.survival import SurvivalCurve
from frontline.ui.care_failure_sentences import (
    FEWEST_TOLD,
    NOTHING_WRITTEN,
    at_most,
    currency_of,
    few_or_share,
    money,
    toned,
    unknown_words,
)
from frontline.units import FEW_CASES, count_of, is_missing, numeral, percent, share_of

Row = Mapping[str, Any]
STEP_NAMES = {
    "answered": "A person answered",
    "acknowledged": "Said sorry for our failure",
    "explained": "Said why",
    "responsible": "Took responsibility",
    "offered": "Repair offered",
    "done": "Repair done",
    "made whole": "Made whole, by value or answer",
    "closed by the customer": "Closed by the customer, if closed",
    "sorry again": "Sorry again in 90 days, if said",
    "blame shifted": "Blame shifted",
    "unasked": "Came unasked, if offered",
    "own case": "For the own case, if offered",
    "owner named": "Owner named, if open",
}
"""In the order in which they stand; made whole and sorry again always with the apology."""
SHOULD_NOT_BE = ("sorry again", "blame shifted")
LEVELS = {"none": "nothing", "words": "words", "repair": "a repair"}
ASSOCIATION = "An association: whom we fail, and how we recover, may differ in ways that no export tells."


def recovery_sentence(steps: Mapping[str, Row]) -> str:
    """ "Of failures, **16 of 33 · 48 %** were repaired, and we said sorry for 24 of 33 · 73 %; by value or their word, customers were made whole after *1 of 33*." """
    done, sorry, whole = (steps.get(name) for name in ("done", "acknowledged", "made whole"))
    if done is None or sorry is None or whole is None:
        return NOTHING_WRITTEN
    told = f"Of failures, {toned(int(done['cases']), int(done['failures']))} were repaired"
    told += f", and we said sorry for {few_or_share(int(sorry['cases']), int(sorry['failures']))}"
    if not whole["failures"]:
        return f"{told}; whether customers were made whole is not known."
    return f"{told}; by value or their word, customers were made whole after {toned(int(whole['cases']), int(whole['failures']))}."


def until_words(curve: SurvivalCurve) -> str:
    """When half had it, those still waiting counted: "half within 17 days"; below ten cases and where half is not reached so."""
    if curve.count < FEW_CASES:
        return f"{int(curve.events.sum())} of {curve.count}"
    if curve.median is None:
        return f"not reached: {share_of(int(curve.events.sum()), curve.count)} so far"
    low, high = curve.median_between
    between = f" ({span_words(low, high)})" if low is not None else ""
    return f"half within {days_words(curve.median)}{between}"


def days_words(days: float) -> str:
    """ "5 hours", "17 days"."""
    return count_of(round(days * 24), "hour") if days < 2 else count_of(round(days), "day")


def span_words(low: float, high: float | None) -> str:
    """ "3 to 30 days", "25 hours to 18 days", "3 days to never"."""
    if high is None:
        return f"{days_words(low)} to never"
    first, last = days_words(low), days_words(high)
    is_one_unit = (low < 2) == (high < 2)
    return f"{first.split(' ', maxsplit=1)[0]} to {last}" if is_one_unit else f"{first} to {last}"


def made_whole_sentence(rows: Sequence[Row]) -> str:
    """ "Of failures of known cost, *1 of 29 · 3 %* were given back in full by value; half of these customers got back nothing." """
    shares = [float(row["made_whole_share"]) for row in rows if not is_missing(row["made_whole_share"])]
    rated = [float(row["rating_score"]) for row in rows if not is_missing(row["rating_score"])]
    if not shares and not rated:
        return "Whether customers were made whole cannot be computed: no failure has a cost, and no customer was asked."
    parts = []
    if shares:
        whole = sum(share >= 1 for share in shares)
        given = "was" if whole == 1 else "were"
        parts.append(f"of failures of known cost, {toned(whole, len(shares))} {given} given back in full by value")
    if len(shares) >= FEW_CASES:
        middle = median(shares)
        parts.append(f"half of these customers got back {percent(middle) + ' or less' if middle else 'nothing'}")
    if rated:
        right = few_or_share(sum(score >= 4 for score in rated), len(rated))
        parts.append(f"asked whether we made it right, {right} say so")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def spend_facts(paid: Row, at_stake: float) -> dict[str, str]:
    """What repairs gave back beside what failures cost, as in the card of what customers paid; and what these customers order."""
    unknown = int(paid["unknown_values"])
    more = f", and {unknown_words(unknown)}" if unknown else ""
    return {
        "what failures cost customers": f"{money(paid['cost'], paid)}{currency_of(paid)}",
        "of it given back by repairs": f"{money(paid['given_back'], paid)}{more}",
        "what customers we failed ordered the year before": f"{numeral(at_stake)}{currency_of(paid)}",
    }


def make_goods_sentence(rows: Sequence[Row]) -> str:
    """ "Of repairs in the list, **33 of 44 · 75 %** are done, half of them within 17 days of the failure; 27 of 41 · 66 % came unasked." """
    if not rows:
        return "No repair is written down for failures of this period; `repairs.csv` or the form takes them."
    done = [float(row["days_until_done"]) for row in rows if not is_missing(row["days_until_done"])]
    told = f"Of repairs in the list, {toned(len(done), len(rows))} are done"
    if len(done) >= FEW_CASES:
        told += f", half of them within {days_words(median(done))} of the failure"
    unasked = [bool(row["is_unasked"]) for row in rows if not is_missing(row["is_unasked"])]
    return f"{told}; {few_or_share(sum(unasked), len(unasked))} came unasked." if unasked else f"{told}."


def approval_words(rows: Sequence[Row]) -> str:
    """How many were given without asking anybody, and how long the others waited for a yes."""
    free = sum(not row["needed_approval"] for row in rows)
    waited = [float(row["approval_days"]) for row in rows if not is_missing(row["approval_days"])]
    told = few_or_share(free, len(rows))
    return f"{told}; the others waited {days_words(median(waited))} for a yes, half of them longer" if waited else told


def fans_sentence(rows: Sequence[Row]) -> str:
    """ "After **3 of 35 · 9 %** repaired failures the customer praised us unasked, or told others, within 90 days." """
    known = [bool(row["is_fan"]) for row in rows if not is_missing(row["is_fan"])]
    if not known:
        return (
            "No repair is old enough to tell whether the customer praised us unasked, or told others, within 90 days."
        )
    return f"After **{few_or_share(sum(known), len(known))}** repaired failures the customer praised us unasked, or told others, within 90 days."


def functions_sentence(rows: Sequence[Row]) -> str:
    """Who says sorry, by function, and which functions answer without ever saying it."""
    if not rows or not rows[0]["acknowledged"]:
        return "No apology for a failure of ours is known in this period."
    first = max(rows, key=lambda row: int(row["acknowledgements"]))
    said = count_of(int(first["acknowledged"]), "first apology", "first apologies")
    told = f"Of {said} for a failure, {function_name(first)} said {first['acknowledgements']}"
    silent = [function_name(row) for row in rows if not row["acknowledgements"]]
    return f"{told}; *none came from {' or '.join(silent)}*." if silent else f"{told}."


def function_name(row: Row) -> str:
    """As a reader says it."""
    name = str(row["function"])
    return "other functions" if name == "other" else name


def return_sentence(found: ReturnsCompared | None) -> str:
    """ "Within 180 days **61 %** of 53 customers we failed ordered again, 70 % of those like them." """
    if found is None:
        return "Nobody who ordered before was failed in this period, so a return cannot be compared."
    if found.matched < FEW_CASES:
        return f"{found.matched} of {count_of(found.failed_customers, 'customer')} we failed can be compared: too few to tell."
    told = last_told(found)
    if told is None or told.failed is None or told.others is None:
        return f"The failures of {count_of(found.matched, 'customer')} are too young to tell who comes back."
    return (
        f"Within {told.days} days **{percent(told.failed)}** of {numeral(found.matched)} customers we failed ordered again, "
        f"{percent(told.others)} of those like them: {difference_words(told)}."
    )


def repaired_sentence(found: ReturnsCompared) -> str:
    """The same of those alone whose failure was repaired: "Of 37 whose failure was repaired within 90 days, **42 %** ordered …" """
    told = last_told(found)
    head = f"Of {numeral(found.matched)} whose failure was repaired within 90 days"
    if told is None or told.failed is None or told.others is None:
        return f"{head} it is too early to tell who comes back."
    return (
        f"{head}, **{percent(told.failed)}** ordered again within {told.days}, {percent(told.others)} of those like them: "
        f"{difference_words(told)}."
    )


def last_told(found: ReturnsCompared) -> Difference | None:
    """The comparison told in the sentence: after 180 days, else after 90."""
    known = {each.days: each for each in found.differences if each.difference is not None}
    return known.get(180) or known.get(90)


def difference_words(told: Difference) -> str:
    """ "9 points less (2 to 16)", "no difference beyond chance (3 less to 12 more)"."""
    if told.difference is None or told.interval is None:
        return "not known"
    low, high = (100 * each for each in told.interval)
    if low > 0 or high < 0:
        ends = sorted((abs(low), abs(high)))
        return (
            f"{abs(100 * told.difference):.0f} points {'more' if low > 0 else 'less'} ({ends[0]:.0f} to {ends[1]:.0f})"
        )
    return f"no difference beyond chance ({_points(low)} to {_points(high)})"


def _points(points: float) -> str:
    return "none" if round(points) == 0 else f"{abs(points):.0f} {'more' if points > 0 else 'less'}"


def revenue_rows(rows: Sequence[Row]) -> list[tuple[str, str, str]]:
    """Of each level: how many customers, and the median of what they ordered in the 180 days after; they add up to all.

    Nothing and words stand together where one of them has fewer than five; no row at all where the rest has.
    """
    after = {level: [float(row["revenue"]) for row in rows if row["recovery_level"] == level] for level in LEVELS}
    groups = {LEVELS[level]: after[level] for level in LEVELS}
    if min(len(after["none"]), len(after["words"])) < FEWEST_TOLD:
        groups = {"no repair": after["none"] + after["words"], LEVELS["repair"]: after["repair"]}
    if min(len(each) for each in groups.values()) < FEWEST_TOLD:
        return []
    return [(name, f"{numeral(len(each))}", f"{numeral(median(each))}") for name, each in groups.items()]


def revenue_sentence(rows: Sequence[Row], interval: tuple[float, float] | None, currency: str = "") -> str:
    """Money after a failure by what we had done within a month: medians, with the interval of their difference; `currency` " USD"."""
    if not rows:
        return "No failure of a known customer lies 180 days back, so what they ordered after it cannot be told yet."
    repaired, others = (
        [float(row["revenue"]) for row in rows if (row["recovery_level"] == "repair") == is_so]
        for is_so in (True, False)
    )
    if min(len(repaired), len(others)) < FEW_CASES or interval is None:
        return (
            f"Of {count_of(len(rows), 'customer')} whose failure lies 180 days back, {len(repaired)} had a repair within a month: "
            "too few to compare what they ordered after it."
        )
    is_beyond = interval[0] > 0 or interval[1] < 0
    difference = (
        f"difference {interval[0]:+,.0f} to {interval[1]:+,.0f}" if is_beyond else "no difference beyond chance"
    )
    return (
        (
            f"Of {numeral(len(repaired))} customers with a repair within a month, half ordered "
            f"{at_most(repaired, currency, '**')} in 180 days; of {numeral(len(others))} without one, "
            f"{at_most(others, currency)} ({difference})."
        )
        .replace(" -", " −")
        .replace("(-", "(−")
    )
