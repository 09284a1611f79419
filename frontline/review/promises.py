"""Block 7: what we promised and set out to do: overdue first, then what is due, then what was done in the week."""

import datetime as dt

from frontline.review.asking import Row, ask
from frontline.review.content import PromiseLine, Promises, Rows
from frontline.review.weeks import ReviewWeek
from frontline.units import count_of, day, numeral
from frontline.warehouse import Warehouse


def week_promises(warehouse: Warehouse, week: ReviewWeek, today: dt.date) -> Promises:
    """All actions and promises to customers, as they stood on the day that `ReviewWeek.known_on` names."""
    told_on = week.known_on(today)
    asked = {"from_date": week.first_day, "on_date": told_on}
    rows = ask(warehouse, "action_lines", **asked)
    link = Rows("action_lines", tuple((name, each.isoformat()) for name, each in asked.items()))
    told = promises_sentence(rows, week.first_day if told_on > week.last_day else None)
    return Promises(f"As of {day(told_on)}: {told[0].lower()}{told[1:]}", tuple(map(_line, rows)), link)


def _line(row: Row) -> PromiseLine:
    return PromiseLine(
        action_id=str(row["action_id"]),
        title=str(row["title"]),
        owner=str(row["owner"] or "nobody yet"),
        due_date=row["due_date"],
        state=str(row["state"]),
        days_late=int(row["days_late"] or 0),
        opened_from=str(row["opened_from"] or ""),
    )


def promises_sentence(rows: list[Row], since: dt.date | None = None) -> str:
    """ "12 actions are open, 3 of them overdue; 7 of the open ones are promises to customers. 2 were done this week."

    `since` is the week's Monday where what was done after its Sunday is counted too: "2 were done since 2 Nov 2026."
    """
    lately = f"since {day(since)}" if since else "this week"
    still_open = [row for row in rows if row["state"] != "done"]
    done = len(rows) - len(still_open)
    if not rows:
        return f"Nothing that we promised or set out to do is open, and nothing was done {lately}."
    overdue = sum(row["state"] == "overdue" for row in still_open)
    promised = sum(row["is_promise"] for row in still_open)
    told = "Everything that we promised or set out to do is done"
    if still_open:
        told = f"{count_of(len(still_open), 'action')} {'is' if len(still_open) == 1 else 'are'} open"
        told += f", {numeral(overdue)} of them overdue" if overdue else ", none overdue"
        told += (
            f"; {numeral(promised)} of the open ones {'is a promise' if promised == 1 else 'are promises'} to customers"
        )
    return f"{told}. {numeral(done) if done else 'None'} {'was' if done == 1 else 'were'} done {lately}."
