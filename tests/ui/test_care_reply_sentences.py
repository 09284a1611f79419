"""What is said of replies: both ways, never in percent below ten, nothing compared where chance may be all of it."""

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from frontline.ui import care_reply_sentences as replies
from frontline.ui import care_said_sentences as said
from frontline.ui.care_said_sentences import Letter

DAY = dt.date(2026, 11, 3)
NAMES = "threads replies apology_threads non_apology_threads blame_threads scripted_threads reused_threads named_threads personal_threads"


def sums(*counts: int) -> dict[str, int]:
    return dict(zip(NAMES.split(), counts, strict=True))


def outcome(threads: int, wrote: int, thanked: int, chased: int, rated: int = 0, good: int = 0) -> dict[str, Any]:
    return {
        "threads": threads, "wrote_again_threads": wrote, "thanked_threads": thanked, "chased_threads": chased,
        "rated_threads": rated, "good_threads": good,
    }  # fmt: skip


def test_a_share_is_told_as_labelled_and_corrected() -> None:
    told = replies.words_sentence(sums(200, 230, 60, 12, 0, 30, 5, 180, 70))
    assert told.startswith("We said sorry for a failure of ours in **30 % of 200** threads as labelled, ")
    assert " corrected; *in 12 threads*" in told
    assert "*in 12 threads* a reply had the words of an apology and was none" in told


def test_below_ten_threads_nothing_is_in_percent_or_corrected() -> None:
    few = sums(7, 8, 3, 1, 0, 2, 1, 5, 2)
    rows = replies.words_rows(few)
    assert "%" not in replies.words_sentence(few) + " ".join(" ".join(row) for row in rows)
    assert rows[0] == ("sorry for a failure of ours", "3 of 7", "too few")


def test_what_was_never_measured_says_so() -> None:
    rows = {name: corrected for name, _, corrected in replies.words_rows(sums(200, 230, 60, 12, 4, 30, 5, 180, 70))}
    assert rows["puts it on somebody else"] == "errors never counted"
    assert rows["their name, their case, own words"] == "errors never counted"
    assert rows["text of other conversations"] == "counted, not guessed"
    assert rows["sorry for a failure of ours"].endswith("%)")


def test_more_replies_in_a_thread_give_more_false_alarms() -> None:
    once, often = replies.corrected("scripted", 40, 200, 200), replies.corrected("scripted", 40, 200, 600)
    assert once is not None
    assert often is not None
    assert often.share < once.share


def test_no_sentence_praises_more_apologies() -> None:
    """Blue is what is, vermillion what needs somebody; no count of apologies is marked as good or as a target."""
    told = replies.words_sentence(sums(200, 230, 190, 0, 0, 0, 0, 0, 0))
    assert "good" not in told
    assert "target" not in told


def test_apologies_stand_beside_what_was_put_right() -> None:
    recovery = [{"step": "offered", "cases": 9, "failures": 20}, {"step": "done", "cases": 6, "failures": 20}]
    assert replies.beside_words(recovery, 0) == "Put right, not only promised: **30 % of 20** failures."
    assert replies.beside_words(recovery, 1).endswith(" After *1 failure* we said sorry twice without a repair.")
    assert replies.beside_words([], 0).startswith("No failure is registered")


def test_the_parts_of_an_apology() -> None:
    parts = [{"component": name, "component_threads": 4, "threads": 8, "replies": 9} for name in replies.COMPONENTS]
    assert replies.components_sentence(parts) == (
        "Where we said sorry, we called it our fault in **4 of 8** threads; **4 of 8** speak of a repair."
    )
    assert "In no thread" in replies.components_sentence([])


def test_script_and_own_words_are_compared_with_an_interval() -> None:
    by_script, by_hand = outcome(100, 30, 5, 9, 12, 6), outcome(400, 90, 100, 8, 50, 40)
    assert replies.script_sentence(by_script, by_hand) == (
        "After a first reply by script **5 % of 100** customers thanked us, after own words **25 % of 400**: a difference beyond chance."
    )
    rows = {row[0]: row[1:] for row in replies.script_rows(by_script, by_hand)}
    assert rows["thanked us"][2] == "−20 points (−25 to −13)"
    assert rows["rated us well, of the rated"] == ("50 % of 12", "80 % of 50", "−30 points (−56 to −2)")


