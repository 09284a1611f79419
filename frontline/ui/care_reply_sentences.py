"""The sentences about how we reply: sorry or only so it seems, by script or in own words.

A figure from labels is told twice, as labelled and corrected; below ten cases as "3 of 7" and never corrected.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from frontline.care.correction import TWO_SIDED, Corrected, corrected_share
from frontline.care.difference import difference_interval
from frontline.care.labels import label_text
from frontline.care.measured import MEASURED, MEASURED_ON
from frontline.claims.intervals import wilson_interval
from frontline.units import FEW_CASES, count_of, day, is_missing, percent, share_of

Row = Mapping[str, Any]
NOT_READ = "No reply of a person has been read yet."
TO_READ = "Import tickets with their messages (an export that holds comments): they are read after the import."
HOW_CORRECTED = f"corrected: for errors counted on {MEASURED_ON}, hard cases with which the rules were written; on yours they may err less or more"
FEWEST_WORDS = 8
"""A text of fewer words is no stock text to retire, only words that recur."""
OUTCOMES = (
    ("thanked_threads", "thanked us"),
    ("wrote_again_threads", "wrote again"),
    ("chased_threads", "chased us after our reply"),
)
"""What may follow a first reply: the column of script_outcomes, and its words."""
COMPONENTS = {
    "regret": "says sorry",
    "explanation": "says why it happened",
    "responsibility": "says it was our fault",
    "repentance": "says it will not recur",
    "repair": "offers or tells of a repair",
    "forgiveness": "asks for forgiveness",
}
"""The six parts of an apology (Lewicki, Polin and Lount 2016), in words."""


def corrected(label: str, part: int, whole: int, replies: int) -> Corrected | None:
    """The share of threads corrected for the label's errors in each of their replies; None below ten threads or without a measure."""
    if whole < FEW_CASES:
        return None
    return corrected_share(part, whole, MEASURED.get(label), max(1.0, replies / whole))


def corrected_words(found: Corrected | None, whole: int, label: str) -> str:
    """ "11 % (8–15 %)"; why not, where it cannot be told."""
    if found is not None:
        return f"{percent(found.share)} ({between(found.low, found.high)})"
    if whole < FEW_CASES:
        return "too few"
    return "errors never counted" if label not in MEASURED else "cannot be told"


def between(low: float, high: float) -> str:
    """ "8–15 %"; "under 1 %" where both are next to nothing."""
    return f"{low * 100:.0f}–{high * 100:.0f} %" if round(high * 100) else "under 1 %"


def both_ways(label: str, part: int, whole: int, replies: int) -> str:
    """ "31 % of 318 threads as labelled, 28 % (22–34 %) corrected"; "3 of 7 threads" below ten."""
    told = f"**{share_of(part, whole)}** threads"
    found = corrected(label, part, whole, replies)
    return told if found is None else f"{told} as labelled, {corrected_words(found, whole, label)} corrected"


def words_sentence(sums: Row) -> str:
    """How many threads hold an apology, and how many only its words."""
    threads, replies = int(sums["threads"]), int(sums["replies"])
    if not threads:
        return NOT_READ
    sorry, alike = int(sums["apology_threads"]), int(sums["non_apology_threads"])
    told = f"We said sorry for a failure of ours in {both_ways('apology', sorry, threads, replies)}"
    if not alike:
        return f"{told}; in none did we only seem to."
    return f"{told}; *in {count_of(alike, 'thread')}* a reply had the words of an apology and was none."


def words_rows(sums: Row) -> list[tuple[str, str, str]]:
    """What threads hold, as labelled and corrected: name, share as labelled, share corrected."""
    threads, replies = int(sums["threads"]), int(sums["replies"])
    rows = [
        ("sorry for a failure of ours", "apology", int(sums["apology_threads"])),
        ("its words only: “sorry you feel”, “sorry if”", "non_apology", int(sums["non_apology_threads"])),
        ("puts it on somebody else", "blame", int(sums["blame_threads"])),
        ("a known phrase", "scripted", int(sums["scripted_threads"])),
    ]
    told = [
        (name, share_of(part, threads), corrected_words(corrected(label, part, threads, replies), threads, label))
        for name, label, part in rows
    ]
    reused, named, personal = int(sums["reused_threads"]), int(sums["named_threads"]), int(sums["personal_threads"])
    told.append(("text of other conversations", share_of(reused, threads), "counted, not guessed"))
    told.append(("their name, their case, own words", share_of(personal, named), "errors never counted"))
    return told


def beside_words(recovery: Sequence[Row], repeated: int) -> str:
    """What an apology is worth: "Of 31 failures 40 % were put right; after 3 we said sorry twice without one." """
    done = next((row for row in recovery if row["step"] == "done"), None)
    told = "No failure is registered in this period: whether sorry was followed by a repair cannot be told."
    if done is not None and int(done["failures"]):
        told = f"Put right, not only promised: **{share_of(int(done['cases']), int(done['failures']))}** failures."
    if repeated:
        told += f" After *{count_of(repeated, 'failure')}* we said sorry twice without a repair."
    return told


