"""Block 3: three customers in their own words, masked: one that a leader chose, one drawn, one of those who are seldom heard."""

import re
from collections.abc import Iterable, Iterator

from frontline.masking import without_orphans
from frontline.questions.own_words import own_words
from frontline.review.asking import Row, ask
from frontline.review.content import Voice
from frontline.review.weeks import ReviewWeek
from frontline.warehouse import Warehouse

LONGEST_QUOTE = 220
SHORTEST_QUOTE = 120
"""Signs: a quote is cut at the last end of a sentence between the two, else at the last blank."""
FIRST_DRAWN = 6
"""Of each kind: nearly always one of them can be heard."""
SENTENCE_END = re.compile(r"[.!?…][\"'”’)]?(?=\s)")
CHANNELS = {"call": "call", "email": "e-mail", "web": "web form", "chat": "chat", "api": "message", "ticket": "message"}
SMALL = {"small": "A small account", "lapsed": "A lapsed account"}


def week_voices(warehouse: Warehouse, week: ReviewWeek) -> tuple[Voice, ...]:
    """Always three, in the order of the page; one that cannot be heard says why. No contact and no known customer speaks twice."""
    chosen = _chosen(warehouse, week)
    taken: set[str] = {chosen.contact_id} if chosen.contact_id else set()
    taken |= _customer_of(ask(warehouse, "chosen_voice", to_date=week.to_date))
    nobody = "No customer’s own words of this week are in the data: they stand in tickets and in the notes of calls."
    random = _first(_draw(warehouse, week, "random"), taken, "random", "Drawn at random", nobody)
    nobody_small = "No small or lapsed account is known to have spoken this week."
    if next(_draw(warehouse, week, "random"), None) and not _has_segments(warehouse):
        nobody_small = "Which accounts are small or lapsed is not known: no customers or orders are in the data."
    small = _draw(warehouse, week, "small")
    return chosen, random, _first(small, taken, "small", "A small or lapsed account", nobody_small)


def _draw(warehouse: Warehouse, week: ReviewWeek, voice_kind: str) -> Iterator[Row]:
    """All of a kind in the order drawn; more are asked for only when the first were not enough."""
    at_most, seen = FIRST_DRAWN, 0
    while True:
        drawn = ask(warehouse, "week_voices", to_date=week.to_date, at_most=at_most)
        rows = [row for row in drawn if row["voice_kind"] == voice_kind]
        yield from rows[seen:]
        if len(rows) < at_most:
            return
        at_most, seen = at_most * 10, at_most


def _chosen(warehouse: Warehouse, week: ReviewWeek) -> Voice:
    row = next(iter(ask(warehouse, "chosen_voice", to_date=week.to_date)), None)
    if row is None:
        return Voice("chosen", "Chosen by a leader", missing="Nobody has chosen a voice for this week yet.")
    entries = ask(warehouse, "review_entries", **week.span())
    who = next((each["written_by"] for each in entries if each["entry_kind"] == "voice"), None)
    label = f"Chosen by {who}" if who else "Chosen by a leader"
    if not row["words"]:
        return Voice("chosen", label, missing="No words of the contact that was chosen are in the data.")
    return _voice(row, "chosen", label)


def _customer_of(rows: Iterable[Row]) -> set[str]:
    return {f"customer {row['customer_id']}" for row in rows if row["customer_id"] is not None}


def _first(rows: Iterable[Row], taken: set[str], how: str, label: str, missing: str) -> Voice:
    """The first drawn whose words are their own and who has not spoken yet; who speaks is added to `taken`."""
    for row in rows:
        marks = {str(row["contact_id"])} | _customer_of([row])
        if marks & taken or not _own(row["words"]):
            continue
        taken |= marks
        return _voice(row, how, SMALL.get(row["segment"], label) if how == "small" else label)
    return Voice(how, label, missing=missing)


def _voice(row: Row, how: str, label: str) -> Voice:
    words = str(row["words"])
    channel = CHANNELS.get(str(row["channel"]), str(row["channel"]))
    return Voice(
        how=how,
        label=label,
        quote=quoted(without_orphans(_own(words) or " ".join(words.split()))),
        customer=str(row["customer"] or "a customer whose name is not known"),
        said_on=row["said_date"],
        channel=f"{channel}, as noted by us" if row["text_kind"] == "note" else channel,
        contact_id=str(row["contact_id"]),
    )


def _own(words: str) -> str:
    """The customer's own words, without quoted mails and signatures, in one line."""
    return " ".join(" ".join(words[start:end] for start, end in own_words(words)).split())


def quoted(words: str) -> str:
    """The words, or as many of them as end with a sentence near the longest quote, and "…"."""
    if len(words) <= LONGEST_QUOTE:
        return words
    ends = [found.end() for found in SENTENCE_END.finditer(words, 0, LONGEST_QUOTE) if found.end() >= SHORTEST_QUOTE]
    if ends:
        return f"{words[: ends[-1]]} …"
    blank = words.rfind(" ", SHORTEST_QUOTE, LONGEST_QUOTE)
    return f"{words[: blank if blank > 0 else LONGEST_QUOTE - 1].rstrip(' ,;:–-')}…"


def _has_segments(warehouse: Warehouse) -> bool:
    with warehouse.cursor() as cursor:
        row = cursor.execute("select 1 from customer_segments where segment in ('small', 'lapsed') limit 1").fetchone()
    return row is not None
