"""What a claim is: one statement of a newsletter about its company's own service, as VERDICTS.md shapes it."""

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Literal

DAYS_PER_UNIT = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "business_day": 1.4,
    "week": 7.0,
    "month": 30.4375,
    "year": 365.25,
}
"""Calendar days of a unit: for sorting and pictures only; a check counts real business days."""

Metric = Literal[
    "turnaround",
    "response_time",
    "wait_time",
    "backlog_size",
    "backlog_cleared",
    "share_within",
    "trend",
    "leader_contact",
    "authorship",
    "satisfaction",
]
Statistic = Literal["all", "typical", "average", "median", "max", "min", "percentile", "share"]
Unit = Literal["minute", "hour", "day", "business_day", "week", "month", "year", "percent", "count"]
Tense = Literal["past", "present", "future", "conditional"]
Kind = Literal["measured", "promise", "target", "forecast"]
Speaker = Literal["own", "reported", "competitor", "generic", "customer", "other"]
Direction = Literal["better", "worse", "back_to", "same"]
Subject = Literal["order", "ticket", "call", "message"]


@dataclass(frozen=True)
class Period:
    """The words that name a time ("since March", "by the end of May") and the days they mean, both included.

    A side that the words leave open is None; both are None when the words cannot be resolved from the newsletter's date.
    """

    words: str
    first_date: dt.date | None = None
    last_date: dt.date | None = None


@dataclass(frozen=True)
class Claim:
    """One claim: `text` is the plain text from `start` to `end`; lengths of time in the unit written.

    `lo` is None for "within X", `hi` for "at least X"; `share` and `prev` of a share are 0-1, `change` a signed fraction.
    `subject` is what is counted, where the words tell; `subset` names a part of it that our records may not tell apart.
    `times` per `per` ("a few times a week") is the rate of what a leader claims to do. `scale` is 5 in "4.6 out of 5".
    `compared` names the others that it is measured against ("than any other lab"). `needs` is a reading's own reason why
    it cannot be bound, such as a length that is not told ("a few weeks"). `is_bare`: the words name no statistic ("orders take
    4-6 weeks"), which a reader takes as what is usual, whatever `statistic` a bare rule is filed under.
    """

    start: int
    end: int
    text: str
    metric: Metric
    statistic: Statistic | None = None
    lo: float | None = None
    hi: float | None = None
    unit: Unit | None = None
    share: float | None = None
    share_op: Literal["=", ">", "<"] | None = None
    direction: Direction | None = None
    prev: float | None = None
    change: float | None = None
    tense: Tense = "present"
    kind: Kind = "measured"
    speaker: Speaker = "own"
    period: Period | None = None
    percentile: float | None = None
    is_approximate: bool = False
    is_negated: bool = False
    is_business_time: bool = False
    subject: Subject | None = None
    subset: str | None = None
    times: float | None = None
    per: Literal["day", "week", "month", "year"] | None = None
    scale: float | None = None
    compared: str | None = None
    needs: str | None = None
    is_bare: bool = False
    is_corrected: bool = False

    @property
    def is_promise(self) -> bool:
        """True when we speak of what will be."""
        return self.speaker == "own" and self.tense in {"future", "conditional"}

    @property
    def judged_statistic(self) -> Statistic | None:
        """The statistic whose rule gives the verdict: a bare range is what is usual, not a word about every case."""
        return "typical" if self.is_bare and self.statistic == "all" else self.statistic

    @property
    def lo_days(self) -> float | None:
        """The lower end in calendar days; None when it has none, or none in time."""
        return self._days(self.lo)

    @property
    def hi_days(self) -> float | None:
        """The upper end in calendar days (a business day counts 1.4)."""
        return self._days(self.hi)

    def _days(self, length: float | None) -> float | None:
        days = DAYS_PER_UNIT.get(self.unit or "")
        return None if length is None or days is None else length * days

    def as_json(self) -> dict[str, object]:
        """The shape of the command-line contract; dates as ISO text."""
        fields = asdict(self)
        period = self.period or Period("")
        fields["period"] = period.words or None
        fields["period_from"] = period.first_date.isoformat() if period.first_date else None
        fields["period_to"] = period.last_date.isoformat() if period.last_date else None
        return {**fields, "lo_days": self.lo_days, "hi_days": self.hi_days}
