"""The files hold nothing real, nothing late, nothing contradictory, and nothing said too often."""

import datetime as dt
import re
import tomllib
from collections import Counter
from itertools import combinations

from . import sample_files as files

TEXTS = [path for path in sorted(files.SAMPLE.rglob("*")) if path.suffix in {".csv", ".jsonl", ".eml", ".md", ".json"}]


def test_no_sentence_is_repeated_ten_times() -> None:
    """Sentences of four words or more in all comments and notes."""
    counted: Counter[str] = Counter()
    for ticket in files.tickets():
        for comment in ticket["comments"]:
            counted.update(s for s in files.sentences(comment["plain_body"]) if len(s.split()) >= 4)
    for note in files.notes():
        counted.update(s for s in files.sentences(note["text"]) if len(s.split()) >= 4)
    assert len(counted) > 10_000
    assert [sentence for sentence, count in counted.items() if count >= 10] == []


def test_every_message_and_note_says_something() -> None:
    """No template was left unfilled and none ran out of wordings."""
    texts = [comment["plain_body"] for ticket in files.tickets() for comment in ticket["comments"]]
    texts += [note["text"] for note in files.notes()] + [ticket["subject"] for ticket in files.tickets()]
    assert all(text.strip() and not re.search(r"[{}]", text) for text in texts)
    assert min(len(note["text"].split()) for note in files.notes()) >= 4


def test_a_stock_phrase_stands_in_several_tickets() -> None:
    """Scripted phrases exist, each at most nine times, always in another ticket."""
    phrase = "We apologize for any inconvenience this may have caused you."
    found = [t["id"] for t in files.tickets() for c in t["comments"] if phrase in c["plain_body"]]
    assert 5 <= len(found) <= 9 and len(set(found)) == len(found)


def test_only_numbers_and_addresses_that_belong_to_nobody() -> None:
    """555-0100 to 555-0199 and example.com or example.org, in every text file."""
    for path in TEXTS:
        text = path.read_bytes().decode("latin-1")
        hosts = set(re.findall(r"[\w.+-]+@([\w-]+\.[a-z]{2,}[\w.-]*)", text))
        assert {re.sub(r"^newsletter\.", "", host.rstrip(".")) for host in hosts} <= {"example.com", "example.org"}, (
            path
        )
        for number in re.findall(r"\+1 ?\d{3}-\d{3}-\d{4}", text):
            assert re.fullmatch(r"\+1 ?[2-9]\d\d-555-01\d\d", number), path
    for row in files.cdr_rows():
        for cell in (row["src"], row["dst"], *re.findall(r"\d{10,}", f"{row['clid']} {row['lastdata']}")):
            assert len(cell) < 10 or re.fullmatch(r"1?[2-9]\d\d55501\d\d", cell), row


def test_nothing_is_dated_after_the_end() -> None:
    """The data end on 2026-11-13 at 18:00 local time."""
    moments = [
        dt.datetime.fromisoformat(row[key])
        for row in files.cdr_rows()
        for key in ("start", "answer", "end")
        if row[key]
    ]
    moments += [dt.datetime.fromisoformat(note["written_at"]) for note in files.notes()]
    for row in files.orders():
        found = [files.order_time(row[key]) for key in ("Created at", "Paid at", "Fulfilled at", "Cancelled at")]
        moments += [moment for moment in found if moment]
    for ticket in files.tickets():
        moments += [files.local(ticket["updated_at"]), files.local(ticket["created_at"])]
        moments += [files.local(entry["created_at"]) for entry in [*ticket["comments"], *ticket["audits"]]]
    days = [row[key] for row in files.customers() for key in ("registered_at", "first_order_at") if row[key]]
    assert max(moments) <= files.END
    assert max(days) <= "2026-11-13"
    assert min(dt.datetime.fromisoformat(row["start"]) for row in files.cdr_rows()).date() == dt.date(2025, 5, 5)


def test_order_dates_carry_the_offset_of_new_york() -> None:
    """Summer and winter time, in every date of an order."""
    offsets = set()
    for row in files.orders():
        for key in ("Created at", "Paid at", "Fulfilled at", "Cancelled at"):
            if row[key]:
                given = dt.datetime.strptime(row[key], "%Y-%m-%d %H:%M:%S %z")
                assert given.utcoffset() == given.astimezone(files.EASTERN).utcoffset(), row["Name"]
                offsets.add(row[key][-5:])
    assert offsets == {"-0400", "-0500"}


def test_one_person_per_extension_at_a_time() -> None:
    """Rows of one extension, and rows of one person, never overlap."""
    for key in ("extension", "person_id"):
        for one, other in combinations(files.people(), 2):
            if one[key] == other[key]:
                starts = [row["valid_from"] or "0001-01-01" for row in (one, other)]
                ends = [row["valid_to"] or "9999-12-31" for row in (one, other)]
                assert starts[0] > ends[1] or starts[1] > ends[0], (one, other)


def test_people_change_extension_and_target() -> None:
    """One extension passes on to somebody else, one leader's target rises."""
    owners = {(row["extension"], row["person_id"]) for row in files.people()}
    assert Counter(number for number, _ in owners)["303"] == 2
    targets = [row["target_per_week"] for row in files.people() if row["person_id"] == "P04"]
    assert targets == ["2", "3"]