def components_sentence(rows: Sequence[Row]) -> str:
    """Which part is missing most where we said sorry."""
    if not rows:
        return "In no thread of this period did we say sorry for a failure of ours."
    threads, replies = int(rows[0]["threads"]), int(rows[0]["replies"])
    by_name = {str(row["component"]): int(row["component_threads"]) for row in rows}
    ours = both_ways("responsibility", by_name["responsibility"], threads, replies)
    repair = share_of(by_name["repair"], threads)
    return f"Where we said sorry, we called it our fault in {ours}; **{repair}** speak of a repair."


def is_offered(row: Row) -> bool:
    """A row of templates_to_retire that is a stock text: eight words or more, no part of a longer one, no apology or repair in own words."""
    if int(row["word_count"]) < FEWEST_WORDS or not is_missing(row["part_of"]):
        return False
    if not row["in_own_words"]:
        return True
    itself = label_text(str(row["words"]), "company")
    return itself.is_scripted or not (itself.is_apology or itself.components.repair)


def templates_sentence(offered: Sequence[Row], texts: int) -> str:
    """How many stock texts there are, and in how many conversations one stood; `texts`: all that recur, short ones too."""
    if not texts:
        return "No text of ours was reused in three other conversations."
    if not offered:
        return f"No stock text of eight words or more was used; {count_of(texts, 'shorter text')} recurred."
    most = count_of(max(int(row["conversations"]) for row in offered), "conversation")
    told = f"{count_of(len(offered), 'stock text')} of eight words and more"
    if all(not is_missing(row["promised_date"]) for row in offered):
        return f"**{told}**: all to be retired, or retired."
    return f"*{told}*: one of them stood in {most}." if len(offered) > 1 else f"*{told}*: it stood in {most}."


def template_use(row: Row, parts: int) -> str:
    """ "in 5 conversations, last on 26 Oct 2026"; and how many shorter texts stand nowhere else."""
    told = f"in {count_of(int(row['conversations']), 'conversation')}, last on {day(as_day(row['last_used_date']))}"
    return f"{told}; {count_of(parts, 'shorter text')} only there" if parts else told


def template_state(row: Row) -> str:
    """What was decided about a template: "retired on 3 Nov 2026, and used since"."""
    if is_missing(row["promised_date"]):
        return ""
    if is_missing(row["retired_date"]):
        return f"to be retired, since {day(as_day(row['promised_date']))}"
    told = f"retired on {day(as_day(row['retired_date']))}"
    return f"*{told}, and used since*" if as_day(row["last_used_date"]) > as_day(row["retired_date"]) else told


def script_sentence(by_script: Row | None, by_hand: Row | None) -> str:
    """What followed a first reply by script, beside one in own words; an association."""
    if by_script is None or by_hand is None:
        return "There are not both in this period: first replies by script, and first replies in own words."
    one, other = int(by_script["threads"]), int(by_hand["threads"])
    thanked = share_of(int(by_script["thanked_threads"]), one), share_of(int(by_hand["thanked_threads"]), other)
    told = f"After a first reply by script **{thanked[0]}** customers thanked us, after own words **{thanked[1]}**"
    if min(one, other) < FEW_CASES:
        return f"{told}: too few to compare."
    low, high = _difference(by_script, by_hand, "thanked_threads", "threads")
    return f"{told}: {'a difference beyond chance' if low > 0 or high < 0 else 'chance may be all of it'}."


def script_rows(by_script: Row, by_hand: Row) -> list[tuple[str, str, str, str]]:
    """Each outcome after either, and the difference in points with its interval."""
    rows = [_outcome(by_script, by_hand, column, "threads", told) for column, told in OUTCOMES]
    return [*rows, _outcome(by_script, by_hand, "good_threads", "rated_threads", "rated us well, of the rated")]


def _outcome(by_script: Row, by_hand: Row, part: str, whole: str, told: str) -> tuple[str, str, str, str]:
    one, other = int(by_script[whole]), int(by_hand[whole])
    shown = "too few"
    if min(one, other) >= FEW_CASES:
        low, high = _difference(by_script, by_hand, part, whole)
        difference = by_script[part] / one - by_hand[part] / other
        shown = f"{_points(difference)} points ({_points(low)} to {_points(high)})"
    return told, share_of(int(by_script[part]), one), share_of(int(by_hand[part]), other), shown


def _points(difference: float) -> str:
    """A difference of shares in points of percent with its sign; one below a point keeps a decimal: "−20", "+0.4", "0"."""
    whole = f"{100 * difference:+.0f}"
    told = whole if whole not in {"+0", "-0"} else f"{100 * difference:+.1f}".replace("+0.0", "0").replace("-0.0", "0")
    return told.replace("-", "−")


def _difference(by_script: Row, by_hand: Row, part: str, whole: str) -> tuple[float, float]:
    one, other = (int(by_script[part]), int(by_script[whole])), (int(by_hand[part]), int(by_hand[whole]))
    return difference_interval(
        one[0] / one[1], wilson_interval(*one, TWO_SIDED), other[0] / other[1], wilson_interval(*other, TWO_SIDED)
    )


def as_day(value: Any) -> dt.date:
    """A day of an answer, which pandas may have made a moment."""
    return value.date() if isinstance(value, dt.datetime) else value
