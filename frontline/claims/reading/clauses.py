"""The clause of a sentence that a figure belongs to, and what every claim in that clause has in common."""

import datetime as dt
import itertools
import re
from dataclasses import dataclass

from frontline.claims.claim import Claim, Metric
from frontline.claims.reading.lengths import Length
from frontline.claims.reading.lexicon import listed
from frontline.claims.reading.periods import period_of
from frontline.claims.reading.speakers import speaker_of
from frontline.claims.reading.tenses import kind_of, tense_of
from frontline.claims.reading.topics import direction_of, subject_of

SEPARATOR = re.compile(r"[,;:]\s+|\s+(?:and|but|while|whereas|though|although|with)\s+|\s+[–—-]\s+|\s*[()]\s*")
LEADING = re.compile(r"[ ,;:–—-]*(?:(?:and|but|so(?!\s+far)|while)\s+)?", re.IGNORECASE)
LEADING_IN = re.compile(
    r"(?:\s*\b(?:against|compared|versus|vs|target|goal|baseline|from|to|up|down|than|of|the|an?|with|in|by|within|under|over|less|more|just|about|nearly)\b)*\s*$",
    re.IGNORECASE,
)
"""The words that lead to a figure: where nothing else parts two figures, they belong to the second."""
STOP = re.compile(r"[,;:]\s|\s[–—-]\s|\s+\(")
NEGATED = re.compile(
    r"\b(?:not|never|cannot|nobody|no\s+one|hardly|rarely|far\s+from)\b(?!\s+(?:\w+\s+)?(?:more|later|longer|older)\b)|\bno\s+longer\b(?!\s+than)|n[’']t\b",
    re.IGNORECASE,
)
NO_CHANGE = re.compile(
    r"(?:\b(?:not|no|never|hardly|barely|scarcely|neither)\b|n[’']t\b)[^.;,]{0,30}\b(?:improv\w*|fast\w*|quick\w*|better|short\w*|fall\w*|fell|drop\w*|reduc\w*|chang\w*|cut|"
    r"slow\w*|long\w*|worse\w*|ris\w*|rose|grow\w*|grew|decreas\w*|increas\w*|moved|halv\w*|doubl\w*|lower\w*|higher|smaller|larger|declin\w*)\b|\bunchanged\b",
    re.IGNORECASE,
)
NONE_LATER = re.compile(
    r"\b(?:no|none|nobody|no\s+one|never|not|nothing|isn['’]t|aren['’]t|won['’]t|don['’]t|doesn['’]t|didn['’]t|hasn['’]t|haven['’]t)\b[^.!?]*\b(?:longer|later|more|older|over|beyond|exceed\w*)\b",
    re.IGNORECASE,
)
COMPARED = listed("clauses.compared")
SUBSET = listed("clauses.subset")


@dataclass(frozen=True)
class Clause:
    """A part of a sentence, from `start` to `end`, that holds one claim; what qualifies it may stand up to `read_to`."""

    sentence: str
    start: int
    end: int
    read_to: int

    @property
    def words(self) -> str:
        """The clause with what follows it: "…, on average"."""
        return self.sentence[self.start : self.read_to]


def whole(sentence: str) -> Clause:
    """The whole sentence as one clause."""
    end = len(sentence.rstrip(" .!"))
    return Clause(sentence, 0, end, end)


def clauses_around(sentence: str, places: list[tuple[int, int]]) -> list[Clause]:
    """One clause for each figure: cut at the last comma, "and" or bracket between two figures."""
    cuts = [0]
    for (_, end), (start, _) in itertools.pairwise(places):
        between = [match for match in SEPARATOR.finditer(sentence, end, start) if match.end() <= start]
        cuts.append(between[0].start() if between else end + LEADING_IN.search(sentence[end:start]).start())  # type: ignore[union-attr]  # it matches at the end at least
    cuts.append(len(sentence))
    found = []
    for (first, last), (start, end) in zip(itertools.pairwise(cuts), places, strict=False):
        lead = SEPARATOR.match(sentence, first) if first else None
        begin = min(lead.end() if lead else first, start)
        begin += LEADING.match(sentence[begin:start]).end()  # type: ignore[union-attr]  # it matches nothing at least
        read_to = max(begin + len(sentence[begin : max(last, end)].rstrip(" ,;:–—-.!")), end)
        stop = STOP.search(sentence, end, read_to)
        found.append(Clause(sentence, begin, stop.start() if stop else read_to, read_to))
    return found


def claim_in(clause: Clause, metric: Metric, sent_date: dt.date | None, length: Length | None = None) -> Claim:
    """What a clause's words say whatever the metric: tense, kind, speaker, direction, period, subset, negation."""
    words, sentence = clause.words, clause.sentence
    said = sentence[clause.start : clause.end]
    tense = tense_of(sentence, said if len(said.split()) > 3 else words)
    subset = SUBSET.search(words)
    compared = COMPARED.search(sentence)
    return Claim(
        start=clause.start,
        end=clause.end,
        text=sentence[clause.start : clause.end],
        metric=metric,
        tense=tense,
        kind=kind_of(words, tense, is_measure=metric in {"backlog_size", "backlog_cleared", "trend", "satisfaction"}),
        speaker=speaker_of(sentence, words),
        direction=direction_of(words),
        period=period_of(_without(sentence, length), sent_date, is_ahead=tense in {"future", "conditional"}),
        subject=subject_of(words, metric) or subject_of(sentence, metric),
        subset=subset.group() if subset else None,
        is_negated=_is_negated(words, metric),
        compared=compared.group() if compared else None,
        is_approximate=length.is_approximate if length else False,
        is_business_time=bool(length and length.is_business_time) or "business hours" in words.lower(),
    )


def _is_negated(words: str, metric: Metric) -> bool:
    """ "Not yet back", "no faster than in April": what is said is that it is not so; "nobody waits longer" sets a limit."""
    if metric == "trend":
        return NO_CHANGE.search(words) is not None
    return NEGATED.search(words) is not None and not NONE_LATER.search(words)


def _without(sentence: str, length: Length | None) -> str:
    """The sentence with its own length blanked, so that "within the next 6 weeks" is not also a period."""
    if length is None or length.is_vague:
        return sentence
    return sentence[: length.start] + " " * (length.end - length.start) + sentence[length.end :]
