"""Sentences first: the headline, cards with their quiet last line, badges, small tables, and what to say of nothing.

Texts may be anything a customer or author wrote: everything is escaped here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from typing import Literal

import streamlit as st

from frontline.ui import drawn, filter_state, menu
from frontline.ui.definitions import meaning_button
from frontline.ui.drawn import unmarked
from frontline.ui.rows import RowsLink, rows_link
from frontline.ui.theme import verdict_look

NOT_COMPUTED = "Cannot be computed from these exports"
"""How a card's sentence begins that tells what an export does not hold: no headline, so it is set as quiet words."""

_RANGE = re.compile(r"\d[\d.,]*\s?[–-]\s?\d[\d.,]*\d(?:\s%)?|\d[–-]\d(?:\s%)?|\d[\d.,]*\s%")
_MOMENT = re.compile(r"(?<=through ).+(?=, )")
_NOWRAP = r'<span class="nowrap">\g<0></span>'
_CODE = re.compile(r"`([^`]+)`")
_MARKED = re.compile(r"(?<!\\)\*\*(?P<blue>.+?)(?<!\\)\*\*|(?<!\\)\*(?P<attention>.+?)(?<!\\)\*", re.DOTALL)


def plain(text: str) -> str:
    """Protect a text that may hold asterisks (a customer's words) before it goes into a sentence with marks."""
    return text.replace("*", r"\*")


def sentence_html(sentence: str) -> str:
    """Write a sentence as safe HTML: `*needs you*` becomes vermillion, `**what is**` blue, backticks code."""
    parts: list[str] = []
    end = 0
    for mark in _MARKED.finditer(sentence):
        parts.append(escape(sentence[end : mark.start()]))
        tone = "blue" if mark["blue"] else "attention"
        parts.append(f'<em class="{tone}">{escape(mark["blue"] or mark["attention"])}</em>')
        end = mark.end()
    parts.append(escape(sentence[end:]))
    html = _CODE.sub(r"<code>\1</code>", "".join(parts).replace(r"\*", "*"))
    return _RANGE.sub(_NOWRAP, html)


def headline(sentence: str, explanation: str = "") -> None:
    """Show the page's answer in one sentence (marks as in `sentence_html`), and below it what it rests on."""
    page = drawn.page()
    page.headline, page.explanation = unmarked(sentence), unmarked(explanation)
    below = f'<p class="explanation">{sentence_html(explanation)}</p>' if explanation else ""
    st.html(f'<h1 class="headline">{sentence_html(sentence)}</h1>{below}')


def data_through(sentence: str) -> None:
    """Show how far the data goes, at the right of the top bar."""
    told = escape(sentence or "No data imported yet")
    st.html(f'<p class="data-through">{_MOMENT.sub(_NOWRAP, told)}</p>')


@contextmanager
def filters(key: str) -> Iterator[None]:
    """Lay the enclosed selectboxes side by side as small pills, like the period."""
    with st.container(key=f"filters_{key}", horizontal=True, gap="small"):
        yield


@contextmanager
def card(
    label: str,
    sentence: str = "",
    *,
    key: str,
    explanation: str = "",
    counted: str = "",
    rows: RowsLink | Sequence[RowsLink] = (),
    verdict: str | None = None,
    stretch: bool = True,
    anchor: str = "",
    back: str = "",
) -> Iterator[None]:
    """Frame one figure: a small grey label (or a verdict), a sentence, the enclosed body, and one quiet last line.

    `counted` says how it was counted; `rows` are the links that open the rows behind it; a "?" explains both. `verdict` puts
    the verdict's badge in the label's place and its colour at the card's left edge. Cards of one row of columns end at one height.
    `anchor` names the card for links to it, `back` where a link at its head leads back to.
    """
    edge = f"edge_{verdict_look(verdict).tone}_" if verdict else ""
    frame = st.container(border=True, key=f"card_{edge}{key}", height="stretch" if stretch else "content")
    links = [rows] if isinstance(rows, RowsLink) else list(rows)
    counted = "; ".join(filter(None, (counted, filter_state.not_narrowed(links))))
    told = drawn.DrawnCard(
        label,
        unmarked(sentence),
        unmarked(explanation),
        counted,
        verdict_look(verdict).word if verdict else "",
        tuple((link.query_name, link.parameters) for link in links),
    )
    with frame, drawn.drawing(told, key):
        st.html(_card_head(label, sentence, explanation, verdict, anchor, back))
        meaning_button(told, key)
        yield
        if counted or links:
            quiet_line(counted, links, key=key)


def _card_head(
    label: str, sentence: str, explanation: str, verdict: str | None, anchor: str = "", back: str = ""
) -> str:
    """Write the top of a card as HTML."""
    badge = f" {badge_html(verdict)}" if verdict else ""
    name = f' id="{escape(anchor)}" tabindex="-1"' if anchor else ""
    link = f' <a class="back" href="#{escape(back)}">in the text</a>' if back else ""
    head = f'<p class="card-label"{name}>{escape(label)}{badge}{link}</p>'
    if sentence:
        missing = " data-missing" if sentence.startswith(NOT_COMPUTED) else ""
        head += f'<h2 class="card-sentence"{missing}>{sentence_html(sentence)}</h2>'
    if explanation:
        head += f'<p class="card-explanation">{sentence_html(explanation)}</p>'
    return head


