"""The menu, by intention: which pages there are, in which group and order. A page whose file is missing is left out."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st

from frontline import PROJECT_ROOT


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


def pages_by_group() -> dict[str, list[st.Page]]:
    """Build what `st.navigation` wants: the groups with their pages, the first page being the default."""
    groups: dict[str, list[st.Page]] = {}
    for position, entry in enumerate(registered()):
        pages = groups.setdefault(entry.group, [])
        if position == 0:
            pages.extend(_both_addresses(entry))
        else:
            pages.append(st.Page(entry.file, title=entry.title, url_path=entry.stem))
    return groups


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


def link_to(stem: str, label: str, *, key: str, primary: bool = False, quiet: bool = False) -> None:
    """Show a link to another page of the menu as a button (primary: blue; quiet: text only).

    Nothing is shown when that page does not exist, so that a page may point to a later one.
    """
    entry = next((entry for entry in registered() if entry.stem == stem), None)
    if entry is None:
        return
    look = "quiet" if quiet else "primary" if primary else "secondary"
    with st.container(key=f"link_{look}_{key}", width="content"):
        st.page_link(entry.file, label=label)
