"""How far each source reaches, what is missing in it, and what cannot be told from what came in."""

import streamlit as st

from frontline.ui import charts, theme
from frontline.ui import data_sentences as words
from frontline.ui.cards import card, plain, small_table
from frontline.ui.chart_sources import source_spans
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings
from frontline.units import count_of, day, local_moment, numeral, share_of

MOST_ROWS = 6


def reach_card() -> None:
    """A sentence on freshness and gaps, then a line of days per source."""
    zone = settings().company.time_zone
    sources, gaps = run_query("source_freshness"), run_query("source_gaps")
    links = [
        RowsLink(f"{count_of(len(sources), 'source')} →", "source_freshness"),
        RowsLink(f"{count_of(len(gaps), 'gap')} →", "source_gaps"),
        RowsLink("by kind →", "data_through"),
    ]
    with card(
        "How far the data reach",
        words.reach_sentence(sources, gaps) if len(sources) else "No calls, tickets, orders or newsletters yet.",
        key="reach",
        counted=f"local days, {zone}; a gap is two or more days on which there usually are records",
        rows=links,
    ):
        if len(sources):
            figure = source_spans(sources, gaps, theme.current())
            told = (
                f"From which day to which {count_of(len(sources), 'source')} reach, with {count_of(len(gaps), 'gap')}."
            )
            charts.chart_with_table(figure, sources, told, "sources")
        rows = [
            (row["kind"], f"{numeral(row['records'])}", day(row["first_date"]), local_moment(row["last_at"], zone))
            for row in records(run_query("data_through"))
        ]
        with st.expander("As a table"):
            small_table(("what", "records", "from", "to"), rows)


def quiet_cards() -> None:
    """What these exports cannot tell, and what their vendor's own figures say; nothing where neither is known."""
    _missing_figures()
    _vendor_figures()


def _missing_figures() -> None:
    figures = run_query("metrics_not_computable")
    missing = figures[figures["reason"].notna()]
    if missing.empty:
        return
    with card(
        "What these exports cannot tell",
        f"{count_of(len(missing), 'figure')} of tickets cannot be computed, because the exports do not hold them.",
        key="missing_figures",
        rows=RowsLink("all figures →", "metrics_not_computable"),
    ):
        small_table(
            ("source", "figure", "because"),
            [
                (plain(row["source"]), row["metric"].replace("_", " "), plain(row["reason"]))
                for row in records(missing.head(MOST_ROWS))
            ],
        )


def _vendor_figures() -> None:
    compared = run_query("vendor_figures_compared")
    if compared.empty:
        return
    equal, both = int(compared["equal_tickets"].sum()), int(compared["compared_tickets"].sum())
    with card(
        "Their figures beside ours",
        f"Ours agree with the desk’s own in **{share_of(equal, both)}** comparisons."
        if both
        else "The desk names figures that cannot be compared.",
        key="vendor_figures",
        counted="equal within a minute; a count, exactly",
        rows=RowsLink(f"{count_of(len(compared), 'figure')} →", "vendor_figures_compared"),
    ):
        small_table(
            ("source", "figure", "equal"),
            [
                (
                    plain(row["source"]),
                    row["metric"].replace("_", " "),
                    share_of(row["equal_tickets"], row["compared_tickets"]),
                )
                for row in records(compared.head(MOST_ROWS))
            ],
        )
