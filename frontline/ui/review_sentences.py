"""The words of the page Weekly review that its other forms do not have; `*…*` marks what needs somebody, `**…**` what is."""

from collections.abc import Mapping, Sequence
from typing import Any

from frontline.review.charts import side, usual_words
from frontline.review.content import Chart, ClaimToday, Heading, Heard, PromiseLine, Questions, WeekSentence
from frontline.review.definitions import MEASURES
from frontline.review.forms.bars_svg import trend_word
from frontline.review.forms.chart_words import is_few, week_value
from frontline.review.forms.words import (
    chart_unit,
    cut,
    dates_words,
    edited_words,
    promise_due,
    promise_state,
    verdict_words,
    week_words,
)
from frontline.ui.cards import plain
from frontline.units import count_of, day, is_missing

ALL_CHARTS = "All charts"
NAMES = {measure.name: measure.title for measure in MEASURES} | {
    "customer_contacts": "Contacts of all customers",
    "orders_done": "Orders done a week",
    "leader_share": "Leaders’ share of all contacts",
}
"""What has a usual range: the six charts, then those of other pages."""
ALWAYS = (
    "Always 26 weeks to the end of this one, all channels and all customers: the choices at the top do not narrow it."
)
NO_CHANGES = "No change was declared."
RULE_SAID = "The rule says"
HOW_TO_READ = "Six measures over 26 weeks. Grey is the usual range, its mean dotted; ◆ is a week outside; ○ is the same week last year."
LONGEST_CLAIM = 200


def title_words(heading: Heading) -> str:
    """ "Attic & Reel, week 45 of 2026: 2–8 Nov 2026"."""
    return f"{heading.company}, {week_words(heading.week)}: {dates_words(heading)}"


def headline(sentence: WeekSentence) -> str:
    """The sentence of the week; with the diamond of what lies outside where the rule tells a signal."""
    return f"{'*◆* ' if sentence.signals and not sentence.is_edited else ''}{plain(sentence.text)}"


def below_headline(sentence: WeekSentence) -> str:
    """Who edited it and what the rule says; and what the page rests on."""
    edited = plain(edited_words(sentence))
    return f"{edited} {ALWAYS}".strip()


def chart_label(chart: Chart) -> str:
    """Its title and unit."""
    return " · ".join(each for each in (chart.title, chart_unit(chart)) if each)


def chart_sentence(chart: Chart) -> str:
    """This week's value against its usual range."""
    last = chart.points[-1] if chart.points else None
    if last is None or last.value is None:
        return "Nothing to count this week." if chart.points else "Nothing is known yet."
    told = f"**{chart.value_words}**{'' if last.is_whole_week else ' so far'}"
    measure = next((each for each in MEASURES if each.name == chart.measure), None)
    usual = usual_words(measure, last) if measure else ""
    if not usual:
        return f"{told}."
    if last.is_outside:
        return f"{told}, *◆ {side(last)} the usual {usual}*."
    return f"{told}, within the usual {usual}."


def chart_note(chart: Chart) -> str:
    """Why limits or values are missing, and what its run tells; of a week that is not whole, the sentence says “so far” already."""
    last = chart.points[-1] if chart.points else None
    is_said = last is not None and last.value is not None and last.low is not None and not last.is_whole_week
    return " ".join(chart.notes[1 if is_said and chart.note else 0 :])


def chart_rows(chart: Chart) -> list[dict[str, Any]]:
    """The chart as the table of its figures, by week; shares in words, as of fewer than ten cases there is no percent."""
    is_share = chart.unit.startswith("%")
    return [
        {
            "week_date": point.week_date,
            f"value ({chart.unit})": week_value(chart, point) if is_share else point.value,
            "cases": point.cases,
            "mean": point.mean,
            "usual from": point.low,
            "usual to": point.high,
            "outside": side(point) if point.is_outside else "",
            "same week last year": None if is_few(chart, point) else point.last_year,
            "whole week": point.is_whole_week,
        }
        for point in chart.points
    ]


def change_words(row: Mapping[str, Any]) -> str:
    """ "From the week of 5 Oct 2026, median wait: two more people in the evening (Marguerite Holloway)"."""
    what = ALL_CHARTS.lower() if is_missing(row["measure"]) else NAMES[str(row["measure"])].lower()
    who = "" if is_missing(row["written_by"]) else f" ({row['written_by']})"
    return f"From the week of {day(row['week_date'])}, {what}: {row['words']}{who}"


def changes_sentence(changes: Sequence[Mapping[str, Any]]) -> str:
    """How many changes were declared."""
    if not changes:
        return NO_CHANGES
    return f"**{count_of(len(changes), 'change')}** declared; limits start anew at each."


def claim_place(claim: ClaimToday) -> str:
    """Where and when it was published, and the verdict of that day when it was another."""
    then = "" if claim.verdict_then == claim.verdict_today else f"; that day {verdict_words(claim.verdict_then)[0]}"
    return f"{plain(claim.newsletter)}, {day(claim.sent_on)}{then}"


def promise_words(line: PromiseLine) -> str:
    """ "Marguerite Holloway · due 30 Oct 2026 · ◆ 10 days late": vermillion when it is overdue."""
    state, tone = promise_state(line)
    owner = line.owner or "nobody yet"
    due = f"due {promise_due(line)}" if line.due_date else promise_due(line)
    marked = {"attention": f"*{state}*", "blue": f"**{state}**"}.get(tone, state)
    return f"{plain(owner)} · {due} · {marked}"


def question_lines(asked: Questions) -> list[dict[str, Any]]:
    """The questions as the table of their figures."""
    return [
        {
            "question": share.label,
            "contacts": share.contacts,
            "of contacts": asked.of_contacts,
            "asked_share": share.share,
            "at_least_share": share.share_low,
            "at_most_share": share.share_high,
            "trend": trend_word(share),
        }
        for share in asked.shares
    ]


def heard_lines(found: Heard) -> list[dict[str, Any]]:
    """The groups of customers as the table of their figures."""
    return [
        {
            "customers": each.segment,
            "heard": each.heard,
            "of heard": found.heard,
            "served": each.served,
            "of served": found.served,
        }
        for each in found.segments
    ]


def shortened(quote: str) -> str:
    """A claim for a card: cut at a word where it is very long."""
    return cut(quote, LONGEST_CLAIM)
