"""What the turnaround page says of its estimates, written by rule."""

from collections.abc import Sequence
from typing import Any

from frontline.claims.published import PublishedTurnaround
from frontline.turnaround.estimates import Turnaround
from frontline.units import count_of, is_missing, numeral, percent, share_of, week_count, weeks

SHARES = ((0.5, "half"), (0.8, "8 in 10"), (0.9, "9 in 10"))
KIND_NAMES = {"order": "Orders", "ticket": "Tickets"}
CLOCK_NAMES = {"day": "Calendar days", "business_day": "Business days"}
GROUP_WORDS = {"order": "All products", "ticket": "All types"}


def length(days: float | None, unit: str) -> str:
    """A length in its unit: "4.7 weeks", "6 days", "23 business days"; "not known yet" without one."""
    if unit == "business_day" and days is not None:
        return count_of(round(days), "business day")
    return weeks(days)


def outlook_sentence(found: Turnaround, *, is_today: bool = True) -> str:
    """What someone who comes on that day can expect; the page's answer. `is_today`: it is the day after the data end."""
    half, most = (found.today.days_until(share) for share in (0.5, 0.8))
    kind = f"{found.case_kind}s" + (f" of {found.case_group}" if found.case_group else "")
    whose, will = (f"today’s {kind}", "will") if is_today else (f"the {kind} of that day", "would")
    if half is None:
        return f"Nobody {'can' if is_today else 'could'} say when half of {whose} {will} be done."
    told = f"Half of {whose} {will} be done in **{length(half, found.time_unit)}**"
    if most is None:
        return f"{told}, 8 in 10 later than anybody {'can' if is_today else 'could'} say."
    return f"{told}, 8 in 10 in **{length(most, found.time_unit)}**."


def basis_sentence(found: Turnaround) -> str:
    """Why the answer is what it is: the queue and how it is worked off."""
    queue, today = found.queue, found.today
    if queue.queue_weeks is None:
        return f"{count_of(queue.open_cases, found.case_kind)} lie open, and nothing was done in the last four weeks."
    told = f"{count_of(queue.open_cases, found.case_kind)} lie open, {week_count(queue.queue_weeks)} of work"
    if today.basis == "queue":
        return f"{told}; they are worked off oldest first, so that whoever comes now waits behind them."
    if today.basis == "pace":
        return (
            f"{told}; but later ones are often done before earlier ones ({percent(today.overtaken_share)} of pairs), so that "
            "the present pace tells more than the queue."
        )
    return (
        f"{told}; whether they are worked off oldest first is not clear, so that the slower of pace and queue is told."
    )


def quantile_rows(found: Turnaround) -> list[tuple[str, str, str]]:
    """For half, 8 in 10 and 9 in 10: in the window that is old enough, and at the present pace, each with its interval."""
    rows = []
    for share, words in SHARES:
        cohort = found.cohort.taken
        seen = (
            "–"
            if cohort is None or not cohort.total
            else _with_interval(
                cohort.days_until(share), cohort.days_until_between(share), found.within_days, found.time_unit
            )
        )
        curve = found.curve
        has_bounds = curve.known_until_days >= 0 and len(curve.greenwood) > curve.known_until_days
        between = curve.days_until_between(share) if has_bounds else (None, None)
        rows.append(
            (words, seen, _with_interval(curve.days_until(share), between, curve.known_until_days, found.time_unit))
        )
    return rows


def _with_interval(days: int | None, between: tuple[int | None, int | None], known: int, unit: str) -> str:
    """ "4.7 weeks (4.6–4.9)"; "≥ 6 weeks" where the share is not reached."""
    if days is None:
        return f"≥ {length(known, unit)}" if known > 0 else "not known"
    low, high = between
    if low is None and high is None:
        return length(days, unit)
    ends = [_bare(low, unit, days), "…" if high is None else _bare(high, unit, days)]
    span = ends[0] if ends[0] == ends[1] else f"{ends[0]}–{ends[1]}"
    return f"**{length(days, unit)}** ({span})"


