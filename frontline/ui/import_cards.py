"""The place where files are dropped: a card for each that says what it is and what it would bring, then one button."""

import dataclasses
from collections.abc import Sequence
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from frontline.importers import ImportedFile
from frontline.importers.detection import known_format_names
from frontline.ui import data_sentences as words
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.dropped import clear_dropped, dropped_files
from frontline.ui.import_work import begin_import, is_whole_import_to_be_told, tell_import
from frontline.ui.importing import Choices, Preview, keep, look_again, only_look_into, preview
from frontline.ui.long_work import IMPORT, is_to_be_told
from frontline.ui.mapping_editor import mapping_editor
from frontline.ui.masks import masked_rows
from frontline.ui.session import settings
from frontline.ui.uploads import Upload
from frontline.units import count_of, numeral, percent

MOST_CARDS = 3
"""More files than this are told in a table, of which one is opened at a time; those that need an answer always have a card."""
AS_DETECTED = "as detected"
CHOICES = tuple(each.name for each in dataclasses.fields(Choices))
_ASKED_ALL = "import_asked_all"


def drop_area() -> DeltaGenerator:
    """Drop files, see what they are, import them; returns the place for `follow_import`, once the rest of the page is drawn."""
    zone = settings().company.time_zone
    with card(
        "Import",
        "Drop what you have; what it is gets detected, and is shown before anything comes in.",
        key="import",
        counted=f"times without a zone are read in {zone}, unless you name another; larger files: frontline import",
    ):
        if is_whole_import_to_be_told() and st.session_state.pop(_ASKED_ALL, False):
            clear_dropped()  # what still has a question stays where it was dropped
        uploads = dropped_files()
        tell_import()
        under_way = st.empty()
    below = st.empty()  # a place of its own: what lay there before would stay in view beside the work
    if is_to_be_told(IMPORT):
        return under_way
    only_look_into(uploads)
    with below.container():
        for upload in (each for each in uploads if each.name.endswith(".toml")):
            _mapping_card(upload)
        exports = [each for each in uploads if not each.name.endswith(".toml")]
        if exports:
            _previews(exports)
    return under_way


def _previews(uploads: Sequence[Upload]) -> None:
    seen = [(upload, preview(upload, _choices(upload))) for upload in uploads]
    ready = [(upload, told) for upload, told in seen if told.refusal is None and not told.is_stopped]
    for upload, told in seen:
        if told.is_stopped:
            _stopped_card(upload)
        elif told.refusal is not None:
            _refused_card(upload, told)
    if len(ready) <= MOST_CARDS:
        for upload, told in ready:
            _ready_card(upload, told)
    else:
        _many(ready)
    _import_button([upload for upload, told in ready if told.brings_something], len(uploads))


def _many(ready: Sequence[tuple[Upload, Preview]]) -> None:
    """Many files: a table, and the details of one of them."""
    zone = settings().company.time_zone
    with card("What is in them", f"**{len(ready)} files** are ready to come in.", key="many"):
        rows = [(upload.name, file) for upload, told in ready for file in told.files]
        small_table(
            ("file", "what it is", "rows", "days"),
            [
                (
                    plain(name),
                    _what(file),
                    f"{numeral(file.rows_loaded)}",
                    words.span_words(file.first_at, file.last_at, zone),
                )
                for name, file in rows
            ],
        )
        by_name = {f"{place}. {upload.name}": (upload, told) for place, (upload, told) in enumerate(ready, start=1)}
        chosen = st.selectbox("Look into one of them", [None, *by_name], format_func=lambda name: name or "none")
    if chosen:
        _ready_card(*by_name[chosen])


def _what(file: ImportedFile) -> str:
    unsure = "" if file.certainty >= words.LIKELY else " · *a guess*"
    return f"{words.kind_words(file.kind)}{unsure}"


def _ready_card(upload: Upload, told: Preview) -> None:
    key = upload.upload_id
    with card(upload.name, words.preview_sentence(told.files[0]), key=f"preview_{key}"):
        for file in told.files:
            _details(file)
        with st.expander("Something else? Name it yourself"):
            _questions(upload, told.files[0])
            if st.toggle("Name its columns myself", key=f"remap_{key}"):
                mapping_editor(upload)


def _details(file: ImportedFile) -> None:
    zone = settings().company.time_zone
    for notice in file.notices:
        paragraph(plain(notice), look="quiet")
    for reason in file.reasons:
        paragraph(f"*rejected* · {words.hidden_values(reason)}", look="quiet")
    paragraph(words.how_read(file, zone))
    sample(file)


