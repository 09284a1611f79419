"""The call sheet as a page of paper."""

from frontline.shifts.call_sheet import CallBack, CallSheet, PromiseDue, Recurring, html_page, short_answer

SHEET = CallSheet(
    leader="Ann Reed",
    when="Tue 17 Nov, 10:00–11:00",
    mode="paired",
    buddy="Ruth",
    callbacks=[CallBack(f"M. <D> {number}", "9 days without an answer", f"ticket/{number}") for number in range(12)],
    promises=[PromiseDue("Send the drive", "a customer", "due Fri 13 Nov", True)],
    recurring=[Recurring("Where is it?", "6 contacts", "It is on the bench.", "Being done: a page (open)")],
    turnaround="Half were done in 8 weeks.",
    data_through="Data through Fri 13 Nov 2026",
)


def test_all_parts_stand_on_it_and_nothing_runs() -> None:
    page = html_page(SHEET)
    for told in (
        "Ann Reed",
        "Tue 17 Nov",
        "Buddy: Ruth.",
        "Send the drive",
        "It is on the bench.",
        "Half were done in 8 weeks.",
    ):
        assert told in page
    assert "<script" not in page and "default-src 'none'" in page
    assert "M. &lt;D&gt; 0" in page


def test_it_stays_one_page() -> None:
    assert html_page(SHEET).count("days without an answer") == 8
    assert len(short_answer("word " * 200)) <= 260


def test_empty_lists_say_so() -> None:
    empty = CallSheet("Ann", "Now", "solo", "", [], [], [], "", "")
    page = html_page(empty)
    assert "Nobody waits for a call from you." in page
    assert "Every promise of yours is kept." in page
    assert "Nothing can be said" in page
    assert empty.who_is_beside == "You take the calls on your own."
