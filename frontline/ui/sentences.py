"""The sentences that pages open with, written by rule from the figures; `*…*` marks what needs somebody."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from frontline.claims.check import CheckedClaim, CheckedNewsletter
from frontline.claims.published import PublishedClaim
from frontline.turnaround.estimates import Turnaround
from frontline.ui.cards import plain
from frontline.units import count_of, duration, is_missing, percent, share_of, weeks

VERDICT_ORDER = ("contradicted", "mixed", "cannot_be_checked", "supported")
MISSING = {
    "phones": (
        "On the phones",
        "No leader’s contacts are in the data.",
        "Import a call log or tickets, and people.csv with is_leader, to see who of us listens.",
    ),
    "published": (
        "What we published",
        "No claim of ours can be checked yet.",
        "Import newsletters and orders to hold what we say against what happened.",
    ),
    "abandoned": (
        "Callers who gave up",
        "No calls of this week are in the data.",
        "Import a call log to see how many callers gave up before anyone answered.",
    ),
    "queue": (
        "Work in the queue",
        "No orders are in the data.",
        "Import orders to see how much lies open and how long the queue is.",
    ),
}
"""For each card of the first screen: its label, what is missing, and what to import."""
WHAT_IS_READ = "What is read today: claims about how long orders take. Other claims are not looked for."
NUMBER_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(count: int) -> str:
    """Small counts as words: 3 -> "three", 12 -> "12"."""
    return NUMBER_WORDS[count] if 0 <= count < len(NUMBER_WORDS) else f"{count:,}"


def week_headline(promises: pd.DataFrame, claims: Sequence[PublishedClaim], waiting: pd.DataFrame) -> str:
    """The first screen in one sentence: the promise, what we publish, who waits; only what is known is said."""
    parts = []
    if len(promises):
        kept = int((promises["contacts_this_week"] >= promises["target_per_week"]).sum())
        needs = kept < len(promises)
        told = f"{in_words(kept)} of {in_words(len(promises))} leaders kept the week’s promise"
        if len(promises) == 1:
            told = f"the one leader {'has' if kept else 'has not'} kept the week’s promise"
        parts.append(f"*{told}*" if needs else told)
    if claims:
        verdict = claims[-1].today.verdict.verdict
        quote = quoted_range(claims[-1])
        told = {
            "supported": f"“{quote}” holds today",
            "contradicted": f"*“{quote}” is not true today*",
            "mixed": f"“{quote}” is not clearly true today",
        }.get(verdict, f"“{quote}” cannot be checked today")
        parts.append(told)
    if len(waiting):
        parts.append(f"{count_of(len(waiting), 'customer')} {'waits' if len(waiting) == 1 else 'wait'} for an answer")
    if not parts:
        return "Nothing can be said of this week yet."
    sentence = "; ".join(parts)
    start = 1 if sentence[0] == "*" else 0
    return f"{sentence[:start]}{sentence[start].upper()}{sentence[start + 1 :]}."


def quoted_range(claim: PublishedClaim) -> str:
    """A claim in few words: "4–6 weeks", "within 6 weeks"."""
    read = claim.then.claim
    unit = read.unit.replace("_", " ")
    if read.lo is None or read.lo == read.hi:
        number = f"{read.hi:g}"
        return f"{'within ' if read.lo is None else ''}{number} {unit}{'' if number == '1' else 's'}"
    return f"{read.lo:g}–{read.hi:g} {unit}s"


def promised_contacts(promises: pd.DataFrame, leader_contacts: float, all_contacts: float) -> str:
    """ "Leaders took 7 of 12 promised contacts, of 412 in all" — a number never stands alone."""
    promised = promises["target_per_week"].sum()
    taken = int(promises["contacts_this_week"].sum())
    figure = f"{taken} of {promised:g}"
    marked = f"*{figure}*" if taken < promised else f"**{figure}**"
    return f"Leaders took {marked} promised contacts: {leader_contacts:.0f} of all {all_contacts:,.0f}."


def abandonment(week: pd.Series) -> str:
    """How many callers gave up in a week, and how long the others waited."""
    offered, gone = int(week["offered_calls"]), int(week["abandoned_calls"])
    waited = duration(week["median_wait_seconds"])
    return f"**{share_of(gone, offered)}** callers gave up before anyone answered; half of the others waited {waited}."


def queue_sentence(queue: pd.Series) -> str:
    """How long the queue is at the present pace."""
    if is_missing(queue["queue_weeks"]):
        return f"**{queue['open_cases']:,}** lie open, and nothing was done in the last four weeks."
    return f"**{queue['open_cases']:,}** orders lie open: {queue['queue_weeks']:.1f} weeks of work at the present pace."


def waiting_sentence(waiting: pd.DataFrame) -> str:
    """How many customers wait for a person, and how long the longest."""
    if waiting.empty:
        return "Nobody waits for an answer."
    longest = int(waiting["waiting_days"].max())
    who = f"*{count_of(len(waiting), 'customer')}*"
    return f"{who} {'waits' if len(waiting) == 1 else 'wait'} for an answer from a person, one for {count_of(longest, 'day')}."


def claims_headline(claims: Sequence[PublishedClaim]) -> str:
    """What became of the last newsletters' claims, as could be known when they were sent."""
    if not claims:
        return "No newsletter has made a claim about turnaround that can be checked."
    last = claims[-3:]
    broken = sum(claim.then.verdict.verdict == "contradicted" for claim in last)
    held = sum(claim.then.verdict.verdict == "supported" for claim in last)
    if len(last) == 1:
        told = "held" if held else "was not clearly true"
        broken_told = "*The last claim we published promised a turnaround that customers did not get.*"
        return broken_told if broken else f"The last claim we published {told} on the day it was sent."
    of_last = f"the last {in_words(len(last))} claims we published"
    if broken:
        told = f"{in_words(broken)} of {of_last} promised a turnaround that customers did not get"
        return f"*{told[0].upper()}{told[1:]}.*"
    if held == len(last):
        return f"All of {of_last} held on the day they were sent."
    told = f"{in_words(held)} of {of_last} held on the day it was sent; none was contradicted"
    return f"{told[0].upper()}{told[1:]}."


