"""The first card: my promise and my next shift, or all leaders together while nobody said who reads."""

from frontline.ui import comparison, figures, filter_state, leader_sentences
from frontline.ui import week_sentences as words
from frontline.ui.call_sheet_card import callbacks_asked
from frontline.ui.cards import card, missing_card
from frontline.ui.charts import chart_with_table
from frontline.ui.filter_state import for_all
from frontline.ui.leader_choice import address_of
from frontline.ui.menu import link_to
from frontline.ui.rows import RowsLink
from frontline.ui.run_notes import link_to_declare, run_note
from frontline.ui.session import run_query
from frontline.ui.shift_planning import VIEWS
from frontline.ui.shift_sentences import WAITING
from frontline.ui.week_layout import actions, small
from frontline.ui.week_reader import WeekReader
from frontline.ui.week_slot import SlotAction, next_shift
from frontline.units import count_of, numeral

CHART_HEIGHT = 118


def phones_card(reader: WeekReader) -> SlotAction | None:
    """Show it; gives the place of the best hour, to be filled when everything else is drawn."""
    if reader.promises.empty:
        missing_card(*words.MISSING["phones"], key="phones")
        return None
    return _own_card(reader, reader.person_id) if reader.person_id else _team_card(reader)


def _own_card(reader: WeekReader, person_id: str) -> SlotAction:
    """What I promised, took and planned."""
    asked = for_all("leader_contact_rows", {**reader.week, "person_id": person_id})
    contacts = run_query("leader_contact_rows", **asked)
    of_weeks = {**reader.span, "person_id": person_id}
    weeks = run_query("leader_weeks_in_period", **of_weeks)
    with card(
        "On the phones",
        words.own_sentence(reader.own_promise, next_shift(person_id)),
        key="phones",
        counted="two-way contacts: you spoke, or wrote",
        rows=RowsLink(f"your {count_of(len(contacts), 'contact')} →", "leader_contact_rows", asked),
    ):
        if len(weeks):
            weeks = comparison.beside(weeks, "leader_weeks_in_period", of_weeks, "contacts")
            figure = small(figures.own_weeks(weeks), CHART_HEIGHT)
            chart_with_table(figure, weeks, "A bar for each of your weeks against the promise.", "phones")
        with actions("phones"):
            slot = SlotAction(person_id)
            there = {"view": VIEWS["calls"], **address_of(person_id)}
            link_to("shifts", _call_back(person_id), key="to_calls", address=there)
    return slot


def _call_back(person_id: str) -> str:
    """ "Who to call back (4)": those of the page's list who wait for us."""
    listed = run_query("call_back_list", **callbacks_asked(person_id))
    waiting = int(listed["reason_kind"].isin(WAITING).sum())
    return f"Who to call back ({numeral(waiting)})" if waiting else "Who to call back"


def _promises_of() -> str:
    """What the sentence rests on where the rows are narrowed: a promise is never for a channel or some customers."""
    is_narrowed = filter_state.is_set("channel") or filter_state.is_set("customers")
    return "; promised ones are of all channels and customers" if is_narrowed else ""


def _team_card(reader: WeekReader) -> SlotAction:
    """What all leaders together promised and took."""
    taken, everybody = reader.chart("leader_contacts"), reader.this_week("customer_contacts")
    contacts = run_query("leader_contact_rows", **reader.week)
    with card(
        "On the phones",
        leader_sentences.promised_contacts(reader.promises),
        key="phones",
        explanation=run_note(taken, "Leaders’ contacts a week"),
        counted=f"{words.met_words(contacts['contact_id'].nunique(), everybody['value'] if everybody else 0)}two-way ones count{_promises_of()}",
        rows=RowsLink(f"{count_of(len(contacts), 'row')} →", "leader_contact_rows", reader.week),
    ):
        figure = small(figures.usual_range(taken, "contacts a week"), CHART_HEIGHT)
        chart_with_table(figure, taken, "Leaders’ contacts by week over their usual range.", "phones")
        with actions("phones"):
            slot = SlotAction(None)
            link_to("leaders", "Leaders on the phones", key="to_leaders")
            link_to_declare(taken, "leader_contacts")
    return slot
