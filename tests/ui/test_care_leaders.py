"""The leaders' own cards: answers before customers' answers, nobody else's by name, and an honest word for what is not written down."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from frontline.care.self_rating import KEYS, Gap
from frontline.importers.rosters import Cell
from frontline.importers.written_rows import import_written_rows
from frontline.query_catalog import fetch_query
from frontline.ui import care_leaders_sentences as told
from frontline.ui import care_rating_cards, care_rating_sentences, session
from frontline.ui.care_rating_sentences import compared, gap_sentence, gap_words
from frontline.units import day
from frontline.warehouse import open_newest

from ..queries.listed_company import PEOPLE, take_in

NOW = dt.datetime.now(dt.UTC).replace(tzinfo=None, microsecond=0)
HEAD = "rated_at,rater_kind,person_id,customer_id,question,score"
OF_CUSTOMERS = ("customer", "gap", "1.4", "higher", "lower")


def cards(names: str, person_id: str | None) -> None:
    import datetime as dt

    from frontline.ui import care_leaders_cards, care_rating_cards
    from frontline.ui.care_reader import CareReader

    reader = CareReader({"from_date": dt.date(2025, 1, 1), "to_date": dt.date(2025, 10, 1)}, person_id)
    for name in names.split():
        module = care_rating_cards if hasattr(care_rating_cards, name) else care_leaders_cards
        getattr(module, name)(reader)


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Twelve customers answered low a moment ago, and two leaders high."""
    ratings = [f"{NOW},customer,,{900 + who},{key},{1 + who % 2}" for who in range(12) for key in KEYS]
    ratings += [f"{NOW},leader,{who},,{key},5" for who in ("MAX", "NAN") for key in KEYS]
    take_in(tmp_path, {"people.csv": PEOPLE, "ratings.csv": [HEAD, *ratings]})
    monkeypatch.setenv("FRONTLINE_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that the rating card asks of the data."""
    names: list[str] = []
    real: Callable[..., object] = session.run_query

    def spy(name: str, **parameters: object) -> object:
        names.append(name)
        return real(name, **parameters)

    monkeypatch.setattr(care_rating_cards, "run_query", spy)
    return names


def shown(names: str, person_id: str | None) -> AppTest:
    app = AppTest.from_function(cards, kwargs={"names": names, "person_id": person_id}, default_timeout=60).run()
    assert not app.exception
    return app


def text_of(app: AppTest) -> str:
    return " ".join(str(each.proto.body) for each in app.get("html"))


@pytest.mark.usefixtures("company")
@pytest.mark.parametrize("person_id", [None, "LEA"])
def test_nothing_of_what_customers_answered_is_asked_or_shown_before(person_id: str | None, asked: list[str]) -> None:
    app = shown("self_rating_card", person_id)
    assert not {"self_rating_customers", "self_rating_leaders", "ratings"} & set(asked)
    text = (
        text_of(app)
        .replace("see what customers say", "")
        .replace("seeing what customers say", "")
        .replace("customer, ", "")
    )
    assert not [word for word in OF_CUSTOMERS if word in text]
    assert "2 of 4 leaders answered" in text
    assert [button.label for button in app.button if "→" in button.label] == [], "no rows behind are opened either"


@pytest.mark.usefixtures("company")
def test_felt_care_waits_for_the_own_answers_too() -> None:
    later = "is shown to each leader after the own six answers"
    for person_id, is_shown in ((None, False), ("LEA", False), ("MAX", True)):
        text = text_of(shown("twins_card", person_id))
        assert ("of 12 who answered felt that we care" in text) is is_shown
        assert (later in text) is not is_shown


def the_forms_button(app: AppTest) -> Button:
    """The form's own button, not the "?" of its card."""
    return next(button for button in app.button if not str(button.key).startswith("meaning_"))


@pytest.mark.usefixtures("company")
def test_a_form_that_is_not_filled_in_writes_nothing(asked: list[str]) -> None:
    app = shown("self_rating_card", "LEA")
    app.radio(key="self_rating_reacted").set_value(4)
    the_forms_button(app).click().run()
    assert "Still to answer: We explain" in app.error[0].value
    assert "self_rating_customers" not in asked


def test_after_the_answers_the_gap_is_shown_and_a_second_answer_changes_nothing(
    company: Path, asked: list[str]
) -> None:
    app = shown("self_rating_card", "LEA")
    for key in KEYS:
        app.radio(key=f"self_rating_{key}").set_value(4)
    app = the_forms_button(app).click().run()
    assert not app.exception
    assert "self_rating_customers" in asked
    text = text_of(app)
    assert "2.5 higher</em> than our customers do" in text
    assert "1.5 (12 customers)" in text
    assert not app.radio, "the form is gone"
    again: list[dict[str, Cell]] = [
        {"rated_at": NOW, "rater_kind": "leader", "person_id": "LEA", "question": key, "score": 1} for key in KEYS
    ]
    import_written_rows(company, "ratings", again)
    own = fetch_query(open_newest(company), "self_rating_own", {"person_id": "LEA", "day_date": NOW.date()}).rows
    assert [row[1] for row in own] == [4.0] * 6


@pytest.mark.usefixtures("company")
def test_two_other_leaders_are_not_told_to_a_third() -> None:
    app = shown("self_rating_card", "MAX")
    text = text_of(app)
    assert "Other leaders are shown as soon as three of them have answered" in text
    assert not [name for name in ("Nan", "Lea", "Sue", "NAN") if name in text]


@pytest.mark.usefixtures("company")
@pytest.mark.parametrize("person_id", [None, "LEA"])
def test_what_is_not_written_down_says_where_it_goes(person_id: str | None) -> None:
    text = text_of(shown("own_panel_card company_log_card twins_card pulse_card", person_id))
    assert "no walk-through</em> as a customer is written down" in text
    for where in ("deeds.csv", "decisions.csv", "actions.csv", "ratings.csv with rater_kind staff"):
        assert where in text
    assert "board, 4 leaders: last contact of half of them" in text
    assert "Infinity" not in text and "nan" not in text.split() and "None" not in text


@pytest.mark.usefixtures("company")
def test_a_deed_of_today_is_seen_at_once(company: Path) -> None:
    deed: dict[str, Cell] = {"deed_id": "w", "done_on": NOW.date(), "deed_kind": "walk through", "person_id": "LEA"}
    import_written_rows(company, "deeds", [deed])
    text = text_of(shown("own_panel_card", "LEA"))
    assert 'went a customer’s way <em class="blue">1</em> time' in text
    assert "went a customer’s way" not in text_of(shown("own_panel_card", "MAX"))


def test_the_cards_hold_on_an_empty_warehouse(empty_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_DATA", str(empty_data))
    text = text_of(shown("self_rating_card own_panel_card company_log_card twins_card pulse_card", None))
    assert "Choose your name above" in text
    assert "Nothing is written down yet" in text
    assert "people.csv with a layer" in text


def scores(question: str, counted: str, answers: int, mean: float, variance: float) -> dict[str, object]:
    return {"question": question, counted: answers, "mean_score": mean, "score_variance": variance}


def test_a_direction_is_told_only_where_the_interval_leaves_out_nought() -> None:
    own = [{"question": key, "score": 4.0} for key in KEYS]
    unclear = [scores(key, "customers", 6, 3.8, 1.5) for key in KEYS]
    assert gap_sentence(compared(own, [], unclear)).startswith("No clear gap in six questions")
    clear = [*unclear[:5], scores(KEYS[5], "customers", 20, 2.0, 0.5)]
    assert (
        gap_sentence(compared(own, [], clear)) == "“They feel we care”: you rate us *2.0 higher* than our customers do."
    )
    assert gap_sentence(compared(own, [], [])).startswith("You have answered. *Too few customers*")


def test_a_gap_is_written_with_its_interval() -> None:
    own = [{"question": "reacted", "score": 2.0}]
    (row, *_) = compared(own, [], [scores("reacted", "customers", 25, 3.0, 1.0)])
    assert gap_words(row.gap) == "*−1.0 (−1.4 to −0.6)*"
    assert gap_words(None) == "–"
    assert gap_words(Gap(-0.8, -1.5, -0.04)) == "*−0.8 (−1.5 to −0.04)*", "on which side of none it ends is seen"


def test_leaders_together_are_compared_by_their_mean() -> None:
    leaders, customers = [scores("reacted", "leaders", 4, 4.5, 0.3)], [scores("reacted", "customers", 9, 2.5, 0.6)]
    (row, *_) = compared([], leaders, customers)
    assert row.gap is not None and row.gap.gap == 2.0
    assert care_rating_sentences.score_words(row.leaders, "leader") == "4.5 (4 leaders)"


def test_figures_of_the_log_are_told_as_cases_below_ten() -> None:
    rows = dict(told.log_rows({"decision": (1, 4), "task": (12, 40)}))
    assert rows["Decisions that name a customer’s thread"] == "1 of 4"
    assert rows["Open tasks without a customer"] == "*30 % of 40*"
    assert "deeds.csv, kind blocker" in rows["Blockers open for over 30 days"]
    assert (
        told.log_sentence({"decision": (1, 4)})
        == "A customer’s thread stands in **1 of 4** decisions of the last 13 weeks."
    )


def test_effort_is_never_told_without_its_twin() -> None:
    now = {"period": "now", "calls": 40, "median_talk_seconds": 300.0, "conversations": 50, "recontacts": 5}
    assert (
        told.twin_sentence(now)
        == "Half of all calls took less than 5 min; after *10 % of 50* conversations the customer was back within a week."
    )
    assert told.twin_sentence(None) == "No conversation of a known customer lies a week back yet."


def pulse(team: str, question: str, agreed: int, recent: float | None = None) -> dict[str, object]:
    return {
        "team": team,
        "question": question,
        "answers": 12,
        "agreed": agreed,
        "disagreed": 2,
        "recent_mean": recent,
        "before_mean": 3.0,
    }


def test_the_staff_is_told_by_team_with_the_own_weeks_before() -> None:
    rows = [pulse("South", "presence", 3), pulse("North", "presence", 9), pulse("North", "kindness", 6, 3.5)]
    assert told.pulse_rows(rows) == [
        ("North", "50 % of 12 (3.0 → 3.5)", "75 % of 12"),
        ("South", "–", "25 % of 12"),
    ], "a question that no team was asked has no column"
    assert told.pulse_columns(rows) == ["kindness", "presence"]
    assert (
        told.pulse_sentence(rows)
        == "Of 24 answers on leaders who come by, **12** say that it helps and *4* that they are in the way."
    )
    assert told.pulse_sentence(rows[2:]) == "1 team with five answers or more."


def test_the_quiet_line_explains_brackets_only_where_there_are_any() -> None:
    last = dt.date(2026, 11, 28)
    assert "in brackets" in told.pulse_counted([pulse("North", "kindness", 6, 3.5)], last)
    without = told.pulse_counted([pulse("North", "kindness", 6)], last)
    assert without == "agreed: 4 or 5, of the 16 weeks until 28 Nov 2026; nobody by name"


def test_staff_may_be_asked_whether_they_tell_others() -> None:
    rows = [pulse("North", "recommend", 9)]
    assert [told.PULSE[each] for each in told.pulse_columns(rows)] == ["I tell others about us"]
    assert told.pulse_rows(rows) == [("North", "75 % of 12")]


def test_words_stand_beside_deeds_by_quarter() -> None:
    quarters = [dt.date(2026, 4, 1), dt.date(2026, 7, 1), dt.date(2026, 10, 1)]
    said = {quarters[0]: 2.14, quarters[1]: 0.0}
    assert told.words_row(said, quarters) == ("“We care” in 1,000 words of our newsletters", "2.1", "0", "–")


@pytest.mark.usefixtures("company")
def test_the_day_until_which_lists_are_read_is_said() -> None:
    today = dt.datetime.now(dt.UTC).date()
    text = text_of(shown("own_panel_card company_log_card", "LEA"))
    assert text.count(f"until {day(today)}") == 2
    assert "“We care” in 1,000 words of our newsletters" in text


@pytest.mark.usefixtures("company")
def test_names_on_trust_are_said_openly() -> None:
    assert "there is no login" in text_of(shown("self_rating_card", "LEA"))


def test_a_cost_cut_with_few_replies_is_not_compared() -> None:
    row = {
        "replies_before": 11,
        "before_business_minutes": 60.0,
        "replies_after": 3,
        "after_business_minutes": None,
        "is_over": False,
    }
    assert told.cost_cut_words(row) == "too few replies to compare (11 and 3 tickets)"
    full = {**row, "replies_after": 12, "after_business_minutes": 125.0}
    assert told.cost_cut_words(full) == "first reply 1 h of business before, 2.1 h after so far (11 and 12 tickets)"


def test_parts_of_the_dashboard_that_led_to_an_action_lately() -> None:
    rows = [{"opened_from": "silence board", "lately": 2}, {"opened_from": "templates", "lately": 0}]
    assert told.places_row([*rows, {"opened_from": "elsewhere", "lately": 1}])[1] == "1 of 4"
    assert told.places_row([])[1] == "0 of 4"
