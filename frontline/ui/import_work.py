"""An import under way: begun by a press, followed to its end wherever its reader is, and told once."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from frontline.importers import ImportReport
from frontline.importers.sample_company import import_sample
from frontline.progress import Progress, Stopped
from frontline.ui import data_sentences as words
from frontline.ui import filter_state
from frontline.ui.cards import paragraph, plain
from frontline.ui.importing import Choices, import_uploads
from frontline.ui.long_work import IMPORT, NOTHING_CHANGED, answer_of, begin, is_to_be_told, is_under_way
from frontline.ui.menu import registered
from frontline.ui.reading import read_after_import
from frontline.ui.session import data_directory
from frontline.ui.uploads import Upload
from frontline.units import count_of

_DONE, _STOPPED = "import_done", "import_stopped"


@dataclass(frozen=True)
class Imported:
    """What came of an import: the reports of its files, and of reading them; how many of the files that were asked for are in."""

    reports: tuple[ImportReport, ...]
    read: str = ""
    asked: int = 0
    is_sample: bool = False

    @property
    def is_whole(self) -> bool:
        """False when it was stopped half-way: what is in came in whole."""
        return self.is_sample or self.asked <= sum(len(report.files) for report in self.reports)


def begin_import(chosen: Sequence[tuple[Upload, Choices]]) -> None:
    """Import dropped files, and read what is written in them."""
    directory, files = data_directory(), list(chosen)

    def work(progress: Progress) -> Imported:
        reports = import_uploads(files, progress)
        return Imported(tuple(reports), read_after_import(directory, progress), len(files))

    begin(IMPORT, f"Importing {count_of(len(files), 'file')}", work)


def begin_sample() -> None:
    """Import the made-up company, and read what is written in it."""
    directory = data_directory()

    def work(progress: Progress) -> Imported:
        report = import_sample(directory, progress)
        return Imported((report,), read_after_import(directory, progress), is_sample=True)

    begin(IMPORT, "Loading the sample company", work)


def follow_import() -> None:
    """Show the import that is under way until it is done; then start the page again, which tells it. Raises FrontlineError."""
    if not is_to_be_told(IMPORT):
        return
    has_waited = is_under_way(IMPORT)
    try:
        done: Imported = answer_of(IMPORT)
    except Stopped:
        st.session_state[_STOPPED] = True
        st.rerun()
    st.session_state[_DONE] = done
    if done.is_sample and has_waited:  # whoever comes back later stays where they are
        st.switch_page(registered()[0].file, query_params=filter_state.address())
    st.rerun()


def is_whole_import_to_be_told() -> bool:
    """True when everything that was asked for came in, and nobody was told yet."""
    done: Imported | None = st.session_state.get(_DONE)
    return done is not None and done.is_whole


def tell_import() -> None:
    """What became of the import that ended last, once."""
    if st.session_state.pop(_STOPPED, False):
        paragraph(NOTHING_CHANGED)
    done: Imported | None = st.session_state.pop(_DONE, None)
    if done is None or done.is_sample:
        return
    for report in done.reports:
        for file in report.files:
            paragraph(f"{words.done_sentence(file)} {plain(' '.join(file.notices))}")
        if not report.is_published:
            paragraph("Nothing in them was new: everything is as it was.", look="quiet")
    if not done.is_whole:
        paragraph("*Stopped: the other files are not in.*")
    if done.read:
        paragraph(plain(done.read))
