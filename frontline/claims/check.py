"""A newsletter checked: every claim with its verdict, the figures behind it and a truthful wording."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from frontline.claims.bound import CHECKS, check_claim
from frontline.claims.claim import Claim
from frontline.claims.clashes import Clash, find_clashes, last_issue_before
from frontline.claims.corrections import NO_CORRECTIONS, Corrections, corrected
from frontline.claims.evidence.asking import reach_of
from frontline.claims.extract import read_claims
from frontline.claims.judged import CheckedClaim, DeclaredAuthor, Inquiry
from frontline.errors import BadParameter, UnreadableFile
from frontline.settings import Settings
from frontline.turnaround.estimates import case_reaches
from frontline.units import numeral
from frontline.warehouse import Warehouse

MOST_CHARACTERS = 500_000
MOST_CLAIMS = 500
"""A letter has thousands of words and a dozen claims: what is far beyond is no letter, and would take minutes."""
DATE_LAYOUTS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y")
__all__ = ["CHECKS", "CheckedNewsletter", "check_claim", "check_newsletter"]
WORDS = {
    "supported": "✓ supported",
    "contradicted": "✕ contradicted",
    "mixed": "◐ mixed",
    "cannot_be_checked": "? can’t be checked",
}
TONES = {"supported": "blue", "contradicted": "attention", "mixed": "attention", "cannot_be_checked": "quiet"}
"""The colour of each, by its part in the look."""


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
    clashes: list[Clash] = field(default_factory=list)

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
            "clashes": [clash.as_json() for clash in self.clashes],
        }  # fmt: skip


def check_newsletter(
    warehouse: Warehouse,
    settings: Settings,
    newsletter: Mapping[str, str | None],
    as_of: dt.date | None = None,
    declared: DeclaredAuthor | None = None,
    corrections: Corrections = NO_CORRECTIONS,
) -> CheckedNewsletter:
    """Check a newsletter (title, author, sent_at, body) by what was known when `as_of` began.

    `corrections` are the readings mended by hand. Without `as_of`: the day it was sent; without a date, the day after the
    data end. Raises UnreadableFile for a text that is empty, too long or full of claims, BadParameter for a day before the data begin.
    """
    text = _readable(newsletter.get("body") or "")
    reaches = case_reaches(warehouse)
    reach = reaches.get("order") or reaches.get("ticket") or reach_of(warehouse, "calls")
    if as_of and reach and as_of <= reach.first_date:
        raise BadParameter(f"Nothing is known before {reach.first_date}", "Name a later day with --as-of")
    sent = sent_day(sent_at := newsletter.get("sent_at"))
    day = as_of or sent or (reach.day_after if reach else dt.datetime.now(dt.UTC).date())
    claims, set_aside = corrected(few_enough(read_claims(text, sent or day)), corrections, day)
    inquiry = Inquiry(warehouse, settings, day, sent or day, newsletter.get("author"), declared, text)
    checked = [check_claim(inquiry, claim) for claim in claims]
    last_issue = last_issue_before(warehouse, sent or day, newsletter.get("newsletter_id"))
    return CheckedNewsletter(
        newsletter_id=newsletter.get("newsletter_id") or "draft",
        title=newsletter.get("title"),
        author=newsletter.get("author"),
        sent_at=sent_at,
        text=text,
        as_of=day,
        data_through=reach.last_date if reach else None,
        claims=checked,
        clashes=find_clashes([one.claim for one in checked], last_issue),
        notices=[*([] if as_of or sent else unread_date(sent_at)), *corrections.notices(set_aside)],
    )


def _readable(text: str) -> str:
    """The text itself. Raises UnreadableFile when it is empty or too long."""
    if not text.strip():
        raise UnreadableFile("The draft is empty", "Paste or upload the newsletter's text")
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFile(
            f"The draft has {numeral(len(text))} characters", f"Check at most {numeral(MOST_CHARACTERS)} at a time"
        )
    return text


def unread_date(written: str | None) -> list[str]:
    """What to say of a date that cannot be read; nothing where none is written."""
    return [f"The date “{written}” cannot be read, so it is judged by all that is known."] if written else []


def few_enough(claims: list[Claim]) -> list[Claim]:
    """The claims themselves. Raises UnreadableFile when no letter makes so many."""
    if len(claims) > MOST_CLAIMS:
        raise UnreadableFile(
            f"The draft makes {numeral(len(claims))} claims",
            f"Check a part of at most {numeral(MOST_CLAIMS)} at a time",
        )
    return claims


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
