"""The review as a mail: text, picture and PDF, written as a file or sent to a real little SMTP server."""

import base64
import datetime as dt
import email
import socketserver
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default

import pytest

from frontline.errors import BadParameter, BadSettings, FrontlineError
from frontline.reader_settings import Mail
from frontline.review.content import Review
from frontline.review.forms.mail import NOBODY, review_mail, send, sender_of
from frontline.review.forms.plain import plain_page

from .made_up_review import empty_review, full_review, huge_review, replaced, with_texts

SENT_AT = dt.datetime(2026, 11, 16, 6, 0, tzinfo=dt.UTC)
PDF, PNG = b"%PDF-1.7 made up", b"\x89PNG made up"


def made(
    to: tuple[str, ...] = ("ruth@example.com",), sender: str = "Weekly review <review@example.com>"
) -> EmailMessage:
    return review_mail(full_review(), to, sender, PDF, PNG, sent_at=SENT_AT)


def read_again(message: EmailMessage) -> EmailMessage:
    read = email.message_from_bytes(message.as_bytes(), policy=default)
    assert isinstance(read, EmailMessage)
    return read


def part(message: EmailMessage, kind: str) -> EmailMessage:
    found = [each for each in message.walk() if each.get_content_type() == kind]
    assert len(found) == 1
    assert isinstance(found[0], EmailMessage)
    return found[0]


def test_it_holds_text_picture_and_pdf() -> None:
    message = read_again(made(("ruth@example.com", "Theo Brandt <theo@example.com>")))
    kinds = [each.get_content_type() for each in message.walk()]
    assert kinds == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png", "application/pdf",
    ]  # fmt: skip
    assert message["From"] == "Weekly review <review@example.com>"
    assert message["To"] == "ruth@example.com, Theo Brandt <theo@example.com>"
    assert message["Subject"].startswith(
        "Weekly review, week 46 of 2026: Abandoned calls are above their usual range: 41"
    )
    assert message["Date"].datetime == SENT_AT
    assert message["Message-ID"].endswith("@example.com>")
    assert "X-Unsent" not in message
    text, page, attached = part(message, "text/plain"), part(message, "image/png"), part(message, "application/pdf")
    assert text.get_content().startswith("Weekly review, week 46 of 2026: Lantern Photo Archive")
    assert page.get_content() == PNG
    assert page.get_content_disposition() == "inline"
    assert attached.get_content() == PDF
    assert attached.get_filename() == "weekly-review-2026-W46.pdf"


def test_its_text_is_plain_and_its_lines_are_short() -> None:
    review = full_review()
    odd = replaced(
        review,
        heading=replaced(review.heading, time_zone="America/New_York"),
        questions=replaced(review.questions, sentence="As in #19574 (a_b) *now*: " + "many words " * 20),
    )
    text = part(review_mail(odd, ("ruth@example.com",), "", PDF, PNG, sent_at=SENT_AT), "text/plain").get_content()
    assert "America/New_York" in text
    assert "As in #19574 (a_b) *now*:" in text
    assert "\\" not in text
    assert "|" not in text
    assert max(map(len, text.splitlines())) <= 76
    assert "  Usual range: 12 to 33\n" in text.replace("\r\n", "\n")
    assert "Where is my order?\n  Contacts: 31 % · 98 of 318\n" in text.replace("\r\n", "\n")
    assert "week by week" not in text.lower()


@pytest.mark.parametrize("made_up", [empty_review, huge_review])
def test_much_and_nothing_are_plain_text_too(made_up: Callable[[], Review]) -> None:
    assert plain_page(made_up()).startswith("Weekly review, week 46 of 2026: ")
    assert "Import calls with notes" in plain_page(empty_review())


def test_the_picture_is_named_by_its_cid_and_told_in_words() -> None:
    message = read_again(made())
    html = part(message, "text/html").get_content()
    cid = part(message, "image/png")["Content-ID"].strip("<>")
    assert f'src="cid:{cid}"' in html
    assert "Callers who gave up: 41 calls this week" in html
    assert "http" in html
    assert 'src="http' not in html


def test_hostile_text_breaks_no_header_and_no_html() -> None:
    odd = with_texts(full_review(), lambda _: 'x\r\nBcc: eve@example.com\r\n\r\n<script>"&\ud800')
    message = read_again(review_mail(odd, ("ruth@example.com",), "", PDF, PNG, sent_at=SENT_AT))
    assert "Bcc" not in message
    assert message["Subject"].count("\n") == 0
    assert "<script>" not in part(message, "text/html").get_content()


def test_without_a_sender_it_is_a_draft() -> None:
    message = read_again(made(sender=""))
    assert message["X-Unsent"] == "1"
    assert message["From"] == NOBODY