def sample(file: ImportedFile) -> None:
    """The first rows as they were read, nobody named."""
    if file.sample:
        st.dataframe(masked_rows(file.sample, settings().company.time_zone), hide_index=True, width="stretch")


def _refused_card(upload: Upload, told: Preview) -> None:
    """What has to be asked before a file can come in."""
    refusal = told.refusal
    assert refusal is not None  # noqa: S101 the caller looked
    sentence = f"*{plain(refusal.what_happened.removeprefix(f'{upload.name}: '))}.*"
    with card(upload.name, sentence, key=f"asked_{upload.upload_id}", verdict=None):
        if told.by_order:
            _ask_order(upload, told)
        elif told.is_unknown:
            mapping_editor(upload)
        else:
            paragraph(f"{plain(refusal.what_to_do)}.")
        if not told.is_unknown:
            with st.expander("Something else? Name it yourself"):
                _questions(upload, None)


def _stopped_card(upload: Upload) -> None:
    """A look into a file that somebody stopped."""
    with card(upload.name, "Stopped: nobody looked into it.", key=f"stopped_{upload.upload_id}"):
        if st.button("Look into it", key=f"look_{upload.upload_id}"):
            look_again()
            st.rerun()


def _ask_order(upload: Upload, told: Preview) -> None:
    """Which order of day and month: what each leads to, and a button for it."""
    zone = settings().company.time_zone
    paragraph("Which of the two is right?")
    for order, files in told.by_order:
        with st.container(horizontal=True, vertical_alignment="center"):
            span = words.span_words(files[0].first_at, files[0].last_at, zone)
            if st.button(words.ORDER_WORDS[order].capitalize(), key=f"take_{order}_{upload.upload_id}"):
                st.session_state[f"date_order_{upload.upload_id}"] = order
                st.rerun()
            paragraph(f"{span}; {words.preview_sentence(files[0])}")


def _questions(upload: Upload, file: ImportedFile | None) -> None:
    """What the reader may settle otherwise than the file tells."""
    key = upload.upload_id
    found = dict(file.candidates) if file else {}
    others = [name for name in known_format_names() if name not in found]
    for name, value in _settled(upload).items():
        st.session_state.setdefault(f"{name}_{key}", value or "")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "What it is",
            ["", *found, *others],
            format_func=lambda name: _named_format(name, found),
            key=f"format_name_{key}",
            width=280,
        )
        st.selectbox(
            "Dates in the file",
            ["", *words.ORDER_WORDS],
            format_func=lambda order: words.ORDER_WORDS.get(order, "as the file tells"),
            key=f"date_order_{key}",
            width=180,
        )
        st.text_input(
            "Time zone of its times", key=f"time_zone_{key}", placeholder=file.time_zone if file else "", width=220
        )
        st.text_input("Name of the source", key=f"source_{key}", placeholder=file.source if file else "", width=220)


def _named_format(name: str, found: dict[str, float]) -> str:
    if not name:
        return AS_DETECTED
    return f"{name.replace('_', ' ')} ({percent(found[name])})" if name in found else name.replace("_", " ")


def _choices(upload: Upload) -> Choices:
    """What was settled for a file so far."""
    return Choices(**_settled(upload))


def _settled(upload: Upload) -> dict[str, Any]:
    """What the fields of a file hold, or held when they were last shown."""
    settled: dict[str, Any] = st.session_state.setdefault(f"settled_{upload.upload_id}", {})
    for name in CHOICES:
        value = st.session_state.get(f"{name}_{upload.upload_id}", settled.get(name))
        settled[name] = (value.strip() or None) if isinstance(value, str) else value
    return settled


def _mapping_card(upload: Upload) -> None:
    """A mapping file: kept once its reader says so."""
    with card(
        upload.name,
        "A mapping: it names the columns of files that no format here knows.",
        key=f"mapping_{upload.upload_id}",
    ):
        if st.button("Keep this mapping", key=f"keep_{upload.upload_id}", type="primary"):
            name = keep(upload.content.decode("utf-8", errors="replace"))
            paragraph(f"The mapping **{plain(name)}** is kept: files with its columns are read by it.")


def _import_button(ready: Sequence[Upload], dropped: int) -> None:
    label = (
        f"Import {count_of(len(ready), 'file')}" if len(ready) == dropped else f"Import {len(ready)} of {dropped} files"
    )
    if not st.button(label, type="primary", disabled=not ready, key="import_button"):
        return
    begin_import([(upload, _choices(upload)) for upload in ready])
    st.session_state[_ASKED_ALL] = len(ready) == dropped
    st.rerun()
