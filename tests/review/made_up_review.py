"""Made-up reviews for the tests of the forms: a full page, an empty one, one with far too much text."""

import dataclasses
import datetime as dt
import math
from typing import Any, TypeVar

from frontline.review.content import (
    Chart,
    Claims,
    ClaimToday,
    DeclaredChange,
    Footing,
    Heading,
    Heard,
    PromiseLine,
    Promises,
    Questions,
    QuestionShare,
    Review,
    Rows,
    SegmentHeard,
    ShiftLine,
    Shifts,
    Signal,
    Voice,
    WeekPoint,
    WeekSentence,
)

FIRST_DAY = dt.date(2026, 11, 9)
ROWS = Rows("weekly_measures", (("week", "2026-11-09"),))
Piece = TypeVar("Piece")


def full_review() -> Review:
    """A week as a company of fifty has it; three charts tell something."""
    heading = Heading(
        "Lantern Photo Archive", "2026-W46", FIRST_DAY, FIRST_DAY + dt.timedelta(days=6), True,
        "Fri 13 Nov 2026 18:00", "Europe/Brussels", 412, 388, 96, 6, 5, ROWS,
    )  # fmt: skip
    signals = (
        Signal("abandoned", "Abandoned calls are above their usual range: 41, usually 12 to 33"),
        Signal("questions", "“Can I stop my order and get the photos back?” is new"),
    )
    text = "; ".join(signal.words for signal in signals) + "."
    return Review(
        heading=heading,
        sentence=WeekSentence(text, text, signals),
        voices=voices(),
        charts=charts(),
        questions=questions(),
        heard=heard(),
        claims=claims(),
        promises=promises(),
        shifts=shifts(),
        footing=footing(),
    )


def empty_review() -> Review:
    """A company that has imported next to nothing."""
    none = Rows("contacts")
    return Review(
        heading=Heading("Our company", "2026-W46", FIRST_DAY, FIRST_DAY + dt.timedelta(days=6), False, "never", "UTC", 0, 0, 0, 0, 0, none),
        sentence=WeekSentence("No signals: normal variation.", "No signals: normal variation.", ()),
        voices=tuple(
            Voice(how, label, missing="Nobody’s own words are known of this week.")
            for how, label in (("chosen", "Chosen by a leader"), ("random", "Drawn at random"), ("small", "A small or lapsed account"))
        ),
        charts=tuple(
            Chart(measure, title, unit, False, (), (), "not known", f"{title}: nothing is known.", "No calls are known.", "", none)
            for measure, title, unit in MEASURES
        ),
        questions=Questions("No question was read.", (), 0, none, missing="Import calls with notes, or tickets, to see what people ask."),
        heard=Heard("Nothing can be said of whom leaders heard.", (), 0, 0, none, missing="Import customers, and name the leaders."),
        claims=Claims("We published no claim in this half-year.", ()),
        promises=Promises("Nothing is promised.", (), none),
        shifts=Shifts("No shifts are planned.", (), 0, 0, 0, 0, none),
        footing=Footing((), ("No source is known.",), 0, "0.1.0", "http://localhost:8501/weekly_review?week=2026-W46"),
    )  # fmt: skip


MEASURES = (
    ("customers_heard", "Customers heard by leaders", "contacts"),
    ("median_wait", "Median wait of callers", "seconds"),
    ("abandoned_calls", "Callers who gave up", "calls"),
    ("solved_at_first", "Solved at first contact", "% of tickets"),
    ("top_question", "Ask “Where is my order?”", "% of contacts"),
    ("days_to_close", "Days to close an action", "days"),
)


