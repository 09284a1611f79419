"""The catalog refuses a question that is answered by a person who is not a leader."""

from pathlib import Path

import pytest

from frontline.errors import BadQueryFile
from frontline.query_catalog import catalog

QUERY = """-- name: {name}
-- answers: Who says sorry how often?
-- grain: one row per {column}
-- returns:
--   {column}  varchar  whom it is about
--   apologies  bigint  how often
select
    {column},
    count(*) as apologies,
from labelled_messages
group by {column}
order by {column}
"""


def read(folder: Path, under: str, column: str) -> None:
    (folder / under).mkdir()
    (folder / under / "apologies_by.sql").write_text(QUERY.format(name="apologies_by", column=column), encoding="utf-8")
    catalog(folder)


@pytest.mark.parametrize(
    "column",
    ["person_id", "assignee", "author", "agent_id", "answered_by", "extension", "name", "contact_person_id", "email"],
)
@pytest.mark.parametrize("under", ["care", "this_week", "questions"])
def test_by_person_is_refused(tmp_path: Path, under: str, column: str) -> None:
    with pytest.raises(BadQueryFile, match=f"answers by a person \\({column}\\)"):
        read(tmp_path, under, column)


@pytest.mark.parametrize(
    ("under", "column"),
    [("care", "team"), ("care", "function"), ("care", "taken_by"), ("leaders", "person_id"), ("models", "author")],
)
def test_teams_functions_and_leaders_are_not(tmp_path: Path, under: str, column: str) -> None:
    read(tmp_path, under, column)
