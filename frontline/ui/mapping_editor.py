"""A file of no known format: for each of our fields, the file's column; what that leads to is shown before it is kept."""

import re
from pathlib import Path
from typing import cast

import streamlit as st

from frontline.importers.formats import DateOrder
from frontline.importers.generic import fields_of
from frontline.importers.kept_mappings import mapping_text
from frontline.importers.landing import LANDINGS
from frontline.ui import data_sentences as words
from frontline.ui.cards import paragraph, plain
from frontline.ui.importing import columns_of, keep, preview_of_mapping
from frontline.ui.masks import masked_rows
from frontline.ui.session import settings
from frontline.ui.uploads import Upload

KINDS = [kind for kind in LANDINGS if not kind.startswith(("ticket_", "schedule"))]


def mapping_editor(upload: Upload) -> None:
    """Ask for the kind, the name and the columns; show what they lead to; keep the mapping."""
    key = upload.upload_id
    header = columns_of(upload)
    if not header:
        paragraph("It holds no table whose columns could be named.", look="quiet")
        return
    paragraph("Say what it holds, and which of its columns is which; the mapping is kept for the next file like it.")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox(
            "It holds", KINDS, index=_likeliest(header), format_func=words.kind_words, key=f"map_kind_{key}", width=200
        )
        name = st.text_input("Name of the mapping", value=_slug(upload.name), key=f"map_name_{key}", width=220)
        order = st.selectbox(
            "Dates in the file",
            ["", *words.ORDER_WORDS],
            format_func=lambda each: words.ORDER_WORDS.get(each, "as the file tells"),
            key=f"map_order_{key}",
            width=180,
        )
        zone = st.text_input("Time zone", key=f"map_zone_{key}", placeholder=settings().company.time_zone, width=200)
    fields = _columns(kind, header, key)
    missing = [field for field in LANDINGS[kind].required if field not in fields]
    if missing:
        paragraph(f"Still to name: *{', '.join(_words(field) for field in missing)}*.")
        return
    text = mapping_text(
        _slug(name), kind, fields, time_zone=zone.strip() or None, date_order=cast(DateOrder, order) if order else None
    )
    _live_preview(upload, text)


def _likeliest(header: tuple[str, ...]) -> int:
    """The place of the kind of which the header names the most fields."""
    found = [len(fields_of(kind, header)) for kind in KINDS]
    return found.index(max(found))


def _columns(kind: str, header: tuple[str, ...], key: str) -> dict[str, str]:
    """One choice a field: what must be there first, then what was found, the rest folded away."""
    found = fields_of(kind, header)
    required = LANDINGS[kind].required
    fields = list(LANDINGS[kind].columns)
    first = [*required, *(field for field in fields if field in found and field not in required)]
    chosen = _choosers(first, header, found, f"{key}_{kind}", required)
    rest = [field for field in fields if field not in first]
    if rest:
        with st.expander(f"{len(rest)} more fields"):
            chosen |= _choosers(rest, header, found, f"{key}_{kind}", required)
    return chosen


def _choosers(
    fields: list[str], header: tuple[str, ...], found: dict[str, str], key: str, required: tuple[str, ...]
) -> dict[str, str]:
    options = ["", *dict.fromkeys(header)]
    chosen: dict[str, str] = {}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for field in fields:
            column = st.selectbox(
                f"{_words(field)} · needed" if field in required else _words(field),
                options,
                index=options.index(found.get(field, "")),
                format_func=lambda name: name or "—",
                key=f"map_{key}_{field}",
                width=220,
            )
            if column:
                chosen[field] = column
    return chosen


def _live_preview(upload: Upload, text: str) -> None:
    told = preview_of_mapping(upload, text)
    if told.refusal is not None:
        paragraph(f"*{plain(told.refusal.what_happened)}.* {plain(told.refusal.what_to_do)}.")
        return
    file = told.files[0]
    paragraph(words.preview_sentence(file))
    paragraph(words.how_read(file, settings().company.time_zone), look="quiet")
    st.dataframe(masked_rows(file.sample, settings().company.time_zone), hide_index=True, width="stretch")
    if st.button("Use this mapping", key=f"map_keep_{upload.upload_id}", type="primary"):
        keep(text)
        st.rerun()


def _words(field: str) -> str:
    return field.replace("_", " ")


def _slug(name: str) -> str:
    """A name as mapping files take it."""
    return re.sub(r"[^a-z0-9]+", "_", Path(name).stem.lower()).strip("_")[:40] or "my_export"
