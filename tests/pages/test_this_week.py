"""The first screen: each user's first step stands on it, and every figure is that of the page it leads to."""

import datetime as dt
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from frontline.claims.published import PublishedTurnaround, published_claims
from frontline.query_catalog import run_query
from frontline.settings import load_settings
from frontline.ui.question_sentences import changes_sentence, mark
from frontline.ui.question_trends import trends_of
from frontline.units import day
from frontline.warehouse import Warehouse, open_newest

from .opened import card_keys, card_words, everything_shown, headline, html_bodies, of_class, open_page, words_of
from .test_figures_agree import last_date, numbers_in
from .test_questions_work import confirm

ANJALI, DESMOND, MARGUERITE = "Anjali Devaraj", "Desmond Achterberg", "Marguerite Holloway"


def last_week(sample: Warehouse) -> dict[str, dt.date]:
    last = last_date(sample)
    return {"from_date": last - dt.timedelta(days=last.weekday()), "to_date": last + dt.timedelta(days=1)}


def half_year(sample: Warehouse) -> dict[str, dt.date]:
    week = last_week(sample)
    return week | {"from_date": week["from_date"] - dt.timedelta(weeks=25)}


def last_value(sample: Warehouse, measure: str) -> float:
    return float(run_query(sample, "usual_range", {"measure": measure})["value"].iloc[-1])


def links(app: AppTest) -> dict[str, tuple[str, str]]:
    """Label -> page and query of every link to another page, in order."""
    return {link.proto.label: (link.proto.page, link.proto.query_string) for link in app.get("page_link")}


@pytest.fixture
def this_week(on_sample: Path) -> AppTest:
    return open_page("this_week")


@pytest.fixture
def mine(on_sample: Path) -> AppTest:
    return open_page("this_week", leader=MARGUERITE)


@pytest.fixture
def claims(sample: Warehouse, sample_data: Path) -> list[PublishedTurnaround]:
    published = published_claims(sample, load_settings(sample_data))
    return [claim for claim in published if isinstance(claim, PublishedTurnaround)]


