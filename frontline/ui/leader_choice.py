"""Which leader is reading: chosen once, kept in the address (`?leader=`) and for the session, on every page that asks."""

from collections import Counter

import streamlit as st

from frontline.ui.session import has_warehouse, records, run_query

KEY = "leader"
EVERYBODY = "All leaders"
_REMEMBERED = "leader_remembered"
_EVER = {"from_date": "1900-01-01", "to_date": "9999-12-31"}


def leader_names() -> dict[str, str]:
    """person_id -> name of everybody who is or was a leader, in the order of the alphabet; a name that two bear has its id too."""
    if not has_warehouse():
        return {}
    rows = records(run_query("leader_roles", **_EVER))
    bearers = Counter(str(row["name"]) for row in rows)
    return {
        str(row["person_id"]): f"{row['name']} ({row['person_id']})"
        if bearers[str(row["name"])] > 1
        else str(row["name"])
        for row in rows
    }


def current_leader() -> str | None:
    """The person_id of the leader who reads, without asking; None while nobody said, and for all together."""
    people = {name: person_id for person_id, name in leader_names().items()}
    chosen = st.session_state.get(KEY) or st.query_params.get(KEY)
    if chosen is not None:
        return people.get(chosen)
    remembered = st.session_state.get(_REMEMBERED)
    return remembered if remembered in people.values() else None


def address_of(person_id: str | None) -> dict[str, str]:
    """What an address must hold so that the page it opens knows who reads."""
    name = leader_names().get(person_id or "")
    return {KEY: name} if name else {}


def leader_filter() -> str | None:
    """Show the choice “I am …” as a pill; gives the person_id, None for all together. Remembered until another is chosen."""
    names = leader_names()
    remembered = current_leader()
    if KEY not in st.query_params and remembered:  # another page's choice, which this page's address does not have yet
        st.session_state[KEY] = names[remembered]
    chosen = st.selectbox(
        "I am",
        [EVERYBODY, *names.values()],
        bind="query-params",
        key=KEY,
        label_visibility="collapsed",
        width=220,
    )
    person_id = next((person for person, name in names.items() if name == chosen), None)
    st.session_state[_REMEMBERED] = person_id
    return person_id
