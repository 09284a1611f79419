"""The glossary as the program reads it."""

from pathlib import Path

import pytest

from frontline import PROJECT_ROOT
from frontline.glossary import terms, terms_for, terms_in

WRITTEN = """# Glossary

Words.

## Calls
- **Contact** — one conversation with a customer:
  a call, or a ticket.
- **Queue wait** — from queueing until a person answered
  ([decision](decisions/0002-abandoned-call.md)). **Chaser** — a further message; it is **asked again**.
- **Growing / fading, shrinking** (of topics) — more often; `[care]` says how, see [queries.md](queries.md).
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.md"
    path.write_text(WRITTEN, encoding="utf-8")
    return path


def titles(text: str) -> list[str]:
    return [term.title for term in terms_in(text)]


def test_entries_are_read_with_their_names_and_decisions(written: Path) -> None:
    contact, wait, chaser, growing = terms(written)
    assert (contact.title, contact.meaning) == ("Contact", "one conversation with a customer: a call, or a ticket.")
    assert (contact.section, contact.decision) == ("Calls", "")
    assert wait.meaning == "from queueing until a person answered."
    assert wait.decision == "docs/decisions/0002-abandoned-call.md"
    assert chaser.names == ("Chaser", "asked again")
    assert growing.title == "Growing / fading, shrinking (of topics)"
    assert growing.names == ("Growing", "fading", "shrinking")
    assert growing.meaning == "more often; [care] says how, see queries.md."


def test_a_term_is_found_in_any_case_and_in_the_plural() -> None:
    assert titles("LEADERS and a leader’s promise") == titles("leader, promises")
    assert "Leader" in titles("leaders")
    assert "Usual range" in titles("outside their usual ranges")
    assert "Two-way" in titles("two-way contacts")
    assert titles("own-failure apologies")[0].startswith("Own-failure apology")
    assert "Share of contacts" in titles("the shares of contacts")


@pytest.mark.parametrize("text", ["leadership", "cheaply", "newsletter", "", "123"])
def test_a_part_of_a_word_is_no_term(text: str) -> None:
    assert titles(text) == []


def test_the_longest_name_comes_first_and_there_are_not_too_many() -> None:
    found = titles("Leaders’ contacts over the usual range, with queue waits")
    assert found[:2] == ["Usual range", "Queue wait"]
    everything = " ".join(name for term in terms() for name in term.names)
    assert len(terms_in(everything)) == 6


def test_what_a_figure_says_comes_before_its_columns() -> None:
    found = [term.title for term in terms_for(["Leaders"], ["total_variation_distance", "usual_gap_days"])]
    assert found[0] == "Leader"
    assert "Usual gap" in found


def test_every_entry_of_the_glossary_is_read_and_its_decision_exists() -> None:
    text = (PROJECT_ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    entries = sum(line.startswith("- **") for line in text.splitlines())
    assert len(terms()) >= entries > 60
    for term in terms():
        assert term.meaning and term.names and not set("*`") & set(term.meaning + term.title), term
        assert not term.decision or (PROJECT_ROOT / term.decision).is_file(), term