def quiet_line(counted: str, links: Sequence[RowsLink] = (), *, key: str) -> None:
    """End a card: how it was counted at the left, the links that open the rows at the right."""
    with st.container(key=f"quiet_{key}", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<p class="quiet-line">{escape(counted)}</p>')
        for number, link in enumerate(links):
            rows_link(link.label, link.query_name, link.parameters, key=f"{key}_{number}")


def badge_html(verdict: str) -> str:
    """Write a verdict as symbol, word and colour: safe HTML for use inside other HTML of this module."""
    look = verdict_look(verdict)
    return f'<span class="badge {look.tone}">{escape(look.symbol)} {escape(look.word)}</span>'


def verdict_badge(verdict: str, text: str = "") -> None:
    """Show a verdict as symbol, word and colour, and after it one line of text: "✓ supported · 91 % of 1,377"."""
    after = f" · {escape(text)}" if text else ""
    drawn.note_text(f"{verdict_look(verdict).word}: {text}" if text else verdict_look(verdict).word)
    st.html(f'<p class="verdict-line">{badge_html(verdict)}{after}</p>')


def facts(pairs: Mapping[str, str] | Sequence[tuple[str, str]], *, bold: Literal["name", "value"] = "value") -> None:
    """Show a few named values as lines: the name at the left, the value (marks as in `sentence_html`) at the right.

    `bold` is what the eye looks for: the value where it is a figure, the name where the value explains it.
    """
    items = list(pairs.items() if isinstance(pairs, Mapping) else pairs)
    drawn.note_rows(("name", "value"), items)
    lines = "".join(f"<tr><th>{escape(name)}</th><td>{sentence_html(value)}</td></tr>" for name, value in items)
    look = "facts explained" if bold == "name" else "facts"
    st.html(f'<table class="{look}">{lines}</table>')


def small_table(headers: Sequence[str], rows: Sequence[Sequence[str]], *, bold_column: int | None = None) -> None:
    """Show a handful of rows inside a card; cells may carry the marks of `sentence_html`. More rows: a dataframe."""
    drawn.note_rows(headers, rows)
    head = "".join(f"<th>{escape(header)}</th>" if header else "<td></td>" for header in headers)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="{"strong" if column == bold_column else ""}">{sentence_html(cell)}</td>'
            for column, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )
    st.html(f'<table class="small-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>')


def paragraph(text: str, *, look: Literal["plain", "quiet", "serif", "label"] = "plain") -> None:
    """Show a paragraph (marks as in `sentence_html`): plain, in small grey, in the serif of quoted wording, or as a label."""
    drawn.note_text(text)
    st.html(f'<p class="text-{look}">{sentence_html(text)}</p>')


def say_instead(wording: str, label: str = "Say instead") -> None:
    """Show a wording to use: a small label, then the wording in quotes and serif."""
    drawn.note_text(f"{label}: “{plain(wording)}”")
    st.html(f'<p class="text-quiet say">{escape(label)}</p><p class="text-serif">“{escape(wording)}”</p>')


def empty_state(what_is_missing: str, what_to_import: str) -> None:
    """Show that there is nothing to show yet, why, and the way to the page where data is imported."""
    headline(plain(what_is_missing.rstrip(".")) + ".", plain(what_to_import.rstrip(".")) + ".")
    menu.link_to("data", "Import an export", key="empty_state", primary=True)


def missing_card(label: str, sentence: str, what_to_import: str, *, key: str, has_import: bool = True) -> None:
    """Show in a card's place that its data are missing, and what to import; low, and the first on a page has the button.

    `has_import` False: it is no import that is missing.
    """
    with card(label, sentence, key=key, stretch=False):
        drawn.note_text(what_to_import)
        st.html(f'<p class="text-plain missing-card">{escape(what_to_import)}</p>')
        if has_import:
            offer_import()


def offer_import() -> None:
    """The button that leads to the import, unless the page has shown it already."""
    if not drawn.page().is_import_offered:
        drawn.page().is_import_offered = True
        menu.link_to("data", "Import an export", key="missing")


def error_card(what_happened: str, what_to_do: str) -> None:
    """Show an expected error: what happened, and what to do about it."""
    with st.container(border=True, key="card_edge_attention_error"):
        st.html(
            '<div role="alert"><p class="card-label">This could not be shown</p>'
            f'<h2 class="card-sentence">{sentence_html(plain(what_happened.rstrip(".")))}.</h2>'
            f'<p class="card-explanation">{sentence_html(plain(what_to_do.rstrip(".")))}.</p></div>'
        )
