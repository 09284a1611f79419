"""The review as a mail: the text to read, the page as a picture in it, and the PDF beside it; written as a file, or sent by SMTP."""

import datetime as dt
import smtplib
import ssl
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import getaddresses
from html import escape

from frontline.errors import BadParameter, BadSettings, FrontlineError
from frontline.reader_settings import PASSWORD_VARIABLE, Mail
from frontline.review.content import Review
from frontline.review.forms.bars_svg import told_heard, told_questions
from frontline.review.forms.html import SAFE_LINKS
from frontline.review.forms.plain import plain_page
from frontline.review.forms.signs import readable
from frontline.review.forms.words import cut, week_words, with_texts
from frontline.shifts.invitations import checked_address

SECONDS_TO_WAIT = 30
NOBODY = "weekly-review@localhost"
"""Who sends a mail that is written as a file: whoever opens it and sends it on is named instead."""
LONGEST_SUBJECT = 90


def review_mail(
    review: Review, to: Sequence[str], sender: str, pdf: bytes, png: bytes, *, sent_at: dt.datetime
) -> EmailMessage:
    """The mail to the addresses, in their order; an empty `sender` makes a draft. `sent_at` (aware) is its date. Raises BadParameter."""
    shown = with_texts(review, readable)
    from_address = _address(sender or NOBODY)
    domain = from_address.addr_spec.rpartition("@")[2]
    message = EmailMessage(policy=SMTP)
    message["From"] = from_address
    message["To"] = [_address(each) for each in to]
    title = f"Weekly review, {week_words(shown.heading.week)}"
    message["Subject"] = f"{title}: {cut(shown.sentence.text, LONGEST_SUBJECT)}"
    message["Date"] = sent_at.astimezone(dt.UTC)
    message["Message-ID"] = f"<weekly-review.{shown.heading.week}.{sent_at:%Y%m%d%H%M%S}@{domain}>"
    if not sender:
        message["X-Unsent"] = "1"  # mail programs open it as a draft of whoever opens it
    message.set_content(plain_page(review), charset="utf-8", cte="quoted-printable")
    picture = f"page.{shown.heading.week}@{domain}"
    message.add_alternative(_html(shown, title, picture), subtype="html", charset="utf-8", cte="quoted-printable")
    shown_part = next(part for part in message.iter_parts() if part.get_content_subtype() == "html")
    shown_part.add_related(
        png, "image", "png", cid=f"<{picture}>", filename=f"{file_stem(review)}.png", disposition="inline"
    )
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{file_stem(review)}.pdf")
    return message


def file_stem(review: Review) -> str:
    """What its files are called: "weekly-review-2026-W46"."""
    return f"weekly-review-{review.heading.week}"


def send(message: EmailMessage, server: Mail) -> None:
    """Send it through the server of the settings. Raises BadSettings, or FrontlineError when the server cannot be reached or refuses."""
    if server.user and not server.is_safe:
        raise BadSettings(
            f"[mail] would send the password to {server.host} without encryption", 'Set security = "starttls" or "tls"'
        )
    if server.user and not server.secret:
        raise BadSettings(f"[mail] names the user {server.user} and no password", f"Put it into ${PASSWORD_VARIABLE}")
    try:
        with _connected(server) as connection:
            if server.security == "starttls":
                connection.starttls(context=ssl.create_default_context())
            if server.user:
                connection.login(server.user, server.secret)
            refused = connection.send_message(message)
    except (smtplib.SMTPException, OSError) as failed:
        raise FrontlineError(
            f"The mail server {server.host}:{server.port} did not take the mail ({_reason(failed)})",
            "Check [mail] in settings.toml; nothing was sent",
        ) from None
    if refused:
        raise FrontlineError(
            f"The mail server refused {', '.join(refused)}", "Correct the address; the others have the mail"
        )


def _connected(server: Mail) -> smtplib.SMTP:
    if server.security == "tls":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS_TO_WAIT, context=ssl.create_default_context())
    return smtplib.SMTP(server.host, server.port, timeout=SECONDS_TO_WAIT)


def _reason(failed: Exception) -> str:
    """What went wrong, on one line and without addresses of others."""
    if isinstance(failed, smtplib.SMTPRecipientsRefused):
        return "it refused every address"
    if isinstance(failed, smtplib.SMTPResponseException):
        told = (
            failed.smtp_error.decode("utf-8", "replace") if isinstance(failed.smtp_error, bytes) else failed.smtp_error
        )
        return f"{failed.smtp_code} {readable(str(told))}"
    return readable(getattr(failed, "strerror", None) or str(failed)) or type(failed).__name__


def sender_of(server: Mail) -> str:
    """Who sends: `sender`, else the user when that is an address. Raises BadSettings when neither is one."""
    sender = server.sender or server.user
    if "@" not in sender:
        raise BadSettings("[mail] names no sender", 'Write sender = "Weekly review <review@example.com>"')
    return sender


def _address(written: str) -> Address:
    """ "Ruth Abara <ruth@example.com>", or the address alone."""
    found = getaddresses([written])
    try:
        if len(found) != 1 or readable(written) != written.strip():
            raise BadParameter("More than one address, or signs that no address has", "Write one")
        name, address = found[0]
        return Address(display_name=name, addr_spec=checked_address(address, "the reader"))
    except BadParameter:
        raise BadParameter(
            f"“{readable(written)}” is not an e-mail address", "Write one like ruth@example.com"
        ) from None


def _html(review: Review, title: str, picture: str) -> str:
    """A short text around the picture: mail programs show no SVG, and many no style sheet."""
    link = escape(review.footing.link)
    opened = (
        f'<p><a href="{link}">Open it in the dashboard</a>, where each figure opens its rows.</p>'
        if link.startswith(SAFE_LINKS)
        else ""
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f'<body style="font-family: sans-serif; color: #1A1A1A"><h1 style="font: bold 20px Georgia, serif">{escape(review.sentence.text)}</h1>'
        f"<p>{escape(title)}, {escape(review.heading.company)}. The whole page is attached as a PDF; the same in words is this mail’s plain text.</p>{opened}"
        f'<p><img src="cid:{escape(picture)}" width="910" style="max-width: 100%; height: auto" alt="{escape(_told(review))}"></p></body></html>'
    )


def _told(review: Review) -> str:
    """The picture in words: the sentence, and what each part answers."""
    charts = [chart.sentence for chart in review.charts]
    answers = [part.sentence for part in (review.claims, review.promises, review.shifts)]
    told = (review.sentence.text, *charts, told_questions(review.questions), told_heard(review.heard), *answers)
    return " ".join(each for each in told if each)