def draft_headline(checked: CheckedNewsletter) -> str:
    """May this go out? Counts by verdict, the worst first."""
    if not checked.claims:
        return "No claim about turnaround was found in this draft."
    counts = {word: sum(claim.verdict.verdict == word for claim in checked.claims) for word in VERDICT_ORDER}
    told = {
        "contradicted": ("claim would be false today", "claims would be false today"),
        "mixed": ("is not clearly true", "are not clearly true"),
        "cannot_be_checked": ("can’t be checked", "can’t be checked"),
        "supported": ("holds", "hold"),
    }
    parts = [f"{in_words(count)} {told[word][count != 1]}" for word, count in counts.items() if count]
    first = parts[0][0].upper() + parts[0][1:]
    return ", ".join([f"*{first}*" if counts["contradicted"] else first, *parts[1:]]) + "."


def leaders_headline(promises: pd.DataFrame) -> str:
    """Who kept the promise over the last thirteen weeks, without ranking anybody."""
    counted = promises[promises["weeks_counted"] > 0]
    if counted.empty:
        return "No whole week of a leader’s promise is in the data yet."
    steady = int((counted["weeks_kept"] >= 0.75 * counted["weeks_counted"]).sum())
    silent = int((counted["days_since_contact"].fillna(10_000) > 28).sum())
    if len(counted) == 1:
        only = counted.iloc[0]
        told = f"{only['name']} kept the promise in {only['weeks_kept']} of {count_of(only['weeks_counted'], 'week')}"
        return f"{told}; *no contact for four weeks*." if silent else f"{told}."
    told = f"{in_words(steady)} of {in_words(len(counted))} leaders kept their promise in at least three weeks of four"
    told = f"{told[0].upper()}{told[1:]}"
    return f"{told}; *{in_words(silent)} had no contact for four weeks*." if silent else f"{told}."


def pace_sentence(found: Turnaround) -> str:
    """What someone who comes today would wait at the present pace."""
    half, most = found.curve.days_until(0.5), found.curve.days_until(0.8)
    if half is None:
        return f"At the present pace nobody can say when half of today’s {found.case_kind}s would be done."
    told = f"Half of today’s {found.case_kind}s would be done in **{weeks(half)}**"
    return f"{told}, 8 in 10 later than anybody can say." if most is None else f"{told}, 8 in 10 in **{weeks(most)}**."


def estimate_facts(found: Turnaround) -> list[tuple[str, str]]:
    """The three estimates as named values, and the closed-only average that everybody else publishes."""
    cohort, queue, limit = found.cohort, found.queue, weeks(found.within_days)
    pace = found.curve.within(found.within_days)
    flow = f"{queue.open_cases:,} open, {queue.done_a_week:,.0f} done and {queue.opened_a_week:,.0f} new a week"
    return [
        (f"old enough to tell, done within {limit}", share_of(cohort.done_within, cohort.cases)),
        (f"at the present pace, within {limit}", "not known" if pace is None else percent(pace)),
        ("length of the queue", "no end in sight" if queue.queue_weeks is None else f"{queue.queue_weeks:.1f} weeks"),
        ("the queue", flow),
        ("the done ones alone, on average: what everybody publishes, too rosy", weeks(cohort.closed_only_days)),
    ]


def claim_sentence(checked: CheckedClaim) -> str:
    """The card's sentence for a claim: what a customer would get, or why nobody can say."""
    return pace_sentence(checked.found) if checked.found else checked.verdict.reason


def import_headline(files: pd.DataFrame) -> str:
    """What came in, and what did not."""
    read, rejected = int(files["rows_read"].sum()), int(files["rows_rejected"].sum())
    if not read:
        return "Nothing has been imported yet."
    if rejected:
        return f"{read:,} rows were read; *{rejected:,} could not be loaded* ({percent(rejected / read)}), each with its reason."
    return f"{read:,} rows were read from {count_of(len(files), 'file')}; every one is accounted for."


def ago(days: float | None) -> str:
    """When the last contact was: "3 days ago", or "never"."""
    if days is None or is_missing(days):
        return "never"
    return {0: "on the last day", 1: "the day before"}.get(int(days), f"{count_of(int(days), 'day')} ago")


def gap(days: float | None) -> str:
    """A usual gap in days, or a dash when there are too few."""
    return "–" if days is None or is_missing(days) else count_of(round(days), "day")


def spoken(seconds: float | None) -> str:
    """A length of talk, or a dash where nobody speaks."""
    return "–" if seconds is None or is_missing(seconds) else duration(seconds)


def customer(row: Mapping[str, Any]) -> str:
    """A masked customer and the size of the account: "J▪▪▪ C▪▪▪ · small"."""
    size = row["size"]
    return plain(row["customer"]) if is_missing(size) or not size else f"{plain(row['customer'])} · {plain(size)}"
