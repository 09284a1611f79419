"""Whatever is odd about a mail, it is read with its sending time, in UTC, and with what its reader sees."""

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport
from frontline.importers.newsletters import read_newsletter
from frontline.importers.newsletters.mail import newsletter_of_mail
from frontline.importers.newsletters.moments import moment_of

from .odd_mails import BODIES, DATES, OddMail, odd_mails

TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
MAILS = odd_mails(seed=20261121)


def plain(text: str | None) -> str:
    """Line ends and the letter that some charsets cannot hold do not count."""
    return " ".join((text or "").split()).replace("Zoë", "Zo-").replace("Zo--", "Zo-")


def test_every_oddity_is_in_the_corpus() -> None:
    told = {part for mail in MAILS for part in mail.oddity.split("; ")}
    assert told == set(DATES) | set(BODIES)
    assert len(MAILS) >= 300


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.oddity)
def test_an_odd_mail_is_read_with_its_time_and_its_sentence(mail: OddMail) -> None:
    record = newsletter_of_mail(mail.raw)
    sent_at = dt.datetime.fromisoformat(record["sent_at"] or "")
    assert sent_at.astimezone(dt.UTC).replace(tzinfo=None) == mail.sent_at
    assert plain(mail.sentence) in plain(record["body"])
    assert record["author"] == "Ann Reed"
    assert "teaser" not in (record["body"] or "")


def test_a_folder_of_mails_lands_whole_in_utc_and_soon(tmp_path: Path, take_in: TakeIn, ask: Ask) -> None:
    folder = tmp_path / "mails"
    folder.mkdir()
    for number, mail in enumerate(MAILS[:300]):
        (folder / f"mail-{number:03}.eml").write_bytes(mail.raw)
    started = time.process_time()
    report = take_in(folder, time_zone="America/New_York")
    seconds = time.process_time() - started
    assert sum(file.rows_loaded for file in report.files) == 300
    assert {file.format for file in report.files} <= {"newsletter", "mbox"}
    told = dict(ask("select newsletter_id, sent_at from newsletters"))
    assert told == {f"{number}@example.com": mail.sent_at for number, mail in enumerate(MAILS[:300])}
    assert seconds < 40, "300 mails take a third of this on one quiet core"


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2002/09/14 Sat 02:29:32 CDT", "2002-09-14T02:29:32-05:00"),
        ("Mon, 9 Sep 2002 21:10:25 +-0500", "2002-09-09T21:10:25-05:00"),
        ("Fri, 02 Aug 2002 23:37:59 0530", "2002-08-02T23:37:59+05:30"),
        ("Sun, 28 Jul 0102 07:06:07 -0400", "2002-07-28T07:06:07-04:00"),
        ("mar., 5 mai 2026 10:00", "2026-05-05T10:00:00"),
        ("Mar 05, 2026 10:00 am", "2026-03-05T10:00:00"),
        ("March 5th, 2026 at 3:04 pm", "2026-03-05T15:04:00"),
        ("20260305T100000Z", "2026-03-05T10:00:00+00:00"),
        ("13/05/2026 10:00", "2026-05-13T10:00:00"),
    ],
)
def test_a_moment_is_read_from_the_words_that_systems_write(written: str, moment: str) -> None:
    assert moment_of(written) == dt.datetime.fromisoformat(moment)


@pytest.mark.parametrize("written", ["03/05/2026 10:00", "31 Feb 2026", "soon", "", "5 Mar 2026 25:00"])
def test_a_moment_that_could_be_two_or_none_is_not_guessed(written: str) -> None:
    assert moment_of(written) is None


def test_the_time_of_the_file_dates_nothing(tmp_path: Path) -> None:
    path = tmp_path / "undated.eml"
    path.write_bytes(b"From: ann@example.com\nSubject: News\n\nOrders ship in 3 weeks.")
    assert read_newsletter(path)["sent_at"] is None


def test_a_mail_without_an_identity_has_the_same_one_in_every_file() -> None:
    raw = b"From: ann@example.com\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nSubject: News\n\nOrders ship in 3 weeks."
    first, second = newsletter_of_mail(raw, "a.eml"), newsletter_of_mail(b"From ann 2026\n" + raw, "b.eml")
    assert first["newsletter_id"] == second["newsletter_id"]
    assert newsletter_of_mail(raw + b" Really.")["newsletter_id"] != first["newsletter_id"]


def test_a_mail_without_text_is_rejected_with_its_beginning_and_stops_no_other(
    tmp_path: Path, take_in: TakeIn, ask: Ask
) -> None:
    folder = tmp_path / "mails"
    folder.mkdir()
    (folder / "a.eml").write_bytes(MAILS[0].raw)
    (folder / "b.eml").write_bytes(b"From: ann@example.com\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n\n")
    report = take_in(folder)
    assert [(file.rows_loaded, file.rows_rejected) for file in report.files] == [(1, 0), (0, 1)]
    assert ask("select reason, raw like 'From: ann%' from rejects") == [("holds no text that can be read", True)]
