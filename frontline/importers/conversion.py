"""Text becomes typed values, by SQL over `staged`; every value that cannot be converted is named, none is guessed.

Dates: the order of day and month is settled once per file (`date_order`), a time without an offset is taken in the source's
zone and kept in UTC. A local time that a clock change skipped is moved forward; one that happened twice is the
earlier of the two.
"""

from collections.abc import Mapping

from frontline.importers.date_order import DATE_FORMATS, HAS_OFFSET
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
TRUE_WORDS = ("true", "t", "yes", "y", "1")
FALSE_WORDS = ("false", "f", "no", "n", "0")
FUTURE = " lies in the future"


def text_select(export_format: Format, columns: Mapping[str, ColumnType]) -> str:
    """Select list: every landing column as text, translated where the format has `values` for it."""
    parts = []
    for name in columns:
        source = export_format.fields.get(name)
        text = "cast(null as varchar)" if source is None else expression(source)
        parts.append(f"{_translated(text, export_format.values.get(name))} as {quoted(name)}")
    return ", ".join(parts)


def typed_select(columns: Mapping[str, ColumnType], order: DateOrder, zone: str) -> str:
    """Select list: every text column converted to its type; what cannot be converted becomes null."""
    return ", ".join(
        f"{_converted(quoted(name), kind, order, zone)} as {quoted(name)}" for name, kind in columns.items()
    )


def lies_in_the_future(moment: str) -> str:
    """Whether a moment in UTC is later than clocks and time zones can explain."""
    return f"{moment} > timezone('UTC', now()) + interval 1 day"


def reason_expression(landing: Landing, order: DateOrder, zone: str) -> str:
    """The first reason why a row of texts cannot be loaded, or null."""
    reasons = ["fault"]
    for name in landing.required:
        reasons.append(f"case when {quoted(name)} is null then {literal(f'{name} is missing')} end")
    for name, kind in landing.columns.items():
        if kind == "text":
            continue
        what = f" is not a {_readable(kind, order)}"
        reasons.append(
            f"case when {quoted(name)} is not null and {_converted(quoted(name), kind, order, zone)} is null "
            f"then {literal(name + ' “')} || left({quoted(name)}, 60) || {literal('”' + what)} end"
        )
        if kind == "moment":
            moment = _converted(quoted(name), kind, order, zone)
            reasons.append(
                f"case when {lies_in_the_future(moment)} "
                f"then {literal(name + ' ')} || strftime({moment}, '%Y-%m-%d') || {literal(FUTURE)} end"
            )
    return f"coalesce({', '.join(reasons)})"


def _readable(kind: ColumnType, order: DateOrder) -> str:
    return {
        "moment": f"date and time in the order {order}",
        "day": f"date in the order {order}",
        "integer": "whole number",
        "decimal": "number",
        "truth": "yes or no",
        "text": "text",
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
    formats = ", ".join(literal(day + time) for day in DATE_FORMATS[order] for time in TIME_FORMATS)
    return f"try_strptime({text}, [{formats}])"


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
    sql_type = SQL_TYPES[kind]
    thousands = (
        f"regexp_full_match({text}, {literal(THOUSANDS)})"  # 1,234.5; never 1,5, which is one and a half elsewhere
    )
    return f"try_cast(case when {thousands} then replace({text}, ',', '') else {text} end as {sql_type})"
