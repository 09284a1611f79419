"""A newsletter checked: every claim with its verdict, the figures behind it and a truthful wording."""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from frontline.claims.extract import Claim, read_claims
from frontline.claims.patterns import TICKET_WORDS
from frontline.claims.verdicts import Verdict, promise_beside_today, verdict_on, why_not_checkable
from frontline.claims.wording import truthful_wording
from frontline.errors import BadParameter, UnreadableFile
from frontline.settings import Settings
from frontline.turnaround.estimates import Turnaround, case_reaches, estimate_turnaround
from frontline.units import count_of, day_span
from frontline.warehouse import Warehouse

MOST_CHARACTERS = 2_000_000
LONGEST_DAYS = 3_653
DATE_LAYOUTS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y")
WORDS = {
    "supported": "✓ supported",
    "contradicted": "✕ contradicted",
    "mixed": "◐ mixed",
    "cannot_be_checked": "? can’t be checked",
}


@dataclass(frozen=True)
class CheckedClaim:
    """A claim, its verdict, and the estimates it rests on (None when no data of ours could answer)."""

    claim: Claim
    verdict: Verdict
    found: Turnaround | None

    def as_json(self) -> dict[str, object]:
        """The shape of the command-line contract."""
        claim = self.claim
        return {
            "start": claim.start, "end": claim.end, "text": claim.text, "metric": claim.metric,
            "statistic": claim.statistic, "lo": claim.lo, "hi": claim.hi, "unit": claim.unit, "share": claim.share,
            "tense": claim.tense, "kind": claim.kind, "speaker": claim.speaker, "direction": claim.direction,
            "lo_days": claim.lo_days, "hi_days": claim.hi_days,
            "verdict": self.verdict.verdict, "reason": self.verdict.reason, "figures": self.figures,
            "query": "cohort_turnaround" if self.found else None, "wording": self.wording,
        }  # fmt: skip

    @property
    def wording(self) -> str:
        """A truthful sentence for the same window; empty when there is none."""
        return truthful_wording(self.found) if self.found else ""

    @property
    def how_counted(self) -> str:
        """n, window, clock, what is left out and the query: what every verdict has to print."""
        if self.found is None:
            return ""
        cohort = self.found.cohort
        counted = f"{count_of(cohort.cases, self.found.case_kind)} from {day_span(cohort.first_date, cohort.last_date)}"
        return f"counted: {counted}; clock {self.found.clock}; {self.left_out}; query cohort_turnaround"

    @property
    def left_out(self) -> str:
        """What is not among the cases, with its number."""
        if self.found is None or self.found.case_kind == "ticket":
            return "duplicates, transfers and spam left out"
        return f"{count_of(self.found.cohort.left_out, 'cancelled order')} left out"

    @property
    def figures(self) -> dict[str, object]:
        """Every number that the verdict used, with its window, clock and exclusions."""
        if self.found is None:
            return {}
        cohort, queue, curve = self.found.cohort, self.found.queue, self.found.curve
        return {
            "as_of": str(self.found.as_of),
            "within_days": self.found.within_days,
            "cohort_from": str(cohort.first_date),
            "cohort_to": str(cohort.last_date),
            "cohort_cases": cohort.cases,
            "cohort_done_within": cohort.done_within,
            "cohort_share_within": cohort.share_within,
            "cohort_still_open": cohort.still_open,
            "cohort_p50_days": cohort.p50_days,
            "cohort_p80_days": cohort.p80_days,
            "closed_only_mean_days": cohort.closed_only_days,
            "pace_share_within": curve.within(self.found.within_days),
            "pace_p50_days": curve.days_until(0.5),
            "pace_p80_days": curve.days_until(0.8),
            "open_cases": queue.open_cases,
            "done_a_week": queue.done_a_week,
            "opened_a_week": queue.opened_a_week,
            "queue_weeks": queue.queue_weeks,
            "clock": self.found.clock,
            "excluded": self.left_out,
            "pace_share_at_least": curve.at_least_within(self.found.within_days),
        }


