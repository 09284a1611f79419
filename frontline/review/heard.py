"""Block 6: whom leaders heard in thirteen weeks, against whom we serve."""

from frontline.review.asking import Row, ask
from frontline.review.content import Heard, Rows, SegmentHeard
from frontline.review.weeks import ReviewWeek
from frontline.units import FEW_CASES, count_of, numeral, percent
from frontline.warehouse import Warehouse

HEARD_WEEKS = 13
SEGMENTS = {
    "new": "New customers",
    "without_order": "Registered, no order",
    "small": "Small accounts",
    "large": "Large accounts",
    "lapsed": "Lapsed customers",
    "unhappy": "Unhappy customers",
}


def week_heard(warehouse: Warehouse, week: ReviewWeek, *, has_leaders: bool) -> Heard:
    """All leaders together, as the card of the page of leaders."""
    span = week.span(HEARD_WEEKS)
    rows = ask(warehouse, "leader_segments", **span) if has_leaders else []
    link = Rows("leader_segments", tuple((name, day.isoformat()) for name, day in span.items()))
    if not rows:
        missing = (
            "No kind of customer has five of them in the data: customers or orders are needed."
            if has_leaders
            else "No leader is known: mark them in people.csv."
        )
        return Heard(missing, (), 0, 0, link, missing)
    segments = tuple(
        SegmentHeard(SEGMENTS[row["segment"]], int(row["heard_in_segment"]), int(row["segment_customers"]))
        for row in rows
    )
    heard, served = int(rows[0]["heard_customers"]), int(rows[0]["served_customers"])
    return Heard(segments_sentence(rows), segments, heard, served, link)


def segments_sentence(rows: list[Row]) -> str:
    """Who is heard less than served, beyond chance; the widest gap with its figures."""
    heard = int(rows[0]["heard_customers"])
    if heard < FEW_CASES:
        return f"Leaders met {count_of(heard, 'known customer')} in this period: too few to compare."
    less = [row for row in rows if row["is_beyond_chance"] and row["heard_share"] < row["served_share"]]
    if not less:
        return f"No kind of customer is clearly missing among the {numeral(heard)} known customers whom leaders met."
    row = min(less, key=lambda each: float(each["heard_share"] - each["served_share"]))
    told = (
        f"{percent(row['heard_share'])} of {numeral(heard)} whom leaders met, "
        f"{percent(row['served_share'])} of {numeral(row['served_customers'])}"
    )
    return f"{SEGMENTS[row['segment']]} are heard less than served: {told} whom we serve."