def test_a_small_difference_keeps_its_sign_and_a_decimal() -> None:
    rows = {row[0]: row[3] for row in replies.script_rows(outcome(1000, 304, 100, 9), outcome(1000, 300, 100, 9))}
    assert rows["wrote again"].startswith("+0.4 points (−4 to +4)")
    assert rows["thanked us"].startswith("0 points (−3 to +3)")


def test_few_are_not_compared() -> None:
    by_script, by_hand = outcome(4, 1, 1, 1), outcome(400, 90, 100, 8)
    told = replies.script_sentence(by_script, by_hand)
    assert "**1 of 4**" in told
    assert told.endswith(": too few to compare.")
    assert {row[3] for row in replies.script_rows(by_script, by_hand)} == {"too few"}
    assert "chance may be all of it" in replies.script_sentence(outcome(20, 1, 2, 1), outcome(20, 1, 3, 1))
    assert "not both" in replies.script_sentence(None, by_hand)


@pytest.mark.parametrize(
    ("promised", "retired", "told"),
    [
        (None, None, ""),
        (DAY, None, "to be retired, since 3 Nov 2026"),
        (DAY, DAY, "retired on 3 Nov 2026"),
        (DAY, dt.date(2026, 11, 1), "*retired on 1 Nov 2026, and used since*"),
    ],
)
def test_what_became_of_a_template(promised: dt.date | None, retired: dt.date | None, told: str) -> None:
    row = {"promised_date": promised, "retired_date": retired, "last_used_date": DAY, "conversations": 12}
    assert replies.template_state(row) == told


def test_how_many_texts_are_reused() -> None:
    open_one = {"promised_date": None, "conversations": 12}
    assert (
        replies.templates_sentence([open_one], 7)
        == "*1 stock text of eight words and more*: it stood in 12 conversations."
    )
    assert replies.templates_sentence([open_one] * 6, 7) == (
        "*6 stock texts of eight words and more*: one of them stood in 12 conversations."
    )
    assert replies.templates_sentence([{**open_one, "promised_date": DAY}], 7).endswith(
        ": all to be retired, or retired."
    )
    assert (
        replies.templates_sentence([], 7) == "No stock text of eight words or more was used; 7 shorter texts recurred."
    )
    assert replies.templates_sentence([], 0) == "No text of ours was reused in three other conversations."


@pytest.mark.parametrize(
    ("text", "count", "in_own_words", "part_of", "is_offered"),
    [
        ("Your request is important to us and will be handled in due course", 13, False, None, True),
        ("Your request is important to us and will be handled in due course", 13, False, 4, False),
        ("A free set of the", 5, False, None, False),
        ("It was our mistake with #…, and I am sorry for the lost week", 13, True, None, False),
        ("We apologize for any inconvenience this may have caused you", 10, True, None, True),
        ("The planner reads every tray before lunch and after it", 10, True, None, True),
    ],
    ids=["stock", "part", "shard", "own apology", "known phrase", "beside apologies"],
)
def test_only_whole_stock_texts_are_offered_for_retiring(
    text: str, count: int, in_own_words: bool, part_of: int | None, is_offered: bool
) -> None:
    row = {"words": text, "word_count": count, "in_own_words": in_own_words, "part_of": part_of}
    assert replies.is_offered(row) is is_offered


def test_how_often_a_text_was_used_and_what_stands_only_beside_it() -> None:
    row = {"conversations": 5, "last_used_date": DAY}
    assert replies.template_use(row, 0) == "in 5 conversations, last on 3 Nov 2026"
    assert replies.template_use(row, 2) == "in 5 conversations, last on 3 Nov 2026; 2 shorter texts only there"


def test_backlash_counts_customers_who_wait_for_own_words() -> None:
    rows = pd.DataFrame({"contact_id": ["a", "a", "b"], "is_answered": [False, False, True]})
    assert (
        said.backlash_sentence(rows)
        == "In *2 threads* a customer called a reply of ours generic; *1 of them* had no own words since."
    )
    assert said.backlash_sentence(rows.iloc[2:]).endswith("own words came since in each.")
    assert said.backlash_sentence(rows.iloc[:0]) == "Nobody called a reply of ours generic."


def test_doubts_are_told_against_those_who_speak_of_a_newsletter() -> None:
    names = ["newsletter_threads", "doubting_threads", "doubts", "old_doubts", "resolved_doubts"]
    found = pd.DataFrame([[8, 2, 3, 3, 1], [11, 2, 2, 0, 0]], columns=names)
    assert said.doubt_sentence(found) == "*21 % of 19* threads about a newsletter doubt it."
    assert (
        said.doubt_sentence(found.assign(doubting_threads=0)) == "**None** of 19 threads about a newsletter doubts it."
    )
    assert said.doubt_sentence(found.iloc[:0]) == "No thread of this period answers a newsletter or speaks of one."


