"""An action's title is shown in many places, and names nobody but leaders in any of them."""

from pathlib import Path

import pytest

from frontline.models import build_models_reading
from frontline.publication import import_lock, new_version
from frontline.warehouse import Warehouse, open_newest

from .listed_company import PEOPLE, answer, take_in

HIDDEN = "Ring ▪▪▪ and my friend ▪▪▪ ▪▪▪ on ▪▪▪"
RING = "Ring Calcott and my friend Lou Reed on +1 314 555 0161"
ACTIONS = [
    "action_id,opened_on,title,owner,due_on,done_on,topic,contact_id,note,promised_by,customer_id",
    f"a1,2025-09-01,{RING},Lea Moor,,,1,,,LEA,C1",
    "a2,2025-09-02,Gus Pell asks Lea Moor; her mother Ida too,,,,1,,,,",
]
DECISIONS = [
    "decision_id,decided_on,title,decision_kind,owner,contact_id,note",
    "d1,2025-09-02,No letter to my cousin Lou Reed,service,,,",
]


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    folder: Path = tmp_path_factory.mktemp("titles")
    customers = ["customer_id,name,email,registered_at", "C1,Ada Calcott,ada@example.com,2024-01-01"]
    lists = {"people.csv": PEOPLE, "customers.csv": customers, "actions.csv": ACTIONS, "decisions.csv": DECISIONS}
    take_in(folder, lists)
    with import_lock(folder / "data"), new_version(folder / "data") as connection:
        connection.execute(
            "insert into known_topics (topic_id, shown_topic_id, state, name) values (1, 1, 'live', 'How long?')"
        )
        build_models_reading(connection, {"known_topics"})
    return open_newest(folder / "data")


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("topic_actions", {"as_of_date": "2025-10-01"}),
        ("action_lines", {"on_date": "2025-10-01"}),
        ("promise_states", {"as_of_date": "2025-10-01"}),
        ("open_promises", {"as_of_date": "2025-10-01"}),
        ("action_topics", {}),
        ("promises", {}),
    ],
)
def test_no_list_of_actions_names_anybody_but_leaders(company: Warehouse, query: str, asked: dict[str, str]) -> None:
    titles = {row["action_id"]: row["title"] for row in answer(company, query, **asked)}
    assert titles["a1"] == HIDDEN
    assert titles.get("a2") in (None, "▪▪▪ ▪▪▪ asks Lea Moor; her mother ▪▪▪ too")


def test_the_log_of_the_company_names_nobody_else_either(company: Warehouse) -> None:
    titles = {row["item_id"]: row["title"] for row in answer(company, "company_log")}
    assert titles["a1"] == HIDDEN
    assert titles["d1"] == "No letter to my cousin ▪▪▪ ▪▪▪"
