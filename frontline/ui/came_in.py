"""What came in: the imports and taking one back, and the rejected rows and mending them."""

from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from frontline.errors import FrontlineError
from frontline.importers import ImportOptions, undo_import
from frontline.importers.mending import rejected_text
from frontline.ui import data_sentences as words
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.importing import import_text
from frontline.ui.long_work import UNDOING, with_progress
from frontline.ui.rows import RowsLink
from frontline.ui.session import data_directory, records, run_query, warehouse
from frontline.units import count_of, day, numeral

SHOWN_IMPORTS, SHOWN_REJECTS = 5, 8
_TOLD = "told_of_data"


def told() -> None:
    """What the last action did, once."""
    sentence = st.session_state.pop(_TOLD, None)
    if sentence:
        st.toast(sentence)  # whoever has scrolled down sees it too
        with st.container(border=True, key="card_edge_blue_told"):
            st.html(f'<p class="text-plain" role="status">{escape(sentence)}</p>')


def tell_next(sentence: str) -> None:
    """Say it on the next run, and start that."""
    st.session_state[_TOLD] = sentence
    st.rerun()


def imports_card() -> None:
    """The last imports; any of them can be taken back."""
    imports = run_query("imports")
    files = run_query("imported_files")
    with card(
        "Imports",
        key="imports",
        counted="rows read = loaded + rejected + duplicate, always",
        rows=[
            RowsLink(f"{count_of(len(imports), 'import')} →", "imports"),
            RowsLink(f"{count_of(len(files), 'file')} →", "imported_files"),
        ],
    ):
        small_table(
            ("when", "what", "loaded", "rejected", "known already"),
            [
                (
                    _when(row["imported_local"]),
                    _what(row["first_file"], row["files"]),
                    f"{numeral(row['rows_loaded'])}",
                    f"*{numeral(row['rows_rejected'])}*" if row["rows_rejected"] else "0",
                    f"{numeral(row['rows_duplicate'])}",
                )
                for row in records(imports.head(SHOWN_IMPORTS))
            ],
        )
        if len(imports):
            _undo_row(imports)


def _undo_row(imports: pd.DataFrame) -> None:
    by_id = {int(row["import_id"]): row for row in records(imports)}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            "Take one back",
            list(by_id),
            format_func=lambda number: (
                f"{_when(by_id[number]['imported_local'])}: {_what(by_id[number]['first_file'], by_id[number]['files'])}"
            ),
            index=None,
            placeholder="Choose an import",
            key="undo_choice",
            width=340,
        )
        if st.button("Undo it", key="undo_button", disabled=chosen is None) and chosen is not None:
            _undo(chosen, int(by_id[chosen]["files"]), int(by_id[chosen]["rows_loaded"]))


def _when(moment: pd.Timestamp) -> str:
    return f"{day(moment)} {moment:%H:%M}"


def _what(first: str, files: int) -> str:
    name = Path(first).name
    return name if files == 1 else f"{name} and {files - 1} more"


@st.dialog("Undo this import?")
def _undo(import_id: int, files: int, rows: int) -> None:
    """Ask once more, then take it back."""
    st.markdown(words.undone_sentence(files, rows))
    st.markdown("Later files of the same sources are read again, so that what they brought as well stays.")
    directory = data_directory()
    version = with_progress(
        f"{UNDOING}_{import_id}",
        "Taking the import back",
        lambda progress: undo_import(directory, import_id, progress),
        lambda: st.button("Undo the import", type="primary", key="undo_confirmed"),
    )
    if version is not None:
        tell_next(f"The import is taken back: {words.undone_sentence(files, rows).replace('would go', 'are gone')}")


def rejects_card() -> None:
    """The rejected rows, without a word of what they hold; and for each file the way to mend them."""
    rejected, files = run_query("rejected_reasons"), run_query("rejected_files")
    with card(
        "Rejected rows",
        words.rejected_sentence(len(rejected), files=len(files)),
        key="rejected",
        counted="kept as they were, until they are mended and come in",
        rows=RowsLink(f"{count_of(len(rejected), 'row')} →", "rejected_reasons"),
    ):
        if rejected.empty:
            return
        small_table(
            ("file", "line", "reason"),
            [
                (plain(Path(row["file"]).name), f"{numeral(row['line'])}", plain(row["reason"]))
                for row in records(rejected.head(SHOWN_REJECTS))
            ],
        )
        with st.container(horizontal=True):
            for row in records(files):
                name, number = Path(row["file"]).name, int(row["file_id"])
                if st.button(f"Mend {count_of(row['rejected_rows'], 'row')} of {name}", key=f"mend_{number}"):
                    _mend(number, name)


@st.dialog("Mend the rejected rows", width="large")
def _mend(file_id: int, name: str) -> None:
    """The rows as they were, to change here or in another program, and to bring again."""
    try:
        text = rejected_text(warehouse(), data_directory(), file_id)
    except FrontlineError as refused:
        st.error(str(refused))
        return
    reasons = run_query("rejected_rows")
    paragraph("These are the rows themselves, with whatever they hold of people. Change what is wrong; keep every row.")
    for row in records(reasons[reasons["file_id"] == file_id].head(SHOWN_REJECTS)):
        paragraph(f"line {numeral(row['line'])}: {plain(row['reason'])}", look="quiet")
    with st.form(f"mending_{file_id}", border=False):  # what was typed and the click arrive together
        mended = st.text_area("Rows", value=text, height=240, key=f"mended_{file_id}", label_visibility="collapsed")
        is_confirmed = st.form_submit_button("Import the mended rows", type="primary", key="mend_confirmed")
    st.download_button(
        "Download them", text.encode(), file_name=f"rejected {name}", key="download_mendable", on_click="ignore"
    )
    if is_confirmed:
        _import_mended(file_id, name, mended)


def _import_mended(file_id: int, name: str, text: str) -> None:
    mended = Path(name)
    try:
        file = import_text(f"{mended.stem} mended{mended.suffix}", text, ImportOptions(mends=file_id))
    except FrontlineError as refused:
        st.error(str(refused))
        return
    tell_next(plain_words(words.done_sentence(file)))


def plain_words(sentence: str) -> str:
    """A sentence without its marks."""
    return sentence.replace("**", "").replace("*", "")
