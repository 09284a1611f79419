"""What the systems that send newsletters export: each issue once, with its time and text; what was never sent is told."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport

from .odd_mails import odd_mails

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
CLAIM = "Orders now ship in 2-3 weeks."
ISSUES = "select newsletter_id, cast(sent_at as varchar), title, body from newsletters order by sent_at"
REASONS = "select reason from rejects order by line"


def zipped(members: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return packed.getvalue()


SUBSTACK = {
    "export/posts.csv": "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n"
    "101.first,2026-03-02T10:00:00.000Z,true,2026-03-02T10:05:00.000Z,,newsletter,everyone,First,,\n"
    "102.second,2026-03-09T10:00:00.000Z,TRUE,,,newsletter,everyone,Second,,\n"
    "103.draft,,false,,,newsletter,everyone,Draft,,\n"
    "104.lost,2026-03-16T10:00:00.000Z,true,,,newsletter,everyone,Lost,,\n",
    "export/posts/101.first.html": f"<p>{CLAIM}</p>",
    "export/posts/102.second.html": "<p>More next week.</p>",
    "export/posts/103.draft.html": "<p>Not yet.</p>",
    "export/email_list.example.csv": "email,name\nfay@example.com,Fay Abbot\n",
    "export/posts/101.opens.csv": "email\nfay@example.com\n",
}


def test_substack_posts_are_read_and_its_lists_of_readers_never(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("substack.zip", zipped(SUBSTACK)), time_zone="America/New_York").files
    assert (file.format, file.rows_read, file.rows_loaded, file.rows_rejected) == ("substack", 4, 2, 2)
    assert ask(ISSUES) == [
        ("101.first", "2026-03-02 10:05:00", "First", CLAIM),
        ("102.second", "2026-03-09 10:00:00", "Second", "More next week."),
    ]
    assert ask(REASONS) == [
        ("was never published",),
        ("its text is not in the archive (posts/104.lost.html)",),
    ]


def _lexical(text: str) -> str:
    return json.dumps({"root": {"children": [{"type": "paragraph", "children": [{"type": "text", "text": text}]}]}})


def _mobiledoc(text: str) -> str:
    return json.dumps(
        {"cards": [["html", {"html": "<p>A card.</p>"}]], "sections": [[1, "p", [[0, [], 0, text]]], [10, 0]]}
    )


def _post(number: int, **fields: Any) -> dict[str, Any]:
    post = {"id": f"id{number}", "uuid": f"u{number}", "title": f"Issue {number}", "slug": f"issue-{number}", "type": "post",
            "status": "published", "visibility": "public", "published_at": f"2026-03-{number:02}T10:00:00.000Z"}  # fmt: skip
    return post | fields


GHOST_POSTS = [
    _post(1, html=f"<p>{CLAIM}</p>", plaintext="other"),
    _post(2, lexical=_lexical("From lexical.")),
    _post(3, mobiledoc=_mobiledoc("From mobiledoc."), status="sent"),
    _post(4, plaintext="From plain text."),
    _post(5, html="<p>x</p>", status="draft", published_at=None),
    _post(6, html="<p>About us.</p>", type="page"),
    _post(7, html=""),
]


@pytest.mark.parametrize(
    "document",
    [
        {"db": [{"meta": {"exported_on": 1}, "data": {"posts": GHOST_POSTS, "tags": [], "users": [{"id": "1"}]}}]},
        {"posts": GHOST_POSTS},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_ghost_posts_are_read_in_every_shape_of_their_text(
    document: object, indent: int | None, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    (file,) = take_in(written("ghost.json", json.dumps(document, indent=indent))).files
    assert (file.format, file.rows_read, file.rows_loaded, file.rows_rejected) == ("ghost", 7, 4, 3)
    assert [(at, body) for _, at, _, body in ask(ISSUES)] == [
        ("2026-03-01 10:00:00", CLAIM),
        ("2026-03-02 10:00:00", "From lexical."),
        ("2026-03-03 10:00:00", "From mobiledoc.\n\nA card."),
        ("2026-03-04 10:00:00", "From plain text."),
    ]
    assert ask(REASONS) == [
        ("was never sent (draft)",),
        ("is a page, no newsletter",),
        ("holds no text that can be read",),
    ]


def test_buttondown_mails_are_read_from_json(written: Write, take_in: TakeIn, ask: Ask) -> None:
    mails = [
        {
            "id": "a",
            "subject": "First",
            "publish_date": "2026-03-02T10:00:00Z",
            "status": "sent",
            "body": f"# Hi\n\n{CLAIM}",
        },
        {"id": "b", "subject": "Later", "publish_date": "2026-03-09T10:00:00Z", "status": "draft", "body": "x"},
    ]
    (file,) = take_in(written("emails.json", json.dumps({"results": mails, "count": 2}))).files
    assert (file.format, file.rows_loaded, file.rows_rejected) == ("buttondown", 1, 1)
    assert ask(ISSUES) == [("a", "2026-03-02 10:00:00", "First", f"Hi\n\n{CLAIM}")]
    assert ask(REASONS) == [("was never sent (draft)",)]


def test_an_archive_of_markdown_files_is_read_file_by_file(written: Write, take_in: TakeIn, ask: Ask) -> None:
    matter = "---\nsubject: {}\npublish_date: 2026-03-02T10:00:00Z\nstatus: {}\n---\n{}\n"
    members = {
        "emails/first.md": matter.format("First", "sent", CLAIM),
        "emails/later.md": matter.format("Later", "draft", "x"),
    }
    report = take_in(written("buttondown.zip", zipped(members)))
    assert [(file.file, file.rows_loaded, file.rows_rejected) for file in report.files] == [
        ("buttondown.zip/emails/first.md", 1, 0),
        ("buttondown.zip/emails/later.md", 0, 1),
    ]
    assert ask(ISSUES) == [("first.md", "2026-03-02 10:00:00", "First", CLAIM)]


MAILCHIMP_LIST = (
    "Title,Subject,List,Send Date,Send Weekday,Total Recipients,Unique Id\n"
    'March letter,Good news,Friends,"Mar 02, 2026 10:00 am",Monday,200,abc123\n'
    'April letter,"More, news",Friends,"Apr 06, 2026 02:00 pm",Monday,210,def456\n'
    "Never,Never,Friends,,,0,ghi789\n"
    'Lost,Lost,Friends,"May 04, 2026 10:00 am",Monday,200,jkl012\n'
)


def test_mailchimp_campaigns_find_their_texts_by_id_or_title(written: Write, take_in: TakeIn, ask: Ask) -> None:
    members = {
        "campaigns.csv": MAILCHIMP_LIST,
        "campaigns_content/abc123.html": f"<p>{CLAIM}</p>",
        "campaigns_content/1207_april-letter.html": "<p>April.</p>",
        "campaigns_content/1207_april-letter.txt": "April.",
        "campaigns_content/99_unknown.html": "<p>?</p>",
        "lists/members_friends.csv": "Email Address\nfay@example.com\n",
        "templates/plain.html": "<p>*|BODY|*</p>",
    }
    (file,) = take_in(written("mailchimp.zip", zipped(members)), time_zone="America/New_York").files
    assert (file.format, file.rows_read, file.rows_loaded, file.rows_rejected) == ("mailchimp_archive", 5, 2, 3)
    assert ask(ISSUES) == [
        ("abc123", "2026-03-02 15:00:00", "Good news", CLAIM),
        ("def456", "2026-04-06 18:00:00", "More, news", "April."),
    ]
    assert ask(REASONS) == [
        ("was never sent (no send date)",),
        ("its text is not in the archive",),
        ("is not named in the list of campaigns",),
    ]


def test_mailchimps_list_alone_says_where_the_texts_are(written: Write, take_in: TakeIn, ask: Ask) -> None:
    (file,) = take_in(written("campaigns.csv", MAILCHIMP_LIST)).files
    assert (file.format, file.rows_read, file.rows_rejected) == ("mailchimp_list", 4, 4)
    assert ("its text is not in the file: import the archive that has it",) in ask(REASONS)


def test_mailchimps_campaigns_of_the_interface_count_when_they_were_sent(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    def campaign(number: int, **fields: Any) -> dict[str, Any]:
        told = {"id": f"c{number}", "type": "regular", "status": "sent", "emails_sent": 2, "archive_url": "https://example.com",
                "send_time": f"2026-03-0{number}T10:00:00+00:00", "settings": {"subject_line": f"Issue {number}", "from_name": "Ann"}}  # fmt: skip
        return told | fields

    campaigns = [
        campaign(1, content={"html": f"<p>{CLAIM}</p>"}),
        campaign(2, status="save", send_time="", content={"html": "<p>x</p>"}),
        campaign(3),
    ]
    (file,) = take_in(written("campaigns.json", json.dumps({"campaigns": campaigns, "total_items": 3}))).files
    assert (file.format, file.rows_loaded, file.rows_rejected) == ("mailchimp_campaigns", 1, 2)
    assert ask(ISSUES) == [("c1", "2026-03-01 10:00:00", "Issue 1", CLAIM)]
    assert [reason.partition(":")[0] for (reason,) in ask(REASONS)] == [
        "was never sent (save)",
        "its content is not in the file (/campaigns/{id}/content)",
    ]
    sent_to = [{"email_id": "1", "email_address": "Fay@example.com", "status": "sent", "campaign_id": "c1"}]
    (sends,) = take_in(written("sent-to.json", json.dumps({"sent_to": sent_to}))).files
    assert (sends.format, sends.rows_loaded) == ("mailchimp_sent_to", 1)
    assert ask("select newsletter_id, customer_email, status, cast(sent_at as varchar) from sends") == [
        ("c1", "fay@example.com", "sent", "2026-03-01 10:00:00")
    ]


def test_an_mbox_has_a_row_for_each_mail_whatever_its_name(written: Write, take_in: TakeIn, ask: Ask) -> None:
    mails = odd_mails(seed=5)[:40]
    packed = b"".join(
        b"From ann@example.com Mon Mar  2 09:00:00 2026\n"
        + mail.raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").removeprefix(b"\n")
        + b"\n\n"
        for mail in mails
        if not mail.raw.startswith(b"From ")
    )
    packed += b"From ann@example.com Mon Mar  2 09:00:00 2026\nFrom: ann@example.com\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n\n\n\n"
    packed += b"From bo@example.com Mon Mar  2 09:00:00 2026\nFrom: bo@example.com\nMessage-ID: <q@example.com>\n\n>From now on:\n\nFrom here to there in 2026\nmore.\n"
    (file,) = take_in(written("archive.txt", packed)).files
    kept = sum(not mail.raw.startswith(b"From ") for mail in mails)
    assert (file.format, file.rows_read, file.rows_loaded, file.rows_rejected) == ("mbox", kept + 2, kept + 1, 1)
    assert ask("select reason, raw like 'From ann@%' from rejects") == [("holds no text that can be read", True)]
    assert ask("select body from newsletters where newsletter_id = 'q@example.com'") == [
        ("From now on:\n\nFrom here to there in 2026\nmore.",)
    ]


def test_the_same_mail_in_an_mbox_and_as_a_file_is_one(written: Write, take_in: TakeIn) -> None:
    raw = b"From: ann@example.com\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nMessage-ID: <one@example.com>\nSubject: x\n\nOrders ship.\n"
    take_in(written("one.eml", raw))
    (file,) = take_in(written("all.mbox", b"From ann@example.com Mon Mar  2 09:00:00 2026\n" + raw + b"\n")).files
    assert (file.rows_loaded, file.rows_duplicate) == (0, 1)


def test_a_word_document_and_an_archive_of_mails_are_imported(
    tmp_path: Path, written: Write, take_in: TakeIn, ask: Ask
) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph(CLAIM)
    document.save(str(tmp_path / "2026-03-02 letter.docx"))
    (word,) = take_in(tmp_path / "2026-03-02 letter.docx").files
    assert (word.format, word.rows_loaded) == ("newsletter", 1)
    assert ask(ISSUES) == [("2026-03-02 letter.docx", "2026-03-02 00:00:00", None, CLAIM)]
    mails = {f"mails/{number}.eml": mail.raw.decode("latin-1") for number, mail in enumerate(odd_mails(seed=1)[:3])}
    report = take_in(written("mails.zip", zipped(mails)))
    assert [file.rows_loaded for file in report.files] == [1, 1, 1]


def test_pages_of_the_same_name_are_told_apart_by_their_date(tmp_path: Path, take_in: TakeIn, ask: Ask) -> None:
    for month in ("03", "04"):
        (tmp_path / "site" / month).mkdir(parents=True)
        page = f'<head><meta name="date" content="{month}"></head><p>{CLAIM}</p>'.replace(
            f'"{month}"', f'"2026-{month}-02"'
        )
        (tmp_path / "site" / month / "index.html").write_text(page)
    take_in(tmp_path / "site")
    assert [name for name, *_ in ask(ISSUES)] == ["index.html 2026-03-02", "index.html 2026-04-02"]