def charts() -> tuple[Chart, ...]:
    """Six charts: above at the end, a log scale with a gap, below in the middle, a declared change, no limits, an unfinished week."""
    wave = [math.sin(number * 2.1) + 0.6 * math.cos(number * 0.9) for number in range(26)]
    heard_now = series([round(9 + 2 * each) for each in wave], mean=9, low=3, high=15)
    waits = series([round(95 * 1.25**each) for each in wave], mean=96, low=41, high=221)
    waits = tuple(replaced(point, value=None) if place in (7, 8) else point for place, point in enumerate(waits))
    gone = series([*(round(22 + 4 * each) for each in wave[:-1]), 41], mean=22.4, low=12, high=33)
    solved = series([62 + 3 * each for each in wave], mean=62, low=52, high=71)
    solved = tuple(
        replaced(point, value=44.0, is_outside=True) if place in (12, 13) else point
        for place, point in enumerate(solved)
    )
    asked = series([28 + 2 * each for each in wave], mean=28, low=21, high=35)
    asked = tuple(
        replaced(point, value=(point.value or 0) - 9, mean=19, low=13, high=25) if place >= 13 else point
        for place, point in enumerate(asked)
    )
    asked = (*asked[:-1], replaced(asked[-1], is_whole_week=False))
    closed = tuple(
        replaced(point, mean=None, low=None, high=None)
        for point in series([9 + 3 * each for each in wave], mean=9, low=1, high=18)
    )
    closed = tuple(replaced(point, value=None) if place < 16 else point for place, point in enumerate(closed))
    change = DeclaredChange(asked[13].week_date, "tracking link in every mail")
    told = [
        (heard_now, (), False, "10 contacts", ""),
        (waits, (), True, "1 min 41 s", ""),
        (gone, (), False, "41 calls", ""),
        (solved, (), False, "63 % of 100", ""),
        (asked, (change,), False, "20 % of 100", "The week is not over."),
        (closed, (), True, "9.8 days", "10 weeks are known: limits need 12."),
    ]
    return tuple(
        Chart(
            measure, title, unit, is_log, points, changes, words,
            f"{title}: {words} this week, over 26 weeks.", note, f"How {title.lower()} is counted.", ROWS,
        )
        for (measure, title, unit), (points, changes, is_log, words, note) in zip(MEASURES, told, strict=True)
    )  # fmt: skip


def series(values: list[float], *, mean: float, low: float, high: float) -> tuple[WeekPoint, ...]:
    """26 whole weeks to the review's; last year a little lower."""
    first = FIRST_DAY - dt.timedelta(weeks=len(values) - 1)
    return tuple(
        WeekPoint(
            first + dt.timedelta(weeks=place), value, 100, True, mean, low, high, not low <= value <= high,
            value * (0.9 + 0.1 * math.sin(place)),
        )
        for place, value in enumerate(values)
    )  # fmt: skip


def replaced(piece: Piece, **changes: Any) -> Piece:
    """A piece of the review with other values."""
    return dataclasses.replace(piece, **changes)  # type: ignore[type-var]


def voices() -> tuple[Voice, ...]:
    """Three customers."""
    day = FIRST_DAY + dt.timedelta(days=2)
    return (
        Voice("chosen", "Chosen by a leader", "I liked the letter, but I could not tell whether it was true. Nobody had time to call me back, until you did. That is why I stay.", "K▪▪▪ M▪▪▪", day, "call", "C-101"),
        Voice("random", "Drawn at random", "My parents’ slides went out in August. It is November, the page still says four to six weeks, and I would just like to know where they are…", "J▪▪▪ C▪▪▪", day, "e-mail", "T-202"),
        Voice("small", "A small account", "We are only eleven photos. Still, somebody looked after our little corner.", "S▪▪▪ K▪▪▪", day, "e-mail", "T-303"),
    )  # fmt: skip


def questions() -> Questions:
    """Six questions."""
    told = [
        ("Where is my order?", 98, False, False), ("How long does it take now?", 71, False, True), ("Is it safe to send originals overseas?", 38, False, False),
        ("Can I stop my order and get the photos back?", 24, True, False), ("Which resolution do I need for a large print?", 19, False, False), ("Do you scan negatives?", 9, False, False),
    ]  # fmt: skip
    shares = tuple(
        QuestionShare(f"Q{place}", label, count, count / 318, count / 318 * 0.8, count / 318 * 1.22, is_new, is_growing)
        for place, (label, count, is_new, is_growing) in enumerate(told)
    )
    return Questions("Six questions make 8 in 10 contacts; one of them is new.", shares, 318, ROWS)


def heard() -> Heard:
    """Five groups that overlap."""
    segments = tuple(
        SegmentHeard(*told)
        for told in [
            ("Small accounts", 4, 1204), ("Large accounts", 11, 120), ("Waiting for an order", 9, 388), ("Registered, never ordered", 1, 640), ("Lapsed", 0, 210),
        ]
    )  # fmt: skip
    return Heard("Leaders heard large accounts five times as often as we serve them.", segments, 23, 2310, ROWS)


