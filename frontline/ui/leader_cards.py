"""The cards of the page of leaders: the weeks and the promise, the share, how, whom, what about, the wait, the depth."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from frontline.ui import charts_leaders, comparison, figures, leader_sentences, theme
from frontline.ui import leader_comparisons as words
from frontline.ui.cards import card, facts, paragraph, small_table
from frontline.ui.charts import chart_with_table
from frontline.ui.filter_state import for_all
from frontline.ui.leader_comparisons import Who
from frontline.ui.period import current_period_name
from frontline.ui.rows import RowsLink
from frontline.ui.run_notes import link_to_declare, run_note
from frontline.ui.session import records, run_query
from frontline.units import FEW_CASES, count_of, duration, numeral

SHOWN_TOPICS = 6
TWO_WAY = "two-way: one of us spoke or wrote"


@dataclass(frozen=True)
class Reader:
    """Whose figures the cards show, and of which period; `person_id` None: all leaders together."""

    span: Mapping[str, dt.date]
    person_id: str | None

    @property
    def asked(self) -> dict[str, Any]:
        """Parameters of the queries about leaders."""
        return {**self.span, "person_id": self.person_id}

    @property
    def who(self) -> Who:
        """How sentences speak of them."""
        return Who(self.person_id is not None)


def weeks_card(reader: Reader) -> None:
    """The picture of the page: the own weeks against the promise, or how many leaders kept theirs, through whatever channel."""
    asked = for_all("leader_contact_rows", reader.asked)
    links = [
        RowsLink(
            f"{count_of(len(run_query('leader_contact_rows', **asked)), 'contact')} →", "leader_contact_rows", asked
        )
    ]
    label, counted = "The leaders together", "a contact counts when it was two-way; sums of all, nobody’s own weeks"
    figure, column, told = figures.team_weeks, "kept", "How many leaders kept their promise each week."
    if reader.person_id:
        label = "Your weeks"
        counted = "dotted: the promise as it stood in that week; a contact counts when it was two-way"
        figure, column, told = figures.own_weeks, "contacts", "A bar for each week against the promise."
        links += [RowsLink("by channel and week →", "leader_channel_weeks", asked)]
    with card(f"{label}, {current_period_name().lower()}", key="weeks", stretch=False, counted=counted, rows=links):
        query, of_weeks = _weeks_asked(reader)
        weeks = comparison.beside(run_query(query, **of_weeks), query, of_weeks, column)
        chart_with_table(figure(weeks), weeks, told, "weeks")


def distance_card(reader: Reader, promises: Any) -> None:
    """How far from the customers: one leader's days and gaps, or how many leaders were near."""
    with card(
        "The promise and the distance",
        "" if reader.person_id else leader_sentences.near_and_far(promises),
        key="distance",
        counted="weeks: the last 13 whole ones; usual gap: median of the last eight",
        rows=RowsLink("by week →", *_weeks_asked(reader)),
    ):
        if not reader.person_id:
            kept, counted = int(promises["weeks_kept"].sum()), int(promises["weeks_counted"].sum())
            days = promises[promises["is_in_force"]]["days_since_contact"].median()
            facts(
                {
                    "weeks kept, of the last 13 of each": f"**{kept} of {counted}**",
                    "last contact of half of them": leader_sentences.within(days),
                }
            )
            paragraph("Say who you are above, to see your own weeks and change your promise.", look="quiet")
            return
        own = next(iter(records(promises)), None)
        if own is None:
            paragraph("No promise of yours was in force in the last thirteen weeks.")
            return
        facts(
            {
                "weeks kept": f"**{own['weeks_kept']} of {own['weeks_counted']}**",
                "last contact": leader_sentences.ago(own["days_since_contact"]),
                "usual gap": leader_sentences.gap(own["usual_gap_days"]),
            }
        )


def _weeks_asked(reader: Reader) -> tuple[str, Mapping[str, Any]]:
    """The query of the weeks, and what it is asked: one's own, or the sums."""
    return ("leader_weeks_in_period", reader.asked) if reader.person_id else ("leader_team_weeks", reader.span)


def share_card(reader: Reader) -> None:
    """The share of all contacts, its denominator named, and by week over its usual range."""
    (share,) = records(run_query("leader_share", **reader.asked))
    weeks = run_query("leader_share_weeks", **reader.asked)
    weeks = comparison.beside(weeks, "leader_share_weeks", reader.asked, "leader_share")
    shares = weeks.assign(value=weeks["leader_share"])
    with card(
        "Share of all contacts",
        comparison.sentence(words.share_sentence(reader.who, share), "leader_share", reader.asked, words.share_before),
        key="share",
        explanation=f"{words.offered_sentence(share)} {run_note(shares, 'By week', is_of_all=not reader.who.is_one)}".strip(),
        counted=f"{TWO_WAY}; contacts that began in the period",
        rows=RowsLink(f"{count_of(len(weeks), 'week')} →", "leader_share_weeks", reader.asked),
    ):
        if share["all_contacts"] >= FEW_CASES:
            told = "The leaders’ share of each week’s contacts over its usual range."
            chart_with_table(figures.leader_share(weeks), weeks, told, "share")
            link_to_declare(shares, "leader_share", is_of_all=not reader.who.is_one)


