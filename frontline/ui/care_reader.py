"""Who reads the page on care, and which days they look at: what each of its cards is given."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class CareReader:
    """The days shown (from_date, to_date as queries take them) and the leader who looks, None when nobody chose."""

    span: dict[str, dt.date]
    person_id: str | None
