"""A claim that was held against the data: the verdict, the rule it used, and the evidence it rests on."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

from frontline.claims.claim import Claim
from frontline.settings import Settings
from frontline.turnaround.estimates import Turnaround
from frontline.warehouse import Warehouse

VerdictWord = Literal["supported", "contradicted", "mixed", "cannot_be_checked"]


@dataclass(frozen=True)
class Verdict:
    """The word, the sentence that gives its reason, and the key of the rule in the rules table."""

    verdict: VerdictWord
    reason: str
    rule: str = ""


@dataclass(frozen=True)
class Distribution:
    """The small picture: `share_done[i]` (0-1) is the share done within `lengths[i]`, in `unit` (hour, day, week…).

    `did` says what "done" is of these cases: "answered", "resolved".
    """

    lengths: npt.NDArray[np.float64]
    share_done: npt.NDArray[np.float64]
    unit: str
    did: str = "done"


@dataclass(frozen=True)
class Evidence:
    """What a verdict rests on, whatever the metric: how it was counted, its figures, its rows, and a truthful wording.

    `query` with `asked` gives the rows behind the figures, `row_count` of them; `counted` is a sentence of n, window, clock and
    what is left out; `figures` holds every number that the rule used, by name.
    """

    query: str
    asked: Mapping[str, object]
    row_count: int
    counted: str
    figures: Mapping[str, object]
    data_through: dt.date
    wording: str = ""
    distribution: Distribution | None = None
    turnaround: Turnaround | None = None


@dataclass(frozen=True)
class DeclaredAuthor:
    """Who wrote a newsletter, as declared at its sign-off; `wrote` tells how far it is their own text."""

    name: str
    wrote: Literal["self", "edited", "ghost"]


@dataclass(frozen=True)
class Inquiry:
    """What a newsletter's claims are held against: all that was known when `as_of` began.

    `sent_date` is the newsletter's own day (the words "last month" count from it), `author` its front matter's.
    """

    warehouse: Warehouse
    settings: Settings
    as_of: dt.date
    sent_date: dt.date | None = None
    author: str | None = None
    declared: DeclaredAuthor | None = None
    text: str = field(default="", repr=False)


@dataclass(frozen=True)
class CheckedClaim:
    """A claim, its verdict, and the evidence (None when no data of ours could answer).

    `present` is, of a promise that is not due, the verdict on the same words as if they spoke of the day it is judged on.
    """

    claim: Claim
    verdict: Verdict
    evidence: Evidence | None = None
    present: Verdict | None = None

    @property
    def would_be_false(self) -> bool:
        """A promise that is open and would be contradicted if it spoke of the day it is judged on."""
        return self.present is not None and self.present.verdict == "contradicted"

    @property
    def found(self) -> Turnaround | None:
        """The estimates of turnaround, for a claim that was held against these."""
        return self.evidence.turnaround if self.evidence else None

    @property
    def wording(self) -> str:
        """A truthful sentence for the same window; empty when there is none."""
        return self.evidence.wording if self.evidence else ""

    def as_json(self) -> dict[str, object]:
        """The shape of the command-line contract."""
        evidence = self.evidence
        return {
            **self.claim.as_json(),
            "verdict": self.verdict.verdict,
            "reason": self.verdict.reason,
            "rule": self.verdict.rule,
            "figures": dict(evidence.figures) if evidence else {},
            "counted": evidence.counted if evidence else "",
            "query": evidence.query if evidence else None,
            "parameters": {name: str(value) for name, value in evidence.asked.items()} if evidence else {},
            "wording": self.wording,
        }


def unchecked(claim: Claim, reason: str, rule: str = "") -> CheckedClaim:
    """No data of ours can answer, and why."""
    return CheckedClaim(claim, Verdict("cannot_be_checked", reason, rule))
