"""What the newsletter check says of promises already made, written by rule."""

from collections.abc import Sequence

from frontline.claims.promises import Promise
from frontline.ui.cards import plain
from frontline.ui.check_sentences import capital
from frontline.units import day, day_span, in_words

HOW_JUDGED = (
    "a promise about the orders of some days, from the newsletter's own on, falls due when the last of them has had the longest time "
    "promised, and is judged by these orders; any other on the day it names; one that names none never falls due"
)


def promises_sentence(promised: Sequence[Promise]) -> str:
    """How many promises of past newsletters fell due, how many of these were kept, and how many name a day or none."""
    due = [promise.checked.verdict.verdict for promise in promised if promise.is_due]
    kept = due.count("supported")
    undated = sum(promise.due_date is None for promise in promised)
    ahead = len(promised) - len(due) - undated
    told = []
    if due:
        whole = f"{in_words(len(due))} {'promise' if len(due) == 1 else 'promises'} that fell due"
        told.append(", ".join([f"{in_words(kept)} of {whole} {'was' if kept <= 1 else 'were'} kept", *_not_kept(due)]))
    told += [f"{in_words(ahead)} {'is' if ahead == 1 else 'are'} still to come"] if ahead else []
    told += [f"{in_words(undated)} {'names' if undated == 1 else 'name'} no day"] if undated else []
    return capital("; ".join(told)) + "."


def _not_kept(due: Sequence[str]) -> list[str]:
    """What became of the other promises that fell due, the broken ones first, as what needs somebody."""
    broken, unclear, unknown = (due.count(word) for word in ("contradicted", "mixed", "cannot_be_checked"))
    told = [f"*{in_words(broken)} {'was' if broken == 1 else 'were'} broken*"] if broken else []
    told += [f"{in_words(unclear)} {'was' if unclear == 1 else 'were'} not clearly kept"] if unclear else []
    return [*told, f"{in_words(unknown)} can’t be checked"] if unknown else told


def promise_line(promise: Promise) -> str:
    """When it was made, about whose orders, and by when."""
    due = f"{'was due' if promise.is_due else 'is due'} {day(promise.due_date)}" if promise.due_date else "no day named"
    first, last = promise.days.first_date, promise.days.last_date
    spoken_of = f", about {_promised_cases(promise)} of {day_span(first, last)}" if first and last else ""
    return f"{day(promise.sent_date)}, “{plain(promise.title)}”{spoken_of}: {due}."


def promise_rows_label(promise: Promise) -> str:
    """What opens the rows by which a promise was judged; no number, because orders that were left out are listed too."""
    return f"The {_promised_cases(promise)} →" if promise.days.is_of_orders else "Its rows →"


def _promised_cases(promise: Promise) -> str:
    evidence = promise.checked.evidence
    case_kind = evidence.asked.get("case_kind", promise.claim.subject) if evidence else promise.claim.subject
    return "tickets" if case_kind == "ticket" else "orders"
