"""The cards about how we reply: sorry or only so it seems, the parts of an apology, templates to retire, script and own words."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from frontline.importers.rosters import Cell
from frontline.ui import care_reply_sentences as words
from frontline.ui import charts_replies, theme
from frontline.ui.action_places import TEMPLATES
from frontline.ui.cards import card, paragraph, plain, small_table
from frontline.ui.care_reader import CareReader
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_replies import Dot
from frontline.ui.forms import write_rows
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings, today
from frontline.units import FEW_CASES, count_of, is_missing, numeral, quarter, share_of

MOST_QUARTERS = 6
SHOWN_TEMPLATES, LONGEST_SHOWN, LONGEST_TITLE = 8, 240, 80
DAYS_TO_RETIRE = 14
NOTHING = float("nan")


def words_card(reader: CareReader) -> None:
    """Apologies for failures of ours and what only looks like one, as labelled and corrected, beside what was put right."""
    found = run_query("reply_labels_by_quarter", **reader.span)
    if found.empty:
        with card("How we say sorry", words.NOT_READ, key="reply_words"):
            paragraph(words.TO_READ)
        return
    counts = found.drop(columns=["quarter_date", "is_whole_quarter"]).sum()
    sums = {str(name): int(count) for name, count in counts.items()}
    with card(
        "How we say sorry",
        words.words_sentence(sums),
        key="reply_words",
        stretch=False,
        counted=f"threads by the day of our first reply, all replies of a thread together; {words.HOW_CORRECTED}; more is not better",
        rows=[
            RowsLink("threads with an apology →", "reply_thread_rows", {**reader.span, "shows": "apology"}),
            RowsLink("replies to write anew →", "non_apology_rows", reader.span),
            RowsLink("by quarter →", "reply_labels_by_quarter", {"to_date": reader.span["to_date"]}),
        ],
    ):
        _quarters(run_query("reply_labels_by_quarter", to_date=reader.span["to_date"]).tail(MOST_QUARTERS))
        small_table(("threads in which a reply …", "as labelled", "corrected"), words.words_rows(sums))
        repeated = len(run_query("repeated_apologies", **reader.span))
        paragraph(words.beside_words(records(run_query("recovery_shares", **reader.span)), repeated))


def _quarters(quarters: pd.DataFrame) -> None:
    """Both shares by quarter; nothing where no quarter has ten threads."""
    if int(quarters["threads"].max()) < FEW_CASES:
        return
    rows = records(quarters)
    panels = [
        ("sorry for a failure of ours", [_quarter_dot(row, "apology") for row in rows]),
        ("only its words", [_quarter_dot(row, "non_apology") for row in rows]),
    ]
    whole = quarters["is_whole_quarter"].astype(bool).tolist()
    figure = charts_replies.quarter_dots(panels, whole, colours=theme.current())
    told = "Shares of threads with an apology, and with its words only, by quarter, as labelled and corrected."
    chart_with_table(figure, quarters, told, "reply_words")


def _quarter_dot(row: dict[str, Any], label: str) -> Dot:
    name = quarter(words.as_day(row["quarter_date"]))
    return _dot(name, label, int(row[f"{label}_threads"]), int(row["threads"]), int(row["replies"]))


def _dot(name: str, label: str, part: int, whole: int, replies: int) -> Dot:
    """A share as a figure shows it; below ten threads without a mark."""
    if whole < FEW_CASES:
        return Dot(name, NOTHING, NOTHING, NOTHING, NOTHING, share_of(part, whole))
    found = words.corrected(label, part, whole, replies)
    told = f"{numeral(part)} of {numeral(whole)} · {words.corrected_words(found, whole, label)}"
    if found is None:
        return Dot(name, part / whole, NOTHING, NOTHING, NOTHING, told)
    return Dot(name, part / whole, found.share, found.low, found.high, told)


def components_card(reader: CareReader) -> None:
    """The six parts of an apology over the threads that hold one."""
    found = run_query("component_shares", **reader.span)
    rows = records(found)
    with card(
        "What an apology holds",
        words.components_sentence(rows),
        key="reply_components",
        stretch=False,
        counted="threads with an apology for a failure of ours; a part may stand in any of our replies; "
        f"{words.HOW_CORRECTED}",
        rows=RowsLink("thread by thread →", "component_rows", reader.span),
    ):
        if not rows:
            return
        dots = [_part_dot(row) for row in rows]
        threads = int(rows[0]["threads"])
        if threads < FEW_CASES:
            small_table(("a reply …", "threads"), [(dot.name, dot.words) for dot in dots])
            return
        told = "Of the threads with an apology, how many hold each of its six parts, as labelled and corrected."
        chart_with_table(
            charts_replies.part_dots(dots, threads, colours=theme.current()), found, told, "reply_components"
        )


def _part_dot(row: dict[str, Any]) -> Dot:
    """A part of an apology; how many threads there are is said once, under the figure."""
    part, whole, label = int(row["component_threads"]), int(row["threads"]), row["component"]
    dot = _dot(words.COMPONENTS[label], label, part, whole, int(row["replies"]))
    return dot if whole < FEW_CASES else replace(dot, words=dot.words.replace(f" of {numeral(whole)}", "", 1))


def script_outcome_card(reader: CareReader) -> None:
    """What customers did after a first reply by script, and after one in own words."""
    found = run_query("script_outcomes", **reader.span)
    by_kind = {bool(row["opens_by_script"]): row for row in records(found)}
    by_script, by_hand = by_kind.get(True), by_kind.get(False)
    with card(
        "Script and own words",
        words.script_sentence(by_script, by_hand),
        key="script_outcomes",
        stretch=False,
        counted="by the first reply of a person, as labelled, whose errors make the difference smaller; what came within 14 days of it; "
        "in brackets: where the difference lies 19 times of 20",
        rows=RowsLink("thread by thread →", "script_outcome_rows", reader.span),
    ):
        if by_script is not None and by_hand is not None:
            small_table(("customers who …", "script", "own words", "difference"), words.script_rows(by_script, by_hand))
            paragraph("An association: scripts may be used where questions are others.", look="quiet")


def templates_card(reader: CareReader) -> None:
    """Whole stock sentences that stand in many conversations, each with a button to retire it; nobody is named."""
    rows = records(run_query("templates_to_retire", **reader.span))
    offered = [row for row in rows if words.is_offered(row)]
    parts = Counter(row["part_of"] for row in rows if not is_missing(row["part_of"]))
    with card(
        "Templates to retire",
        words.templates_sentence(offered, len(rows)),
        key="templates",
        stretch=False,
        counted="words that three other conversations hold too; most words times conversations first; left out: under eight words, "
        "parts of a longer one, sorry or a repair in own words; who used it is not kept",
        rows=[
            RowsLink(f"all {count_of(len(rows), 'text')} that recur →", "templates_to_retire", reader.span),
            RowsLink("their conversations →", "template_rows", reader.span),
        ],
    ):
        for row in offered[:SHOWN_TEMPLATES]:
            _template(row, parts[row["template_id"]])
        if len(offered) > SHOWN_TEMPLATES:
            paragraph(f"{len(offered) - SHOWN_TEMPLATES} more, behind the link below.", look="quiet")


def _template(row: dict[str, Any], parts: int) -> None:
    """The text at the left, how often and the button at the right."""
    state = words.template_state(row)
    with st.container(key=f"template_{row['template_id']}"):
        text, use, act = st.columns([6, 2.4, 1.3], vertical_alignment="center")
        with text:
            paragraph(f"“{plain(shortened(str(row['words']), LONGEST_SHOWN))}”", look="serif")
        with use:
            paragraph(f"{words.template_use(row, parts)}{' · ' if state else ''}{state}", look="quiet")
        with act:
            if not state and st.button("Retire it", key=f"retire_{row['template_id']}"):
                _retire(str(row["words"]))


@st.dialog("Retire a template")
def _retire(text: str) -> None:
    """Who sees to it that it is not used any more, and until when."""
    paragraph(f"“{plain(shortened(text, LONGEST_SHOWN))}”", look="serif")
    leaders: Sequence[str] = run_query("leader_promises")["name"].tolist()
    with st.form("form_retire", border=False):
        owner = st.selectbox("Who sees to it", leaders, index=None, key="retire_owner", placeholder="Choose a leader")
        due = st.date_input("Until when", value=today() + dt.timedelta(days=DAYS_TO_RETIRE), key="retire_due")
        if not st.form_submit_button("Write it down", type="primary"):
            return
    now = dt.datetime.now(settings().zone)
    row: dict[str, Cell] = {
        "action_id": f"{now:%Y-%m-%d %H:%M:%S}",
        "opened_on": now.date(),
        "title": f"Retire the template “{shortened(text, LONGEST_TITLE)}”",
        "owner": owner,
        "due_on": due if isinstance(due, dt.date) else None,
        "note": text,
        "opened_from": TEMPLATES,
    }
    write_rows(
        "actions", [row], "It is written down; when it is done, the card says whether the template is still used."
    )


def shortened(text: str, longest: int) -> str:
    """At most so many signs, cut between words."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"
