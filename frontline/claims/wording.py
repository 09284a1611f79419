"""A truthful wording, ready to paste."""

from frontline.claims.claim import DAYS_PER_UNIT
from frontline.turnaround.estimates import Turnaround
from frontline.units import count_of, day_span, weeks

MOST_MINUTES = 180
LONG_UNITS = ("week", "month", "year")
DAYS_TO_TELL_WEEKS = 14


def truthful_wording(found: Turnaround) -> str:
    """What can be said today of the same window; empty when there is no case to speak of."""
    cohort = found.cohort
    if not cohort.cases:
        return ""
    span = day_span(cohort.first_date, cohort.last_date)
    of_what = f" for {found.case_group}" if found.case_group else ""
    came_in = "created" if found.case_kind == "ticket" else "placed"
    counted = f"Of the {count_of(cohort.cases, found.case_kind)}{of_what} {came_in} {span}"
    still = f"{f'{cohort.still_open:,}' if cohort.still_open else 'none'} {'are' if cohort.still_open > 1 else 'is'} still open"
    cancelled = cohort.cases - cohort.done - cohort.still_open
    still += f", and {cancelled:,} {'was' if cancelled == 1 else 'were'} cancelled late" if cancelled > 0 else ""
    if cohort.p50_days is None:
        return f"{counted}, fewer than half are done; {still}."
    half = f"half were done {f'in {weeks(cohort.p50_days)}' if cohort.p50_days else 'on the same day'}"
    if cohort.p80_days is None:
        return f"{counted}, {half}; fewer than 8 in 10 are done, and {still}."
    return f"{counted}, {half} and 8 in 10 {f'within {weeks(cohort.p80_days)}' if cohort.p80_days else 'too'}; {still}."


def length(value: float, unit: str) -> str:
    """A length in the unit of a claim, or in the next that reads better: "14 hours", "20 seconds", "1 business day"."""
    if value == 0 and unit in {"day", "business_day", *LONG_UNITS}:
        return f"the same {'day' if unit in LONG_UNITS else unit.replace('_', ' ')}"
    if unit in LONG_UNITS and value < 1:
        days = value * DAYS_PER_UNIT[unit]
        return length(days / 7, "week") if days >= DAYS_TO_TELL_WEEKS else length(days, "day")
    for own, is_so, other, factor in (
        ("minute", value < 1, "second", 60.0),
        ("minute", value >= MOST_MINUTES, "hour", 1 / 60),
        ("hour", value < 1, "minute", 60.0),
        ("day", value < 1, "hour", 24.0),
    ):
        if unit == own and is_so and value:
            return length(value * factor, other)
    digits = 2 if value < 1 else 1
    shown = f"{value:,.0f}" if value >= 100 or unit == "second" else f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return f"{shown} {unit.replace('_', ' ')}{'' if shown == '1' else 's'}"


def within(value: float, unit: str) -> str:
    """ "within 14 hours", "on the same day"."""
    told = length(value, unit)
    return f"on {told}" if told.startswith("the same") else f"within {told}"


def wording_of_lengths(
    noun: str,
    did: str,
    when: str,
    quantiles: tuple[float | None, float | None],
    unit: str,
    counts: tuple[int, int, int],
) -> str:
    """ "Of the 412 tickets of 1–30 Sep 2026, half got a reply within 5 hours and 8 in 10 within 20 hours; 3 have none yet."

    `quantiles` are the median and the 80th percentile (None: not reached), `counts` the cases, those without an end, and those
    cancelled when they were late.
    """
    cases, unknown, cancelled = counts
    if not cases:
        return ""
    half, most = quantiles
    none = f"; {unknown:,} {'has' if unknown == 1 else 'have'} no end that is known" if unknown else ""
    none += f"; {cancelled:,} {'was' if cancelled == 1 else 'were'} cancelled late" if cancelled else ""
    counted = f"Of the {count_of(cases, noun)} of {when},"
    if half is None:
        return f"{counted} fewer than half {did}{none}."
    if most is None:
        return f"{counted} half {did} {within(half, unit)}; fewer than 8 in 10 {did} at all{none}."
    return f"{counted} half {did} {within(half, unit)} and 8 in 10 {within(most, unit)}{none}."
