"""What the tests of the review's figures share: the reviews of several weeks, of the sample company and of one with hardly any data."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest

from frontline.claims.published import PublishedClaim, published_claims
from frontline.review.build import build_review
from frontline.review.content import Chart, Review
from frontline.review.weeks import ReviewWeek, find_week
from frontline.settings import load_settings
from frontline.warehouse import Warehouse

from .made_up_company import CALLS, CUSTOMERS, MONDAY, ORDERS, PEOPLE, calls, take_in, ticket

TODAY = dt.date(2026, 11, 18)
WEEKS = ("2026-W46", "2026-W45", "2026-W36", "2026-W20", "2025-W44", "2025-W19")
"""One that is not over, the last whole one, one whose top question lies outside, one beside a gap in the data, one a year ago, the first of all."""
LITTLE = ("little 2026-W10", "little 2026-W11")
"""Of the company with hardly any data: a whole week, and one that is not over."""
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Reviewed:
    """A review, and the data from which it was built."""

    review: Review
    warehouse: Warehouse
    week: ReviewWeek
    published: tuple[PublishedClaim, ...] = ()

    def span(self, weeks: int) -> dict[str, dt.date]:
        """So many weeks to the end of this one, as frontline.ui.session.contact_span gives them on the last day that the data reach."""
        with self.warehouse.cursor() as cursor:
            (last,) = cursor.execute(
                "select max(last_date) from data_through where kind in ('calls', 'tickets')"
            ).fetchone() or (None,)
        heading = self.review.heading
        return {
            "from_date": heading.first_day - dt.timedelta(days=7 * (weeks - 1)),
            "to_date": min(heading.last_day, last) + DAY,
        }

    def chart(self, measure: str) -> Chart:
        """One of the six."""
        return next(each for each in self.review.charts if each.measure == measure)


@pytest.fixture(scope="session")
def published(sample: Warehouse, sample_data: Path) -> list[PublishedClaim]:
    return published_claims(sample, load_settings(sample_data))


@pytest.fixture(scope="session")
def little(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Seven calls, four tickets, three orders, three actions, two shifts of one leader; the second week ends on its Wednesday."""
    day = [MONDAY + DAY * place for place in range(14)]
    leader_calls = [f"L{place},{day[place]} 11:00:00,301,answered,{20 + place},60" for place in (1, 3, 8)]
    lists = {
        "people.csv": PEOPLE,
        "customers.csv": CUSTOMERS,
        "calls.csv": [CALLS, *calls([day[0], day[2]]), *calls([day[4], day[9]], "abandoned", 90, 50), *leader_calls],
        "tickets.jsonl": [
            ticket(1, day[0], "Where is my box of slides?", replies=1, solved=day[1]),
            ticket(2, day[1], "When will my slides be done?", replies=2, solved=day[3], customer=22),
            ticket(3, day[2], "May I send a wet album?", replies=1, solved=day[9], customer=23),
            ticket(4, day[9], "Do you take glass plates?", customer=24),
        ],
        "orders.csv": [ORDERS, *(f"O{place},{day[place]} 10:00,,c{21 + place}@example.com" for place in (0, 3, 8))],
        "actions.csv": [
            "action_id,opened_on,title,owner,due_on,done_on,promised_by,customer_id",
            f"A1,{day[0]},Print a label,LEA,{day[4]},{day[3]},,",
            f"A2,{day[0]},Ring back,LEA,{day[5]},,LEA,21",
            f"A3,{day[1]},Write a page,LEA,,{day[6]},,",
        ],
        "shifts.csv": [
            "person_id,starts_at,ends_at",
            f"LEA,{day[1]} 10:30,{day[1]} 11:30",
            f"LEA,{day[8]} 10:30,{day[8]} 11:30",
        ],
    }
    return take_in(tmp_path_factory.mktemp("session_little"), lists)


@pytest.fixture(scope="session")
def built(published: list[PublishedClaim], sample: Warehouse, little: Warehouse) -> dict[str, Reviewed]:
    """The review of each week, by its name."""
    found = {}
    for name in (*WEEKS, *LITTLE):
        warehouse = little if name in LITTLE else sample
        week, claims = name.removeprefix("little "), () if name in LITTLE else tuple(published)
        review = build_review(warehouse, load_settings(warehouse.path.parent), week, TODAY, claims)
        found[name] = Reviewed(review, warehouse, find_week(warehouse, week), claims)
    return found


@pytest.fixture(params=(*WEEKS, *LITTLE))
def reviewed(request: pytest.FixtureRequest, built: dict[str, Reviewed]) -> Reviewed:
    """Each of the reviews in turn."""
    return built[request.param]
