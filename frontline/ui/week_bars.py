"""The bars of the first screen: a table whose middle column is drawn, so that it reads the same with eyes and without."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from frontline.ui import drawn


@dataclass(frozen=True)
class LinkedBar:
    """A row: its name, where that leads, its count, and the word that marks it ("new"), or none."""

    name: str
    address: str
    count: int
    told: str
    mark: str = ""


def linked_bars(rows: Sequence[LinkedBar], headers: tuple[str, str, str]) -> None:
    """Show counts as bars from the top in the order given; a marked row is vermillion, its mark a word. Headers are for who cannot see."""
    drawn.note_rows(headers[::2], [(row.name, f"{row.told} {row.mark}".rstrip()) for row in rows])
    longest = max((row.count for row in rows), default=1) or 1
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in headers)
    body = "".join(_row(row, row.count / longest) for row in rows)
    st.html(
        f'<table class="week-bars"><colgroup><col class="name"><col><col class="count"></colgroup><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(row: LinkedBar, share: float) -> str:
    tone = "attention" if row.mark else "blue"
    mark = f' <em class="attention">{escape(row.mark)}</em>' if row.mark else ""
    return (
        f'<tr><th scope="row"><a href="{escape(row.address)}" target="_self" title="{escape(row.name)}">{escape(row.name)}</a></th>'
        f'<td class="bar"><span class="{tone}" style="width:{100 * share:.1f}%"></span></td>'
        f'<td class="count">{escape(row.told)}{mark}</td></tr>'
    )