@pytest.mark.parametrize(
    "address", ["ruth", "ruth@", "a@b\r\nBcc: c@d", "", "ruth@example.com, eve@example.com", "<script>"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(BadParameter, match="is not an e-mail address"):
        made((address,))


@dataclass
class Inbox:
    """What the little server was told."""

    port: int = 0
    commands: list[str] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)
    refuses: str = ""


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    """An SMTP server of a few lines on 127.0.0.1, without encryption."""
    kept = Inbox()

    class Talk(socketserver.StreamRequestHandler):
        def say(self, line: str) -> None:
            self.wfile.write(f"{line}\r\n".encode())

        def handle(self) -> None:
            self.say("220 made up")
            for raw in self.rfile:
                command = raw.decode().strip()
                kept.commands.append(command)
                verb = command.split(" ")[0].upper()
                if verb == "EHLO":
                    self.say("250-made up")
                    self.say("250 AUTH PLAIN")
                elif verb == "QUIT":
                    self.say("221 bye")
                    return
                elif verb == "DATA":
                    self.say("354 go on")
                    lines = iter(self.rfile.readline, b".\r\n")
                    kept.mails.append(b"".join(lines))
                    self.say("250 taken")
                elif verb == "RCPT" and kept.refuses and kept.refuses in command:
                    self.say("550 nobody of that name")
                else:
                    self.say("235 fine" if verb == "AUTH" else "250 fine")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        server.daemon_threads = True
        kept.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield kept
        server.shutdown()


def plain(inbox: Inbox, **more: str) -> Mail:
    return Mail.model_validate({"host": "127.0.0.1", "port": inbox.port, "security": "none", **more})


def test_it_goes_to_every_address(inbox: Inbox) -> None:
    send(made(("ruth@example.com", "theo@example.com")), plain(inbox))
    named = [each.partition(":")[2] for each in inbox.commands if each.upper().startswith("RCPT")]
    assert named == ["<ruth@example.com>", "<theo@example.com>"]
    received = email.message_from_bytes(inbox.mails[0], policy=default)
    assert isinstance(received, EmailMessage)
    assert part(received, "application/pdf").get_content() == PDF


def test_the_password_comes_from_the_environment_first(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_MAIL_PASSWORD", "from the environment")
    send(made(), plain(inbox, user="review@example.com", password="from the file"))
    logins = [each for each in inbox.commands if each.startswith("AUTH")]
    assert len(logins) == 1
    assert base64.b64decode(logins[0].split()[-1]).decode() == "\0review@example.com\0from the environment"


def test_starttls_is_never_left_out(inbox: Inbox) -> None:
    server = plain(inbox).model_copy(update={"security": "starttls"})
    with pytest.raises(FrontlineError, match="did not take the mail"):
        send(made(), server)
    assert inbox.mails == []


def test_no_password_travels_in_the_clear() -> None:
    server = Mail(host="mail.example.com", security="none", user="review@example.com", password="secret")
    with pytest.raises(BadSettings, match="without encryption"):
        send(made(), server)


def test_a_user_without_a_password_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FRONTLINE_MAIL_PASSWORD", raising=False)
    with pytest.raises(BadSettings, match="FRONTLINE_MAIL_PASSWORD"):
        send(made(), Mail(host="127.0.0.1", user="review@example.com"))


def test_a_refused_address_is_named(inbox: Inbox) -> None:
    inbox.refuses = "theo"
    with pytest.raises(FrontlineError, match=r"refused theo@example\.com"):
        send(made(("ruth@example.com", "theo@example.com")), plain(inbox))
    assert len(inbox.mails) == 1, "the others have it"
    inbox.refuses = "example.com"
    with pytest.raises(FrontlineError, match="refused every address"):
        send(made(), plain(inbox))


def test_a_server_that_is_not_there_is_one_sentence(inbox: Inbox) -> None:
    with pytest.raises(FrontlineError, match=r"127\.0\.0\.1:1 did not take the mail"):
        send(made(), plain(inbox).model_copy(update={"port": 1}))


def test_the_sender_is_the_settings_or_the_user() -> None:
    assert sender_of(Mail(sender="Review <a@example.com>", user="b@example.com")) == "Review <a@example.com>"
    assert sender_of(Mail(user="b@example.com")) == "b@example.com"
    with pytest.raises(BadSettings, match="names no sender"):
        sender_of(Mail(host="mail.example.com", user="apikey"))


def test_a_password_is_not_shown() -> None:
    server = Mail(host="mail.example.com", password="secret")
    assert "secret" not in repr(server)
