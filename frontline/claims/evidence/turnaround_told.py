"""What a verdict on turnaround says of its estimates: the sentence, how it was counted, and every figure by name."""

from frontline.turnaround.estimates import Turnaround
from frontline.units import count_of, day_span, numeral, percent, share_of, weeks

PACE_UNKNOWN = "at the present pace nobody knows"


def told_of(found: Turnaround, pace: float | None, *, is_today: bool = True) -> str:
    """The sentence behind a verdict: cohort, pace, queue and forecast. `pace` is a share 0-1, None: not known.

    `is_today` is false when it is judged by an earlier day than the last of the data.
    """
    cohort, queue = found.cohort, found.queue
    limit = limit_of(found)
    parts = [
        f"{share_of(cohort.done_within, cohort.cases)} {found.case_kind}s old enough to tell were done within {limit}"
    ]
    parts.append(PACE_UNKNOWN if pace is None else f"at the present pace {percent(pace)} would be")
    length = (
        "nothing was done lately"
        if queue.queue_weeks is None
        else f"{queue.queue_weeks:.1f} weeks of work lie in the queue"
    )
    return f"{parts[0]}; {parts[1]}; {length} ({numeral(queue.open_cases)} open){_ahead(found, is_today=is_today)}."


def _ahead(found: Turnaround, *, is_today: bool) -> str:
    """What the forecast adds for someone who comes that day; empty where there is none."""
    if found.today.forecast is None:
        return ""
    if found.today.basis == "pace":
        return ", and later ones are often done before earlier ones, so that the pace tells more than the queue"
    least, most = (percent(each) for each in found.today.forecast.within(found.within_days))
    span = _span(least, most)
    comes = "what comes today would be done" if is_today else "what came that day would have been done"
    return f", behind which {span} of {comes} in time"


def _span(least: str, most: str) -> str:
    """ "91 to 97 %"; one of them alone where it says so much already: "over 99 %", "under 1 %"."""
    if least == most or least.startswith("over"):
        return least
    return most if most.startswith("under") else f"{least.removesuffix(' %')} to {most}"


def limit_of(found: Turnaround) -> str:
    """The upper end in the unit in which it was counted: "6 weeks", "10 business days"."""
    if not found.within_days:
        return "the same day"
    if found.within_days == 0:
        return "the same day"
    if found.time_unit == "business_day":
        return count_of(found.within_days, "business day")
    return weeks(found.within_days)


def how_counted(found: Turnaround) -> str:
    """n, window, clock and what is left out: what every verdict has to print."""
    cohort = found.cohort
    of_what = f" of “{found.case_group}”" if found.case_group else ""
    counted = f"{count_of(cohort.cases, found.case_kind)}{of_what} from {day_span(cohort.first_date, cohort.last_date)}"
    return f"{counted}; clock {found.clock}; {left_out(found)}"


def left_out(found: Turnaround) -> str:
    """What is not among the cases, with its number."""
    if found.case_kind == "ticket":
        return "duplicates, transfers and spam left out"
    return f"{count_of(found.cohort.left_out, 'cancelled order')} left out"


def figures_of(found: Turnaround) -> dict[str, object]:
    """Every number that the verdict used, with its window, clock and exclusions."""
    cohort, queue, curve = found.cohort, found.queue, found.curve
    return {
        "as_of": str(found.as_of),
        "within_days": found.within_days,
        "cohort_from": str(cohort.first_date),
        "cohort_to": str(cohort.last_date),
        "cohort_cases": cohort.cases,
        "cohort_done_within": cohort.done_within,
        "cohort_share_within": cohort.share_within,
        "cohort_still_open": cohort.still_open,
        "cohort_cancelled_late": max(cohort.cases - cohort.done - cohort.still_open, 0),
        "cohort_p50_days": cohort.p50_days,
        "cohort_p80_days": cohort.p80_days,
        "closed_only_mean_days": cohort.closed_only_days,
        "pace_share_within": curve.within(found.within_days),
        "pace_p50_days": curve.days_until(0.5),
        "pace_p80_days": curve.days_until(0.8),
        "open_cases": queue.open_cases,
        "done_a_week": queue.done_a_week,
        "opened_a_week": queue.opened_a_week,
        "queue_weeks": queue.queue_weeks,
        **_forecast_figures(found),
        "clock": found.clock,
        "excluded": left_out(found),
        "pace_share_at_least": curve.at_least_within(found.within_days),
    }


def _forecast_figures(found: Turnaround) -> dict[str, object]:
    """What is told of someone who comes today: shares 0-1; days, or business days where the claim counts these."""
    today, forecast = found.today, found.today.forecast
    least, most = today.within(found.within_days)
    return {
        "time_unit": found.time_unit,
        "today_share_at_least": least,
        "today_share_at_most": most,
        "today_basis": today.basis,
        "overtaken_share": today.overtaken_share,
        "pace_to_usual": round(today.pace_to_usual, 3),
        "queue_wait_days": [round(wait, 2) for wait in sorted(forecast.waits)] if forecast else None,
        "work_p50_days": forecast.work.days_until(0.5) if forecast else None,
        "work_p80_days": forecast.work.days_until(0.8) if forecast else None,
    }