@pytest.fixture
def own_data(on_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the sample company that may be written to."""
    copied = Path(shutil.copytree(on_sample, tmp_path / "own"))
    monkeypatch.setenv("FRONTLINE_DATA", str(copied))
    return copied


def test_the_cards_in_their_order(this_week: AppTest) -> None:
    names = [key.rpartition("_")[2] for key in card_keys(this_week)]
    assert names == ["phones", "published", "questions", "waiting", "abandoned", "queue", "monday"]


def test_the_headline_says_what_is_outside_the_usual_and_what_needs_somebody(
    this_week: AppTest, sample: Warehouse, claims: list[PublishedTurnaround]
) -> None:
    board = run_query(sample, "silence_board")
    late = board[board["is_late"].fillna(False).astype(bool) & ~board["is_taken"]]
    said = headline(this_week)
    assert numbers_in(r"([\d,]+) customers? waits? longer than usual", said) == [late["customer_id"].nunique()]
    assert ("not true today" in said) == (claims[-1].today.verdict.verdict == "contradicted")
    measures = ("leader_contacts", "customer_contacts", "abandoned_calls", "orders_done")
    outside = [run_query(sample, "usual_range", {"measure": each})["is_outside"].iloc[-1] for each in measures]
    assert said.count("than usual") - 1 == sum(outside)
    explained = " ".join(html_bodies(this_week))
    assert "The week of 9 November, as far as the data reach. " in explained


def test_each_user_finds_the_first_step(mine: AppTest) -> None:
    """The executive: a slot and who to call; the review: its page; the newsletter: the draft."""
    assert re.fullmatch(r"Take a slot: \w{3} \d+ \w{3} \d\d:\d\d", mine.button(key="take_slot").label)
    found = links(mine)
    assert found["Check the next draft"][0] == "check_newsletter"
    assert [page for page, _ in found.values()].count("questions") == 1
    assert any(page == "care" for page, _ in found.values())
    (called,) = [query for label, (page, query) in found.items() if label.startswith("Who to call back")]
    assert called == "view=For+my+calls&leader=Marguerite+Holloway"
    assert "Leaders on the phones" not in found, "my own promise stands there"


def test_all_leaders_together_while_nobody_said_who_reads(this_week: AppTest, sample: Warehouse, truth: Any) -> None:
    promises = run_query(sample, "leader_promises")
    contacts = run_query(sample, "leader_contact_rows", last_week(sample))
    planted = [leader["calls_by_week"].get("2026-W46", 0) for leader in truth["leaders"].values()]
    said = card_words(this_week, "phones")
    for kind in ("contacts", "shifts"):
        of_kind = promises[promises["target_kind"] == kind]
        assert numbers_in(rf"(\d+) of (\d+) promised {kind}", said) == [
            of_kind["taken_this_week"].sum(),
            of_kind["target_per_week"].sum(),
        ]
    assert numbers_in(r"(\d+) of ([\d,]+) contacts had a leader in them", said) == [
        int(last_value(sample, "leader_contacts")),
        int(last_value(sample, "customer_contacts")),
    ]
    assert len(contacts) == int(promises["contacts_this_week"].sum()) >= sum(planted) > 0
    assert this_week.button(key="rows_phones_0").label == f"{len(contacts)} rows →"
    assert links(this_week)["Find me a slot"] == ("shifts", "")
    assert not [name for name in (ANJALI, DESMOND, MARGUERITE) if name in said], "nobody's own figures"


@pytest.mark.parametrize("name", [ANJALI, DESMOND, MARGUERITE])
def test_my_promise_is_that_of_the_page_of_leaders(on_sample: Path, sample: Warehouse, name: str) -> None:
    app = open_page("this_week", leader=name)
    own = run_query(sample, "leader_promises").set_index("name").loc[name]
    said = card_words(app, "phones")
    taken, promised = int(own["taken_this_week"]), int(own["target_per_week"])
    if taken > promised:
        assert f"So far this week you took {taken} {own['target_kind']}, {promised} was promised; " in said
    else:
        assert f"So far this week you took {taken} of {promised} promised {own['target_kind']}; " in said
    assert own_part(headline(open_page("leaders", leader=name))) in (own_part(said), "")
    rows = run_query(sample, "leader_contact_rows", last_week(sample) | {"person_id": own["person_id"]})
    assert app.button(key="rows_phones_0").label == f"your {len(rows)} contact{'' if len(rows) == 1 else 's'} →"


def own_part(said: str) -> str:
    """What both pages say of the own week; the page of leaders leaves it out where nobody was met for four weeks."""
    found = re.search(r"so far this week you took [^;.]+", said, re.IGNORECASE)
    return found[0].lower() if found else ""


def test_the_slot_is_the_best_one_of_my_shifts(mine: AppTest) -> None:
    hour = mine.button(key="take_slot").label.removeprefix("Take a slot: ")
    offered = card_words(open_page("shifts", leader=MARGUERITE), "offer_0")
    day, _, clock = hour.rpartition(" ")
    assert f"{day}, {clock}–" in offered


def test_who_to_call_back_counts_those_whom_the_page_says_wait(mine: AppTest) -> None:
    (label,) = [label for label in links(mine) if label.startswith("Who to call back")]
    said = headline(open_page("shifts", leader=MARGUERITE, view="For my calls"))
    assert numbers_in(r"^(\w+) customers? waits? for a call from you", said) == numbers_in(r"\((\d+)\)", label)


def shifts_of(data: Path) -> int:
    return int(run_query(open_newest(data), "shifts")["person_id"].eq("P01").sum())


def test_a_slot_is_taken_in_two_clicks(own_data: Path) -> None:
    before = shifts_of(own_data)
    app = open_page("this_week", leader=MARGUERITE)
    hour = app.button(key="take_slot").label.removeprefix("Take a slot: ")
    app.button(key="take_slot").click().run()
    assert not app.exception
    assert shifts_of(own_data) == before, "one more look first"
    confirm(app, "take_slot", "Take it")
    assert not app.exception
    assert any("is yours. It stays there until you move it." in words_of(body) for body in html_bodies(app))
    day, _, clock = hour.rpartition(" ")
    assert f"your next shift is {day}, {clock}–" in card_words(app, "phones")
    assert app.button(key="take_slot").label != f"Take a slot: {hour}"
    assert shifts_of(own_data) == before + 1


def test_what_we_published_is_what_its_rows_say(
    this_week: AppTest, sample: Warehouse, claims: list[PublishedTurnaround]
) -> None:
    said = card_words(this_week, "published")
    assert " ".join(claims[-1].today.claim.text.split()).rstrip(".")[:40] in said
    asked = {"within_days": int(claims[-1].today.claim.hi_days or 0)}
    cohort = run_query(sample, "cohort_turnaround", asked).iloc[0]
    share = round(100 * cohort["done_within"] / cohort["cases"])
    assert numbers_in(r"(\d+) % of ([\d,]+) orders", said) == [share, cohort["cases"]]
    assert this_week.button(key="rows_published_0").label == f"{cohort['cases']:,} orders →"
    this_week.button(key="open_claim_latest").click().run()
    assert not this_week.exception
    assert claims[-1].today.verdict.reason in everything_shown(this_week)


def test_the_questions_are_those_of_the_half_year(mine: AppTest, sample: Warehouse) -> None:
    shares = run_query(sample, "topic_shares", half_year(sample))
    (table,) = [body for body in html_bodies(mine) if "week-bars" in body]
    shown = re.findall(r'topic=(\d+)"[^>]*>(.*?)</a>.*?<td class="count">([\d,]+)', table)
    asked = shares[shares["contacts"] > 0].set_index("topic_id")["contacts"]
    found = trends_of(
        run_query(sample, "topic_weeks", {"to_date": half_year(sample)["to_date"], "weeks": 61}),
        run_query(sample, "topics"),
    )
    changed = [number for number in asked.index if mark(found, int(number))]
    expected = list(asked.index[:5])
    if changed and changed[0] not in expected:
        expected[4] = changed[0]
    assert [int(number) for number, _, _ in shown] == expected
    assert [int(count.replace(",", "")) for _, _, count in shown] == asked.loc[expected].tolist()
    assert table.count('<em class="attention">') == len(set(changed) & set(expected)), "the mark is a word"
    assert re.search(r'href="questions\?leader=Marguerite\+Holloway&amp;topic=\d+"', table)
    unheard = run_query(sample, "unheard_topics", half_year(sample) | {"person_id": "P01"})
    label = mine.button(key="rows_questions_0").label
    assert numbers_in(r"^(\d+) of (\d+) not heard by you in these 26 weeks", label)[0] == len(unheard)
    assert mine.button(key="rows_questions_1").label == f"{len(shares)} topic{'s' if len(shares) > 1 else ''} →"


def test_what_changed_in_the_questions_is_what_their_page_says(this_week: AppTest, sample: Warehouse) -> None:
    weeks = run_query(sample, "topic_weeks", {"to_date": half_year(sample)["to_date"], "weeks": 61})
    told = changes_sentence(trends_of(weeks, run_query(sample, "topics")))
    assert words_of(told.replace("*", "")) in card_words(open_page("questions"), "changes")
    said = card_words(this_week, "questions")
    if told.startswith("Nothing"):
        assert told in said
    else:
        assert any(word in said for word in ("new", "more often", "fading"))


def test_who_waits_is_the_board(this_week: AppTest, sample: Warehouse) -> None:
    board = run_query(sample, "silence_board")
    said = card_words(this_week, "waiting")
    assert words_of(headline(open_page("care"))) in said
    shown = board[~board["is_taken"]].head(3)
    assert len(shown) == 3
    for row in shown.itertuples():
        assert f"{row.customer} · " in said
        assert f"waiting {row.waiting_days} days" in said
        assert f"asked again {f'{row.chasers} ×' if row.chasers else 'no'}" in said
    assert this_week.button(key="rows_waiting_0").label == f"{len(board)} waits →"
    assert f"{len(board) - 3} more on the board →" in links(this_week)


def test_who_waits_is_taken_from_the_first_screen(own_data: Path) -> None:
    before = run_query(open_newest(own_data), "silence_board")
    first = before[~before["is_taken"]].iloc[0]
    app = open_page("this_week", leader=MARGUERITE)
    app.button(key=f"take_{first['wait_id']}").click().run()
    assert not app.exception
    assert any(f"It is yours, {MARGUERITE}" in words_of(body) for body in html_bodies(app))
    after = run_query(open_newest(own_data), "silence_board").set_index("wait_id")
    assert after.loc[first["wait_id"], "taken_by"] == MARGUERITE
    assert not [button for button in app.button if button.key == f"take_{first['wait_id']}"]
    assert numbers_in(r"(\d+) customers? waits? longer than usual", headline(app)) == [
        int(before["is_late"].sum()) - 1
    ], "who is taken needs nobody else"


def test_nobody_takes_it_without_saying_who(own_data: Path) -> None:
    app = open_page("this_week")
    key = next(str(button.key) for button in app.button if str(button.key).startswith("take_"))
    app.button(key=key).click().run()
    assert app.selectbox(key="take_who").options == sorted(app.selectbox(key="take_who").options)
    assert not run_query(open_newest(own_data), "silence_board")["taken_by"].notna().any()


def test_the_quieter_cards(this_week: AppTest, sample: Warehouse) -> None:
    queue = run_query(sample, "queue_length").iloc[0]
    said = card_words(this_week, "queue")
    assert numbers_in(r"([\d,]+) orders lie open", said) == [queue["open_cases"]]
    assert f"{queue['queue_weeks']:.1f} weeks" in said
    week = run_query(sample, "calls_by_week", last_week(sample)).iloc[-1]
    share = round(100 * week["abandoned_calls"] / week["offered_calls"])
    assert numbers_in(r"(\d+) % of ([\d,]+) callers", card_words(this_week, "abandoned")) == [
        share,
        week["offered_calls"],
    ]
    assert "One page for Monday: the week of 2 November." in card_words(this_week, "monday")


def test_every_card_says_a_sentence_and_opens_its_rows(this_week: AppTest) -> None:
    assert len(of_class(this_week, "card-sentence")) == len(card_keys(this_week)) == 7
    keys = {str(button.key) for button in this_week.button}
    for name in ("phones", "published", "questions", "waiting", "abandoned", "queue"):
        assert f"rows_{name}_0" in keys


def test_who_reads_is_chosen_here_and_remembered(on_sample: Path) -> None:
    app = open_page("this_week")
    app.selectbox(key="leader").select(DESMOND).run()
    assert "you took 0 of 3 promised contacts" in card_words(app, "phones")
    app.selectbox(key="leader").select("All leaders").run()
    assert "Leaders took" in card_words(app, "phones")


def test_what_a_chart_tells_is_not_called_usual(this_week: AppTest) -> None:
    """Orders done left their usual range in the last whole week; what callers did is over since August."""
    said = everything_shown(this_week)
    assert "The week of 9 November, as far as the data reach. Orders done have moved: see below." in said
    assert "in the data is within its usual range" not in said


def test_waits_are_counted_to_the_last_day_of_the_data_and_the_card_says_so(
    this_week: AppTest, sample: Warehouse
) -> None:
    assert f"until a person answers, here to {day(last_date(sample))}" in card_words(this_week, "waiting")
    care = open_page("care")
    assert f"here to {day(last_date(sample))};" in card_words(care, "silence_board")


def test_promises_of_a_leader_are_overdue_by_today_and_the_card_says_so(on_sample: Path) -> None:
    shifts = open_page("shifts", leader=MARGUERITE, view="For my calls")
    assert re.search(r"overdue by today, \d+ \w+ 20\d\d; closed: ", card_words(shifts, "promises"))
