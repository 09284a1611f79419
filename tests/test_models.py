"""The relations are built in the order in which they need one another, and tell when they are out of date."""

from pathlib import Path

from frontline.importers import rebuild
from frontline.models import fingerprint, in_build_order, is_stale
from frontline.query_catalog import fetch_query
from frontline.settings import Settings, load_settings
from frontline.warehouse import open_newest


def test_each_relation_comes_after_those_it_reads() -> None:
    names = [query.name for query in in_build_order()]
    for before, after in (("call_legs", "calls"), ("calls", "contacts"), ("handled_contacts", "leader_weeks")):
        assert names.index(before) < names.index(after)


def test_a_change_of_settings_makes_them_stale_until_they_are_rebuilt(empty_data: Path) -> None:
    assert not is_stale(open_newest(empty_data), load_settings(empty_data))
    (empty_data / "settings.toml").write_text('[company]\ntime_zone = "Asia/Kolkata"\n', encoding="utf-8")
    assert is_stale(open_newest(empty_data), load_settings(empty_data))
    rebuild(empty_data)
    assert not is_stale(open_newest(empty_data), load_settings(empty_data))
    assert fetch_query(open_newest(empty_data), "data_through").rows == []


def test_the_fingerprint_tells_settings_apart() -> None:
    assert fingerprint(Settings()) == fingerprint(Settings())
    assert fingerprint(Settings()) != fingerprint(Settings.model_validate({"company": {"time_zone": "Asia/Kolkata"}}))
