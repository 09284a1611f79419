"""Prospects and lapsed customers in words: how many wait for a conversation, what became of those who had one, who came back."""

from collections.abc import Mapping, Sequence
from typing import Any

from frontline.units import FEW_CASES, count_of, is_missing, numeral, percent, share_of

Row = Mapping[str, Any]
TALKED_WITH = {"leader": "with a leader", "colleague": "with a colleague only", "anybody": "with any of us"}
WAITS_FOR_REGISTRATIONS = "Cannot be computed from these exports: nobody is registered and without an order. It takes customers.csv with registered_at."
ASSOCIATION = "An association: whoever calls us is another customer than one who orders without a word."


def prospects_sentence(prospects: int, in_touch: int, unheard: int) -> str:
    """ "353 are registered and have not ordered; 275 of them got in touch, and with 6 of these nobody of ours has spoken." """
    told = f"**{numeral(prospects)}** {'is' if prospects == 1 else 'are'} registered and {'has' if prospects == 1 else 'have'} not ordered"
    if not in_touch:
        return f"{told}; none of them got in touch."
    if not unheard:
        return f"{told}; {numeral(in_touch)} of them got in touch, and one of us has spoken with each."
    who = f"with *{numeral(unheard)} of these*" if unheard < in_touch else "with *none of these*"
    whom = "nobody of ours has spoken" if unheard < in_touch else "has one of us spoken"
    return f"{told}; {numeral(in_touch)} of them got in touch, and {who} {whom} yet."


def conversion_sentence(rows: Sequence[Row]) -> str:
    """Whether those who spoke with us then ordered, beside those as long registered who had not."""
    found = next((row for row in rows if row["talked_with"] == "anybody"), None)
    if found is None:
        return "Nobody spoke with us before a first order, thirty days ago or longer."
    told = f"{share_of(int(found['ordered']), int(found['prospects']))} who spoke with one of us ordered within 30 days"
    if int(found["prospects"]) < FEW_CASES or is_missing(found["same_age_share"]):
        return f"{told}: too few to compare."
    others = percent(float(found["same_age_share"]))
    return f"{told}; of those as long registered without a conversation, {others}{_beyond(found)}."


def _beyond(row: Row) -> str:
    """Whether the share of the others lies outside the interval."""
    other = float(row["same_age_share"])
    return "" if other < float(row["low_share"]) or other > float(row["high_share"]) else ": no clear difference"


def conversion_cells(row: Row) -> tuple[str, str, str]:
    """Who they spoke with, who then ordered with the interval, and the others of the same age."""
    told = share_of(int(row["ordered"]), int(row["prospects"]))
    if int(row["prospects"]) < FEW_CASES:
        return TALKED_WITH[row["talked_with"]], told, "too few to compare"
    interval = f"{percent(float(row['low_share']))} to {percent(float(row['high_share']))}"
    others = "–" if is_missing(row["same_age_share"]) else f"{percent(float(row['same_age_share']))}{_beyond(row)}"
    return TALKED_WITH[row["talked_with"]], f"{told} ({interval})", others


def age_cells(row: Row) -> tuple[str, str, str, str]:
    """How long they are registered, how many, how many of them got in touch, how many a leader met."""
    return (
        str(row["age_band"]).replace("-", "–"),
        f"{numeral(row['prospects'])}",
        f"{numeral(row['spoken_with'])} of {numeral(row['in_touch'])}",
        f"{numeral(row['met_by_leader'])}",
    )


def lapse_sentence(returned: int, counted: int, running: int) -> str:
    """ "41 % of 320 who broke away were back within twice their usual gap." """
    if not counted and not running:
        return "Nobody with a rhythm of orders broke away in this period."
    if not counted:
        return f"{count_of(running, 'customer')} broke away; for none of them is it time to tell yet."
    told = f"**{share_of(returned, counted)}** who broke away came back within twice their usual gap"
    return f"{told}; {numeral(running)} more may still." if running else f"{told}."
