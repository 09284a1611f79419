"""Every number opens the rows behind it: a quiet link, and a dialog with the rows, their definition and their SQL."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from frontline.errors import FrontlineError
from frontline.spreadsheets import CSV, SHARE_ENDINGS, XLSX, csv_bytes, table_of, xlsx_bytes
from frontline.ui.definitions import query_definition, told_of_query, words_of_query, words_table
from frontline.ui.session import asked_of, query, run_query
from frontline.units import numeral

ROWS_AT_ONCE = 2_000
"""So many rows are a CSV before anybody can tell."""


@dataclass(frozen=True)
class RowsLink:
    """A link that opens the rows of one query: its words ("the 3 contacts →"), the query and its parameters."""

    label: str
    query_name: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


def rows_link(label: str, query_name: str, parameters: Mapping[str, Any], key: str) -> None:
    """Show a link that opens the rows of a query in a dialog; `key` is any name, used once on the page."""
    if st.button(label, key=f"rows_{key}", type="tertiary"):
        _open_rows(query_name, dict(parameters))


@st.dialog("The rows behind it", width="large")
def _open_rows(query_name: str, parameters: dict[str, Any]) -> None:
    """Show the dialog; an expected error inside it is told there."""
    try:
        frame = run_query(query_name, **parameters)
        definition = query(query_name)
    except FrontlineError as error:
        st.markdown(f"{error.what_happened}. {error.what_to_do}.")
        return
    count = f"{numeral(len(frame))} {'row' if len(frame) == 1 else 'rows'}"
    st.markdown(f"**{count}** · {definition.grain} · {definition.answers}")
    st.dataframe(frame, hide_index=True, width="stretch", column_config=column_looks(frame))
    _downloads(query_name, parameters, frame, count)
    words_of_query(definition)
    query_definition(definition, asked_of(query_name, parameters))


def _downloads(query_name: str, parameters: Mapping[str, Any], frame: pd.DataFrame, count: str) -> None:
    """Offer the rows as CSV, and as a workbook with their definitions; a file that takes a while is made when it is asked for."""
    told = told_of_query(query_name, parameters)

    def rows_csv() -> bytes:
        return csv_bytes(table_of(query_name, frame))

    with st.container(key=f"downloads_{query_name}", horizontal=True, gap="small"):
        made = rows_csv() if len(frame) <= ROWS_AT_ONCE else rows_csv
        _download(f"Download these {count} as CSV", f"{query_name}.csv", CSV, made)
        _download(
            "as XLSX, with definitions",
            f"{query_name}.xlsx",
            XLSX,
            lambda: xlsx_bytes([table_of(query_name, frame), words_table([told])], query_name),
        )
        _download("the definitions as CSV", f"{query_name}_definitions.csv", CSV, csv_bytes(words_table([told])))


def _download(label: str, file_name: str, mime: str, made: bytes | Callable[[], bytes]) -> None:
    """Show a button that hands out one file; one that is still to be made takes the focus away from the dialog for a moment."""
    st.download_button(label, made, file_name=file_name, mime=mime, on_click="ignore", key=f"download_{file_name}")


def column_looks(frame: pd.DataFrame) -> dict[str, Any]:
    """Choose how each column is shown from the unit at the end of its name."""
    return {str(name): _column_look(str(name)) for name in frame.columns}


def _column_look(name: str) -> Any:
    """Choose the look of one column."""
    words = name.replace("_", " ")
    if name.endswith(SHARE_ENDINGS):
        return st.column_config.NumberColumn(words, format="percent")
    if name.endswith("_at"):
        return st.column_config.DatetimeColumn(words, format="ddd D MMM YYYY HH:mm")
    if name.endswith(("_date", "_week")):
        return st.column_config.DateColumn(words, format="ddd D MMM YYYY")
    return st.column_config.Column(words)
