"""Text becomes typed values, by SQL over `staged`; every value that cannot be converted is named, none is guessed.

Dates: the order of day and month is settled once per file (`date_order`), a time without an offset is taken in the source's
zone and kept in UTC. A local time that a clock change skipped is moved forward; one that happened twice is the
earlier of the two.
"""

from collections.abc import Mapping

import duckdb

from frontline.importers.date_order import DATE_FORMATS, HAS_MONTH_NAME, HAS_OFFSET, NAMED_MONTH_FORMATS, day_month_year
from frontline.importers.formats import DateOrder, Format, expression, literal, quoted
from frontline.importers.landing import SQL_TYPES, ColumnType, Landing

TIME_FORMATS = (
    " %H:%M:%S",
    " %H:%M",
    " %I:%M:%S %p",
    " %I:%M %p",
    "T%H:%M:%S",
    "T%H:%M",
    " %H:%M:%S.%f",
    "T%H:%M:%S.%f",
    "",
)
IS_EPOCH = r"\d{10}(\.\d+)?"
THOUSANDS = r"-?\d{1,3}(,\d{3})+(\.\d+)?"
CLOCK = r"\d+:\d\d(:\d\d(\.\d+)?)?"
TRUE_WORDS = ("true", "t", "yes", "y", "1")
FALSE_WORDS = ("false", "f", "no", "n", "0")
FUTURE = " lies in the future"


def converted_select(export_format: Format, landing: Landing, order: DateOrder, zone: str, row_hash: str) -> str:
    """The select that makes `converted` of `staged`: line, reason, record_hash, record_key, is_duplicate, typed columns.

    Every text is converted once; `reason` is the first thing that is wrong with a row, or null.
    """
    texts = ", ".join(
        f"{_text(export_format, name)} as {quoted(_text_of(name, kind))}" for name, kind in landing.columns.items()
    )
    values = ", ".join(
        f"{_converted(quoted(_text_of(name, kind)), kind, order, zone)} as {quoted(name)}"
        for name, kind in landing.columns.items()
        if kind != "text"
    )
    key = ", ".join(f"coalesce(cast({quoted(name)} as varchar), '')" for name in landing.key)
    names = ", ".join(quoted(name) for name in landing.columns)
    return (
        f"with texts as (select line, fault, {row_hash} as record_hash, {texts} from staged), "
        f"typed as (select *{', ' + values if values else ''} from texts) "
        f"select line, {_reason(landing, order)} as reason, cast(record_hash as varchar) as record_hash, "
        f"concat_ws('|', {key}) as record_key, false as is_duplicate, {names} from typed"
    )


def _text_of(name: str, kind: ColumnType) -> str:
    """Where the text of a column stands beside its value."""
    return name if kind == "text" else f"{name} as written"


def _text(export_format: Format, name: str) -> str:
    source = export_format.fields.get(name)
    text = "cast(null as varchar)" if source is None else expression(source)
    return _translated(text, export_format.values.get(name))


def typed_select(columns: Mapping[str, ColumnType], order: DateOrder, zone: str) -> str:
    """Select list: every text column converted to its type; what cannot be converted becomes null."""
    return ", ".join(
        f"{_converted(quoted(name), kind, order, zone)} as {quoted(name)}" for name, kind in columns.items()
    )


def lies_in_the_future(moment: str) -> str:
    """Whether a moment in UTC is later than clocks and time zones can explain."""
    return f"{moment} > timezone('UTC', now()) + interval 1 day"


def _reason(landing: Landing, order: DateOrder) -> str:
    """The first reason why a row of `typed` cannot be loaded, or null."""
    reasons = ["fault"]
    for name in landing.required:
        written = quoted(_text_of(name, landing.columns[name]))
        reasons.append(f"case when {written} is null then {literal(f'{name} is missing')} end")
    for name, kind in landing.columns.items():
        if kind == "text":
            continue
        written, value = quoted(_text_of(name, kind)), quoted(name)
        what = f" is not a {_readable(kind, order)}"
        reasons.append(
            f"case when {value} is null and {written} is not null "
            f"then {literal(name + ' “')} || left({written}, 60) || {literal('”' + what)} end"
        )
        if kind == "moment":
            reasons.append(
                f"case when {lies_in_the_future(value)} "
                f"then {literal(name + ' ')} || strftime({value}, '%Y-%m-%d') || {literal(FUTURE)} end"
            )
    return f"coalesce({', '.join(reasons)})"


