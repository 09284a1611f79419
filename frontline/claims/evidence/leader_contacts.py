"""Which leaders a claim means, and how many contacts each had by week."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontline.claims.claim import Claim
from frontline.claims.evidence.asking import DAY, Window, ask, begun_within, day_of_knowledge, reach_of
from frontline.claims.evidence.authorship import ROLES, does_as
from frontline.claims.evidence.backlog import span_of
from frontline.claims.judged import Inquiry
from frontline.turnaround.estimates import Reach
from frontline.units import count_of, in_words

BY_TELEPHONE = re.compile(
    r"\b(?:calls?|callers?|phones?|telephones?|headset|switchboard|lines|hotline)\b", re.IGNORECASE
)
IN_WRITING = re.compile(
    r"\b(?:e-?mails?|messages?|letters?|chats?|tickets?|inbox|writ\w+|repl(?:y|ies|ied))\b", re.IGNORECASE
)
ALL_OF_THEM = re.compile(
    r"\b(?:executives|leaders|directors|leadership|founders|partners|board|management|we)\b", re.IGNORECASE
)
FIRST_PERSON = re.compile(r"\bI\b|\b(?:my|me|myself|yours truly)\b")
SHORTEST_IN_WEEKS = 14
"""A named period of fewer days is not told by weeks."""


@dataclass(frozen=True)
class LeaderWeeks:
    """The contacts of one leader, week by week or day by day, of the kind claimed."""

    name: str
    contacts: tuple[int, ...]
    is_short: bool = False
    step: str = "week"
    """What each count is of: a week, a business day, a Friday."""
    noun: str = "contact"
    """What is counted: a contact of any kind, or a call."""

    @property
    def total(self) -> int:
        """In the window."""
        return sum(self.contacts)

    @property
    def weeks(self) -> int:
        """Whole weeks, or days."""
        return len(self.contacts)

    @property
    def weeks_with(self) -> int:
        """Weeks or days with at least one."""
        return sum(count > 0 for count in self.contacts)

    def told(self) -> str:
        """ "Ada Example had 20 contacts in 13 weeks, in 11 of them at least one"."""
        if self.is_short:
            return f"{self.name} had {count_of(self.total, self.noun)}"
        where, step = "in" if self.step == "week" else "on", self.step.replace("_", " ")
        had = f"{self.name} had {count_of(self.total, self.noun)} {where} {count_of(self.weeks, step)}"
        return f"{had}, {where} {self.weeks_with} of them at least one" if self.total else had


def weeks_window(inquiry: Inquiry, claim: Claim) -> tuple[Window, Reach] | str:
    """The claim's period, else the last whole weeks, as far as calls and tickets, where imported, both reach."""
    reaches = [reach for kind in ("calls", "tickets") if (reach := reach_of(inquiry.warehouse, kind))]
    if not reaches:
        return "No calls or tickets have been imported."
    reach = Reach(min(each.first_date for each in reaches), min(each.last_date for each in reaches))
    as_of = day_of_knowledge(inquiry, reach, "calls and tickets")
    if isinstance(as_of, str):
        return as_of
    period = claim.period
    if period and period.first_date:
        last = min(period.last_date or as_of - DAY, as_of - DAY)
        first = begun_within(period.first_date, max(last, period.first_date), reach)
        if first is None or last < first:
            return f"It speaks of a time from {period.first_date}; calls and tickets are on record from {reach.first_date} to {as_of - DAY}."
        return Window(first, last, as_of, is_named=True), reach
    if claim.tense == "past" and not claim.per:
        return "It speaks of a time gone by without naming its dates."
    last = as_of - DAY * (as_of.weekday() + 1)
    first = last - dt.timedelta(days=7 * inquiry.settings.verdicts.leader_weeks - 1)
    return Window(max(first, reach.first_date), last, as_of, is_named=False), reach


