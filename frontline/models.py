"""Building the relations of queries/models/ inside a new warehouse version, in the order in which they need one another."""

import hashlib
import re
from collections.abc import Callable, Collection
from graphlib import TopologicalSorter

import duckdb

from frontline.asked_contacts import WHO_IS_ASKED_FOR
from frontline.business_calendar import CLOCKS, write_business_hours
from frontline.known_cases import KNOWN_CASES
from frontline.masked_words import MASKED_WORDS, NAME_MACROS
from frontline.phones import WRITTEN_IN, note_numbers
from frontline.progress import counted_progress
from frontline.query_catalog import Query, catalog
from frontline.question_tables import create_question_tables
from frontline.reply_tables import create_reply_tables
from frontline.settings import Settings
from frontline.usual_weeks import USUAL_WEEKS
from frontline.warehouse import Warehouse

MACROS = """
create or replace macro local_time(moment) as timezone('{time_zone}', timezone('UTC', moment));
create or replace macro local_date(moment) as cast(local_time(moment) as date);
create or replace macro week_of(day) as cast(date_trunc('week', day) as date);
create or replace macro latin_lower(written) as nullif(lower(trim(written)), '');
create or replace macro phone_digits(written) as nullif(right(regexp_replace(written, '[^0-9]', '', 'g'), 10), '');
create or replace macro ticket_status(named) as case
    when regexp_matches(lower(named), '^deleted') then 'deleted'
    when regexp_matches(lower(named), '^(closed|cancel|merged)') then 'closed'
    when regexp_matches(lower(named), '^(solved|resolved|done|complete)') then 'solved'
    when regexp_matches(lower(named), '^(pending|waiting|awaiting|snoozed)') then 'pending'
    when regexp_matches(lower(named), '^(on.?hold|hold)') then 'hold'
    when regexp_matches(lower(named), '^new') then 'new'
    else 'open' end;
create or replace macro is_word_for_open(named) as
    ticket_status(named) <> 'open' or regexp_matches(lower(named), '^(re-?)?open|progress|active|assigned|work|escalat|triage|backlog|to.?do');
create or replace macro business_minutes(minutes_before, open_minutes, moment) as
    minutes_before + bit_count(open_minutes & ((cast(1 as bigint) << minute(moment)) - 1))
    + ((open_minutes >> minute(moment)) & 1) * second(moment) / 60.0;
create or replace macro customer_identity(email, phone, id) as concat_ws(' | ', coalesce(email, ''), coalesce(phone, ''), coalesce(id, ''));
create or replace macro masked_name(written) as
    array_to_string(list_transform(string_split(trim(written), ' '), lambda word: left(word, 1) || '▪▪▪'), ' ');
create or replace macro name_words(written) as list_filter(
    string_split(coalesce(written, ''), ' '), lambda each: length(each) >= 3);
create or replace macro times_changed(states) as length(list_filter(
    list_zip(states[2:], states[:-2]),
    lambda each: (each[1].starts_at, each[1].ends_at, each[1].is_cancelled)
    is distinct from (each[2].starts_at, each[2].ends_at, each[2].is_cancelled)));
create or replace macro states_in_force(states) as list_reduce(
    states,
    lambda kept, each: case
        when kept[-1].starts_at <= each[1].written_at and kept[-1].written_at < each[1].written_at then kept
        else list_concat(kept, each) end
);
create or replace macro pairs_kept(pairs) as list_reduce(
    pairs, lambda kept, each: case when list_has_any(kept, each) then kept else list_concat(kept, each) end
);
"""
"""Words that models and queries share; the company's time zone is baked in."""
MACROS_OVER_MODELS = (*WHO_IS_ASKED_FOR, *KNOWN_CASES, USUAL_WEEKS, MASKED_WORDS)
"""What queries share that reads models: made after them."""


def build_models(
    connection: duckdb.DuckDBPyConnection, settings: Settings, progress: Callable[[str], None] = lambda _: None
) -> None:
    """(Re)create every model as a table. Call it inside the transaction that publishes them."""
    progress("building the models")
    models = in_build_order()
    _write_settings(connection, settings)
    write_business_hours(connection, settings)
    note_numbers(connection, settings)
    create_question_tables(connection)
    create_reply_tables(connection)
    connection.execute(MACROS.format(time_zone=settings.company.time_zone))
    connection.execute(NAME_MACROS)
    told = counted_progress(progress, "building the models", len(models))
    for number, query in enumerate(models):
        told(number)
        _build(connection, query)
    for macro in MACROS_OVER_MODELS:
        connection.execute(macro)


