"""What is said of the reading of questions: what could be read, by which model, what is new, and what a reading brought."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from frontline.ui.cards import plain
from frontline.units import count_of, day, is_missing, numeral, share_of


def coverage_sentence(coverage: pd.DataFrame, names: Sequence[str]) -> str:
    """In how many contacts anything could be read, by channel (columns of question_coverage; `names` of its channels)."""
    told = [
        f"{name.lower()} {share_of(int(row['read_contacts']), int(row['contacts']))}"
        for name, row in zip(names, coverage.to_dict("records"), strict=True)
    ]
    return f"Of the contacts there are words to read in: {', '.join(told)}."


def reading_sentence(state: Any, time_zone: str) -> str:
    """Which model read the questions, and when (a row of question_reading_state)."""
    if is_missing(state["model"]):
        return "Nothing was read yet."
    when = state["read_local"]
    return f"Read by {plain(state['model'])} on {day(when)} at {when:%H:%M} ({time_zone})."


def unread_sentence(unread: int) -> str:
    """ "*1,204 new texts* are not read yet." """
    return f"*{count_of(unread, 'new text')}* {'is' if unread == 1 else 'are'} not read yet."


def read_sentence(told: Any) -> str:
    """What a reading brought (a QuestionsRead)."""
    if not told.texts:
        return "There was no new text to read."
    fresh = f", {count_of(len(told.born), 'new topic')}" if told.born else ""
    found = f"{count_of(told.texts, 'text')} read: {count_of(told.units, 'question')}"
    return " ".join([f"{found}, {numeral(told.units_with_topic)} of them under a topic{fresh}.", *told.notices])


def no_topics(state: Any, coverage: pd.DataFrame) -> tuple[str, str]:
    """Headline and explanation while no question recurs: nothing was read yet, or too little (rows of the two queries)."""
    texts = count_of(int(state["texts"]), "text")
    if is_missing(state["model"]) or int(state["unread_texts"]) == int(state["texts"]):
        return (
            f"*{texts}* wait to be read for what customers ask.",
            "Notes of calls and what customers wrote in tickets; they are read on this machine, and nothing leaves it.",
        )
    units = int(coverage["units"].sum())
    return (
        "No question recurs yet.",
        f"{count_of(units, 'question')} in {texts}: too few, or too different, to make a topic. Import more tickets or notes of calls.",
    )