def told_clock_changes(
    connection: duckdb.DuckDBPyConnection, export_format: Format, landing: Landing, order: DateOrder, zone: str
) -> list[str]:
    """How many times without an offset a clock change skipped or made to happen twice, in a sentence each."""
    name = landing.clock
    if name is None or name not in export_format.fields:
        return []
    written = _text(export_format, name)
    naive, place = _naive("written", order), literal(zone)
    is_naive = (
        f"not regexp_matches(written, {literal(HAS_OFFSET)}) and not regexp_full_match(written, {literal(IS_EPOCH)})"
    )
    row = connection.execute(
        f"with days as (select distinct left(written, 19) as written from (select {written} as written from staged) "
        f"where {is_naive}), "
        f"moments as (select {naive} as naive, timezone({place}, naive) as later, "
        f"timezone({place}, naive - interval 3 hour) + interval 3 hour as earlier from days) "
        f"select count(*) filter (timezone({place}, later) <> naive), "
        f"count(*) filter (timezone({place}, later) = naive and earlier <> later and timezone({place}, earlier) = naive) "
        f"from moments"
    ).fetchone()
    skipped, twice = row or (0, 0)
    told = (
        (skipped, f"that the clocks of {zone} skipped in spring: moved forward"),
        (twice, f"that happened twice when the clocks of {zone} went back: taken as the earlier"),
    )
    return [f"{count:,} {'time' if count == 1 else 'times'} {what}" for count, what in told if count]


def _readable(kind: ColumnType, order: DateOrder) -> str:
    return {
        "moment": f"date and time in the order {order}",
        "day": f"date in the order {order}",
        "integer": "whole number",
        "decimal": "number",
        "truth": "yes or no",
        "text": "text",
        "seconds": "duration",
    }[kind]


def _translated(text: str, values: Mapping[str, str] | None) -> str:
    if not values:
        return text
    cases = " ".join(
        f"when {literal(value)} then {literal(meaning) if meaning else 'null'}"
        for value, meaning in values.items()
        if value != "*"
    )
    otherwise = text if "*" not in values else (literal(values["*"]) if values["*"] else "null")
    return f"case {text} {cases} else {otherwise} end"


def _naive(text: str, order: DateOrder) -> str:
    """In the order settled; where the month has a name, without one."""
    formats, named = (
        ", ".join(literal(day + time) for day in days for time in TIME_FORMATS)
        for days in (DATE_FORMATS[order], NAMED_MONTH_FORMATS)
    )
    return (
        f"case when regexp_matches({text}, {literal(HAS_MONTH_NAME)}) then try_strptime({day_month_year(text)}, [{named}]) "
        f"else try_strptime({text}, [{formats}]) end"
    )


def _in_utc(naive: str, zone: str) -> str:
    """DuckDB takes the later of two equal local times: the offset of three hours before gives the earlier one."""
    earlier = f"timezone({zone}, {naive} - interval 3 hour) + interval 3 hour"
    later = f"timezone({zone}, {naive})"
    return f"timezone('UTC', case when timezone({zone}, {earlier}) = {naive} then {earlier} else {later} end)"


def _converted(text: str, kind: ColumnType, order: DateOrder, zone: str) -> str:
    if kind == "text":
        return text
    if kind == "moment":
        iso = f"regexp_replace(regexp_replace({text}, '\\s*(UTC|GMT|Z)$', 'Z'), '\\s+([+-]\\d\\d)', '\\1')"
        return (
            f"case when regexp_matches({text}, {literal(HAS_OFFSET)}) then timezone('UTC', try_cast({iso} as timestamptz)) "
            f"when regexp_full_match({text}, {literal(IS_EPOCH)}) then timezone('UTC', to_timestamp(try_cast({text} as double))) "
            f"else {_in_utc(_naive(text, order), literal(zone))} end"
        )
    if kind == "day":
        return f"cast({_naive(text, order)} as date)"
    if kind == "truth":
        yes, no = (", ".join(map(literal, words)) for words in (TRUE_WORDS, FALSE_WORDS))
        return f"case when lower({text}) in ({yes}) then true when lower({text}) in ({no}) then false end"
    if kind == "seconds":
        clock = f"list_transform(string_split({text}, ':'), lambda each: try_cast(each as double))"
        return (
            f"case when regexp_full_match({text}, {literal(CLOCK)}) "
            f"then list_reduce({clock}, lambda total, part: 60 * total + part) else try_cast({text} as double) end"
        )
    sql_type = SQL_TYPES[kind]
    thousands = (
        f"regexp_full_match({text}, {literal(THOUSANDS)})"  # 1,234.5; never 1,5, which is one and a half elsewhere
    )
    return f"try_cast(case when {thousands} then replace({text}, ',', '') else {text} end as {sql_type})"
