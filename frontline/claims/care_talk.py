"""How much the newsletters sent say that we care, and where nothing stands beside it: phrases of our own list, no score."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from frontline.claims.published import published_claims, sent_issues
from frontline.claims.style import SENTENCE, style_notes
from frontline.claims.style_phrases import PHRASES
from frontline.settings import Settings
from frontline.warehouse import Warehouse

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SUPPORTED = "supported"
Span = tuple[int, int]


@dataclass(frozen=True)
class CareSentence:
    """A sentence that says we care and shows nothing: its place in the plain text, and the places of the phrases in it."""

    start: int
    end: int
    text: str
    spans: tuple[Span, ...]
    suggestion: str


@dataclass(frozen=True)
class CareTalk:
    """One newsletter: its words, how many phrases in it say that we care, and the sentences in which nothing shows it."""

    newsletter_id: str
    title: str
    sent_date: dt.date
    words: int
    care_words: int
    unproven: tuple[CareSentence, ...]


@dataclass(frozen=True)
class QuarterTalk:
    """The newsletters sent in one quarter, together."""

    quarter_date: dt.date
    newsletters: int
    words: int
    care_words: int

    @property
    def per_thousand(self) -> float | None:
        """Phrases that say we care in a thousand words; None without a word."""
        return 1000 * self.care_words / self.words if self.words else None


def published_care_talk(warehouse: Warehouse, settings: Settings) -> list[CareTalk]:
    """Every newsletter with a date, oldest first. A claim counts as evidence when the data supported it on its day."""
    holding: dict[str, list[tuple[int, int, bool]]] = {}
    for claim in published_claims(warehouse, settings):
        then = claim.then
        is_held = then.verdict.verdict == SUPPORTED
        holding.setdefault(claim.newsletter_id, []).append((then.claim.start, then.claim.end, is_held))
    talks = []
    for issue in sent_issues(warehouse, settings):
        judged = holding.get(issue.newsletter_id, [])
        known = {(start, end) for start, end, _ in judged}
        unjudged = [(each.start, each.end, False) for each in issue.claims if (each.start, each.end) not in known]
        text = issue.inquiry.text
        talks.append(read_care_talk(issue.newsletter_id, issue.title, issue.sent_date, text, [*judged, *unjudged]))
    return talks


def read_care_talk(
    newsletter_id: str, title: str, sent_date: dt.date, text: str, claims: Sequence[tuple[int, int, bool]] = ()
) -> CareTalk:
    """The care-talk of one plain text; `claims` are the spans of what it claims and whether the data support it."""
    return CareTalk(
        newsletter_id, title, sent_date, len(WORD.findall(text)), len(_phrases(text)), tuple(_unproven(text, claims))
    )


def talk_by_quarter(talks: Sequence[CareTalk]) -> list[QuarterTalk]:
    """The newsletters of each quarter in which one was sent, oldest first."""
    quarters: dict[dt.date, list[CareTalk]] = {}
    for talk in talks:
        quarters.setdefault(quarter_of(talk.sent_date), []).append(talk)
    return [
        QuarterTalk(day, len(sent), sum(each.words for each in sent), sum(each.care_words for each in sent))
        for day, sent in sorted(quarters.items())
    ]


def quarter_of(day: dt.date) -> dt.date:
    """The first day of its quarter."""
    return dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def _phrases(text: str) -> list[Span]:
    """Where a phrase says that we care, proven or not, quoted or not; none overlaps another."""
    found = sorted(
        ((match.start(), match.end()) for phrase in PHRASES if phrase.kind == "care_words" for match in phrase.pattern.finditer(text)),
        key=lambda span: (span[0], -span[1]),
    )  # fmt: skip
    kept: list[Span] = []
    for span in found:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _unproven(text: str, claims: Sequence[tuple[int, int, bool]]) -> list[CareSentence]:
    """The sentences with care-words that style notes mark, each once."""
    notes = [note for note in style_notes(text, claims) if note.kind == "care_words"]
    sentences = []
    for sentence in SENTENCE.finditer(text):
        inside = [note for note in notes if sentence.start() <= note.start < sentence.end()]
        if inside:
            words = " ".join(sentence.group().split())
            spans = tuple((note.start, note.end) for note in inside)
            sentences.append(CareSentence(sentence.start(), sentence.end(), words, spans, inside[0].suggestion))
    return sentences
