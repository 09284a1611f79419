"""The cards of caring as a result: praise beside talk, sentences that say we care and show nothing, thanks to pass on."""

import datetime as dt
from typing import Any

import pandas as pd
import streamlit as st

from frontline.care.caring import alarm_of, rate_of
from frontline.claims.care_talk import CareTalk, published_care_talk, talk_by_quarter
from frontline.importers.rosters import Cell
from frontline.ui import care_result_sentences as words
from frontline.ui import menu, theme
from frontline.ui.cards import card, paragraph, plain
from frontline.ui.care_reader import CareReader
from frontline.ui.charts import chart_with_table
from frontline.ui.charts_care import Curve, curves_alt_text, curves_apart
from frontline.ui.forms import write_rows
from frontline.ui.rows import RowsLink
from frontline.ui.session import records, run_query, settings, today, warehouse
from frontline.units import count_of, day, quarter

SHOWN_SENTENCES, SHOWN_PRAISE = 5, 4


def caring_card(reader: CareReader) -> None:  # noqa: ARG001 every quarter is shown, whatever the period
    """Praise that nobody asked for, and below it talk of caring, by quarter: two curves, never a ratio; and the alarm."""
    quarters = _quarters()
    if quarters.empty or not quarters["unprompted_praises"].sum():
        with card("Caring is a result", words.NO_QUARTER if quarters.empty else words.NO_PRAISE, key="caring"):
            return
    rates = [rate_of(int(row["unprompted_praises"]), int(row["active_customers"])) for row in records(quarters)]
    last = records(quarters)[-1]
    alarm = words.alarm_sentence(alarm_of([_number(each) for each in quarters["care_words_per_1000"]], rates))
    with card(
        "Caring is a result",
        words.caring_sentence(
            last["quarter_date"], int(last["unprompted_praises"]), int(last["active_customers"]), rates[-1]
        ),
        key="caring",
        stretch=False,
        explanation=alarm,
        counted="whole quarters; active: ordered or was in contact; unasked: no survey, and we had not asked for it in the "
        f"{settings().care.unprompted_days} days before; band: 19 times of 20",
        rows=RowsLink("by quarter →", "word_of_mouth_by_quarter"),
    ):
        told = [(each.per_thousand, each.low, each.high) if each else (None, None, None) for each in rates]
        values, low, high = (list(each) for each in zip(*told, strict=True))
        curves = [Curve("Unasked praise per 1,000 active customers", values, low, high)]
        talk = quarters["care_words_per_1000"]
        if (talk > 0).any():
            curves.append(Curve("“We care” per 1,000 words of our newsletters", talk))
        names = [quarter(each) for each in quarters["quarter_date"]]
        figure = curves_apart(curves, quarters["quarter_date"], names, colours=theme.current())
        chart_with_table(figure, quarters, curves_alt_text(curves), "caring")
        is_flat = len(curves) == 1
        paragraph(words.never_said(talk.count()) if is_flat else words.talk_words(_number(talk.iloc[-1])), look="quiet")


def talk_card(reader: CareReader) -> None:  # noqa: ARG001 every newsletter is read, whatever the period
    """Sentences that say we care without evidence, newest first, and the way to the newsletter check."""
    talks = published_talks()
    found = [(talk, sentence) for talk in reversed(talks) for sentence in talk.unproven]
    with card(
        "Talk of caring",
        words.talk_sentence(len(found), len(talks)),
        key="care_talk",
        stretch=False,
        counted="phrases of our own list; left alone: a figure or a supported claim in the same sentence or the next, words quoted",
    ):
        for talk, sentence in found[:SHOWN_SENTENCES]:
            paragraph(f"“{plain(sentence.text)}”", look="serif")
            paragraph(f"{plain(talk.title)}, {day(talk.sent_date)} · {plain(sentence.suggestion)}", look="quiet")
        if len(found) > SHOWN_SENTENCES:
            paragraph(f"{len(found) - SHOWN_SENTENCES} more in older newsletters.", look="quiet")
        menu.link_to("check_newsletter", "Check a newsletter", key="care_talk")


def recognition_card(reader: CareReader) -> None:
    """Praise that names one of us: what is to pass on, one click to say that it was, and how much was in time."""
    found = run_query("praise_to_pass_on", **reader.span)
    rows = records(found)
    with card(
        "Thanks to pass on",
        words.recognition_sentence(rows),
        key="recognition",
        stretch=False,
        counted=f"praise that names one of us; in time: within {settings().care.pass_on_days} days; whom it names is shown nowhere",
        rows=RowsLink(f"{count_of(len(rows), 'praise')} →", "praise_to_pass_on", reader.span),
    ):
        waiting = sorted(
            (row for row in rows if row["state"] in ("open", "overdue")), key=lambda row: row["written_date"]
        )
        for row in waiting[:SHOWN_PRAISE]:
            _praise(row, reader.person_id)
        if len(waiting) > SHOWN_PRAISE:
            paragraph(f"{len(waiting) - SHOWN_PRAISE} more wait.", look="quiet")


def _praise(row: dict[str, Any], person_id: str | None) -> None:
    with st.container(key=f"praise_{row['contact_id']}", gap="xsmall"):
        paragraph(f"“{plain(' '.join(str(row['quote']).split()))}”", look="serif")
        paragraph(words.praise_words({**row, "customer": _plain(row["customer"])}), look="quiet")
        if st.button("I passed it on", key=f"passed_on_{row['contact_id']}"):
            _pass_on(str(row["contact_id"]), person_id)


def _plain(written: object) -> str | None:
    return plain(written) if isinstance(written, str) else None


def _pass_on(contact_id: str, person_id: str | None) -> None:
    """Write down the deed; that it was praise for somebody stays with whoever passed it on."""
    now = dt.datetime.now(settings().zone)
    deed: dict[str, Cell] = {
        "deed_id": f"thanks {now:%Y-%m-%d %H:%M:%S} {contact_id}",
        "done_on": today(),
        "deed_kind": "thanks passed on",
        "person_id": person_id,
        "title": "Thanks passed on",
        "contact_id": contact_id,
    }
    write_rows("deeds", [deed], "The thanks are passed on, and written down.")


def _quarters() -> pd.DataFrame:
    """Whole quarters with what was praised and, where a newsletter was sent, how often it said that we care."""
    praise = run_query("word_of_mouth_by_quarter")
    whole = praise[praise["is_whole_quarter"].astype(bool)].copy()
    whole["quarter_date"] = [each.date() for each in pd.to_datetime(whole["quarter_date"])]
    talks = talk_by_quarter(published_talks())
    by_quarter = {each.quarter_date: each.per_thousand for each in talks}
    talk = [by_quarter.get(each) for each in whole["quarter_date"]]
    whole["care_words_per_1000"] = pd.Series(talk, index=whole.index, dtype=float)
    return whole


def _number(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)


def published_talks() -> list[CareTalk]:
    """What every newsletter says of caring, read once for each version of the data."""
    return _talks(str(warehouse().path), settings().model_dump_json())


@st.cache_resource(max_entries=3, show_spinner="Reading what we published")
def _talks(path: str, thresholds: str) -> list[CareTalk]:  # noqa: ARG001 both are keys
    return published_care_talk(warehouse(), settings())
