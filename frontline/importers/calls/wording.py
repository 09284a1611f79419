"""What call-log formats share: a field under any of several names, times in letters, devices as the roster names them.

Every expression here is SQL text over the staged columns.
"""

import re
from collections.abc import Mapping

from frontline.importers.formats import FieldSource, Sql, expression, json_text

SHORT_NUMBER = r"[0-9]{1,6}"
"""An extension; a longer number is one of the telephone network."""
RFC_2822 = r"(\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d:\d\d)\s*(GMT|UTC|[+-]\d{4})"
OFFSETS = {"UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
LETTERED_ZONE = rf"(\d\d:\d\d:\d\d) ({'|'.join(OFFSETS)}) (\d{{4}}-\d\d-\d\d)"


def computed(**expressions: str) -> dict[str, FieldSource]:
    """Landing fields, each from an SQL expression."""
    return {name: Sql(text) for name, text in expressions.items()}


def columns_of(fields: Mapping[str, FieldSource]) -> tuple[str, ...]:
    """Every column that the expressions name: what a format may lack where the header decides."""
    texts = (source.expression for source in fields.values() if isinstance(source, Sql))
    return tuple(dict.fromkeys(name for text in texts for name in re.findall(r'"([^"]+)"', text)))


def any_of(*names: str) -> str:
    """The first of these columns that holds something."""
    return f"coalesce({', '.join(expression(name) for name in names)})"


def any_path(*paths: str, record: str = "record") -> str:
    """The first of these JSON paths that holds something."""
    return f"coalesce({', '.join(json_text(path, record) for path in paths)})"


def has(text: str, pattern: str) -> str:
    """Whether a text matches somewhere, in large or small letters; false where there is none."""
    return f"coalesce(regexp_matches({text}, '(?i){pattern}'), false)"


def is_short(text: str) -> str:
    """Whether a number is as short as an extension."""
    return f"coalesce(regexp_full_match({text}, '{SHORT_NUMBER}'), false)"


def is_true(condition: str) -> str:
    """A condition as the text of a truth field."""
    return f"case when {condition} then 'true' else 'false' end"


def without_prefix(text: str) -> str:
    """A device as the roster names it: "client:ann" is ann, "sip:301@example.com" and "Ext.301" are 301."""
    bare = f"regexp_replace({text}, '(?i)^(client:|sips?:|ext\\. ?)', '')"
    return f"nullif(case when {has(text, '^sips?:')} then regexp_replace({bare}, '@.*$', '') else {bare} end, '')"


def number_in(text: str) -> str:
    """The number beside a name: "Ann Reed <301>", "Ann Reed (301)", "301 - Ann Reed"; else the text itself."""
    return (
        f"coalesce(nullif(regexp_extract({text}, '[<(]([+0-9*#]+)[>)]', 1), ''), "
        f"nullif(regexp_extract({text}, '^([0-9]+) - ', 1), ''), {text})"
    )


def seconds(text: str) -> str:
    """Seconds as a number, written as 90 or as 00:01:30; 0 where there are none."""
    parts = f"list_transform(string_split({text}, ':'), lambda each: try_cast(each as double))"
    clock = f"list_reduce({parts}, lambda total, part: 60 * total + part)"
    return f"coalesce(case when contains({text}, ':') then {clock} else try_cast({text} as double) end, 0)"


def moment(text: str) -> str:
    """A time as the shared reader takes it: RFC 2822 and "14:05:00 PDT 2026-03-02" become ISO with an offset."""
    named_month = f"try_strptime(regexp_extract({text}, '{RFC_2822}', 1), '%d %b %Y %H:%M:%S')"
    offset = f"regexp_extract({text}, '{RFC_2822}', 2)"
    shown = (
        f"case when {offset} in ('GMT', 'UTC') then '+00:00' else left({offset}, 3) || ':' || right({offset}, 2) end"
    )
    zones = " ".join(f"when '{name}' then '{hours:+03d}:00'" for name, hours in OFFSETS.items())
    return (
        f"case when {has(text, RFC_2822)} then strftime({named_month}, '%Y-%m-%d %H:%M:%S') || {shown} "
        f"when regexp_full_match({text}, '{LETTERED_ZONE}') then regexp_replace({text}, '{LETTERED_ZONE}', '\\3 \\1') || "
        f"case regexp_extract({text}, '{LETTERED_ZONE}', 2) {zones} end else {text} end"
    )