def leaders_meant(inquiry: Inquiry, claim: Claim, window: Window) -> dict[str, str] | str:
    """person_id -> name of each leader that the words mean; or why that cannot be told."""
    rows = ask(inquiry.warehouse, "leader_roles", span_of(window))
    mapped = {
        str(person): (str(name), str(functions or "").casefold())
        for person, name, functions, is_mapped in rows
        if is_mapped
    }
    if not mapped:
        return "The roster maps no leader to an extension, an agent id or an e-mail."
    words = claim.text.casefold()
    named = {person: name for person, (name, _) in mapped.items() if name.casefold() in words}
    if named:
        return named
    if ALL_OF_THEM.search(claim.text):
        return {person: name for person, (name, _) in mapped.items()}
    titles = [title for title in ROLES if re.search(rf"\b(?:co-?)?{title}\b", words)]
    in_role = {person: name for person, (name, does) in mapped.items() if any(does_as(title, does) for title in titles)}
    author = (inquiry.author or "").casefold()
    writing = {person: name for person, (name, _) in mapped.items() if author and name.casefold() == author}
    if in_role or (writing and (not titles or FIRST_PERSON.search(claim.text))):
        return in_role or writing
    if titles:
        return f"The roster maps nobody whose function is “{titles[0]}”."
    if len(mapped) == 1:
        return {person: name for person, (name, _) in mapped.items()}
    return f"It does not tell which of our {len(mapped)} leaders is meant, and its author is none of them."


def weeks_of(inquiry: Inquiry, claim: Claim, window: Window, meant: dict[str, str]) -> list[LeaderWeeks]:
    """Contacts in each whole week of the window; a period shorter than two weeks counts as one."""
    kind = kind_words(claim)
    if window.is_named and window.days < SHORTEST_IN_WEEKS:
        rows = ask(
            inquiry.warehouse,
            "leader_contact_rows",
            {"from_date": window.first_date, "to_date": window.last_date + DAY},
        )
        fits = [
            str(leader)
            for _, leader, channel, *_ in rows
            if kind == "contacts" or (channel == "call") == (kind == "calls")
        ]
        return [LeaderWeeks(name, (fits.count(name),), is_short=True, noun=noun_of(kind)) for name in meant.values()]
    by_person: dict[str, list[int]] = {person: [] for person in meant}
    for person, _, week, _, contacts, calls, *_ in ask(inquiry.warehouse, "leader_weeks_in_period", span_of(window)):
        if person not in by_person or not isinstance(week, dt.date):
            continue
        if week >= window.first_date and week + DAY * 6 <= window.last_date:
            total, spoken = int(str(contacts)), int(str(calls))
            by_person[str(person)].append(spoken if kind == "calls" else total - spoken if kind == "written" else total)
    found = ((meant[person], tuple(counts)) for person, counts in by_person.items() if counts)
    return [LeaderWeeks(name, counts, noun=noun_of(kind)) for name, counts in found]


def told_in_sums(leaders: Sequence[LeaderWeeks], own_name: str = "") -> str:
    """ "our leaders took 56 calls in 13 weeks; one of five took one every week": to be published, so that nobody is named.

    `own_name` is the author's, where the claim is about nobody else: that one may be named.
    """
    first, total = leaders[0], sum(leader.total for leader in leaders)
    verb = "took" if first.noun == "call" else "handled"
    who = own_name or ("our leaders" if len(leaders) > 1 else "one of our leaders")
    told = f"{who} {verb} {count_of(total, first.noun)}"
    if first.is_short:
        return told
    step, always = first.step.replace("_", " "), sum(leader.weeks_with == leader.weeks for leader in leaders)
    told += f" {'in' if first.step == 'week' else 'on'} {count_of(first.weeks, step)}"
    if len(leaders) > 1:
        return f"{told}; {in_words(always)} of {in_words(len(leaders))} {verb} one every {step}"
    return (
        f"{told}, {'in' if first.step == 'week' else 'on'} {first.weeks_with} of them at least one" if total else told
    )


def noun_of(kind: str) -> str:
    """What the counts of a kind are called: "call", "contact"."""
    return "call" if kind == "calls" else "contact"


def kind_words(claim: Claim) -> str:
    spoken, written = BY_TELEPHONE.search(claim.text), IN_WRITING.search(claim.text)
    return "contacts" if bool(spoken) == bool(written) else "calls" if spoken else "written"