def claims() -> Claims:
    """One of each verdict."""
    told = [
        ("We have worked through our massive backlog and are back to a 4–6 week turnaround.", "contradicted", "mixed", "Half of 318 orders took 8.3 weeks; 3 in 10 came within 6."),
        ("Nine in ten calls are answered within a minute.", "mixed", "supported", "82 % of 1,204 calls; the share fell since September."),
        ("Every slide is scanned by hand.", "cannot_be_checked", "cannot_be_checked", "No export tells how a slide is scanned."),
        ("We ship on five days a week.", "supported", "supported", "Orders left on each of 25 working days."),
    ]  # fmt: skip
    lines = tuple(
        ClaimToday(quote, "October letter", dt.date(2026, 10, 2), then, today, reason, ROWS)
        for quote, today, then, reason in told
    )
    return Claims("One of four claims of this half-year is contradicted today.", lines)


def promises() -> Promises:
    """Overdue first."""
    told = [
        ("Write to every customer who waits longer than 8 weeks", "Marguerite Holloway", dt.date(2026, 10, 30), "overdue", 10),
        ("Answer “where is my order” on the order page", "Theo Brandt", dt.date(2026, 11, 6), "overdue", 3),
        ("Let people stop an order on their own page", "Ines Calloway", dt.date(2026, 11, 27), "open", 0),
        ("Say on the page how originals travel", "Marguerite Holloway", None, "open", 0),
        ("A second person on the phones on Mondays", "Theo Brandt", dt.date(2026, 11, 12), "done", 0),
    ]  # fmt: skip
    lines = tuple(
        PromiseLine(f"A{place}", title, owner, due, state, late, "question")
        for place, (title, owner, due, state, late) in enumerate(told)
    )
    return Promises("2 of 5 promises are overdue.", lines, ROWS)


def shifts() -> Shifts:
    """Five shifts to come."""
    names = ["Marguerite Holloway", "Theo Brandt", "Ines Calloway", "Marguerite Holloway", "Ruth Abara"]
    lines = tuple(
        ShiftLine(name, start, start + dt.timedelta(hours=1))
        for place, name in enumerate(names)
        for start in [dt.datetime(2026, 11, 16 + place, 10 + place % 3, 0)]  # noqa: DTZ001 a local clock, as the review has it
    )
    return Shifts("5 of 6 shifts of this week were kept; one was missed.", lines, 6, 4, 1, 1, ROWS)


def footing() -> Footing:
    """Six definitions, two gaps."""
    definitions = (
        ("customers heard", "two-way contacts of leaders with customers"),
        ("wait", "median of callers who queued and were answered"),
        ("gave up", "callers who hung up before anyone answered"),
        ("solved at first contact", "tickets first resolved in the week with one public reply and not reopened"),
        ("usual range", "mean ± 2.66 × mean moving range of the whole weeks shown; for times on logarithms"),
        ("share of a question", "of the contacts whose text was read; 95 % Wilson interval"),
    )
    gaps = ("Orders end on 11 Nov 2026.", "No calls on 9 Nov 2026.")
    return Footing(definitions, gaps, 12, "0.1.0", "http://localhost:8501/weekly_review?week=2026-W46")


def with_texts(piece: Any, change: Any) -> Any:
    """The review with every text of a customer, a colleague or an import changed; keys and words of the house stay."""
    kept = {"week", "how", "state", "verdict_then", "verdict_today", "measure", "unit", "query", "link", "rows"}
    if isinstance(piece, str):
        return change(piece)
    if isinstance(piece, tuple):
        return tuple(with_texts(each, change) for each in piece)
    if dataclasses.is_dataclass(piece) and not isinstance(piece, type):
        named = {field.name: getattr(piece, field.name) for field in dataclasses.fields(piece)}
        return dataclasses.replace(
            piece, **{name: value if name in kept else with_texts(value, change) for name, value in named.items()}
        )
    return piece


def huge_review() -> Review:
    """Every text forty times as long, every list several times."""
    review = full_review()
    many: Review = with_texts(review, lambda text: " ".join([text] * 40))
    return replaced(
        many,
        questions=replaced(many.questions, shares=many.questions.shares * 5),
        heard=replaced(many.heard, segments=many.heard.segments * 4),
        claims=replaced(many.claims, lines=many.claims.lines * 8),
        promises=replaced(many.promises, lines=many.promises.lines * 10),
        shifts=replaced(many.shifts, next_week=many.shifts.next_week * 12),
        footing=replaced(many.footing, definitions=many.footing.definitions * 4, gaps=many.footing.gaps * 20),
    )
