"""The first product rule, held where questions are read: none is answered by a person who is not a leader."""

import re

from frontline.errors import BadQueryFile
from frontline.query_files import Query

OF_A_PERSON = re.compile(
    r"(^|_)(person_id|assignee|answered_by|author|agent|agent_id|extension)($|_)|^(name|leader|email)$"
)
OF_LEADERS = ("leaders", "shifts")
"""Folders of questions about leaders, who see their own figures."""
OF_THE_ROSTER = ("data",)
"""Who works here and on which device, for whoever keeps the roster: nothing of what anybody did."""


def refuse_by_person(query: Query) -> None:
    """Raise BadQueryFile when the question's answer has a row for a person, or names one, and is not about leaders.

    Models are read by questions alone and may know who did something.
    """
    if query.is_model or query.folder in (*OF_LEADERS, *OF_THE_ROSTER):
        return
    named = [column.name for column in query.returns if OF_A_PERSON.search(column.name)]
    if named:
        raise BadQueryFile(
            f"{query.name}.sql answers by a person ({named[0]})",
            "Ask for the company, a team or a function; only leaders have figures of their own",
        )
