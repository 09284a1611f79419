"""The leaders' own panel in words: what they did, where a customer stands in what is decided, what the staff says."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from frontline.ui.action_places import PLACES
from frontline.units import FEW_CASES, business_time, count_of, day, duration, is_missing, numeral, share_of

Row = Mapping[str, Any]
DEEDS = {
    "contact": "Contacts with customers",
    "walk through": "Walked through as a customer",
    "visit": "Visits where calls are taken",
    "sit along": "Sat beside somebody who answers",
    "one to one": "One-to-ones with staff",
    "thanks passed on": "Thanks passed on",
}
IN_WORDS = "“We care” in 1,000 words of our newsletters"
FIGURES = {
    "decision": ("Decisions that name a customer’s thread", "no decision of these weeks: decisions.csv, or “a decision” on the data page"),
    "strategy": ("Strategy items that cite a thread of 90 days", "none written down: deeds.csv, kind strategy, with a contact_id"),
    "agenda": ("Agenda items about customers", "none written down: deeds.csv, kind agenda, with is_about_customers"),
    "task": ("Open tasks without a customer", "no task is open: actions.csv, or “an action” on the data page"),
    "blocker": ("Blockers open for over 30 days", "none named: deeds.csv, kind blocker"),
}  # fmt: skip
TO_WATCH = ("task", "blocker")
"""Of these the fewer the better; the others are named the other way round."""
PULSE = {
    "standards": "high standards",
    "kindness": "kind to one another",
    "better_life": "better at it, a better life",
    "presence": "leaders who come by help",
    "recommend": "I tell others about us",
}
"""What may be asked of the staff: the question in ratings.csv, and the head of its column."""
NO_PULSE = "Staff pulse: ratings.csv with rater_kind staff, a team, and as the question standards, kindness, better_life, presence or recommend (I tell others about us); shown by team from five answers on."
NO_FELT_CARE = "Felt care: one question to a sample of customers, ratings.csv with the question cared; how many were asked: deeds.csv, kind survey, amount."
FELT_CARE_LATER = "Felt care, as customers answer it, is shown to each leader after the own six answers of the quarter."
NO_LAYERS = "Distance by layer: people.csv with a layer for each leader; shown from three leaders on."


def deeds_sentence(is_one: bool, this_quarter: Mapping[str, float]) -> str:
    """ "This quarter you met customers 12 times, and walked through as a customer 0 times." """
    who = "you" if is_one else "leaders"
    walked = _number(this_quarter.get("walk through", 0))
    met = _number(this_quarter.get("contact", 0))
    mark = "*" if met == "0" else "**"
    told = f"This quarter {who} met customers {mark}{met}{mark} {'time' if met == '1' else 'times'}"
    if walked == "0":
        return f"{told}; *no walk-through* as a customer is written down."
    return f"{told}, and went a customer’s way **{walked}** {'time' if walked == '1' else 'times'}."


def deed_table(rows: Sequence[Row], quarters: Sequence[dt.date]) -> list[tuple[str, ...]]:
    """A row for each kind of deed, a column for each quarter; a dash where nothing is written down."""
    known = {(row["deed_kind"], _date(row["quarter_date"])): float(row["deeds"]) for row in rows}
    return [
        (name, *(_number(known[kind, quarter]) if (kind, quarter) in known else "–" for quarter in quarters))
        for kind, name in DEEDS.items()
    ]


def words_row(per_thousand: Mapping[dt.date, float | None], quarters: Sequence[dt.date]) -> tuple[str, ...]:
    """What our newsletters said beside what was done: how often that we care, in a thousand words; a dash where none was sent."""
    told = [per_thousand.get(quarter) for quarter in quarters]
    return (IN_WORDS, *("–" if each is None else (numeral(each, 1) if round(each, 1) else "0") for each in told))


def _number(value: float) -> str:
    return f"{value:,.10g}"


def _date(value: Any) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def log_sentence(sums: Mapping[str, tuple[int, int]]) -> str:
    """How many decisions name a customer's thread; without a decision, what else there is to say."""
    counted, items = sums.get("decision", (0, 0))
    if items:
        mark = "**" if counted else "*"
        return f"A customer’s thread stands in {mark}{share_of(counted, items)}{mark} decisions of the last 13 weeks."
    counted, items = sums.get("task", (0, 0))
    if items:
        return f"*{share_of(counted, items)}* open tasks name no customer; no decision of the last 13 weeks is written down."
    return "Nothing is written down yet of decisions, strategy, agenda or tasks."


def log_rows(sums: Mapping[str, tuple[int, int]]) -> list[tuple[str, str]]:
    """What, and its figure; where nothing was written down, the form or list that takes it."""
    rows = []
    for figure, (name, missing) in FIGURES.items():
        counted, items = sums.get(figure, (0, 0))
        told = share_of(counted, items) if items else missing
        rows.append((name, f"*{told}*" if figure in TO_WATCH and counted else told))
    return rows


def places_row(rows: Sequence[Row]) -> tuple[str, str]:
    """How many parts of the dashboard led to an action in the last two weeks (rows of panel_actions)."""
    lately = sum(str(row["opened_from"]) in PLACES and row["lately"] > 0 for row in rows)
    return "Parts of this dashboard that led to an action in two weeks", share_of(lately, len(PLACES))


