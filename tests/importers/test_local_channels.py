"""A Local/ channel leads to another, and that to a telephone, a mailbox or a mobile: only the last end answered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontline.importers import ImportReport

from .call_log import PEOPLE, leg

Write = Callable[[str, str | bytes], Path]
TakeIn = Callable[..., ImportReport]
Ask = Callable[[str], list[tuple[Any, ...]]]
AT = "2026-03-03 10:00:00"
TOLD = "select outcome, answered_by_kind, person_id, is_leader from contacts"
ONE, TWO, THREE = "Local/301@from-internal-00000011", "Local/301@ext-local-00000012", "Local/301@from-did-00000013"


def chain(*hops: str, last: str, app: str = "Dial") -> str:
    """A call from the trunk over Local/ channels to the last destination."""
    ends = [f"{hop};1" for hop in hops]
    channels = ["PJSIP/trunk-main-000000aa", *(f"{hop};2" for hop in hops)]
    apps = [*("Dial" for _ in ends), app]
    return "".join(
        leg("c1", AT, 5, 50, to=to, channel=channel, app=by)
        for channel, to, by in zip(channels, [*ends, last], apps, strict=True)
    )


@pytest.mark.parametrize("hops", [(ONE,), (ONE, TWO), (ONE, TWO, THREE)], ids=["one", "two", "three"])
@pytest.mark.parametrize(
    ("last", "app", "told"),
    [
        ("SIP/301-00000021", "Dial", ("answered", "person", "ANN", True)),
        ("SIP/301-00000021", "VoiceMail", ("voicemail", "voicemail", None, False)),
        ("", "VoiceMail", ("voicemail", "voicemail", None, False)),
        ("PJSIP/trunk-main-000000bb", "Dial", ("answered", "outside", None, False)),
    ],
    ids=["telephone", "mailbox of a telephone", "mailbox", "mobile"],
)
def test_only_what_stands_at_the_end_answered(
    written: Write, take_in: TakeIn, ask: Ask, hops: tuple[str, ...], last: str, app: str, told: tuple[object, ...]
) -> None:
    take_in(written("people.csv", PEOPLE), written("Master.csv", chain(*hops, last=last, app=app)))
    assert ask(TOLD) == [told]


def test_a_caller_forwarded_by_a_trunk_of_digits_leaves_its_other_calls_as_they_are(
    written: Write, take_in: TakeIn, ask: Ask
) -> None:
    def call(key: str, at: str, to: str, **more: str) -> str:
        return leg(key, f"2026-03-03 {at}", 5, 50, to=to, channel=f"SIP/9001-0000{at[:2]}11", **more)

    rows = call("a", "09:00:00", "SIP/301-00000031", context="from-trunk")
    rows += call("b", "10:00:00", "SIP/9001-00000032", context="from-internal")
    rows += leg(
        "c",
        "2026-03-03 11:00:00",
        5,
        50,
        to="SIP/9001-00000033",
        channel="SIP/301-00000034",
        source="301",
        dialled="2125550109",
    )
    take_in(written("people.csv", PEOPLE), written("Master.csv", rows))
    assert ask("select direction, answered_by_kind, person_id from contacts order by started_at") == [
        ("inbound", "person", "ANN"), ("inbound", "outside", None), ("outbound", "outside", "ANN"),
    ]  # fmt: skip


def test_what_lies_about_in_a_folder_is_told_of_and_passed_over(written: Write, take_in: TakeIn, ask: Ask) -> None:
    folder = written("mix/people.csv", PEOPLE).parent
    written("mix/doc.pdf", b"%PDF-1.7\n")
    written("mix/pic.png", b"\x89PNG\r\n\x1a\n\0\0")
    written("mix/empty.csv", b"")
    (file,) = take_in(folder).files
    assert file.format == "people"
    assert any("doc.pdf" in notice and "pic.png" in notice and "empty.csv" in notice for notice in file.notices)


def test_a_file_that_is_not_in_utf_8_says_so(written: Write, take_in: TakeIn) -> None:
    (file,) = take_in(written("people.csv", PEOPLE.replace("Ann Reed", "Änn Reed").encode("cp1252"))).files
    assert any("read as cp1252" in notice for notice in file.notices)
