"""Small accounts beside large ones, and small requests beside large ones, in words: a ratio counts where its interval leaves out 1."""

from dataclasses import dataclass

from frontline.care.parity import FEWEST_ACCOUNTS, Parity, Side
from frontline.units import business_time, count_of, numeral, share_of

MINUTES_PER_HOUR = 60
BY_REVENUE = "small, large: lowest and highest quarter of accounts by revenue of the twelve months before"
BY_SIZE = "small, large: as the list of customers says, no order has a total"
NO_BANDS = "Cannot be computed from these exports: it takes tickets, and orders with a customer and a total, or customers.csv with a size."


@dataclass(frozen=True)
class Measure:
    """What is compared: its name, what it is called in a sentence, and whether more of it is worse."""

    name: str
    more: str
    is_wait: bool = False


WAIT = Measure("Wait for a person", "wait", is_wait=True)
ANSWERED = Measure("Answered by a person", "are answered by a person")
APOLOGY = Measure("We said sorry", "hear sorry")
REPAIR = Measure("Put right", "are made good")
RESOLVED = Measure("Resolved in 7 days", "have it resolved in seven days")


def wait_sentence(parity: Parity) -> str:
    """Whether small accounts wait longer: the medians, the ratio, and whether its interval leaves out 1."""
    few = too_few(parity)
    if few:
        return few
    small, large = business_time(parity.small.figure), business_time(parity.large.figure)
    if parity.ratio is None or parity.low is None or parity.high is None:
        return f"Small accounts wait **{small}** for a person, large ones {large}."
    interval = f"({numeral(parity.low, 1)} to {numeral(parity.high, 1)})"
    if not parity.direction:
        return f"Small accounts wait **{small}** for a person, large ones {large}: no clear difference, {numeral(parity.ratio, 1)} times {interval}."
    told = f"{numeral(parity.ratio, 1)} times as long as large ones {interval}: {small} against {large}"
    return f"Small accounts wait *{told}*." if parity.direction > 0 else f"Small accounts wait **{told}**."


def request_sentence(parity: Parity) -> str:
    """Whether requests of little value are resolved as those of much value are."""
    if not parity.is_told:
        fewest = min(parity.small.accounts, parity.large.accounts)
        return f"Too few requests to compare: {count_of(fewest, 'customer')} on one side, {FEWEST_ACCOUNTS} are needed."
    small, large = share_words(parity.small), share_words(parity.large)
    if not parity.direction:
        return f"Requests about small orders are resolved as those about large ones are: **{small}**, and {large}."
    less = parity.direction < 0
    told = f"{'less' if less else 'more'} often than those about large ones: {small}, and {large}"
    return f"Requests about small orders are resolved {f'*{told}*' if less else f'**{told}**'}."


def too_few(parity: Parity) -> str:
    """Why nothing is compared; empty where both bands have ten accounts."""
    if parity.is_told:
        return ""
    small, large = parity.small.accounts, parity.large.accounts
    return f"Too few to compare: {small} small and {count_of(large, 'large account')} in this period; {FEWEST_ACCOUNTS} of each are needed."


def share_words(side: Side) -> str:
    """ "92 % of 318", and below ten cases "3 of 7"."""
    return share_of(side.part or 0, side.cases)


def side_words(measure: Measure, side: Side) -> str:
    """A band's figure: a wait or a share; a dash where the band has too few accounts."""
    if side.accounts < FEWEST_ACCOUNTS:
        return "–"
    return business_time(side.figure) if measure.is_wait else share_words(side)


def ratio_words(parity: Parity) -> str:
    """ "1.08 (0.94 to 1.19)"; a dash where there is none."""
    if parity.ratio is None or parity.low is None or parity.high is None:
        return "–"
    return f"{numeral(parity.ratio, 2)} ({numeral(parity.low, 2)} to {numeral(parity.high, 2)})"
