"""The sentences at their edges: nobody, one, many, and what is not known."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from frontline.claims.extract import read_claims
from frontline.claims.judged import CheckedClaim, Verdict, VerdictWord
from frontline.claims.published import PublishedClaim, PublishedTurnaround
from frontline.turnaround.estimates import Cohort, Queue, Turnaround
from frontline.turnaround.period import DoneCurve
from frontline.ui import sentences
from frontline.ui.turnaround_sentences import outlook_sentence

DAY = dt.date(2026, 11, 13)


def found(share_done: list[float], known_until: int, queue: Queue | None = None) -> Turnaround:
    return Turnaround(
        case_kind="order",
        as_of=DAY,
        within_days=42,
        cohort=Cohort(DAY, DAY, 40, 20, 3, 0, 20, 40, None, None),
        queue=queue or Queue(50, 10.0, 12.0, 5.0),
        curve=DoneCurve(np.array(share_done), known_until),
        clock="placed to fulfilled",
    )


def checked(verdict: VerdictWord, text: str = "We are back to a 4-6 week turnaround.") -> CheckedClaim:
    return CheckedClaim(read_claims(text)[0], Verdict(verdict, "A reason."), None)


def published(*verdicts: VerdictWord) -> list[PublishedClaim]:
    return [as_published(checked(verdict)) for verdict in verdicts]


def as_published(claim: CheckedClaim) -> PublishedClaim:
    return PublishedTurnaround("n", "A letter", DAY, claim, claim, found([], -1))


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ([], "No newsletter has made a claim about turnaround that can be checked."),
        (["supported"], "The last claim we published held on the day it was sent."),
        (["mixed"], "The last claim we published was not clearly true on the day it was sent."),
        (["contradicted"], "The last claim we published promised a turnaround that *customers did not get*."),
        (["supported"] * 5, "All of the last three claims we published held on the day they were sent."),
        (["contradicted", "supported", "supported", "supported"], "All of the last three claims we published held"),
        (
            ["mixed", "mixed", "mixed"],
            "None of the last three claims we published held on the day it was sent; none was",
        ),
        (
            ["contradicted", "mixed", "supported"],
            "One of the last three claims we published promised a turnaround that *customers did not get*.",
        ),
    ],
)
def test_what_became_of_our_claims(verdicts: list[VerdictWord], said: str) -> None:
    assert sentences.claims_headline(published(*verdicts)).startswith(said)


@pytest.mark.parametrize(
    ("half", "known", "said"),
    [
        ([], -1, "Nobody can say when half of today’s orders will be done."),
        ([0.0, 0.2, 0.49], 2, "Nobody can say when half of today’s orders will be done."),
        ([0.0] * 29 + [0.6] * 5, 33, "Half of today’s orders will be done in **4.1 weeks**, 8 in 10 later than"),
        ([0.0] * 28 + [0.9], 28, "Half of today’s orders will be done in **4 weeks**, 8 in 10 in **4 weeks**."),
        ([0.0, 0.9], 1, "Half of today’s orders will be done in **1 day**, 8 in 10 in **1 day**."),
    ],
)
def test_what_someone_gets_who_comes_today(half: list[float], known: int, said: str) -> None:
    assert outlook_sentence(found(half, known)).startswith(said)


def test_the_three_estimates_when_nothing_is_known() -> None:
    told = dict(sentences.estimate_facts(found([], -1, Queue(3, 0.0, 0.0, None))))
    values = " | ".join(told.values())
    assert "not known" in values
    assert "no end in sight" in values
    assert "None" not in values
    assert "nan" not in values
    few = dict(sentences.estimate_facts(found([1.0] * 50, 49, Queue(9, 0.0, 0.0, None))))
    assert "%" not in few["at the present pace, within 6 weeks"], "nine cases make no percentage"
    assert "100 %" in " | ".join(dict(sentences.estimate_facts(found([1.0] * 50, 49, Queue(10, 0, 0, 1.0)))).values())
    empty = replace(found([], -1), cohort=Cohort(DAY, DAY, 0, 0, 0, 0, 0, None, None, None))
    assert "no case" in " | ".join(value for _, value in sentences.estimate_facts(empty))


def abandoned(offered: int, gone: int, wait: float | None) -> str:
    week = {"offered_calls": offered, "abandoned_calls": gone, "median_wait_seconds": wait}
    return sentences.abandonment(pd.Series(week))


def test_who_gave_up() -> None:
    assert abandoned(318, 99, 95).startswith("**31 % of 318** callers gave up")
    assert abandoned(7, 3, 20).startswith("**3 of 7** callers"), "below ten cases no percentage"
    assert abandoned(1000, 1, 20).startswith("**under 1 % of 1,000**"), "one is not none"


def test_a_wait_that_nobody_knows_is_left_out() -> None:
    assert abandoned(318, 99, 95).endswith("; half of the others waited 1 min 35 s or less.")
    for unknown in (np.nan, None, 0):
        assert abandoned(318, 99, unknown) == "**31 % of 318** callers gave up before anyone answered."
    assert abandoned(0, 0, np.nan) == "Of no call this week is it known that it queued or rang."
    assert abandoned(0, 2, np.nan) == "**2 callers** gave up before anyone answered."


def test_the_queue() -> None:
    still = pd.Series({"case_kind": "order", "open_cases": 12, "queue_weeks": np.nan})
    assert "nothing was done" in sentences.queue_sentence(still)
    assert "nan" not in sentences.queue_sentence(still)
    endless = pd.Series({"case_kind": "order", "open_cases": 10**9, "queue_weeks": 1e9 / 0.25})
    assert sentences.queue_sentence(endless) == (
        "**1,000,000,000** orders lie open: 4,000,000,000 weeks of work at the present pace."
    )
    moving = pd.Series({"case_kind": "order", "open_cases": 1453, "queue_weeks": 4.66})
    assert sentences.queue_sentence(moving).startswith("**1,453** orders lie open: 4.7 weeks of work")


def files(*rows: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["rows_read", "rows_rejected"])


def test_what_came_in() -> None:
    assert sentences.import_headline(files()) == "Nothing has been imported yet."
    assert sentences.import_headline(files((1200, 0))).startswith("1,200 rows were read from 1 file;")
    assert sentences.import_headline(files((1000, 0), (0, 0))).startswith("1,000 rows were read from 2 files;")
    assert "*1 could not be loaded* (under 1 %)" in sentences.import_headline(files((1000, 1)))
    assert sentences.import_headline(files((2, 1))) == "*1 of 2 rows could not be loaded*, each with its reason."
    assert "(10 %)" in sentences.import_headline(files((10, 1)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We are back to a 4-6 week turnaround.", "4–6 weeks"),
        ("Orders are done within 6 weeks.", "within 6 weeks"),
        ("Orders are done within one week.", "within 1 week"),
        ("Orders take 3 days.", "3 days"),
        ("Orders ship within ten business days.", "within 10 business days"),
    ],
)
def test_a_claim_in_few_words(text: str, said: str) -> None:
    assert sentences.quoted_range(as_published(checked("mixed", text))) == said