def layer_rows(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Days since the last contact for each layer of three leaders or more."""
    return [
        (
            f"{row['layer']}, {count_of(int(row['leaders']), 'leader')}: last contact of half of them",
            "never" if is_missing(row["median_days"]) else f"{count_of(round(row['median_days']), 'day')} ago or less",
        )
        for row in rows
    ]


def cost_cut_words(row: Row) -> str:
    """ "first reply 3.1 h of business before, 4.0 h after (120 and 98 tickets)"; an association, said beside it."""
    before, after = row["before_business_minutes"], row["after_business_minutes"]
    counts = f"{numeral(row['replies_before'])} and {count_of(int(row['replies_after']), 'ticket')}"
    if is_missing(before) or is_missing(after):
        return f"too few replies to compare ({counts})"
    so_far = "" if row["is_over"] else " so far"
    return f"first reply {business_time(before)} of business before, {business_time(after)} after{so_far} ({counts})"


def cost_cut_name(row: Row) -> str:
    """ "12 May 2026: Close the evening shift"."""
    title = row["title"] if isinstance(row["title"], str) else "a cost cut"
    return f"{day(_date(row['decided_date']))}: {title}"


def twin_sentence(now: Row | None) -> str:
    """Handle time with its human twin, never alone."""
    if now is None or not now["conversations"]:
        return "No conversation of a known customer lies a week back yet."
    again = share_of(int(now["recontacts"]), int(now["conversations"]))
    talked = (
        ""
        if is_missing(now["median_talk_seconds"])
        else f"Half of all calls took less than {duration(now['median_talk_seconds'])}; "
    )
    mark = "*" if now["recontacts"] else "**"
    return f"{talked}after {mark}{again}{mark} conversations the customer was back within a week."


def twin_cells(row: Row) -> tuple[str, str, str]:
    """When, the handle time, the share that came back."""
    talked = (
        "–"
        if is_missing(row["median_talk_seconds"]) or row["calls"] < FEW_CASES
        else duration(row["median_talk_seconds"])
    )
    again = share_of(int(row["recontacts"]), int(row["conversations"])) if row["conversations"] else "–"
    return ("these weeks" if row["period"] == "now" else "as many before", talked, again)


def repeat_words(rows: Sequence[Row]) -> str:
    """ "41 % of 2,103 customers; the year before 38 % of 1,900"."""
    told = {int(row["year_back"]): share_of(int(row["repeated"]), int(row["customers"])) for row in rows}
    if 0 not in told:
        return "no order of the last twelve months has a known customer"
    return f"{told[0]} customers" + (f"; the year before {told[1]}" if 1 in told else "")


def felt_care_words(row: Row) -> str:
    """The newest quarter: "82 % of 61 felt that we care; 61 of 300 asked answered"."""
    answered = int(row["answered"])
    if is_missing(row["agreed"]):
        return f"{count_of(answered, 'answer')}: too few to tell"
    told = f"{share_of(int(row['agreed']), answered)} who answered felt that we care"
    if is_missing(row["asked"]) or row["asked"] < answered:
        return f"{told}; how many were asked is not written down"
    return f"{told}; {share_of(answered, int(row['asked']))} asked answered"


def pulse_sentence(rows: Sequence[Row]) -> str:
    """What the staff says of leaders who come by, all teams together; else how many teams there are."""
    visits = [row for row in rows if row["question"] == "presence"]
    answers, helped, in_the_way = (sum(int(row[name]) for row in visits) for name in ("answers", "agreed", "disagreed"))
    if not answers:
        return f"{count_of(len({row['team'] for row in rows}), 'team')} with five answers or more."
    told = (
        f"Of {count_of(answers, 'answer')} on leaders who come by, **{numeral(helped)}** {_say(helped)} that it helps"
    )
    return (
        f"{told} and *{numeral(in_the_way)}* that they are in the way."
        if in_the_way
        else f"{told}, none that they are in the way."
    )


def _say(people: int) -> str:
    return "says" if people == 1 else "say"


def pulse_columns(rows: Sequence[Row]) -> list[str]:
    """The questions of the pulse that any team has answered often enough, in their order."""
    asked = {str(row["question"]) for row in rows}
    return [question for question in PULSE if question in asked]


def pulse_counted(rows: Sequence[Row], last_day: dt.date) -> str:
    """How the pulse was counted; brackets are explained where there are any."""
    is_compared = any(not is_missing(row["recent_mean"]) and not is_missing(row["before_mean"]) for row in rows)
    brackets = "; in brackets: mean of the 12 weeks before → of the last 4" if is_compared else ""
    return f"agreed: 4 or 5, of the 16 weeks until {day(last_day)}{brackets}; nobody by name"


def pulse_rows(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    """A row for each team, a column for each question: who agreed, and in brackets the twelve weeks before → the last four."""
    cells = {(str(row["team"]), str(row["question"])): _pulse_cell(row) for row in rows}
    teams = sorted({team for team, _ in cells})
    asked = pulse_columns(rows)
    return [(team, *(cells.get((team, question), "–") for question in asked)) for team in teams]


def _pulse_cell(row: Row) -> str:
    told = share_of(int(row["agreed"]), int(row["answers"]))
    if is_missing(row["recent_mean"]) or is_missing(row["before_mean"]):
        return told
    return f"{told} ({numeral(row['before_mean'], 1)} → {numeral(row['recent_mean'], 1)})"


def outcome_cells(row: Row) -> tuple[str, str, str]:
    """Team, pulse, tickets that had to be opened again."""
    return str(row["team"]), f"{numeral(row['pulse_mean'], 1)}", share_of(int(row["reopened"]), int(row["tickets"]))
