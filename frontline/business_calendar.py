"""The business hours of settings.toml as tables, so that the models can count the minutes between two moments."""

from collections.abc import Iterable

import duckdb

from frontline.settings import WEEKDAYS, BusinessHours, Schedule, Settings

FIRST_YEAR, LAST_YEAR = 2000, 2100
TABLES = """
create or replace table settings_schedules (
    schedule_id varchar, name varchar, time_zone varchar, place bigint, teams varchar[], tags varchar[]);
create or replace table settings_hours (schedule_id varchar, start_minute bigint, end_minute bigint);
create or replace table settings_days_off (schedule_id varchar, day_off date);
"""
"""`place`: 0 for [business_hours], then the [[schedules]] in order; minutes of the local week, which begins on Sunday."""
COMPANY = "company"
CLOCKS = (
    ("landing_tickets", "created_at"),
    ("landing_tickets", "updated_at"),
    ("landing_ticket_changes", "changed_at"),
    ("landing_ticket_messages", "written_at"),
    ("landing_call_legs", "started_at"),
    ("landing_order_lines", "placed_at"),
)


def write_business_hours(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """(Re)create the tables of the company's hours, of its other schedules and of their days off."""
    connection.execute(TABLES)
    zone = settings.company.time_zone
    public = settings.holidays.dates(*_years(connection))
    connection.execute("insert into settings_schedules values (?, ?, ?, 0, [], [])", [COMPANY, COMPANY, zone])
    _write_hours(connection, COMPANY, settings.business_hours)
    _write_days_off(connection, COMPANY, public)
    for place, schedule in enumerate(settings.schedules, start=1):
        identity = f"{place} {schedule.name}"
        connection.execute(
            "insert into settings_schedules values (?, ?, ?, ?, ?, ?)",
            [identity, schedule.name, schedule.time_zone or zone, place, *_who(schedule)],
        )
        _write_hours(connection, identity, schedule)
        own = set(schedule.days_off)
        _write_days_off(connection, identity, own | public if schedule.has_company_holidays else own)


def _years(connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """The years that the data tell of; others need no calendar."""
    spans = " union all ".join(
        f"select min({clock}) as first_at, max({clock}) as last_at from {table}" for table, clock in CLOCKS
    )
    row = connection.execute(f"select year(min(first_at)), year(max(last_at)) from ({spans})").fetchone()
    first, last = row if row and row[0] is not None else (FIRST_YEAR, FIRST_YEAR)
    return max(first - 1, FIRST_YEAR), min(last + 1, LAST_YEAR)


def _who(schedule: Schedule) -> tuple[list[str], list[str]]:
    return [team.lower() for team in schedule.teams], [tag.lower() for tag in schedule.tags]


def _write_hours(connection: duckdb.DuckDBPyConnection, identity: str, hours: BusinessHours) -> None:
    rows = [
        (identity, midnight + each.start_minute, midnight + each.end_minute)
        for each in hours.all_hours
        for midnight in (24 * 60 * ((WEEKDAYS.index(day) + 1) % 7) for day in each.days)
    ]
    connection.executemany("insert into settings_hours values (?, ?, ?)", rows)


def _write_days_off(connection: duckdb.DuckDBPyConnection, identity: str, days: Iterable[object]) -> None:
    connection.execute(
        "insert into settings_days_off select ?, unnest(cast(? as date[]))", [identity, sorted(map(str, days))]
    )
