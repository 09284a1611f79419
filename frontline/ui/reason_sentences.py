"""What is said of the days around newsletters: what came after a send, and never what it caused without a hold-out."""

from typing import Any

import pandas as pd

from frontline.questions.rates import Ratio, change_after, dispersion_of
from frontline.ui.question_sentences import ratio_words
from frontline.units import count_of, day, numeral

WEEK = range(7)
FEWEST_CONTACTS = 5
NO_HOLD_OUT = (
    "This shows what came after, not what the newsletter caused: nobody was left out on purpose. Leave 5 to 10 % of the "
    "addresses out of the next one, and it can be told."
)


def curve_sentence(curve: pd.DataFrame) -> str:
    """The week from a send against the two weeks before it (columns of newsletter_curve)."""
    after = curve[curve["day_offset"].isin(WEEK)]
    before = curve[curve["day_offset"] < 0]
    if after.empty or before.empty:
        return "Too few days around newsletters are known to tell."
    contacts, sends = int(after["contacts"].sum()), int(curve["sends"].max())
    came = f"{count_of(contacts, 'contact')} came in the weeks from {count_of(sends, 'send')} on"
    found = _change(before, after)
    return f"{came}: {_told(found)}." if found else f"{came}: too few to tell."


def _change(before: pd.DataFrame, after: pd.DataFrame) -> Ratio | None:
    """Against what is usual on such days, which stands for the exposure."""
    if max(before["contacts"].sum(), after["contacts"].sum()) < FEWEST_CONTACTS:
        return None
    counts, usual = (before[name].to_numpy(dtype=float)[None, :] for name in ("contacts", "usual_contacts"))
    spread = float(dispersion_of(counts, usual)[0])
    return change_after(counts[0], usual[0], after["contacts"].to_numpy(), after["usual_contacts"].to_numpy(), spread)


def _told(found: Ratio) -> str:
    clear = "no clear change, " if found.low <= 1 <= found.high else ""
    told = ratio_words(found.ratio, found.low, found.high, "as many")
    return f"{clear}{told} as in the two weeks before, weekdays evened out"


def hold_out_sentence(row: Any) -> str:
    """What a hold-out tells of one newsletter (a row of newsletter_hold_out): the difference, with its interval."""
    sent, held = int(row["sent_contacts"]), int(row["held_out_contacts"])
    sent_customers, held_customers = int(row["sent_customers"]), int(row["held_out_customers"])
    told = (
        f"Sent {day(row['sent_date'])}: {count_of(sent, 'contact')} of {count_of(sent_customers, 'customer')} who got it, "
        f"{sent_of(held, held_customers)} left out on purpose"
    )
    if max(sent, held) < FEWEST_CONTACTS or not held_customers or not sent_customers:
        return f"{told}: too few to tell."
    found = change_after([held], [held_customers], [sent], [sent_customers], 0.0)
    if found is None:
        return f"{told}: too few to tell."
    caused = "no clear effect, " if found.low <= 1 <= found.high else "the newsletter’s doing: "
    return f"{told}: {caused}{ratio_words(found.ratio, found.low, found.high, 'as many')}."


def sent_of(contacts: int, customers: int) -> str:
    """ "3 of 120"; contacts may be more than customers."""
    return f"{numeral(contacts)} of {numeral(customers)}"
