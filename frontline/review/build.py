"""The weekly review, put together: every figure by the query or the module that its page asks too."""

import datetime as dt
from collections.abc import Sequence

from frontline.claims.published import PublishedClaim, published_claims
from frontline.review.asking import ask
from frontline.review.charts import week_charts
from frontline.review.coming_shifts import week_shifts
from frontline.review.content import Heading, Review, Rows, Shifts
from frontline.review.footing import week_footing
from frontline.review.heard import week_heard
from frontline.review.promises import week_promises
from frontline.review.published import week_claims
from frontline.review.questions import week_questions
from frontline.review.signals import week_sentence
from frontline.review.trends import topic_states
from frontline.review.voices import week_voices
from frontline.review.weeks import CHART_WEEKS, ReviewWeek, find_week, review_weeks
from frontline.settings import Settings
from frontline.units import local_moment
from frontline.warehouse import Warehouse

__all__ = ["build_review", "review_weeks"]


def build_review(
    warehouse: Warehouse,
    settings: Settings,
    week: str | None,
    today: dt.date,
    published: Sequence[PublishedClaim] | None = None,
) -> Review:
    """The review of a week ("2026-W46"); of the last whole one, else of the last, when `week` is None.

    `today` is the company's local day; `published` are the claims of `published_claims`, where somebody has checked them
    already: it takes most of the time. Raises NothingImported without calls, tickets or orders, BadParameter for a week
    that the data do not know.
    """
    asked = find_week(warehouse, week)
    has_leaders = bool(ask(warehouse, "shift_leaders"))
    topics = topic_states(warehouse, asked)
    charts = week_charts(warehouse, asked, has_leaders=has_leaders)
    shifts = week_shifts(warehouse, settings, asked)
    known = published_claims(warehouse, settings, asked.since(CHART_WEEKS)) if published is None else published
    return Review(
        heading=_heading(warehouse, settings, asked, shifts),
        sentence=week_sentence(warehouse, asked, charts, topics),
        voices=week_voices(warehouse, asked),
        charts=charts,
        questions=week_questions(warehouse, asked, topics),
        heard=week_heard(warehouse, asked, has_leaders=has_leaders),
        claims=week_claims(known, asked),
        promises=week_promises(warehouse, asked, today),
        shifts=shifts,
        footing=week_footing(warehouse, settings, asked, has_leaders=has_leaders),
    )


def _heading(warehouse: Warehouse, settings: Settings, week: ReviewWeek, shifts: Shifts) -> Heading:
    last_at = max(row["last_at"] for row in ask(warehouse, "data_through"))
    return Heading(
        company=settings.company.name,
        week=week.name,
        first_day=week.first_day,
        last_day=week.last_day,
        is_whole_week=week.is_whole,
        data_through=local_moment(last_at, settings.company.time_zone),
        time_zone=settings.company.time_zone,
        calls=week.calls,
        messages=week.messages,
        orders=week.orders,
        shifts_planned=shifts.planned,
        shifts_covered=shifts.kept + shifts.moved,
        rows=Rows("review_weeks"),
    )
