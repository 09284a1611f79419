"""Checking a draft for the page: once per text, warehouse version, settings, corrections and sign-offs, never on a rerun."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from frontline.claims.corrections import CORRECTIONS_FILE
from frontline.claims.declared import SIGNED_FOLDER
from frontline.claims.judged import DeclaredAuthor
from frontline.claims.promises import Promise, promises
from frontline.claims.report import Report, report_on
from frontline.importers.newsletters import read_newsletter, read_text
from frontline.ui.session import data_directory, has_records, last_day, run_query, settings, warehouse
from frontline.ui.uploads import Upload, written

MOST_KEPT = 50


def check_pasted(text: str) -> Report:
    """A pasted text. Raises NothingImported, UnreadableFile."""
    return _pasted(text, _version())


def check_upload(name: str, content: bytes) -> Report:
    """An uploaded file. Raises NothingImported, UnreadableFile."""
    return _uploaded(name, content, _version())


def check_sent(position: int) -> Report:
    """A newsletter that was sent (its position, oldest first), as of its day and with hindsight. Raises NothingImported."""
    return _sent(position, _version())


def kept_promises() -> list[Promise]:
    """What newsletters already sent promised, by the day after the data end, those due first; empty where nothing tells of it."""
    if not any(has_records(kind) for kind in ("calls", "tickets", "orders")):
        return []
    return _promises(last_day() + dt.timedelta(days=1), _version())


@st.cache_resource(max_entries=3, show_spinner="Looking up what we promised")
def _promises(day: dt.date, version: tuple[object, ...]) -> list[Promise]:  # noqa: ARG001 the version is a key
    return promises(warehouse(), settings(), day)


def with_author(report: Report, author: DeclaredAuthor) -> Report:
    """The same text with a declared author: what is signed off."""
    newsletter = _record_of(report)
    day = report.checked.as_of
    return report_on(data_directory(), newsletter, day, author, with_hindsight=report.hindsight is not None)


def _version() -> tuple[object, ...]:
    """All that an answer depends on but the text."""
    folder = data_directory()
    return (
        str(warehouse().path),
        settings().model_dump_json(),
        _stamp(folder / CORRECTIONS_FILE),
        _stamp(folder / SIGNED_FOLDER),
    )


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return (0, 0)
    return found.st_mtime_ns, found.st_size


@st.cache_resource(max_entries=MOST_KEPT, show_spinner="Reading the draft and checking every claim")
def _pasted(text: str, version: tuple[object, ...]) -> Report:  # noqa: ARG001 the version is a key
    return report_on(data_directory(), read_text(text, "draft.txt"))


@st.cache_resource(max_entries=MOST_KEPT, show_spinner="Reading the draft and checking every claim")
def _uploaded(name: str, content: bytes, version: tuple[object, ...]) -> Report:  # noqa: ARG001 the version is a key
    with written([Upload(name, name, content)]) as (path,):
        return report_on(data_directory(), read_newsletter(path))


@st.cache_resource(max_entries=MOST_KEPT, show_spinner="Checking every claim, as of then and as of today")
def _sent(position: int, version: tuple[object, ...]) -> Report:  # noqa: ARG001 the version is a key
    sent = run_query("newsletters").iloc[position]
    record = {name: _text(sent[name]) for name in ("newsletter_id", "title", "author", "body")}
    sent_date: dt.date = sent["sent_date"].date()
    record["sent_at"] = str(sent_date)
    return report_on(data_directory(), record, sent_date, with_hindsight=True)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _record_of(report: Report) -> Mapping[str, str | None]:
    checked = report.checked
    return {
        "newsletter_id": checked.newsletter_id,
        "title": checked.title,
        "author": checked.author,
        "sent_at": checked.sent_at,
        "body": checked.text,
    }