@dataclass(frozen=True)
class CheckedNewsletter:
    """The answer to "may this go out?"."""

    newsletter_id: str
    title: str | None
    author: str | None
    sent_at: str | None
    text: str
    as_of: dt.date
    data_through: dt.date | None
    claims: list[CheckedClaim]
    notices: list[str] = field(default_factory=list)

    @cached_property
    def is_contradicted(self) -> bool:
        """True when at least one claim is contradicted."""
        return any(checked.verdict.verdict == "contradicted" for checked in self.claims)

    def as_json(self) -> dict[str, object]:
        """The shape of the command-line contract."""
        return {
            "newsletter": {
                "newsletter_id": self.newsletter_id, "title": self.title, "author": self.author, "sent_at": self.sent_at,
            },
            "as_of": str(self.as_of),
            "data_through": str(self.data_through) if self.data_through else None,
            "notices": self.notices,
            "claims": [checked.as_json() for checked in self.claims],
        }  # fmt: skip

    def as_text(self, name: str) -> str:
        """One line a claim (name:line:column), its reason, and a wording to use instead."""
        reach = "\n".join([f"judged as of {self.as_of}, data through {self.data_through or 'never'}", *self.notices])
        if not self.claims:
            return f"{name}: no turnaround claim was found; {reach}"
        lines = []
        for checked in self.claims:
            before = self.text[: checked.claim.start]
            place = f"{name}:{before.count(chr(10)) + 1}:{checked.claim.start - before.rfind(chr(10))}"
            lines.append(f"{place}: {WORDS[checked.verdict.verdict]}: “{' '.join(checked.claim.text.split())}”")
            lines.append(f"    {checked.verdict.reason}")
            if checked.found:
                lines.append(f"    {checked.how_counted}")
            if checked.wording and checked.verdict.verdict != "supported":
                lines.append(f"    Say instead: “{checked.wording}”")
        return "\n".join([*lines, reach])


def check_newsletter(
    warehouse: Warehouse, settings: Settings, newsletter: Mapping[str, str | None], as_of: dt.date | None = None
) -> CheckedNewsletter:
    """Check a newsletter (title, author, sent_at, body) by what was known when `as_of` began.

    Without `as_of`: the day it was sent; without a date, the day after the data end. Raises UnreadableFile for a text that
    is empty or too long, BadParameter for a day before the data begin.
    """
    text = newsletter.get("body") or ""
    if not text.strip():
        raise UnreadableFile("The draft is empty", "Paste or upload the newsletter's text")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(f"The draft has {len(text):,} characters", f"Check at most {MOST_CHARACTERS:,} at a time")
    reaches = case_reaches(warehouse)
    reach = reaches.get("order") or reaches.get("ticket")
    if as_of and reach and as_of <= reach.first_date:
        raise BadParameter(f"Nothing is known before {reach.first_date}", "Name a later day with --as-of")
    sent_at = newsletter.get("sent_at")
    sent = sent_day(sent_at)
    unread = (
        f"The date “{sent_at}” cannot be read, so it is judged by all that is known." if sent_at and not sent else None
    )
    day = as_of or sent or (reach.day_after if reach else dt.datetime.now(dt.UTC).date())
    return CheckedNewsletter(
        newsletter_id=newsletter.get("newsletter_id") or "draft",
        title=newsletter.get("title"),
        author=newsletter.get("author"),
        sent_at=sent_at,
        text=text,
        as_of=day,
        data_through=reach.last_date if reach else None,
        claims=[check_claim(warehouse, settings, claim, day) for claim in read_claims(text)],
        notices=[unread] if unread and not as_of else [],
    )


def check_claim(warehouse: Warehouse, settings: Settings, claim: Claim, day: dt.date) -> CheckedClaim:
    """One claim held against the orders, or against the tickets when it speaks of these."""
    reason = why_not_checkable(claim)
    if claim.hi_days is None or (reason and not claim.is_promise):
        return _unchecked(claim, reason or "It names no upper end.")
    if claim.hi_days > LONGEST_DAYS:
        return _unchecked(claim, "It names a time that is longer than any record.")
    case_kind = "ticket" if TICKET_WORDS.search(claim.text) else "order"
    reach = case_reaches(warehouse).get(case_kind)
    if reach is None:
        return _unchecked(claim, f"No {case_kind}s have been imported.")
    if (day - reach.day_after).days > settings.verdicts.stale_days:
        return _unchecked(claim, f"The {case_kind}s reach only to {reach.last_date}, too long before {day}.")
    found = estimate_turnaround(
        warehouse, case_kind, min(day, reach.day_after), math.floor(claim.hi_days), settings.verdicts
    )
    if claim.is_promise:
        return CheckedClaim(claim, promise_beside_today(found), found)
    return CheckedClaim(claim, verdict_on(claim, found, settings.verdicts), found)


def _unchecked(claim: Claim, reason: str) -> CheckedClaim:
    return CheckedClaim(claim, Verdict("cannot_be_checked", reason), None)


def sent_day(written: str | None) -> dt.date | None:
    """The day of a date as newsletters write it; None when it cannot be read beyond doubt (1/2/2026)."""
    text = (written or "").strip()
    for layout in DATE_LAYOUTS:
        try:
            return (
                dt.datetime.strptime(text[:10] if layout == "%Y-%m-%d" else text, layout).replace(tzinfo=dt.UTC).date()
            )
        except ValueError:
            continue
    return None