def test_customers_agree_with_orders_tickets_and_calls() -> None:
    """By e-mail address and by telephone number."""
    known = {row["email"]: row for row in files.customers()}
    phones = {row["phone"].replace("-", "").replace("+1 ", "") for row in files.customers()}
    first: dict[str, str] = {}
    for row in files.orders():
        first.setdefault(row["Email"], row["Created at"][:10])
    for address, day in first.items():
        assert known[address]["registered_at"] <= known[address]["first_order_at"] <= day
    strangers = [t for t in files.tickets() if t["requester"]["email"] not in known]
    assert all("spam" in ticket["tags"] for ticket in strangers)
    assert len(phones) == len(files.customers())
    inbound = [rows[0]["src"] for rows in files.calls().values() if rows[0]["dcontext"] != "from-internal"]
    assert 0.8 < sum(number in phones for number in inbound) / len(inbound) < 0.97


def test_comments_and_audits_are_in_order_and_consistent() -> None:
    """Times never go back, each change starts from the value before, the last status is the ticket's."""
    for ticket in files.tickets():
        times = [comment["created_at"] for comment in ticket["comments"]]
        assert times == sorted(times), ticket["id"]
        status, assignee, last = "", None, ""
        for audit in ticket["audits"]:
            assert last <= audit["created_at"], ticket["id"]
            last = audit["created_at"]
            for event in audit["events"]:
                before = status if event["field_name"] == "status" else assignee
                assert event.get("previous_value", before) == before, ticket["id"]
                if event["field_name"] == "status":
                    status = event["value"]
                else:
                    assignee = event["value"]
        assert (status, assignee) == (ticket["status"], ticket["assignee_id"] and str(ticket["assignee_id"]))


def test_people_who_are_away_answer_nothing() -> None:
    """No public comment and no answered call by an absent person."""
    agents = {row["agent_id"]: row["person_id"] for row in files.people()}
    away = {(row["person_id"], day) for row in files.absences() for day in _days(row["from_date"], row["to_date"])}
    for ticket in files.tickets():
        for comment in ticket["comments"]:
            person = agents.get(str(comment["author_id"]))
            assert (person, files.local(comment["created_at"]).date()) not in away, ticket["id"]
    for rows in files.calls().values():
        day = dt.date.fromisoformat(rows[0]["start"][:10])
        for row in rows:
            if row["disposition"] == "ANSWERED" and files.extension(row["dstchannel"]):
                assert (files.person_of(files.extension(row["dstchannel"]), day), day) not in away


def _days(first: str, last: str) -> list[dt.date]:
    begin, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return [begin + dt.timedelta(days=n) for n in range((end - begin).days + 1)]


def test_the_quirks_of_real_call_logs_are_there() -> None:
    """Each of them at least a few times."""
    rows = files.cdr_rows()
    raw = (files.SAMPLE / "calls/Master.csv").read_bytes()
    spans = [
        (dt.datetime.fromisoformat(row["end"]) - dt.datetime.fromisoformat(row["start"])).total_seconds()
        - int(row["duration"])
        for row in rows
        if row["end"]
    ]
    assert sum(row["disposition"] == "NO ANSWER" and row["billsec"] == "60" for row in rows) >= 5
    assert sum(row["lastapp"] in ("Hangup", "Playback") and not row["dstchannel"] for row in rows) >= 5
    assert sum(row["channel"].startswith("Local/") and row["channel"].endswith(";2") for row in rows) >= 20
    assert sum(row["disposition"] == "FAILED" and not row["answer"] and not row["end"] for row in rows) >= 10
    assert sum(span != 0 for span in spans) >= 20 and {abs(span) for span in spans} == {0, 1}
    assert any(line.decode("latin-1").isprintable() and not line.isascii() for line in raw.splitlines())
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        raise AssertionError("every byte is UTF-8")


def test_callers_wait_longest_on_tuesdays_at_ten() -> None:
    """Seconds from the first row of a call to the person's answer, by weekday and hour."""
    waits: dict[tuple[int, int], list[float]] = {}
    for rows in files.calls().values():
        if files.outcome(rows) == "answered_by_person":
            begun = min(dt.datetime.fromisoformat(row["start"]) for row in rows)
            answers = [row["answer"] for row in rows if row["disposition"] == "ANSWERED" and row["dstchannel"]]
            wait = dt.datetime.fromisoformat(answers[0]) - begun
            waits.setdefault((begun.weekday(), begun.hour), []).append(wait.total_seconds())
    means = {slot: sum(found) / len(found) for slot, found in waits.items() if len(found) >= 10}
    assert max(means, key=lambda slot: means[slot]) == (1, 10)


def test_settings() -> None:
    """The shape that the product reads."""
    settings = tomllib.loads((files.SAMPLE / "settings.toml").read_text("utf-8"))
    assert settings["company"]["time_zone"] == "America/New_York"
    assert settings["business_hours"] == {"days": ["mon", "tue", "wed", "thu", "fri"], "start": "09:00", "end": "18:00"}
    assert settings["holidays"] == {"country": "US", "subdivision": "NY"}
