"""Sign-off: the evidence for a newsletter is kept before it goes out, never overwritten; a second one stands beside it."""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from frontline.claims.declared import SIGNED_FOLDER, text_key
from frontline.claims.report import Report
from frontline.claims.report_html import html_page
from frontline.errors import BadParameter
from frontline.kept_files import only_writer, write_whole
from frontline.printing import plain

LOCK_FILE = "signed.lock"
LONGEST_NAME = 200


@dataclass(frozen=True)
class SignedOff:
    """The two files of a sign-off."""

    json_path: Path
    html_path: Path


def evidence_json(report: Report, signed_by: str = "", signed_at: str = "") -> str:
    """The evidence as one JSON document: the report with the text itself, who signed and when (empty: nobody has)."""
    signed = {"signed_by": signed_by, "signed_at": signed_at} if signed_by else {}
    document = {**report.as_json(), **signed}
    return json.dumps(document, indent=2, default=plain, ensure_ascii=False) + "\n"


def sign_off(data_directory: Path, report: Report, signed_by: str) -> SignedOff:
    """Keep the evidence as signed/<date>-<text>.json and .html; the report's declared author is the text's from now on.

    Raises BadParameter without a name or a declared author, FrontlineError when the files cannot be written.
    """
    name = " ".join(signed_by.split())
    if not name or len(name) > LONGEST_NAME:
        raise BadParameter("A sign-off needs the name of who signs", "Write your name")
    if report.declared is None or not report.declared.name.strip():
        raise BadParameter(
            "A sign-off declares who wrote the text", "Name the author, and whether it is their own text"
        )
    now = dt.datetime.now(dt.UTC)
    signed_at = now.isoformat(timespec="microseconds")
    folder = data_directory / SIGNED_FOLDER
    with only_writer(data_directory, LOCK_FILE):
        folder.mkdir(exist_ok=True)
        target = _free_name(folder, f"{now:%Y-%m-%d}-{text_key(report.checked.text)}")
        signed = SignedOff(folder / f"{target}.json", folder / f"{target}.html")
        # The JSON comes last: it is what counts, and it never stands without the page that shows it.
        write_whole(signed.html_path, html_page(report, name, signed_at).encode("utf-8", "backslashreplace"))
        write_whole(signed.json_path, evidence_json(report, name, signed_at).encode("utf-8", "backslashreplace"))
    return signed


def sign_offs(data_directory: Path, text: str) -> list[Path]:
    """The JSON files of a text's sign-offs, oldest first."""
    return sorted(
        (data_directory / SIGNED_FOLDER).glob(f"*-{text_key(text)}*.json"), key=lambda path: path.stat().st_mtime_ns
    )


def _free_name(folder: Path, stem: str) -> str:
    number, name = 1, stem
    while (folder / f"{name}.json").exists() or (folder / f"{name}.html").exists():
        number += 1
        name = f"{stem}-{number}"
    return name