def test_doubts_resolved_have_a_denominator_of_their_own() -> None:
    names = ["doubts", "old_doubts", "resolved_doubts"]
    found = pd.DataFrame([[3, 3, 1], [2, 0, 0]], columns=names)
    assert said.resolved_sentence(found) == (
        "Resolved, of the doubts over 30 days ago: **1 of 3** were followed by an order or thanks within 30 days."
    )
    assert said.resolved_sentence(found.iloc[:1]).startswith("Resolved: **1 of 3**")
    assert said.resolved_sentence(found.iloc[1:]).startswith("Too early to tell")
    assert said.resolved_sentence(found.iloc[:0]) == ""


def test_a_doubt_names_the_newsletter_before_it() -> None:
    assert said.issue_words({"newsletter": "May", "newsletter_date": DAY}) == "; after “May” of 3 Nov 2026"
    assert said.issue_words({"newsletter": None, "newsletter_date": pd.NaT}) == ""
    assert said.issue_words({}) == ""
    assert said.elsewhere_sentence(1) == "Where no newsletter is spoken of, *1 message* doubts what we say."


def test_word_of_mouth_of_the_last_whole_quarter() -> None:
    names = ["quarter_date", "is_whole_quarter", "active_customers", "mentions", "unprompted_praises", "messages"]
    rows = [
        [dt.date(2026, 4, 1), True, 2000, 4, 4, 500],
        [dt.date(2026, 7, 1), True, 1600, 40, 30, 900],
        [dt.date(2026, 10, 1), False, 900, 2, 2, 90],
    ]
    quarters = pd.DataFrame(rows, columns=names)
    assert said.mouth_sentence(quarters) == (
        "**25.0** unasked praises or recommendations per 1,000 active customers in Q3 2026 (17.9–34.0)."
    )
    assert said.mouth_sentence(quarters.iloc[:1]) == (
        "**4 messages** of 2,000 active customers praised us unasked or told others, in Q2 2026."
    )
    assert "cannot be told yet" in said.mouth_sentence(quarters.iloc[2:])


@pytest.mark.parametrize(("count", "low", "high"), [(10, 4.795, 18.390), (40, 28.577, 54.469)])
def test_the_poisson_interval_is_near_the_exact_one(count: int, low: float, high: float) -> None:
    """Exact bounds: Garwood 1936."""
    assert said.poisson_bounds(count) == pytest.approx((low, high), rel=0.005)


def test_praise_as_rare_as_the_labels_errors_may_be_none() -> None:
    assert said.corrected_praises({"unprompted_praises": 6, "messages": 900}).startswith("0–")


def test_first_meetings_and_reasons() -> None:
    quarters = pd.DataFrame({"first_threads": [5, 7], "surprised_threads": [1, 2]})
    assert said.belief_sentence(quarters).startswith("*25 % of 12* customers")
    assert "No customer wrote with a leader" in said.belief_sentence(quarters.iloc[:0])
    assert said.stay_sentence([{"reason": "people", "threads": 3, "all_threads": 5}]) == (
        "**The people, how they are treated**: named in 3 of 5 threads that say why they stay."
    )
    assert said.stay_sentence([{"reason": "people", "threads": 1, "all_threads": 1}]) == (
        "1 thread says why they stay: too few to tell which reason is named most."
    )


@pytest.mark.parametrize(
    ("signed_by", "declared", "wrote", "is_own"),
    [
        ("Lea Moor", "Lea Moor", "self", True),
        ("Lea Moor", "Max Orr", "self", False),
        ("Lea Moor", "Lea Moor", "edited", False),
        (None, "Lea Moor", "self", False),
        ("Lea Moor", None, None, False),
    ],
)
def test_a_letter_is_ones_own_when_signed_and_declared(
    signed_by: str | None, declared: str | None, wrote: str | None, is_own: bool
) -> None:
    letter = Letter("May", DAY, signed_by, declared, wrote)
    assert letter.is_own_voice is is_own
    told = said.letters_sentence([letter])
    assert told.startswith("**1 of 1** newsletters" if is_own else "*0 of 1* newsletters"), "bad news is vermillion"
    assert ("nobody declared" in told) is (wrote is None)
