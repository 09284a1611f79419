"""Block 5: which questions make up most of what is asked, with how sure each share is, and what is new among them."""

from collections.abc import Mapping

from frontline.claims.intervals import wilson_interval
from frontline.review.asking import Row, ask
from frontline.review.content import Questions, QuestionShare, Rows
from frontline.review.trends import TopicState
from frontline.review.weeks import ReviewWeek
from frontline.units import count_of, in_words, share_of
from frontline.warehouse import Warehouse

PARETO_WEEKS = 4
MOST_SHOWN = 12
FEWEST_SHOWN = 5
TWO_SIDED = 1.96


def week_questions(warehouse: Warehouse, week: ReviewWeek, topics: Mapping[int, TopicState]) -> Questions:
    """The most asked of four weeks; a new or growing question is shown however seldom it is asked."""
    rows = ask(warehouse, "topic_shares", **week.span(PARETO_WEEKS))
    link = Rows("topic_shares", tuple((name, str(value)) for name, value in week.span(PARETO_WEEKS).items()))
    all_contacts = int(rows[0]["all_contacts"]) if rows else 0
    asked = [row for row in rows if row["contacts"]]
    missing = _missing(warehouse, rows, all_contacts)
    if missing or not asked:
        return Questions(missing or "Nobody asked any of the known questions.", (), all_contacts, link, missing)
    shares = [_share(row, topics) for row in asked]
    shown = [share for place, share in enumerate(shares) if place < MOST_SHOWN or share.is_new or share.is_growing]
    return Questions(_sentence(shares), tuple(shown), all_contacts, link)


def _missing(warehouse: Warehouse, rows: list[Row], all_contacts: int) -> str:
    if not any(state["texts"] for state in ask(warehouse, "question_reading_state")):
        return "No texts of customers are in the data: they stand in tickets and in the notes of calls."
    if not rows:
        return "No recurring question is known yet: `frontline topics` reads the texts."
    if all_contacts < FEWEST_SHOWN:
        return f"{count_of(all_contacts, 'contact')} of these four weeks could be read: too few to tell what is asked."
    return ""


def _share(row: Row, topics: Mapping[int, TopicState]) -> QuestionShare:
    contacts, whole = int(row["contacts"]), int(row["all_contacts"])
    contacts = min(contacts, whole)  # a contact may ask in these weeks and have begun before them
    low, high = wilson_interval(contacts, whole, TWO_SIDED)
    state = topics[row["topic_id"]].state if row["topic_id"] in topics else None
    return QuestionShare(
        topic_id=str(row["topic_id"]),
        label=str(row["topic_name"]),
        contacts=contacts,
        share=contacts / whole,
        share_low=max(low, 0.0),
        share_high=min(high, 1.0),
        is_new=state == "new",
        is_growing=state == "growing",
    )


def _sentence(shares: list[QuestionShare]) -> str:
    """ "“Where is it?” was asked in 12 % of 318 contacts of four weeks; one question is new, two are growing." """
    first = shares[0]
    whole = round(first.contacts / first.share)
    told = f"“{first.label}” was asked in {share_of(first.contacts, whole)} contacts of four weeks"
    new, growing = sum(share.is_new for share in shares), sum(share.is_growing for share in shares)
    counts = [(new, "new"), (growing, "growing")]
    said = [f"{in_words(count)} {'is' if count == 1 else 'are'} {word}" for count, word in counts if count]
    return f"{told}; {', '.join(said)}." if said else f"{told}; none is new or growing."
