"""The macros that hide people in what was written: the rule of frontline/masking.py, in the words of SQL.

RE2 looks neither ahead nor behind: a name is found with the signs around it, which are put back, and twice, since a
name that follows at once has lost the sign before it the first time.
"""

from frontline.masking import EMAIL, HIDDEN, LETTER, LONG_NUMBER, ORPHANS, WORDS_TOO


def _quoted(written: str) -> str:
    return "'" + written.replace("'", "''") + "'"


_WORDS_TOO = ", ".join(_quoted(word) for word in sorted(WORDS_TOO))
_BEFORE, _AFTER = _quoted(f"(^|[^{LETTER}])(?:"), _quoted(f")($|[^{LETTER}])")
NAME_MACROS = f"""
create or replace macro without_contacts(written) as regexp_replace(
    regexp_replace(written, {_quoted(EMAIL.pattern)}, '{HIDDEN}@{HIDDEN}', 'g'),
    {_quoted(LONG_NUMBER.pattern)}, '{HIDDEN}', 'g');
create or replace macro name_pattern(word) as case
    when length(word) > 2 and lower(word) not in ({_WORDS_TOO}) then '(?i:' || regexp_escape(word) || ')'
    else regexp_escape(upper(left(word, 1)) || lower(word[2:])) || '|' || regexp_escape(upper(word)) end;
create or replace macro name_parts(written, names) as list_reverse_sort(list_distinct(list_filter(
    flatten(list_transform(
        list_filter(cast(coalesce(names, []) as varchar[]), lambda each: each is not null),
        lambda each: string_split(each, ' '))),
    lambda each: length(each) >= 2 and contains(lower(written), lower(each)))));
create or replace macro names_hidden(written, pattern) as if(pattern is null or pattern = '', written, regexp_replace(
    regexp_replace(written, {_BEFORE} || pattern || {_AFTER}, '\\1{HIDDEN}\\2', 'g'),
    {_BEFORE} || pattern || {_AFTER}, '\\1{HIDDEN}\\2', 'g'));
create or replace macro without_names(written, names) as names_hidden(
    written,
    array_to_string(list_transform(name_parts(written, names), lambda each: name_pattern(each)), '|'));
create or replace macro without_names_sign_by_sign(written, names) as list_reduce(
    name_parts(written, names),
    lambda shown, each: regexp_replace(
        regexp_replace(
            shown, {_BEFORE} || name_pattern(each) || {_AFTER}, '\\1' || repeat('▪', length(each)) || '\\2', 'g'),
        {_BEFORE} || name_pattern(each) || {_AFTER}, '\\1' || repeat('▪', length(each)) || '\\2', 'g'),
    written);
"""
"""What models read too. Names are whole ones, words of them, or e-mails; sign by sign: places in the text stay true."""

MASKED_WORDS = f"""
create or replace macro masked_words(written, customer_name) as regexp_replace(
    without_contacts(without_names(
        written, list_append((select list(colleague_names.written) from colleague_names), customer_name))),
    {_quoted(ORPHANS.pattern)}, '\\1');
"""
"""Names of ours, leaders apart, words of the customer's name, e-mails and telephone numbers are hidden."""
