"""A truthful wording, ready to paste."""

from frontline.turnaround.estimates import Turnaround
from frontline.units import count_of, day_span, weeks


def truthful_wording(found: Turnaround) -> str:
    """What can be said today of the same window; empty when there is no case to speak of."""
    cohort = found.cohort
    if not cohort.cases:
        return ""
    span = day_span(cohort.first_date, cohort.last_date)
    counted = f"Of the {count_of(cohort.cases, found.case_kind)} placed {span}"
    still = f"{f'{cohort.still_open:,}' if cohort.still_open else 'none'} {'are' if cohort.still_open > 1 else 'is'} still open"
    if cohort.p50_days is None:
        return f"{counted}, fewer than half are done; {still}."
    half = f"half were done in {weeks(cohort.p50_days)}"
    if cohort.p80_days is None:
        return f"{counted}, {half}; fewer than 8 in 10 are done, and {still}."
    return f"{counted}, {half} and 8 in 10 within {weeks(cohort.p80_days)}; {still}."
