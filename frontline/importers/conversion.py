"""Text becomes typed values, by SQL over `staged`; every value that cannot be converted is named, none is guessed."""

from collections.abc import Mapping

from frontline.importers.formats import DateOrder, Format, expression, literal, quoted
from frontline.importers.landing import SQL_TYPES, ColumnType, Landing
from frontline.importers.moments import moment, naive_moment

THOUSANDS = r"-?\d{1,3}(,\d{3})+(\.\d+)?"
CLOCK = r"\d+:\d\d(:\d\d(\.\d+)?)?"
TRUE_WORDS = ("true", "t", "yes", "y", "1")
FALSE_WORDS = ("false", "f", "no", "n", "0")
FUTURE = " lies in the future"


def converted_select(
    landing: Landing, texts: Mapping[str, str], order: DateOrder, zone: str, relation: str, row_hash: str
) -> str:
    """The select that converts a relation: line, reason, record_hash, record_key, is_duplicate, the landing's typed columns.

    `relation` has `line` and `fault`; `texts` gives the SQL of a column's text. Every text is converted once; `reason` is the
    first thing that is wrong with a row, or null. A column without a text is null without being computed.
    """
    given = {name: kind for name, kind in landing.columns.items() if name in texts}
    written = "".join(f", {texts[name]} as {quoted(_text_of(name, kind))}" for name, kind in given.items())
    values = "".join(
        f", {_converted(quoted(_text_of(name, kind)), kind, order, zone)} as {quoted(name)}"
        for name, kind in given.items()
        if kind != "text"
    )
    absent = "".join(
        f", cast(null as {SQL_TYPES[kind]}) as {quoted(name)}"
        for name, kind in landing.columns.items()
        if name not in given
    )
    key = ", ".join(f"coalesce(cast({quoted(name)} as varchar), '')" for name in landing.key)
    names = ", ".join(quoted(name) for name in landing.columns)
    return (
        f"with texts as (select line, fault, {row_hash} as record_hash{written} from {relation}), "
        f"typed as (select *{values}{absent} from texts) "
        f"select line, {_reason(landing, given, order)} as reason, cast(record_hash as varchar) as record_hash, "
        f"concat_ws('|', {key}) as record_key, false as is_duplicate, {names} from typed"
    )


def _text_of(name: str, kind: ColumnType) -> str:
    """Where the text of a column stands beside its value."""
    return name if kind == "text" else f"{name} as written"


def texts_of(landing: Landing, export_format: Format) -> dict[str, str]:
    """The SQL of each column's text that the format gives, its single values translated."""
    return {
        name: _translated(expression(export_format.fields[name]), export_format.values.get(name))
        for name in landing.columns
        if name in export_format.fields
    }


def lies_in_the_future(moment: str) -> str:
    """Whether a moment in UTC is later than clocks and time zones can explain."""
    return f"{moment} > timezone('UTC', now()) + interval 1 day"


def _reason(landing: Landing, given: Mapping[str, ColumnType], order: DateOrder) -> str:
    """The first reason why a row of `typed` cannot be loaded, or null."""
    reasons = ["fault"]
    for name in landing.required:
        is_missing = f"{quoted(_text_of(name, landing.columns[name]))} is null" if name in given else "true"
        reasons.append(f"case when {is_missing} then {literal(f'{name} is missing')} end")
    for name, kind in given.items():
        if kind == "text":
            continue
        written, value = quoted(_text_of(name, kind)), quoted(name)
        what = f" is not a {_readable(kind, order)}"
        reasons.append(
            f"case when {value} is null and {written} is not null "
            f"then {literal(name + ' “')} || left({written}, 60) || {literal('”' + what)} end"
        )
        if kind == "moment" and not landing.is_planned:
            reasons.append(
                f"case when {lies_in_the_future(value)} "
                f"then {literal(name + ' ')} || strftime({value}, '%Y-%m-%d') || {literal(FUTURE)} end"
            )
    reasons += [f"case when not ({holds}) then {literal(what)} end" for holds, what in landing.checks.items()]
    return f"coalesce({', '.join(reasons)})"


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


def _converted(text: str, kind: ColumnType, order: DateOrder, zone: str) -> str:
    if kind == "text":
        return text
    if kind == "moment":
        return moment(text, order, zone)
    if kind == "day":
        return f"cast({naive_moment(text, order)} as date)"
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