def bring_models_up_to_date(
    connection: duckdb.DuckDBPyConnection,
    settings: Settings,
    changed_tables: Collection[str],
    progress: Callable[[str], None] = lambda _: None,
) -> None:
    """(Re)create the models that rows new in these landing tables can change: every one, unless only small lists changed.

    A shift that somebody takes is then known at once, however many calls there are. Calls, tickets, orders and customers
    change the calendar's years and the telephone numbers too, and nearly everything reads them.
    """
    widely_read = {table for table, _ in (*CLOCKS, *WRITTEN_IN)}
    if widely_read & set(changed_tables) or not _are_models_of_today(connection, settings):
        build_models(connection, settings, progress)
        return
    progress("building the models that read what is new")
    build_models_reading(connection, changed_tables)


def build_models_reading(connection: duckdb.DuckDBPyConnection, tables: Collection[str]) -> None:
    """(Re)create the models that read one of these tables, directly or through other models; every other stays as it is."""
    changed = set(tables)
    for query in in_build_order():
        if changed & _words_of(query):
            _build(connection, query)
            changed.add(query.name)


def _build(connection: duckdb.DuckDBPyConnection, query: Query) -> None:
    connection.execute(f"create or replace table {query.name} as {query.unordered_sql}")


def fingerprint(settings: Settings) -> str:
    """What the models of today with these settings are: 64 hexadecimal digits, the same only if nothing changed."""
    parts = [
        MACROS,
        NAME_MACROS,
        *MACROS_OVER_MODELS,
        settings.model_dump_json(),
        *sorted(query.sql for query in in_build_order()),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def is_stale(warehouse: Warehouse, settings: Settings) -> bool:
    """True when the warehouse was built with other settings or other models than those of today."""
    with warehouse.cursor() as cursor:
        return not _are_models_of_today(cursor, settings)


def _are_models_of_today(connection: duckdb.DuckDBPyConnection, settings: Settings) -> bool:
    known = connection.execute(
        "select 1 from duckdb_columns() where table_name = 'settings' and column_name = 'models_fingerprint'"
    ).fetchone()
    row = connection.execute("select models_fingerprint from main.settings").fetchone() if known else None
    return row is not None and row[0] == fingerprint(settings)


def in_build_order() -> list[Query]:
    """The models, each after those it reads."""
    models = {query.name: query for query in catalog().values() if query.is_model}
    words = {name: _words_of(query) for name, query in models.items()}
    graph = {name: {other for other in models if other in words[name] and other != name} for name in models}
    return [models[name] for name in TopologicalSorter(graph).static_order()]


def _words_of(query: Query) -> set[str]:
    """Every word of its SQL, comments apart: the relations that it reads are among them."""
    return set(re.findall(r"\w+", re.sub(r"--.*", "", query.sql)))


def _write_settings(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    connection.execute(
        "create or replace table settings (time_zone varchar, company_name varchar, default_target_per_week double, "
        "default_target_kind varchar, "
        "grace_minutes bigint, shadow_shifts bigint, paired_shifts bigint, habit_waits bigint, late_ratio double, "
        "late_business_hours double, unprompted_days bigint, pass_on_days bigint, repeat_days bigint, failure_tags varchar[], models_fingerprint varchar)"
    )
    connection.execute(
        "insert into settings values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            settings.company.time_zone,
            settings.company.name,
            settings.targets.per_week,
            settings.targets.kind,
            settings.shifts.grace_minutes,
            settings.shifts.shadow_shifts,
            settings.shifts.paired_shifts,
            settings.care.habit_waits,
            settings.care.late_ratio,
            settings.care.late_business_hours,
            settings.care.unprompted_days,
            settings.care.pass_on_days,
            settings.care.repeat_days,
            list(settings.care.failure_tags),
            fingerprint(settings),
        ],
    )