def _bare(days: int | None, unit: str, like: int) -> str:
    """A bound in the unit in which the figure beside it is written, without its name."""
    if days is None:
        return "0"
    return f"{numeral(days / 7, 1)}" if unit == "day" and like >= 14 else f"{days}"


def other_facts(found: Turnaround, naive: Any) -> list[tuple[str, str]]:
    """What stands beside the estimates; the closed-only figure is named as what it is."""
    cohort, queue = found.cohort, found.queue
    limit = length(found.within_days, found.time_unit)
    facts = [
        (f"old enough to tell, done within {limit}", share_of(cohort.done_within, cohort.cases)),
        (
            "the queue",
            f"{numeral(queue.open_cases)} open, {numeral(queue.done_a_week)} done and {numeral(queue.opened_a_week)} new a week",
        ),
        ("length of the queue", "no end in sight" if queue.queue_weeks is None else week_count(queue.queue_weeks)),
    ]
    if found.case_kind == "ticket" and cohort.first_done_within != cohort.done_within:
        first = share_of(cohort.first_done_within, cohort.cases)
        facts.insert(1, ("the same by the first resolution, reopened or not", first))
    if not is_missing(naive["mean_days"]):
        told = f"{length(naive['mean_days'], found.time_unit)} on average, blind to {numeral(int(naive['left_open']))} still open"
        facts.append(("opened and closed in the last 30 days, as everybody publishes: too rosy", told))
    return facts


def age_rows(bands: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    """Age bands in words and how many lie open: from the youngest; empty bands beyond the oldest are left out."""
    filled = [place for place, band in enumerate(bands) if band["open_cases"]]
    shown = bands[: filled[-1] + 1] if filled else []
    return [(_band_words(band), f"{numeral(int(band['open_cases']))}") for band in shown]


def _band_words(band: dict[str, Any]) -> str:
    start, end = int(band["from_days"]), band["until_days"]
    if start == 0:
        return "under 1 week"
    if is_missing(end):
        return f"{start // 7} weeks and more"
    return f"{start // 7} to {(int(end) + 1) // 7} weeks"


def hindsight_sentence(claim: PublishedTurnaround, after: Any) -> str:
    """What became of those who came in the fourteen days after a newsletter went out."""
    kind, limit = claim.then.found, claim.today.found
    word = limit.case_kind if limit else "order"
    decided = int(after["done_within"] + after["late"])
    if not int(after["cases"]):
        return f"No {word} came in during the 14 days after it."
    waiting = int(after["undecided"])
    young = f"; {count_of(waiting, word)} {'is' if waiting == 1 else 'are'} still too young to tell" if waiting else ""
    if not decided:
        return f"With hindsight: too early to tell{young}."
    within = length(kind.within_days, kind.time_unit) if kind else "that time"
    done = share_of(int(after["done_within"]), decided)
    return f"With hindsight: {done} {word}s placed in the 14 days after it were done within {within}{young}."


_BOTH = (
    "Duplicates, transfers, spam and tests are not work: they are left out, and counted under “left out”.",
    "Everything counts as of the day asked for: what happened later is not used, today’s status neither.",
)
RULES = {
    "order": (
        "An order that is cancelled before it is late is left out; one that is cancelled when late counts as late.",
        *_BOTH,
    ),
    "ticket": (
        "A reopened ticket is done when it is resolved for the last time; the share by its first resolution stands beside it.",
        "Time in which we wait for the customer counts; without it, below.",
        *_BOTH,
    ),
}
WAITING_COLUMNS = ("type", "tickets", "median with it", "without it", "in business hours", "without it")


def waiting_rows(rows: Sequence[dict[str, Any]]) -> list[tuple[str, ...]]:
    """Median times of resolved tickets with and without the waiting for the customer, in hours."""
    columns = [f"{side}_waiting_{clock}_minutes" for clock in ("calendar", "business") for side in ("with", "without")]
    return [
        (
            str(row["case_group"] or "not told"),
            f"{numeral(int(row['tickets']))}",
            *(_hours(row[name]) for name in columns),
        )
        for row in rows
    ]


def _hours(minutes: float) -> str:
    return "–" if is_missing(minutes) else f"{numeral(minutes / 60, 1)} h"
