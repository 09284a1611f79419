"""The six questions in words: what a leader is asked, and how far apart leaders and customers are once they have answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from frontline.care.self_rating import QUESTIONS, Gap, Question, Scores, gap_between, gap_of
from frontline.units import count_of, in_words, is_missing, numeral

Row = Mapping[str, Any]
ASKED = "Six questions before you see what customers say."
HOW = (
    "1 = not at all, 5 = always. Your first answers of the quarter count. Names are on trust here, there is no login: "
    "whoever chooses your name sees your answers, and could answer for you. Beside other names they stand only in a mean of three leaders or more."
)
WAITS_FOR_CUSTOMERS = (
    "What customers answer comes in with ratings.csv: rater_kind customer, and as the question "
    "reacted, explained, accountable, repaired, made_whole or cared."
)
CHOOSE = "Each leader answers before seeing what customers say. Choose your name above to answer."


@dataclass(frozen=True)
class Compared:
    """One question, answered: the own score (None for all leaders together), the leaders’ mean and the customers’, where they may be told."""

    question: Question
    own: float | None
    leaders: Scores | None
    customers: Scores | None

    @property
    def gap(self) -> Gap | None:
        """Of the one who reads, else of the leaders together; None while either side is missing."""
        if self.customers is None:
            return None
        if self.own is not None:
            return gap_of(self.own, self.customers)
        return gap_between(self.leaders, self.customers) if self.leaders else None


def compared(own: Sequence[Row], leaders: Sequence[Row], customers: Sequence[Row]) -> list[Compared]:
    """The six questions in their order, from the answers of self_rating_own, self_rating_leaders and self_rating_customers."""
    scores = {str(row["question"]): float(row["score"]) for row in own}
    together, outside = _scores(leaders, "leaders"), _scores(customers, "customers")
    return [
        Compared(question, scores.get(question.key), together.get(question.key), outside.get(question.key))
        for question in QUESTIONS
    ]


def _scores(rows: Sequence[Row], counted: str) -> dict[str, Scores]:
    return {
        str(row["question"]): Scores(
            int(row[counted]),
            float(row["mean_score"]),
            None if is_missing(row["score_variance"]) else float(row["score_variance"]),
        )
        for row in rows
    }


def gap_sentence(rows: Sequence[Compared]) -> str:
    """The widest gap whose interval excludes none: "You rate **We repair** 1.4 higher than customers do, and 2 more of the six." """
    gaps = [(row.question.name, row.gap) for row in rows if row.gap is not None]
    if not gaps:
        return "You have answered. *Too few customers* have answered these questions this quarter to compare."
    clear = sorted(((name, gap) for name, gap in gaps if gap.direction), key=lambda each: -abs(each[1].gap))
    if not clear:
        asked = f"{in_words(len(gaps))} {'question' if len(gaps) == 1 else 'questions'}"
        return f"No clear gap in {asked}: the intervals leave the direction open."
    name, widest = clear[0]
    way = "higher" if widest.direction > 0 else "lower"
    more = f"; a clear gap in {in_words(len(clear) - 1)} more" if len(clear) > 1 else ""
    return f"“{name}”: you rate us *{numeral(abs(widest.gap), 1)} {way}* than our customers do{more}."


def gap_words(gap: Gap | None) -> str:
    """ "+1.4 (0.6 to 2.2)", marked where the interval excludes none; a dash where nothing can be told."""
    if gap is None:
        return "–"
    told = f"{'+' if gap.gap > 0 else ''}{_points(gap.gap)} ({_points(gap.low)} to {_points(gap.high)})"
    return f"*{told}*" if gap.direction else told


def _points(value: float) -> str:
    """One decimal; two where one would hide on which side of none it lies: "−0.04"."""
    return (f"{numeral(value, 1)}" if abs(value) >= 0.05 or abs(value) < 0.005 else f"{numeral(value, 2)}").replace(
        "-", "−"
    )


def score_words(scores: Scores | None, whose: str) -> str:
    """ "3.2 (14 customers)": the mean, and of how many; a dash where too few answered."""
    return "–" if scores is None else f"{numeral(scores.mean, 1)} ({count_of(scores.answers, whose)})"


def taken_words(answered: int, leaders: int) -> str:
    """How many leaders have answered this quarter."""
    if not leaders:
        return "Nobody in the data is known as a leader yet."
    return f"{answered} of {count_of(leaders, 'leader')} answered the six questions this quarter."
