"""Times, shares and products that only a closer look tells from true ones: none of these false claims may be supported."""

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from frontline.claims.check import check_newsletter
from frontline.claims.judged import CheckedClaim
from frontline.claims.wording import within
from frontline.importers import import_files
from frontline.importers.newsletters import read_text
from frontline.settings import Settings
from frontline.warehouse import Warehouse, open_newest

Judged = Callable[..., CheckedClaim]
START = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
DAYS = 175
END = START + dt.timedelta(days=DAYS)
MARCH = {"first": dt.date(2026, 3, 1), "last": dt.date(2026, 3, 31)}
ORDER = {"subject": "order", "unit": "day"}


def verdict_of(warehouse: Warehouse, text: str, settings: Settings | None = None) -> CheckedClaim:
    (claim,) = check_newsletter(warehouse, settings or Settings(), read_text(text), END.date()).claims
    return claim


def written(at: dt.datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}" if at and at < END else ""


def company_of(folder: Path, name: str, header: list[str], rows: list[list[str]]) -> Warehouse:
    with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows([header, *rows])
    import_files(folder / "data", [folder / f"{name}.csv"])
    return open_newest(folder / "data")


@pytest.fixture(scope="module")
def two_products(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Two mugs a day take five days, one banner forty."""
    rows = []
    for day in range(DAYS):
        at = START + dt.timedelta(days=day)
        for number, (product, days) in enumerate((("Mug", 5), ("Mug", 5), ("Banner", 40))):
            rows.append([f"A{day}-{number}", written(at), written(at + dt.timedelta(days=days)), product])
    header = ["Order ID", "Placed At", "Delivered At", "Product"]
    return company_of(tmp_path_factory.mktemp("two"), "orders", header, rows)


@pytest.mark.parametrize("tense", ["past", "present"])
@pytest.mark.parametrize(("metric", "fields"), [
    ("turnaround", {"statistic": "all"}), ("share_within", {"statistic": "share", "share": 0.9, "share_op": "="}),
])  # fmt: skip
def test_days_gone_by_are_not_answered_by_today(
    judged: Judged, tense: str, metric: str, fields: dict[str, object]
) -> None:
    """Sixty days an order in March, twenty today: whatever the tense that was read."""
    checked = judged(metric, "In March, orders shipped.", hi=21, tense=tense, **MARCH, **ORDER, **fields)
    assert checked.verdict.verdict == "contradicted", checked.verdict.reason


def test_since_a_day_gone_by_counts_what_came_in_since(judged: Judged) -> None:
    since = {"first": dt.date(2026, 3, 1), "words": "Since March"}
    checked = judged("turnaround", "Since March orders ship.", statistic="all", hi=21, **since, **ORDER)
    assert checked.verdict.verdict == "contradicted", checked.verdict.reason


def test_now_is_today(judged: Judged) -> None:
    now = {"last": END.date(), "words": "now"}
    for metric, fields in (("turnaround", {"statistic": "all"}), ("share_within", {"share": 0.9, "share_op": "="})):
        checked = judged(metric, "Orders ship now.", hi=21, **now, **ORDER, **fields)
        assert checked.verdict.verdict == "supported", checked.verdict.reason
        assert checked.found is not None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In April, 90 % of banners were delivered within a week.", "contradicted"),
        ("In April, mugs were delivered within a week.", "supported"),
        ("Half of the orders placed in April were delivered within a week.", "supported"),
        ("Mugs and banners ship within 6 weeks.", "cannot_be_checked"),
        ("Everything but banners ships within 6 weeks.", "cannot_be_checked"),
        ("All orders ship within 6 weeks, except for banners.", "cannot_be_checked"),
        ("Unlike banners, mugs ship within a week.", "cannot_be_checked"),
        ("90 % of orders other than mugs ship within 6 weeks.", "cannot_be_checked"),
    ],
)
def test_a_product_is_judged_alone_or_not_at_all(two_products: Warehouse, text: str, verdict: str) -> None:
    checked = verdict_of(two_products, text)
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    if "banners" in text and verdict == "contradicted":
        assert checked.evidence is not None
        assert "of “Banner”" in checked.evidence.counted
        assert checked.evidence.asked["case_group"] == "Banner"


@pytest.mark.parametrize("tense", ["past", "present"])
@pytest.mark.parametrize(
    ("text", "share", "share_op", "verdict"),
    [
        ("More than one in four orders take more than three weeks.", 0.75, "<", "contradicted"),
        ("Less than 5 % of orders ship within three weeks.", 0.05, "<", "contradicted"),
        ("Only 60 % of orders ship within three weeks.", 0.6, "=", "contradicted"),
        ("30 % of orders ship within three weeks.", 0.3, "=", "contradicted"),
        ("30 % of orders take longer than three weeks.", 0.7, "=", "contradicted"),
        ("Only 10 % of orders take longer than three weeks.", 0.9, "=", "contradicted"),
        ("Only 1 % of orders take longer than three weeks.", 0.99, "=", "supported"),
        ("90 % of orders take no longer than three weeks.", 0.9, "=", "supported"),
        ("90 % of orders ship within just three weeks.", 0.9, "=", "supported"),
        ("Fewer than 5 % of orders take longer than three weeks.", 0.95, ">", "supported"),
    ],
)
def test_a_share_is_held_from_the_side_on_which_it_stands(
    judged: Judged, tense: str, text: str, share: float, share_op: str, verdict: str
) -> None:
    """All take twenty days, those of April and since."""
    when = {"first": dt.date(2026, 4, 1), "last": dt.date(2026, 5, 31)} if tense == "past" else {}
    fields = {"statistic": "share", "share": share, "share_op": share_op, "hi": 21, "tense": tense, **when, **ORDER}
    checked = judged("share_within", text, **fields)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Fewer than 75 % of orders ship within a week.", "supported"),
        ("More than one in four orders take more than a week.", "supported"),
        ("Fewer than half of our orders ship within a week.", "contradicted"),
        ("Only one in ten orders ships within a week.", "contradicted"),
    ],
)
def test_a_part_that_is_late_is_told_from_one_that_is_not(two_products: Warehouse, text: str, verdict: str) -> None:
    """Two of three ship within a week."""
    checked = verdict_of(two_products, text)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


def test_business_days_are_held_against_a_queue_of_business_days(tmp_path: Path) -> None:
    """Placed on a weekday and done five weekdays, thus seven days, later: five business days of work lie open."""
    days = [START + dt.timedelta(days=day) for day in range(DAYS)]
    rows = [
        [f"A{at:%j}-{number}", written(at), written(at + dt.timedelta(days=7))]
        for at in days for number in range(5) if at.weekday() < 5
    ]  # fmt: skip
    warehouse = company_of(tmp_path, "orders", ["Order ID", "Placed At", "Delivered At"], rows)
    for text, verdict in (("within 5 business days", "supported"), ("within 4 business days", "contradicted")):
        checked = verdict_of(warehouse, f"All orders ship {text}.")
        assert checked.verdict.verdict == verdict, checked.verdict.reason


def test_what_was_cancelled_late_is_not_told_as_open(tmp_path: Path) -> None:
    """Of each day's three orders one is cancelled after thirty days."""
    rows = []
    for day in range(DAYS):
        at = START + dt.timedelta(days=day)
        rows += [[f"A{day}-{number}", written(at), written(at + dt.timedelta(days=5)), ""] for number in range(2)]
        rows.append([f"A{day}-2", written(at), "", written(at + dt.timedelta(days=30))])
    header = ["Order ID", "Placed At", "Delivered At", "Cancelled At"]
    checked = verdict_of(
        company_of(tmp_path, "orders", header, rows), "All orders placed in April were delivered within a week."
    )
    assert checked.verdict.verdict == "contradicted", checked.verdict.reason
    assert checked.evidence is not None
    assert "0 still open; 30 cancelled after they were late" in checked.evidence.counted
    assert checked.evidence.figures["cancelled_late"] == 30
    assert checked.wording.endswith("; 30 were cancelled late.")
    assert "no end that is known" not in checked.wording


@pytest.mark.parametrize(
    ("text", "days", "is_today", "verdict"),
    [
        ("Every order took under 20 days.", 20, False, "contradicted"),
        ("Every order takes less than twenty days.", 20, True, "contradicted"),
        ("Every order took under 21 days.", 21, False, "supported"),
        ("Every order takes under 22 days.", 22, True, "supported"),
        ("Every order took no less than 20 days.", 20, False, "supported"),
        ("Every order was done within 20 days.", 20, False, "supported"),
    ],
)
def test_under_is_not_within(judged: Judged, text: str, days: int, is_today: bool, verdict: str) -> None:
    """All take exactly twenty days."""
    when = {} if is_today else {"first": dt.date(2026, 4, 1), "last": dt.date(2026, 5, 31), "tense": "past"}
    checked = judged("turnaround", text, statistic="all", hi=days, **when, **ORDER)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


@pytest.fixture(scope="module")
def sixty_hours(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Two tickets a day at nine, replied to and solved after sixty hours: on the second day after."""
    rows = []
    for number in range(2 * DAYS):
        at = START + dt.timedelta(days=number // 2)
        done = at + dt.timedelta(hours=60)
        rows.append([f"T{number}", written(at), written(done), written(done), "solved" if written(done) else "open"])
    header = ["ticket_id", "created_at", "first_reply_at", "resolved_at", "status"]
    return company_of(tmp_path_factory.mktemp("sixty"), "tickets", header, rows)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Every ticket is answered within two days.", "contradicted"),
        ("Every ticket is answered within three days.", "supported"),
        ("90 % of tickets get a reply within two days.", "contradicted"),
        ("Every ticket is resolved within two days.", "contradicted"),
        ("Every ticket is resolved within three days.", "supported"),
        ("In May, every ticket was resolved within two days.", "contradicted"),
        ("90 % of tickets are resolved within two days.", "contradicted"),
        ("90 % of tickets are resolved within three days.", "supported"),
    ],
)
def test_days_of_tickets_are_days_of_24_hours(sixty_hours: Warehouse, text: str, verdict: str) -> None:
    checked = verdict_of(sixty_hours, text)
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    if verdict == "contradicted":
        assert "within 2.5 days" in checked.wording


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (0.16, "month", "within 4.9 days"), (0.71, "week", "within 5 days"), (0, "week", "on the same day"),
        (0, "business_day", "on the same business day"), (0.25, "day", "within 6 hours"), (0.75, "month", "within 3.3 weeks"),
        (1.5, "week", "within 1.5 weeks"),
    ],
)  # fmt: skip
def test_a_length_is_told_in_a_unit_that_reads(value: float, unit: str, said: str) -> None:
    assert within(value, unit) == said


@pytest.mark.parametrize(
    ("text", "fields", "verdict"),
    [
        ("Orders ship in as little as 20 days.", {"statistic": "min", "lo": 20}, "supported"),
        ("Orders ship in as little as 5 days.", {"statistic": "min", "lo": 5}, "contradicted"),
        ("Orders take at least 10 days.", {"statistic": "all", "lo": 10}, "supported"),
        ("Orders take at least 30 days.", {"statistic": "typical", "lo": 30}, "contradicted"),
    ],
)
def test_a_lower_end_alone_is_answered(judged: Judged, text: str, fields: dict[str, object], verdict: str) -> None:
    checked = judged("turnaround", text, **fields, **ORDER)
    assert checked.verdict.verdict == verdict, checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Every order we delivered in March took under ten weeks.", "cannot_be_checked"),
        ("Orders shipped in March took under ten weeks.", "cannot_be_checked"),
        ("In March, we shipped every order within ten weeks.", "supported"),
    ],
)
def test_the_days_of_the_end_are_not_those_of_the_beginning(judged: Judged, text: str, verdict: str) -> None:
    """What is named by when it was done is another set of orders."""
    checked = judged("turnaround", text, statistic="all", hi=70, tense="past", **MARCH, **ORDER)
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    if verdict == "cannot_be_checked":
        assert "when they were done" in checked.verdict.reason


@pytest.mark.parametrize(
    ("text", "hi", "verdict"),
    [
        ("Every ticket is answered the same day.", 1, "contradicted"),
        ("Every ticket is answered the next day.", 1, "contradicted"),
        ("Every ticket is answered within 3 days.", 3, "supported"),
    ],
)
def test_the_same_day_is_day_0(sixty_hours: Warehouse, text: str, hi: int, verdict: str) -> None:
    checked = verdict_of(sixty_hours, text)
    assert checked.claim.hi == hi
    assert checked.verdict.verdict == verdict, checked.verdict.reason
    same_day = "same day" in text
    assert checked.evidence is not None
    assert checked.evidence.figures["limit"] == (0 if same_day else hi)