def how_card(reader: Reader) -> None:
    """Through which channels, and how long."""
    channels = run_query("leader_conversations", **reader.asked)
    with card(
        "How",
        f"{count_of(int(channels['contacts'].sum()), 'contact')} in this period",
        key="how",
        counted="how long: half of them lasted longer",
        rows=RowsLink("by channel →", "leader_conversations", reader.asked),
    ):
        small_table(
            ("channel", "contacts", "how long"),
            [
                (
                    words.channel_name(str(row["channel"])),
                    f"{numeral(row['contacts'])}",
                    leader_sentences.spoken(row["median_talk_seconds"]),
                )
                for row in records(channels)
            ],
        )


def hours_card(reader: Reader) -> None:
    """At which hours, beside the hours of all contacts."""
    hours = run_query("leader_hours", **reader.asked)
    with card(
        "At which hours",
        words.hours_sentence(reader.who, records(hours)),
        key="hours",
        counted=TWO_WAY,
        rows=RowsLink("by hour →", "leader_hours", reader.asked),
    ):
        if hours["leader_contacts"].sum() >= FEW_CASES:
            figure = charts_leaders.hours_compared(
                hours["hour_of_day"],
                hours["leader_share"],
                hours["all_share"],
                "yours" if reader.who.is_one else "leaders",
                colours=theme.current(),
            )
            chart_with_table(figure, hours, "The hours of the leaders’ contacts beside those of all.", "hours")


def segments_card(reader: Reader) -> None:
    """Who is heard beside who is served, a dumbbell for each segment."""
    found = run_query("leader_segments", **reader.asked)
    rows = records(found)
    with card(
        "Who we hear, who we serve",
        words.segments_sentence(reader.who, rows),
        key="segments",
        counted=f"known customers; segments overlap; {words.size_note(rows)}",
        rows=RowsLink(f"{count_of(len(rows), 'segment')} →", "leader_segments", reader.asked),
    ):
        if rows:
            figure = charts_leaders.dumbbells(words.segment_pairs(rows), "heard", "served", colours=theme.current())
            chart_with_table(figure, found, "The share of each segment heard and served.", "segments")


def topics_card(reader: Reader) -> None:
    """What leaders are asked beside what customers ask."""
    mix = run_query("leader_topic_mix", **reader.asked)
    if mix.empty:
        with card("What about", "No questions of this period have been read and grouped yet.", key="topics"):
            return
    (found,) = records(run_query("leader_topic_distance", **reader.asked))
    with card(
        "What about",
        words.distance_sentence(reader.who, found),
        key="topics",
        counted=words.distance_note(found),
        rows=[
            RowsLink(f"{count_of(len(mix), 'topic')} →", "leader_topic_mix", reader.asked),
            RowsLink("not met yet →", "unheard_topics", reader.asked),
        ],
    ):
        pairs = words.topic_pairs(records(mix), SHOWN_TOPICS)
        figure = charts_leaders.dumbbells(pairs, "met", "asked", colours=theme.current())
        chart_with_table(figure, mix, "The share of the questions asked most, met and asked.", "topics")


def wait_card(reader: Reader) -> None:
    """What reps live with and the leader saw."""
    found = {str(row["who"]): row for row in records(run_query("leader_waits", **reader.asked))}
    own, everybody = found["leaders"], found["everybody"]
    with card(
        "The wait before you",
        words.wait_sentence(reader.who, own, everybody),
        key="wait",
        counted="inbound calls that queued or rang; longest: one in ten waited longer",
        rows=RowsLink("as a table →", "leader_waits", reader.asked),
    ):
        if everybody["answered_calls"] >= FEW_CASES:
            own_told = (
                (duration(own["median_wait_seconds"]), duration(own["longest_wait_seconds"]))
                if own["answered_calls"] >= FEW_CASES
                else ("–", "–")
            )
            all_told = (duration(everybody["median_wait_seconds"]), duration(everybody["longest_wait_seconds"]))
            small_table(
                ("calls answered", "usual wait", "longest tenth"),
                [
                    (f"{reader.who.by} · {numeral(own['answered_calls'])}", *own_told),
                    (f"all · {numeral(everybody['answered_calls'])}", *all_told),
                ],
            )
            paragraph(f"Whom nobody answered: {words.gave_up(everybody)} callers gave up.", look="quiet")


def depth_card(reader: Reader) -> None:
    """Questions in a conversation."""
    found = {str(row["who"]): row for row in records(run_query("leader_depth", **reader.asked))}
    if not found["everybody"]["contacts"]:
        return
    with card(
        "How deep",
        words.depth_sentence(reader.who, found["leaders"], found["everybody"]),
        key="depth",
        counted="questions that were found in notes and messages; a conversation without any counts as none",
        rows=RowsLink("as a table →", "leader_depth", reader.asked),
    ):
        small_table(
            ("conversations read", "questions", "in each"),
            [
                (f"{name} · {numeral(row['contacts'])}", f"{numeral(row['questions'])}", words.in_each(row))
                for name, row in ((reader.who.by, found["leaders"]), ("all", found["everybody"]))
            ],
        )
