"""Newsletters in the shapes in which people have them: the text a reader sees, its date and its author."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from frontline.errors import UnreadableFile
from frontline.importers.newsletters import plain_text_of_html, read_newsletter, read_text

CLAIM = "Orders now ship in 2–3 weeks."
HTML = f"""<html><head><title>News</title><meta name="date" content="2026-03-02"><style>p {{}}</style></head>
<body><p>Dear friends,</p><table><tr><td>Photo box</td><td>3 weeks</td></tr></table><p>{CLAIM}</p><script>x()</script></body></html>"""


def mail(plain: str, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ann Example <ann@example.com>"
    message["Date"] = "Mon, 02 Mar 2026 09:30:00 -0500"
    message["Subject"] = "News"
    message.set_content(plain)
    if html:
        message.add_alternative(html, subtype="html", cte="quoted-printable")
    return message


def test_html_becomes_what_a_reader_sees() -> None:
    assert plain_text_of_html(HTML) == f"Dear friends,\n\nPhoto box 3 weeks\n\n{CLAIM}"


def test_an_html_page_names_its_title_and_date() -> None:
    record = read_text(HTML, "newsletter.html", is_html=True)
    assert (record["title"], record["sent_at"]) == ("News", "2026-03-02")


def test_a_stub_in_plain_text_gives_way_to_the_html_part(tmp_path: Path) -> None:
    path = tmp_path / "stub.eml"
    path.write_bytes(bytes(mail("See the web version.", HTML)))
    record = read_newsletter(path)
    assert CLAIM in (record["body"] or "")
    assert record["sent_at"] == "2026-03-02 09:30:00-05:00"
    assert record["author"] == "Ann Example"


def test_a_whole_plain_part_is_preferred(tmp_path: Path) -> None:
    path = tmp_path / "both.eml"
    path.write_bytes(bytes(mail(f"Dear friends,\n\nthe text for readers.\n\n{CLAIM}\n", HTML)))
    assert "the text for readers" in (read_newsletter(path)["body"] or "")


def test_a_mail_pasted_or_piped_is_known_for_a_mail() -> None:
    record = read_text(mail("See the web version.", HTML).as_string(), "stdin.md")
    assert CLAIM in (record["body"] or "")
    assert record["title"] == "News"


@pytest.mark.parametrize("key", ["title", "subject"])
def test_front_matter_names_title_and_date(key: str) -> None:
    record = read_text(f"---\n{key}: News\ndate: 2026-03-02\nauthor: Ann\n---\n{CLAIM}", "letter.md")
    assert (record["title"], record["sent_at"], record["author"], record["body"]) == (
        "News",
        "2026-03-02",
        "Ann",
        CLAIM,
    )


def test_a_file_name_may_carry_the_date_and_nothing_else_may() -> None:
    assert read_text(CLAIM, "2026-03-02-letter.txt")["sent_at"] == "2026-03-02"
    assert read_text(CLAIM, "letter.txt")["sent_at"] is None


@pytest.mark.parametrize("content", [b"PK\x03\x04 not a document", b"plain text"])
def test_a_word_document_that_is_none_gets_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match="is not a Word document"):
        read_newsletter(path)


def test_a_word_document_is_read_with_its_tables(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph(CLAIM)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Photo box", "3 weeks"
    document.save(str(tmp_path / "letter.docx"))
    body = read_newsletter(tmp_path / "letter.docx")["body"] or ""
    assert CLAIM in body
    assert "Photo box" in body
