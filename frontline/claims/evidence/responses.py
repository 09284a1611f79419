"""How long customers wait for a person's first reply: tickets, e-mails and messages of the service desk; a bot does not count."""

import re

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import window_of
from frontline.claims.evidence.clocks import clock_of, first_replies
from frontline.claims.evidence.length_evidence import Source, judged_by_lengths, no_length
from frontline.claims.evidence.newest_days import unless_newest_fail
from frontline.claims.judged import CheckedClaim, Inquiry, unchecked
from frontline.units import numeral

OTHER_CHANNELS = re.compile(
    r"\b(?:live[ -]?)?chats?\b|\btweets?\b|\bDMs?\b|\bSMS\b|\bsocial media\b|\bvoicemails?\b", re.IGNORECASE
)
LEFT_OUT = "duplicates, transfers and spam"


def check_response_time(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A claim on first replies held against the tickets created in its window, those without a reply counted."""
    without = no_length(claim)
    if without:
        return without
    if claim.subject == "order":
        return unchecked(
            claim, "It speaks of replies to orders, and no record of ours holds such replies.", "not_bound"
        )
    other = OTHER_CHANNELS.search(claim.text)
    if other:
        return unchecked(
            claim, f"It speaks of “{other.group()}”, and replies are not told apart by channel.", "not_ours"
        )
    clock = clock_of(claim)
    needed = clock.days_needed(claim.hi if claim.hi is not None else claim.lo or 0)
    found = window_of(inquiry, claim, "tickets", needed)
    if isinstance(found, str):
        return unchecked(claim, found, "not_bound")
    window, reach = found
    lengths = first_replies(inquiry, clock, window)
    if lengths.count and not lengths.ended:
        told = f"None of {numeral(lengths.count)} tickets from {window} has a reply in our records: the exports hold no messages."
        return unchecked(claim, told, "not_bound")
    source = Source(
        "ticket", "got a first reply", "from creation to a person’s first public reply", LEFT_OUT,
        "first_reply_rows", window.asked(),
    )  # fmt: skip
    checked = judged_by_lengths(claim, lengths, window, clock, source, reach, inquiry.settings.verdicts)
    return unless_newest_fail(
        inquiry, claim, checked, window, source, lambda newest: first_replies(inquiry, clock, newest)
    )
