"""The menu, by intention: which pages there are, in which group and order. A page whose file is missing is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from frontline import PROJECT_ROOT
from frontline.ui import filter_state


@dataclass(frozen=True)
class Entry:
    """One line of the menu; `stem` is the name of the page's file and of its address."""

    group: str
    stem: str
    title: str

    @property
    def file(self) -> Path:
        """Say where the page's file is."""
        return PROJECT_ROOT / "pages" / f"{self.stem}.py"


ENTRIES = (
    Entry("", "this_week", "This week"),
    Entry("Take calls", "shifts", "My shifts"),
    Entry("Take calls", "leaders", "Leaders on the phones"),
    Entry("Listen", "questions", "Recurring questions"),
    Entry("Listen", "care", "When it goes wrong"),
    Entry("Publish", "check_newsletter", "Check a newsletter"),
    Entry("Publish", "turnaround", "Turnaround and claims"),
    Entry("Review", "weekly_review", "Weekly review"),
    Entry("Data", "data", "Imports and people"),
)


def registered() -> list[Entry]:
    """List the entries whose page exists, in menu order."""
    return [entry for entry in ENTRIES if entry.file.is_file()]


def pages() -> list[st.Page]:
    """Build what `st.navigation` wants: every page in menu order, the first one being the default.

    Groups given to Streamlit would make its menu a list whose items stand in boxes of their own, which no screen reader
    takes for a list; the style sheet writes their titles instead (`first_of_groups`).
    """
    first, *others = registered()
    return [
        *_both_addresses(first),
        *(st.Page(entry.file, title=entry.title, url_path=entry.stem) for entry in others),
    ]


def first_of_groups() -> list[Entry]:
    """List the entries above which their group's title is written."""
    first = {entry.group: entry for entry in reversed(registered()) if entry.group}
    return list(first.values())


def _both_addresses(entry: Entry) -> list[st.Page]:
    """Give the first page under "/" and under its own name, of which Streamlit by itself would know "/" only.

    The menu shows the one that the browser is at, so that it is the one marked as current.
    """
    by_name = urlsplit(st.context.url or "").path.rstrip("/").endswith(f"/{entry.stem}")
    door = st.Page(
        entry.file, title=entry.title, url_path="", default=True, visibility="hidden" if by_name else "visible"
    )
    named = st.Page(entry.file, title=entry.title, url_path=entry.stem, visibility="visible" if by_name else "hidden")
    return [door, named]


def link_to(
    stem: str,
    label: str,
    *,
    key: str,
    primary: bool = False,
    quiet: bool = False,
    address: Mapping[str, str] | None = None,
) -> None:
    """Show a link to another page of the menu as a button (primary: blue; quiet: text only).

    `address` says what to open there, as that page's own address does ({"topic": "3"}).
    Nothing is shown when that page does not exist, so that a page may point to a later one.
    """
    entry = next((entry for entry in registered() if entry.stem == stem), None)
    if entry is None:
        return
    look = "quiet" if quiet else "primary" if primary else "secondary"
    with st.container(key=f"link_{look}_{key}", width="content"):
        st.page_link(entry.file, label=label, query_params={**filter_state.address(), **(address or {})})
