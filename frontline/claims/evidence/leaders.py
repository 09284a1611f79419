"""What leaders claim to do themselves: calls they spoke and tickets they wrote to, by week, against the rate claimed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from frontline.claims.chosen_rule import rule_for
from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import DAY, Window, ask
from frontline.claims.evidence.backlog import span_of
from frontline.claims.evidence.leader_contacts import (
    FIRST_PERSON,
    LeaderWeeks,
    kind_words,
    leaders_meant,
    told_in_sums,
    weeks_of,
    weeks_window,
)
from frontline.claims.evidence.leader_days import days_of, is_told_by_days, why_not_by_days
from frontline.claims.evidence.length_rules import share_verdict
from frontline.claims.intervals import poisson_upper
from frontline.claims.judged import CheckedClaim, Evidence, Inquiry, Verdict, VerdictWord, unchecked
from frontline.turnaround.estimates import Reach
from frontline.units import count_of, share_of

TO_THEMSELVES = re.compile(
    r"\b(?:send|sends|sent|write|writes|wrote|e-?mails?|messages?)\s+(?:to\s+)?me\b|\bmy (?:own )?inbox\b",
    re.IGNORECASE,
)
READING_ALL = re.compile(r"\bread\w* (?:every|each|all)\b(?!.*\band\b.*\b(?:answer|repl|respond|get))", re.IGNORECASE)
READING = re.compile(r"\b(?:read|reads|reading|see|sees|review|reviews)\b", re.IGNORECASE)
ANSWERING = re.compile(
    r"\b(?:answer\w*|repl(?:y|ies)|respond\w*|call\w*|get back|talk\w*|speak\w*|tak\w+|took)\b", re.IGNORECASE
)
EVERY = re.compile(r"\b(?:every|each|weekly|without fail)\b", re.IGNORECASE)
EVERY_DAY = re.compile(r"\b(?:every|each|daily|without fail)\b", re.IGNORECASE)
WEEKS_PER = {"day": 5.0, "week": 1.0, "month": 12 / 52.1775, "year": 1 / 52.1775}
"""How often a week something is that is done once per day (of work), week, month or year."""


def check_leader_contact(inquiry: Inquiry, claim: Claim) -> CheckedClaim:
    """A leader's own contacts held against calls and tickets; only two-way contacts count."""
    if TO_THEMSELVES.search(claim.text) and rule_for(claim) == "leader_share":
        told = "It speaks of what is sent to one person, and to whom a customer wrote is not recorded."
        return unchecked(claim, told, "leader_share")
    if READING_ALL.search(claim.text) or (READING.search(claim.text) and not ANSWERING.search(claim.text)):
        return unchecked(claim, "Reading leaves no trace in our records; answering does.", "leader_share")
    window = weeks_window(inquiry, claim)
    if isinstance(window, str):
        return unchecked(claim, window, "leader_rate")
    meant = leaders_meant(inquiry, claim, window[0])
    if isinstance(meant, str):
        return unchecked(claim, meant, "leader_rate")
    is_share = rule_for(claim) == "leader_share"
    is_by_days = is_told_by_days(claim) and not is_share
    leaders = (days_of if is_by_days else weeks_of)(inquiry, claim, window[0], meant)
    if not leaders:
        return unchecked(claim, f"No whole week of a leader’s contacts is on record from {window[0]}.", "leader_rate")
    why_not = why_not_by_days(claim) if not is_share else None
    if why_not:
        return unchecked(claim, f"{why_not}: {leaders[0].told()}.", "leader_rate")
    if is_share:
        return _on_share(inquiry, claim, window, leaders, meant)
    verdict = on_rate(claim, leaders, inquiry.settings.verdicts.leader_weeks_share)
    if is_by_days and kind_words(claim) != "calls" and verdict.verdict == "contradicted":
        told = f"{verdict.reason} A ticket counts once a week, so that other days of writing are not told."
        verdict = replace(verdict, verdict="mixed", reason=told)
    return CheckedClaim(
        claim, verdict, _evidence(leaders, meant, window, kind_words(claim), _own_name(inquiry, claim, leaders))
    )


def on_rate(claim: Claim, leaders: Sequence[LeaderWeeks], weeks_share: float) -> Verdict:
    """Every leader meant must reach the rate; one with none at all, or with a rate that excludes it, contradicts."""
    told = "; ".join(leader.told() for leader in leaders)
    words = [_word(claim, leader, weeks_share) for leader in leaders]
    word: VerdictWord = "mixed"
    if "contradicted" in words and ("supported" not in words or not any(leader.total for leader in leaders)):
        word = "contradicted"
    elif all(each == "supported" for each in words):
        word = "supported"
    return Verdict(word, f"{told}.", "leader_rate")


