"""The macros that hide people in what was written: the rule of frontline/masking.py, in the words of SQL.

RE2 looks neither ahead nor behind: a name is found with the signs around it, which are put back, and twice, since a
name that follows at once has lost the sign before it the first time.
"""

from frontline.masking import (
    COUNTED,
    EMAIL,
    FIRST_OF_NAMES,
    HIDDEN,
    HIDDEN_IDENTIFIER,
    IDENTIFIER,
    KEEP_COUNT,
    LETTER,
    LONG_NUMBER,
    MONTH_NAMES,
    NAME,
    NO_NAMES,
    NO_PERSONS,
    ORPHANS,
    PERSON,
    SIGNED,
    THIRD_PERSONS,
    WORDS_TOO,
)


def _quoted(written: str) -> str:
    return "'" + written.replace("'", "''") + "'"


_WORDS_TOO = ", ".join(_quoted(word) for word in sorted(WORDS_TOO))
_NO_NAMES = ", ".join(_quoted(word) for word in sorted(NO_NAMES))
_NO_FIRST = ", ".join(_quoted(word) for word in sorted(NO_NAMES - FIRST_OF_NAMES))
_NO_PERSONS = _quoted(rf"\b(?:{'|'.join(sorted(NO_PERSONS))})\b")
_TOLD = ", ".join(f"regexp_extract_all(written, {_quoted(pattern)}, 1)" for pattern in THIRD_PERSONS)
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
create or replace macro names_hidden(written, pattern) as list_transform([pattern], lambda hidden: if(
    hidden is null or hidden = '', written, regexp_replace(
        regexp_replace(written, {_BEFORE} || hidden || {_AFTER}, '\\1{HIDDEN}\\2', 'g'),
        {_BEFORE} || hidden || {_AFTER}, '\\1{HIDDEN}\\2', 'g')))[1];
create or replace macro name_patterns(written, names) as list_transform(
    name_parts(written, names), lambda each: name_pattern(each));
create or replace macro without_names(written, names) as names_hidden(
    written, array_to_string(name_patterns(written, names), '|'));
create or replace macro names_among(told) as list_filter(
    flatten(list_transform(
        list_filter(
            flatten(list_transform(
                list_filter(
                    cast(told as varchar[]),
                    lambda words: lower(regexp_extract(words, {_quoted(NAME)})) not in ({_NO_FIRST})),
                lambda words: regexp_extract_all(words, {_quoted(PERSON)}))),
            lambda person: not regexp_matches(lower(person), {_NO_PERSONS})),
        lambda person: regexp_extract_all(person, {_quoted(NAME)}))),
    lambda each: lower(each) not in ({_NO_NAMES}));
create or replace macro signed_names(written, shown_words) as list_transform(
    [coalesce(shown_words, [])],
    lambda shown: list_filter(
        names_among(regexp_extract_all(written, {_quoted(SIGNED)}, 1)),
        lambda each: not list_contains(shown, lower(each))))[1];
create or replace macro third_patterns(written, shown_words) as list_transform(
    list_distinct(list_concat(
        names_among(flatten([{_TOLD}])),
        regexp_extract_all(written, {_quoted(MONTH_NAMES)}, 1),
        signed_names(written, shown_words))),
    lambda each: regexp_escape(each) || '|' || regexp_escape(upper(each)));
create or replace macro without_people(written, names, shown_words) as names_hidden(
    written,
    array_to_string(
        list_reverse_sort(list_concat(name_patterns(written, names), third_patterns(written, shown_words))), '|'));
create or replace macro without_identifiers(written) as replace(regexp_replace(
    regexp_replace(written, {_quoted(COUNTED.pattern)}, '{KEEP_COUNT}\\1', 'g'),
    {_quoted(IDENTIFIER.pattern)}, '{HIDDEN_IDENTIFIER}', 'g'), '{KEEP_COUNT}', '');
create or replace macro without_names_sign_by_sign(written, names) as list_reduce(
    name_parts(written, names),
    lambda shown, each: regexp_replace(
        regexp_replace(
            shown, {_BEFORE} || name_pattern(each) || {_AFTER}, '\\1' || repeat('▪', length(each)) || '\\2', 'g'),
        {_BEFORE} || name_pattern(each) || {_AFTER}, '\\1' || repeat('▪', length(each)) || '\\2', 'g'),
    written);
"""
"""What models read too. Names are whole ones, words of them, or e-mails; shown words, in lower case, are names that a
signature may keep; sign by sign: places in the text stay true."""

MASKED_WORDS = f"""
create or replace macro people_hidden(written, customer_name) as without_people(
    written,
    list_append((select list(colleague_names.written) from colleague_names), customer_name),
    (select list(shown_names.written) from shown_names));
create or replace macro masked_words(written, customer_name) as regexp_replace(
    without_contacts(people_hidden(written, customer_name)), {_quoted(ORPHANS.pattern)}, '\\1');
create or replace macro masked_quote(written, customer_name) as regexp_replace(
    without_contacts(without_identifiers(people_hidden(written, customer_name))), {_quoted(ORPHANS.pattern)}, '\\1');
"""
"""Hidden are names of ours, leaders apart, words of the customer's name, third persons whom the text names, e-mails and
telephone numbers; in a quote, which stands apart from the case it is about, numbers of orders and tickets too. Leaders and
the company keep their names: "Thanks, Ruth" names nobody who has to be hidden.
"""
