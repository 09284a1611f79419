"""What a figure means: the "?" of a card, and the definition of a query that the "?" and the rows dialog share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from frontline.errors import FrontlineError
from frontline.glossary import Term, terms_for
from frontline.query_catalog import Column, Query
from frontline.spreadsheets import Table
from frontline.ui import drawn, filters
from frontline.ui.drawn import DrawnCard
from frontline.ui.filter_state import chosen
from frontline.ui.session import asked_of, query, settings


def meaning_button(card: DrawnCard, key: str) -> None:
    """Show the "?" of a card: its name is in words, its look is in the style sheet. A card of which nothing is known has none."""
    is_explained = bool(card.asked or card.counted or terms_of(card))
    if is_explained and st.button(f"What is this? {_as_label(card.label)}", key=f"meaning_{key}", type="tertiary"):
        _open_meaning(card)


def _as_label(text: str) -> str:
    """A text as it is on a button, whose label is Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!~$:|<>" else sign for sign in text)


def terms_of(card: DrawnCard) -> tuple[Term, ...]:
    """The glossary's entries for a card: those that its words name, then those in the names of its columns."""
    return terms_for(card.words, (column.name for name, _ in card.asked for column in query(name).returns))


@st.dialog("What is this?", width="large")
def _open_meaning(card: DrawnCard) -> None:
    """Show what a card says, how it was counted, its words, and the questions behind it."""
    lines = [f'<p class="text-label">{escape(card.label)}</p>']
    lines += [f'<p class="text-serif">{escape(card.sentence)}</p>'] if card.sentence else []
    lines += [f'<p class="text-quiet">{escape(card.explanation)}</p>'] if card.explanation else []
    lines += [f'<p class="text-plain">How it was counted: {escape(card.counted)}.</p>'] if card.counted else []
    lines.append(f'<p class="text-quiet">{escape(drawn.page().in_short)}. {escape(_clock())}</p>')
    st.html("".join(lines))
    _entries(terms_of(card))
    try:
        for number, (name, parameters) in enumerate(card.asked, start=1):
            _question(query(name), asked_of(name, parameters), "" if len(card.asked) == 1 else f" {number}")
    except FrontlineError as error:
        st.markdown(f"{error.what_happened}. {error.what_to_do}.")


def words_of_query(definition: Query) -> None:
    """Show the glossary's entries for the rows of a query, one click away."""
    found = told_of_query(definition.name, {}).terms
    if found:
        with st.expander("What the words mean"):
            _entries(found)


def _clock() -> str:
    """Which clock lengths follow, and whose days and hours they are."""
    clock = filters.CLOCKS[chosen("clock")].lower()
    return f"Lengths are in {clock} where both are known; days and hours are those of {settings().company.time_zone}."


def _entries(found: Sequence[Term]) -> None:
    """Show entries of the glossary as a list of definitions."""
    if found:
        entries = "".join(
            f"<dt>{escape(term.title)}</dt><dd>{escape(term.meaning)}"
            + (f' <span class="text-quiet">Decided in {escape(term.decision)}</span>' if term.decision else "")
            + "</dd>"
            for term in found
        )
        st.html(f'<dl class="definitions">{entries}</dl>')


def _question(definition: Query, parameters: Mapping[str, Any], number: str) -> None:
    """Show one query: what it answers, its grain, what it was asked, its columns and its SQL."""
    st.html(
        f'<p class="text-label">The question{number}</p><p class="text-plain">{escape(definition.answers)}</p>'
        f'<p class="text-quiet">{escape(definition.grain)}</p>'
    )
    query_definition(definition, parameters, number)


def query_definition(definition: Query, parameters: Mapping[str, Any], number: str = "") -> None:
    """Show what a query was asked, what each of its columns means, and its SQL."""
    with st.expander(f"What the columns{number} mean"):
        st.dataframe(columns_frame(definition.returns), hide_index=True, width="stretch")
    with st.expander(f"The question{number} as SQL"):
        told = parameter_lines(definition, parameters)
        if told:
            st.markdown("\n".join(f"- {line}" for line in told))
        st.code(definition.sql, language="sql")


def parameter_lines(definition: Query, parameters: Mapping[str, Any]) -> list[str]:
    """Each parameter with the value that it was given and its meaning; one that was left out with its default."""
    return [
        f"`${each.name}` = `{parameters[each.name]}` · {each.means}"
        if each.name in parameters
        else f"`${each.name}` left at {each.default} · {each.means}"
        for each in definition.params
    ]


@dataclass(frozen=True)
class Told:
    """What explains a figure: entries of the glossary, and the queries behind it with their parameters."""

    terms: tuple[Term, ...] = ()
    asked: tuple[tuple[str, Mapping[str, Any]], ...] = ()


def told_by(card: DrawnCard) -> Told:
    """What explains a card."""
    return Told(terms_of(card), card.asked)


def told_of_query(name: str, parameters: Mapping[str, Any]) -> Told:
    """What explains the rows of one query."""
    definition = query(name)
    return Told(terms_for([definition.answers], (column.name for column in definition.returns)), ((name, parameters),))


def words_table(told: Iterable[Told]) -> Table:
    """The definitions of several figures as one table, each once."""
    rows = dict.fromkeys(row for each in told for row in _rows_of(each))
    kinds = ("word", "question", "column")
    return Table(
        "Definitions",
        ("what", "name", "meaning", "more"),
        sorted(rows, key=lambda row: kinds.index(row[0])),
    )


def _rows_of(told: Told) -> Iterator[tuple[str, str, str, str]]:
    for term in told.terms:
        yield "word", term.title, term.meaning, term.decision and f"decided in {term.decision}"
    for name, parameters in told.asked:
        definition = query(name)
        lines = parameter_lines(definition, asked_of(name, parameters))
        asked = "; ".join(line.replace("`", "") for line in lines)
        yield "question", name, f"{definition.answers} {definition.grain}", asked
        for column in definition.returns:
            yield "column", column.name, column.means, f"of {name}"


def columns_frame(returns: Sequence[Column]) -> pd.DataFrame:
    """List the columns of a query's contract and what they mean."""
    return pd.DataFrame(
        [(entry.name.replace("_", " "), entry.means) for entry in returns],
        columns=["column", "meaning"],
    )