def _word(claim: Claim, leader: LeaderWeeks, weeks_share: float) -> VerdictWord:
    if not leader.total:
        return "contradicted"
    if leader.step != "week":
        return _word_by_days(claim, leader, weeks_share)
    weekly = (claim.times or 1) * WEEKS_PER[claim.per or "week"]
    if claim.per and (claim.times or 1) * leader.weeks * WEEKS_PER[claim.per] > poisson_upper(leader.total):
        return "contradicted"
    if EVERY.search(claim.text) and claim.per == "week":
        is_each = leader.weeks_with == leader.weeks and leader.total >= weekly * leader.weeks
        return "supported" if is_each else "contradicted" if leader.weeks_with < leader.weeks / 2 else "mixed"
    if claim.per:
        return "supported" if leader.total >= weekly * leader.weeks else "mixed"
    if claim.tense == "past":
        return "supported"
    return "supported" if leader.weeks_with >= weeks_share * leader.weeks else "mixed"


def _word_by_days(claim: Claim, leader: LeaderWeeks, days_share: float) -> VerdictWord:
    """Each count is of a day: "every day" needs one in each, "two a day" the rate and one on most days."""
    times = claim.times or 1 if claim.per == "day" else 1
    if times * leader.weeks > poisson_upper(leader.total) or leader.weeks_with < leader.weeks / 2:
        return "contradicted"
    least = leader.weeks if EVERY_DAY.search(claim.text) else days_share * leader.weeks
    return "supported" if leader.weeks_with >= least and leader.total >= times * leader.weeks else "mixed"


def _on_share(
    inquiry: Inquiry,
    claim: Claim,
    window: tuple[Window, Reach],
    leaders: Sequence[LeaderWeeks],
    meant: Mapping[str, str],
) -> CheckedClaim:
    """ "I answer every message": the leader's contacts among all."""
    kind = kind_words(claim)
    rows = ask(inquiry.warehouse, "contacts_by_kind", span_of(window[0]))
    whole = sum(
        int(str(count)) for is_call, count, _ in rows if kind == "contacts" or bool(is_call) == (kind == "calls")
    )
    part = min(max(leader.total for leader in leaders), whole)
    if whole < inquiry.settings.verdicts.fewest_cases:
        return unchecked(claim, f"Only {count_of(whole, 'contact')} from {window[0]} on record.", "leader_share")
    word = share_verdict(
        claim.share or 1.0, claim.share_op, (part, part, whole), inquiry.settings.verdicts.share_margin
    )
    if (claim.share or 1.0) >= 1 and part < whole:
        word = "contradicted"
    told = (
        f"{' and '.join(leader.name for leader in leaders)} handled {share_of(part, whole)} contacts from {window[0]}."
    )
    evidence = _evidence(leaders, meant, window, kind, _own_name(inquiry, claim, leaders))
    return CheckedClaim(claim, Verdict(word, told, "leader_share"), evidence)


def _rows_asked(leaders: Sequence[LeaderWeeks], meant: Mapping[str, str], span: Window, kind: str) -> dict[str, object]:
    """What opens the contacts counted: the whole weeks of the window, calls alone where calls are claimed, of the one leader meant."""
    first, after = span.first_date, span.last_date + DAY
    if leaders[0].step == "week" and not leaders[0].is_short:
        first, after = first + DAY * (-first.weekday() % 7), after - DAY * after.weekday()
    asked: dict[str, object] = {"from_date": first, "to_date": after}
    asked |= {"channel": "call"} if kind == "calls" else {}
    return asked | ({"person_id": next(iter(meant))} if len(meant) == 1 else {})


def _own_name(inquiry: Inquiry, claim: Claim, leaders: Sequence[LeaderWeeks]) -> str:
    """The author's, where the claim is about nobody else; empty otherwise: others are not named in what is to be published."""
    author, names = (inquiry.author or "").casefold(), {leader.name.casefold(): leader.name for leader in leaders}
    if len(leaders) > 1 or author not in names:
        return ""
    return "I" if FIRST_PERSON.search(claim.text) else names[author]


def _evidence(
    leaders: Sequence[LeaderWeeks], meant: Mapping[str, str], window: tuple[Window, Reach], kind: str, own_name: str
) -> Evidence:
    (span, reach), words = window, {"calls": "calls spoken", "written": "tickets written to"}.get(kind, "")
    by = "whole weeks only" if leaders[0].step == "week" else f"by {leaders[0].step.replace('_', ' ')}"
    counted = words or "calls spoken and tickets written to"
    return Evidence(
        query="leader_contact_rows",
        asked=_rows_asked(leaders, meant, span, kind),
        row_count=sum(leader.total for leader in leaders),
        counted=f"{counted} from {span}, {by}; internal calls and bulk mail left out",
        figures={
            "window_from": str(span.first_date), "window_to": str(span.last_date), "kind": counted, "noun": leaders[0].noun,
            "leaders": [
                {"name": leader.name, "contacts": leader.total, f"{leader.step}s": leader.weeks, f"{leader.step}s_with": leader.weeks_with}
                for leader in leaders
            ],
        },
        data_through=reach.last_date,
        wording=f"From {span}, {told_in_sums(leaders, own_name)}.",
    )  # fmt: skip
