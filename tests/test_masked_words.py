"""What a question hides in a quote: as much as a view does, and never how long it was."""

import duckdb
import pytest

from frontline.masked_words import MASKED_WORDS, NAME_MACROS
from frontline.masking import mask_text


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    made = duckdb.connect()
    made.execute("create table colleague_names as select unnest(['Gus Foxley', 'Gus', 'Foxley', 'Young']) as written")
    made.execute(
        "create table shown_names as select unnest(['ruth', 'abara', 'lantern', 'photo', 'archive']) as written"
    )
    made.execute(NAME_MACROS)
    made.execute(MASKED_WORDS)
    return made


def shown(connection: duckdb.DuckDBPyConnection, written: str | None, customer: str | None) -> str | None:
    row = connection.execute("select masked_words(?, ?)", [written, customer]).fetchone()
    assert row is not None
    return None if row[0] is None else str(row[0])


@pytest.mark.parametrize(
    ("written", "customer", "quote"),
    [
        ("Dana Dana Dana, dana jones DANA JONES: Danae", "Dana Jones", "▪▪▪ ▪▪▪ ▪▪▪, ▪▪▪ ▪▪▪ ▪▪▪ ▪▪▪: Danae"),
        ("be so kind, Bo Li or LI, bo", "Bo Li", "be so kind, ▪▪▪ ▪▪▪ or ▪▪▪, bo"),
        ("an in no do so my me to of be", "An In", "an in no do so my me to of be"),
        ("Josés album of JOSÉ", "José", "Josés album of ▪▪▪"),
        ("gus foxley is so young, Young", None, "▪▪▪ ▪▪▪ is so young, ▪▪▪"),
        ("Ring 617/555/0134 or (617)\u00a0555\u20110134 now", None, "Ring ▪▪▪ or ▪▪▪ now"),
        ("Order #19374/19375 of 11/12/2026", None, "Order #19374/19375 of 11/12/2026"),
        ("It went to Des Moines. Dana", "Dana Jones", "It went to Des Moines."),
        ("It went there!\n– Dana Jones\nd@example.com", "Dana Jones", "It went there!"),
        ("I told Dana", "Dana Jones", "I told ▪▪▪"),
        (None, "Dana Jones", None),
        ("Nobody", None, "Nobody"),
    ],
)
def test_a_quote_hides_names_and_numbers(
    connection: duckdb.DuckDBPyConnection, written: str | None, customer: str | None, quote: str | None
) -> None:
    assert shown(connection, written, customer) == quote


@pytest.mark.parametrize(
    "written", ["dana jones", "DANA", "Dana Dana Dana", "Bo, LI and li", "Dana2", "617/555/0134", "so will Will"]
)
def test_the_rule_is_that_of_the_views(connection: duckdb.DuckDBPyConnection, written: str) -> None:
    names = "Dana Jones Bo Li Will"
    of_views = mask_text(written, [names])
    hidden = [word for word in written.split() if word.strip(",") not in of_views.replace(",", "").split()]
    of_questions = shown(connection, written, names) or ""
    assert of_questions.count("▪▪▪") == of_views.count("▪▪▪") == len(hidden)


def test_places_in_a_text_stay_true_where_names_are_hidden_sign_by_sign(connection: duckdb.DuckDBPyConnection) -> None:
    row = connection.execute("select without_names_sign_by_sign('Dana Dana, dana?', ['Dana'])").fetchone()
    assert row == ("▪▪▪▪ ▪▪▪▪, ▪▪▪▪?",)


@pytest.mark.parametrize(
    ("written", "quote"),
    [
        ("My friend Lou asks whether #19574 is done, says Lou", "My friend ▪▪▪ asks whether #▪▪▪ is done, says ▪▪▪"),
        ("I saw my son Wednesday with my aunt's VHS tapes", "I saw my son Wednesday with my aunt's VHS tapes"),
        ("our kids Tom, Ann and Bo; my daughter June is", "our kids ▪▪▪, ▪▪▪ and ▪▪▪; my daughter ▪▪▪ is"),
        ("my cousin Ruth came", "my cousin ▪▪▪ came"),
        ("It came, thank you, Ruth", "It came, thank you, Ruth"),
        ("It came, thank you, Lantern", "It came, thank you, Lantern"),
        ("It came, thank you, Mia", "It came, thank you, ▪▪▪"),
        ("Orders 19574/19575, tracking RR123456785GB", "Orders #▪▪▪, tracking #▪▪▪"),
        ("my friend\nŁukasz and my\u00a0wife (Žofie)", "my friend\n▪▪▪ and my\u00a0wife (▪▪▪)"),
        ("It came.\nKind regards\nAnna van der Berg", "It came.\nKind regards\n▪▪▪ van der ▪▪▪"),
        ("It came.\nBest,\nAnna & Tom", "It came.\nBest,\n▪▪▪ & ▪▪▪"),
        ("my husband, Dr. Smith, and my son May came", "my husband, Dr. ▪▪▪, and my son ▪▪▪ came"),
        ("Our partner Deutsche Bank. Thanks, Acme Support", "Our partner Deutsche Bank. Thanks, Acme Support"),
        ("our friends Deutsche Bank, Lou Smith and Ida", "our friends Deutsche Bank, ▪▪▪ ▪▪▪ and ▪▪▪"),
        ("my mate Uses Linux and Docker; her name is Invoice", "my mate Uses Linux and Docker; her name is Invoice"),
        ("in case 10000 people order 12000 prints", "in case 10000 people order 12000 prints"),
        ("order (98765), member ID 5567, Apt #204", "order (#▪▪▪), member #▪▪▪, Apt #204"),
    ],
)
def test_third_persons_and_numbers_vanish_from_quotes(
    connection: duckdb.DuckDBPyConnection, written: str, quote: str
) -> None:
    row = connection.execute("select masked_quote(?, 'Dana Jones')", [written]).fetchone()
    assert row == (quote,)


def test_who_takes_a_case_sees_its_number(connection: duckdb.DuckDBPyConnection) -> None:
    assert shown(connection, "My friend Lou asks for #19574", "Dana Jones") == "My friend ▪▪▪ asks for #19574"
