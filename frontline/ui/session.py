"""What a page asks of the data: cached answers by query, parameters and warehouse version."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import pandas as pd
import streamlit as st

from frontline import query_catalog
from frontline.claims import published as claims_published
from frontline.claims.published import PublishedClaim, PublishedTurnaround
from frontline.errors import NothingImported
from frontline.query_catalog import Query
from frontline.settings import Settings, default_data_directory, load_settings
from frontline.ui import filter_state
from frontline.units import local_moment
from frontline.warehouse import Warehouse, current_version, open_newest

MOST_CACHED_ANSWERS = 500


def data_directory() -> Path:
    """Where this dashboard's data lie."""
    return default_data_directory()


def settings() -> Settings:
    """The settings of the data directory."""
    return load_settings(data_directory())


def warehouse() -> Warehouse:
    """The newest version, read once per script run. Raises NothingImported."""
    return open_newest(data_directory())


def warehouse_version() -> int | None:
    """The newest version's number, None when nothing was imported."""
    return current_version(data_directory())


def query(name: str) -> Query:
    """A query's header and SQL."""
    return query_catalog.find_query(name)


def run_query(name: str, **parameters: Any) -> pd.DataFrame:
    """A query's answer, for the channel, customers and clock that the reader chose. Raises NothingImported before the first import."""
    opened = warehouse()
    return _cached_answer(name, tuple(sorted(asked_of(name, parameters).items())), str(opened.path))


def asked_of(name: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """What a query is asked: the parameters, and the reader's choices where it takes them and none is named."""
    return filter_state.asked(query(name), parameters)


@st.cache_data(max_entries=MOST_CACHED_ANSWERS, show_spinner=False)
def _cached_answer(name: str, parameters: tuple[tuple[str, Any], ...], path: str) -> pd.DataFrame:  # noqa: ARG001 path: a key
    return query_catalog.run_query(warehouse(), name, dict(parameters))


def published_claims() -> list[PublishedTurnaround]:
    """Every checkable claim about turnaround in the newsletters sent, oldest first. Raises NothingImported."""
    return [claim for claim in all_published_claims() if isinstance(claim, PublishedTurnaround)]


def all_published_claims() -> list[PublishedClaim]:
    """Every claim of the newsletters sent, oldest first. Raises NothingImported."""
    return _cached_published_claims(str(warehouse().path), settings().model_dump_json())


@st.cache_resource(max_entries=3, show_spinner="Checking what we published")
def _cached_published_claims(path: str, thresholds: str) -> list[PublishedClaim]:  # noqa: ARG001 both are keys
    return claims_published.published_claims(warehouse(), settings())


def today() -> dt.date:
    """The company's local day."""
    return dt.datetime.now(settings().zone).date()


def last_day() -> dt.date:
    """The last local day on which something is known to have happened; what we wrote does not count. Raises NothingImported."""
    reach = run_query("data_through")
    happened = reach[reach["kind"] != "newsletters"]
    if happened.empty:
        raise NothingImported(
            "No calls, tickets or orders have been imported yet", "Import call logs, tickets or orders"
        )
    return cast(dt.date, happened["last_date"].max().date())


def contact_span(weeks: int | None) -> dict[str, dt.date]:
    """The parameters from_date and to_date of the last so many weeks of calls and tickets; None means all of them.

    Orders may reach further: no week is told in which nobody could have been heard. Raises NothingImported.
    """
    reach = run_query("data_through")
    contacts = reach[reach["kind"].isin(["calls", "tickets"])]
    last = last_day() if contacts.empty else contacts["last_date"].max().date()
    start = period_start(None) if weeks is None else last - dt.timedelta(days=last.weekday() + 7 * (weeks - 1))
    return {"from_date": start, "to_date": last + dt.timedelta(days=1)}


def period_start(weeks: int | None) -> dt.date:
    """The Monday at which a period of that many weeks (the last one included) begins; the first day when None."""
    if weeks is None:
        reach = run_query("data_through")
        return cast(dt.date, reach[reach["kind"] != "newsletters"]["first_date"].min().date())
    last = last_day()
    return last - dt.timedelta(days=last.weekday() + 7 * (weeks - 1))


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of an answer for a small table; missing values are None or NaN as the query gave them."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def has_warehouse() -> bool:
    """True once something was imported."""
    return warehouse_version() is not None


def has_records(*kinds: str) -> bool:
    """True when at least one record of each kind was imported. Raises NothingImported."""
    return set(kinds) <= set(run_query("data_through")["kind"])


def has_messages() -> bool:
    """True when some source tells who wrote to whom in its tickets. Raises NothingImported."""
    told = run_query("metrics_not_computable")
    return bool((told["metric"].eq("is_one_touch") & told["computed_tickets"].gt(0)).any())


def data_through_sentence() -> str:
    """ "Data through Fri 13 Nov 2026 18:00, America/New_York"; empty when nothing was imported."""
    try:
        reach = run_query("data_through")
    except NothingImported:
        return ""
    if reach.empty:
        return ""
    zone = settings().company.time_zone
    return f"Data through {local_moment(reach['last_at'].max().to_pydatetime(), zone)}, {zone}"
