"""What leaders met beside what there is, in words: shares, customers, questions, hours, waits; `*…*` marks what needs somebody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from frontline.review.heard import SEGMENTS
from frontline.units import FEW_CASES, count_of, duration, is_missing, numeral, percent, share_of

Row = Mapping[str, Any]
CHANNELS = {
    "call": "Calls",
    "email": "E-mails",
    "mail": "Letters and mails",
    "web": "Web forms",
    "chat": "Chats",
    "ticket": "Tickets",
}


@dataclass(frozen=True)
class Who:
    """Whose figures are told: the one who reads, or all leaders together."""

    is_one: bool

    @property
    def subject(self) -> str:
        """Begins a sentence."""
        return "You" if self.is_one else "Leaders"

    @property
    def by(self) -> str:
        """Who did it, at the head of a row: "you", "leaders"."""
        return self.subject.lower()

    @property
    def theirs(self) -> str:
        """Whose conversations: "your", "leaders’"."""
        return "your" if self.is_one else "leaders’"


@dataclass(frozen=True)
class Pair:
    """A row of a dumbbell: what there is and what leaders met, shares 0-1 (NaN: not told), the figures in words."""

    name: str
    there_is: float
    met: float
    words: str
    is_too_little: bool = False


def channel_name(channel: str) -> str:
    """A channel as readers call it: "Calls", "In person"."""
    return CHANNELS.get(channel, channel.capitalize())


def share_before(share: Row) -> str:
    """The share of another time: "7 % of 980"; empty where nobody spoke or wrote."""
    if not share["all_contacts"]:
        return ""
    return share_of(int(share["leader_contacts"]), int(share["all_contacts"]))


def share_sentence(who: Who, share: Row) -> str:
    """ "Leaders took part in 8 % of 3,120 contacts in which one of us spoke or wrote." """
    if not share["all_contacts"]:
        return "Nobody of ours spoke or wrote in this period."
    part = share_of(int(share["leader_contacts"]), int(share["all_contacts"]))
    return f"{who.subject} took part in **{part}** contacts in which one of us spoke or wrote."


def offered_sentence(share: Row) -> str:
    """Beside it, all that came in: "Of all 8,859 that came in, answered or not: 7 %." """
    offered = int(share["offered_contacts"])
    if offered < FEW_CASES:
        return ""
    return f"Of all {numeral(offered)} that came in, answered or not: {percent(float(share['offered_share']))}."


def segment_pairs(rows: Sequence[Row]) -> list[Pair]:
    """The segments in a fixed order; those heard less than served beyond chance are marked."""
    return [
        Pair(
            SEGMENTS[row["segment"]],
            float(row["served_share"]),
            float(row["heard_share"]) if row["heard_customers"] >= FEW_CASES else float("nan"),
            f"{_heard(row)} heard · {percent(float(row['served_share']))} served",
            is_heard_less(row),
        )
        for row in rows
    ]


def is_heard_less(row: Row) -> bool:
    """True when a segment is a smaller part of whom leaders heard than of whom we serve, beyond chance."""
    if row["heard_customers"] < FEW_CASES or is_missing(row["is_beyond_chance"]):
        return False
    return bool(row["is_beyond_chance"]) and float(row["heard_share"]) < float(row["served_share"])


def _heard(row: Row) -> str:
    """ "5 %", and below ten customers "1 of 7"."""
    if row["heard_customers"] < FEW_CASES:
        return f"{row['heard_in_segment']} of {row['heard_customers']}"
    return percent(float(row["heard_share"]))


def segments_sentence(who: Who, rows: Sequence[Row]) -> str:
    """Who is heard less than served; the widest gap is told with its figures."""
    if not rows:
        return "No segment of customers has five of them."
    heard = int(rows[0]["heard_customers"])
    if heard < FEW_CASES:
        return f"{who.subject} met {count_of(heard, 'known customer')} in this period: too few to compare."
    less = sorted((row for row in rows if is_heard_less(row)), key=lambda row: row["heard_share"] - row["served_share"])
    if not less:
        return f"No kind of customer is clearly missing among the {numeral(heard)} known customers whom {who.subject.lower()} met."
    row = less[0]
    told = f"{_heard(row)} of {numeral(heard)} whom {who.subject.lower()} met, {percent(float(row['served_share']))} of {numeral(row['served_customers'])}"
    return f"*{SEGMENTS[row['segment']]}* are heard less than served: {told} whom we serve."


def size_note(rows: Sequence[Row]) -> str:
    """What small and large go by."""
    by_size = bool(rows) and rows[0]["size_by"] == "size"
    return (
        "small, large: as the list of customers says"
        if by_size
        else "small, large: lowest and highest quarter of revenue"
    )


def distance_sentence(who: Who, found: Row) -> str:
    """The total-variation distance in words, held against what chance gives for a sample as small."""
    asked = int(found["leader_asked"])
    if asked < FEW_CASES:
        return f"{who.subject} met {count_of(asked, 'question')} in this period: too few to compare."
    distance, most = float(found["distance_share"]), float(found["most_by_chance"])
    chance = f"chance gives {percent(float(found['chance_share']))}, 19 times of 20 at most {percent(most)}"
    if distance <= most:
        return f"{who.subject} heard **about the mix of questions** that customers ask: {percent(distance)} apart; {chance}."
    return f"{who.subject} heard *another mix of questions* than customers ask: {percent(distance)} apart; {chance}."


def distance_note(found: Row) -> str:
    """What "apart" and "chance" mean: "…; chance: 35 of all the questions, drawn at random"."""
    asked, apart = int(found["leader_asked"]), "apart: half the sum of the differences between the two mixes"
    return apart if asked < FEW_CASES else f"{apart}; chance: {numeral(asked)} of all the questions, drawn at random"


def topic_pairs(rows: Sequence[Row], most: int) -> list[Pair]:
    """The questions asked most, with the share that leaders met."""
    met = sum(int(row["leader_contacts"]) for row in rows)
    return [
        Pair(
            str(row["topic_name"]),
            float(row["all_share"]),
            float(row["leader_share"]) if met >= FEW_CASES else float("nan"),
            f"{numeral(row['leader_contacts'])} of {numeral(row['all_contacts'])}",
        )
        for row in rows[:most]
    ]


def hours_sentence(who: Who, hours: Sequence[Row]) -> str:
    """When leaders meet customers most, and when customers come most."""
    if not hours:
        return "Nobody of ours spoke or wrote in this period."
    own, of_all = _busiest(hours, "leader_contacts"), _busiest(hours, "all_contacts")
    if sum(row["leader_contacts"] for row in hours) < FEW_CASES:
        return f"Of all, the busiest {_hours(of_all)}; {who.theirs} contacts are too few to compare."
    told = f"{who.theirs.capitalize()} busiest {_hours(own, '**')}"
    return f"{told}, as of all." if own == of_all else f"{told}; of all, {_clock_times(of_all)}."


def _busiest(hours: Sequence[Row], column: str) -> list[int]:
    """The hour in which most begin, or all of them that share the first place."""
    most = max(row[column] for row in hours)
    return [int(row["hour_of_day"]) for row in hours if row[column] == most]


def _hours(hours: Sequence[int], mark: str = "") -> str:
    """ "hour is 11:00", "hours are 10:00 and 11:00"."""
    told = f"{mark}{_clock_times(hours)}{mark}"
    return f"hour is {told}" if len(hours) == 1 else f"hours are {told}"


def _clock_times(hours: Sequence[int]) -> str:
    """ "11:00", "10:00 and 11:00"."""
    *first, last = (f"{hour}:00" for hour in hours)
    return f"{', '.join(first)} and {last}" if first else last


def wait_sentence(who: Who, own: Row, everybody: Row) -> str:
    """The wait that leaders' callers had, and that of all."""
    if not everybody["answered_calls"]:
        return "No call was answered in this period."
    usual = duration(float(everybody["median_wait_seconds"]))
    if own["answered_calls"] < FEW_CASES:
        return f"Half of all callers waited longer than {usual}; {who.subject.lower()} answered {count_of(int(own['answered_calls']), 'call')}."
    return f"Half of the callers whom {who.subject.lower()} answered had waited longer than **{duration(float(own['median_wait_seconds']))}**; of all callers, {usual}."


def gave_up(everybody: Row) -> str:
    """What leaders cannot see: who gave up before anybody answered."""
    return share_of(int(everybody["abandoned_calls"]), int(everybody["offered_calls"]))


def depth_sentence(who: Who, own: Row, everybody: Row) -> str:
    """Questions in a conversation, with leaders and with all."""
    if own["contacts"] < FEW_CASES:
        return f"{count_of(int(own['contacts']), 'conversation')} of {who.theirs} could be read: too few to compare."
    return (
        f"**{numeral(own['questions_per_contact'], 1)}** questions in one of {who.theirs} conversations; "
        f"{numeral(everybody['questions_per_contact'], 1)} in everybody’s."
    )


def in_each(row: Row) -> str:
    """Questions per conversation, a dash where there are too few of them."""
    return f"{numeral(row['questions_per_contact'], 1)}" if row["contacts"] >= FEW_CASES else "–"
