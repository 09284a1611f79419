"""A newsletter checked: every claim with its verdict, the figures behind it and a truthful wording."""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from frontline.claims.extract import Claim, read_claims
from frontline.claims.verdicts import Verdict, promise_beside_today, verdict_on, why_not_checkable
from frontline.claims.wording import truthful_wording
from frontline.errors import BadParameter, UnreadableFile
from frontline.query_catalog import fetch_query
from frontline.settings import Settings
from frontline.turnaround.estimates import Turnaround, estimate_turnaround
from frontline.warehouse import Warehouse

MOST_CHARACTERS = 2_000_000
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
    def figures(self) -> dict[str, object]:
        """Every number that the verdict used, with its window, clock and exclusions."""
        if self.found is None:
            return {}
        cohort, queue, curve = self.found.cohort, self.found.queue, self.found.curve
        return {
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
            "excluded": "cancelled orders",
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
            "claims": [checked.as_json() for checked in self.claims],
        }  # fmt: skip

    def as_text(self, name: str) -> str:
        """One line a claim (name:line:column), its reason, and a wording to use instead."""
        reach = f"judged as of {self.as_of}, data through {self.data_through or 'never'}"
        if not self.claims:
            return f"{name}: no turnaround claim was found; {reach}."
        lines = []
        for checked in self.claims:
            before = self.text[: checked.claim.start]
            place = f"{name}:{before.count(chr(10)) + 1}:{checked.claim.start - before.rfind(chr(10))}"
            lines.append(f"{place}: {WORDS[checked.verdict.verdict]}: “{' '.join(checked.claim.text.split())}”")
            lines.append(f"    {checked.verdict.reason}")
            if checked.wording and checked.verdict.verdict != "supported":
                lines.append(f"    Say instead: “{checked.wording}”")
        return "\n".join([*lines, reach])


def check_newsletter(
    warehouse: Warehouse, settings: Settings, newsletter: Mapping[str, str | None], as_of: dt.date | None = None
) -> CheckedNewsletter:
    """Check a newsletter (title, author, sent_at, body) by what was known when `as_of` began.

    Without `as_of`: the day it was sent, when the data reach that far; else the day after the data end. Raises
    UnreadableFile for a text that is empty or too long, BadParameter for a day before the data begin.
    """
    text = newsletter.get("body") or ""
    if not text.strip():
        raise UnreadableFile("The draft is empty", "Paste or upload the newsletter's text")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(f"The draft has {len(text):,} characters", f"Check at most {MOST_CHARACTERS:,} at a time")
    first, last = _reach(warehouse)
    day = as_of or _default_day(newsletter.get("sent_at"), last)
    if as_of and first and as_of <= first:
        raise BadParameter(f"Nothing is known before {first}", "Name a later day with --as-of")
    claims = [check_claim(warehouse, settings, claim, day, has_data=last is not None) for claim in read_claims(text)]
    return CheckedNewsletter(
        newsletter_id=newsletter.get("newsletter_id") or "draft",
        title=newsletter.get("title"),
        author=newsletter.get("author"),
        sent_at=newsletter.get("sent_at"),
        text=text,
        as_of=day,
        data_through=last,
        claims=claims,
    )


def check_claim(
    warehouse: Warehouse, settings: Settings, claim: Claim, as_of: dt.date, *, has_data: bool = True
) -> CheckedClaim:
    """One claim held against the orders; when there are none, against the tickets."""
    reason = why_not_checkable(claim)
    if claim.hi_days is None or (reason and not claim.is_promise):
        return CheckedClaim(claim, Verdict("cannot_be_checked", reason or "It names no upper end."), None)
    kinds = {str(row[0]) for row in fetch_query(warehouse, "data_through").rows} if has_data else set()
    if not kinds & {"orders", "tickets"}:
        return CheckedClaim(claim, Verdict("cannot_be_checked", "No orders and no tickets have been imported."), None)
    found = estimate_turnaround(
        warehouse,
        "order" if "orders" in kinds else "ticket",
        as_of,
        math.floor(claim.hi_days),
        cohort_days=settings.verdicts.cohort_days,
        period_days=settings.verdicts.period_days,
    )
    if claim.is_promise:
        return CheckedClaim(claim, promise_beside_today(found), found)
    return CheckedClaim(claim, verdict_on(claim, found, settings.verdicts), found)


def _reach(warehouse: Warehouse) -> tuple[dt.date | None, dt.date | None]:
    """First and last local day of the orders; of everything when there are none."""
    reaches = {str(row[0]): (row[4], row[5]) for row in fetch_query(warehouse, "data_through").rows}
    chosen = [reaches["orders"]] if "orders" in reaches else list(reaches.values())
    if not chosen:
        return None, None
    return min(first for first, _ in chosen), max(last for _, last in chosen)  # type: ignore[type-var, return-value]


def _default_day(sent_at: str | None, last: dt.date | None) -> dt.date:
    after_last = last + dt.timedelta(days=1) if last else dt.datetime.now(dt.UTC).date()
    try:
        sent = dt.date.fromisoformat((sent_at or "")[:10])
    except ValueError:
        return after_last
    return min(sent, after_last)
