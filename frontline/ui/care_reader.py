"""Who reads the page on care, and which days they look at: what each of its cards is given."""

import datetime as dt
from dataclasses import dataclass

from frontline.ui.session import records, run_query, today


@dataclass(frozen=True)
class CareReader:
    """The days shown (from_date, to_date as queries take them) and the leader who looks, None when nobody chose."""

    span: dict[str, dt.date]
    person_id: str | None

    @property
    def written_until(self) -> dt.date:
        """The day after the last one known: what was written down by hand since the exports end counts too, until today."""
        tomorrow = today() + dt.timedelta(days=1)
        written = records(run_query("lists_through", to_date=tomorrow))
        days: list[dt.date] = [row["last_date"].date() + dt.timedelta(days=1) for row in written]
        return max([self.span["to_date"], *days])

    @property
    def written_span(self) -> dict[str, dt.date]:
        """The days shown, and those since the exports end of which something is written down by hand."""
        return {**self.span, "to_date": self.written_until}
