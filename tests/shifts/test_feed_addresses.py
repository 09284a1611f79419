"""Secrets of calendar feeds: one a leader, revocable, kept from other users of the machine, never lost to a damaged file."""

import json
import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from frontline.errors import FrontlineError
from frontline.shifts import feed_addresses
from frontline.shifts.feed_addresses import FEEDS_FILE, feed_address, new_feed_address, person_of, revoke


def test_a_leader_has_no_address_until_one_is_made(tmp_path: Path) -> None:
    assert feed_address(tmp_path, "p1") is None
    assert person_of(tmp_path, "") is None
    assert not list(tmp_path.iterdir()), "looking makes nothing"
    secret = new_feed_address(tmp_path, "p1")
    assert feed_address(tmp_path, "p1") == secret
    assert person_of(tmp_path, secret) == "p1"


def test_a_secret_is_long_fits_an_address_and_is_never_made_twice(tmp_path: Path) -> None:
    made = {new_feed_address(tmp_path, f"p{number % 3}") for number in range(20)}
    assert len(made) == 20
    for secret in made:
        assert len(secret) >= 43
        assert set(secret) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def test_a_new_address_ends_the_old_one_and_nobody_elses(tmp_path: Path) -> None:
    old, other = new_feed_address(tmp_path, "p1"), new_feed_address(tmp_path, "p2")
    new = new_feed_address(tmp_path, "p1")
    assert [person_of(tmp_path, secret) for secret in (old, new, other)] == [None, "p1", "p2"]


def test_revoked_is_gone_and_may_be_revoked_again(tmp_path: Path) -> None:
    secret, other = new_feed_address(tmp_path, "p1"), new_feed_address(tmp_path, "p2")
    revoke(tmp_path, "p1")
    revoke(tmp_path, "p1")
    revoke(tmp_path, "never had one")
    assert feed_address(tmp_path, "p1") is None
    assert [person_of(tmp_path, each) for each in (secret, other)] == [None, "p2"]
    assert secret not in (tmp_path / FEEDS_FILE).read_text()


@pytest.mark.parametrize("near", ["", "x", "é", "\ud800", "\x00", "p1"])
def test_what_was_never_given_out_is_nobodys(tmp_path: Path, near: str) -> None:
    secret = new_feed_address(tmp_path, "p1")
    assert person_of(tmp_path, near) is None
    assert person_of(tmp_path, secret[:-1]) is None
    assert person_of(tmp_path, secret + "A") is None
    assert person_of(tmp_path, secret.swapcase()) is None


def test_only_its_owner_reads_the_file_whatever_the_umask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    place = os.replace

    def watched(source: Path, target: Path) -> None:
        """The mode of the folder or file that holds the secret when it is put somewhere."""
        seen.append(stat.S_IMODE(Path(source).parent.stat().st_mode) & 0o077)
        place(source, target)

    monkeypatch.setattr(os, "replace", watched)
    before = os.umask(0o000)
    try:
        new_feed_address(tmp_path, "p1")
        revoke(tmp_path, "p1")
        new_feed_address(tmp_path, "p1")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / FEEDS_FILE).stat().st_mode) == 0o600
    assert seen
    assert not any(seen), "until it is in its place it lies in a closed folder"
    assert sorted(path.name for path in tmp_path.iterdir()) == [FEEDS_FILE, feed_addresses.LOCK_FILE]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"feeds": []}',
        b'{"feeds": {"p1": 7}}',
        b'{"feeds": {"p1": ""}}',
        b"\xff\xfe",
        b'{"p1": "x"}',
    ],
)
def test_a_damaged_file_is_one_sentence_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FEEDS_FILE).write_bytes(content)
    for what in (feed_address, new_feed_address, revoke, person_of):
        with pytest.raises(FrontlineError, match="damaged") as told:
            what(tmp_path, "p1")
        assert "\n" not in str(told.value)
    assert (tmp_path / FEEDS_FILE).read_bytes() == content


def test_a_disk_that_fails_leaves_the_address_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = new_feed_address(tmp_path, "p1")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as failing:
        failing.setattr(os, "replace", full)
        with pytest.raises(FrontlineError, match="No space left"):
            new_feed_address(tmp_path, "p1")
    assert person_of(tmp_path, secret) == "p1"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def make_addresses(directory: Path, first: int) -> None:
    for number in range(first, first + 10):
        new_feed_address(directory, f"p{number}")


def test_two_who_make_addresses_at_once_lose_none(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=make_addresses, args=(tmp_path, first)) for first in (0, 10, 20)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    kept = json.loads((tmp_path / FEEDS_FILE).read_text())["feeds"]
    assert set(kept) == {f"p{number}" for number in range(30)}
    assert len(set(kept.values())) == 30


def test_looking_one_up_compares_all_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [new_feed_address(tmp_path, f"p{number}") for number in range(5)]
    compared: list[int] = []
    compare = feed_addresses.hmac.compare_digest

    def counting(one: bytes, other: bytes) -> bool:
        compared.append(len(one))
        return compare(one, other)

    monkeypatch.setattr(feed_addresses.hmac, "compare_digest", counting)
    for asked in (made[0], made[4], "unknown"):
        compared.clear()
        person_of(tmp_path, asked)
        assert compared == [32] * 5
