"""Every number opens the rows behind it: a quiet link, and a dialog with the rows, their definition and their SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from frontline.errors import FrontlineError
from frontline.query_catalog import Column, Query
from frontline.ui.session import query, run_query

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


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
    count = f"{len(frame):,} {'row' if len(frame) == 1 else 'rows'}"
    st.markdown(f"**{count}** · {definition.grain} · {definition.answers}")
    st.dataframe(frame, hide_index=True, width="stretch", column_config=column_looks(frame))
    st.download_button(
        f"Download these {count} as CSV",
        csv_bytes(frame),
        file_name=f"{query_name}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"download_{query_name}",
    )
    _definition(definition, parameters)


def _definition(definition: Query, parameters: Mapping[str, Any]) -> None:
    """Show what each column means, and the SQL that was asked with its parameters."""
    with st.expander("What the columns mean"):
        st.dataframe(columns_frame(definition.returns), hide_index=True, width="stretch")
    with st.expander("The question as SQL"):
        if parameters:
            st.markdown(", ".join(f"`${name}` = `{value}`" for name, value in parameters.items()))
        st.code(definition.sql, language="sql")


def columns_frame(returns: Sequence[Column]) -> pd.DataFrame:
    """List the columns of a query's contract and what they mean."""
    return pd.DataFrame(
        [(entry.name.replace("_", " "), entry.means) for entry in returns],
        columns=["column", "meaning"],
    )


def column_looks(frame: pd.DataFrame) -> dict[str, Any]:
    """Choose how each column is shown from the unit at the end of its name."""
    return {str(name): _column_look(str(name)) for name in frame.columns}


def _column_look(name: str) -> Any:
    """Choose the look of one column."""
    words = name.replace("_", " ")
    if name.endswith(("_share", "_rate")):
        return st.column_config.NumberColumn(words, format="percent")
    if name.endswith("_at"):
        return st.column_config.DatetimeColumn(words, format="ddd D MMM YYYY HH:mm")
    if name.endswith(("_date", "_week")):
        return st.column_config.DateColumn(words, format="ddd D MMM YYYY")
    return st.column_config.Column(words)


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """Write rows as CSV that a spreadsheet opens as text: no cell can start a formula; UTF-8 with its mark."""
    safe = pd.DataFrame({_harmless(str(name)): column.map(_harmless) for name, column in frame.items()})
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def _harmless(cell: object) -> object:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
