"""Where the labels of messages are kept in the warehouse: written by `frontline.care`, read by the models."""

import duckdb

LABELS = (
    "is_apology",
    "is_non_apology",
    "is_scripted",
    "is_praise",
    "is_complaint",
    "is_doubt",
    "is_backlash",
    "is_thanks",
    "tells_others",
    "doubts_leader",
    "asks_for_rating",
    "names_delay",
    "blames_others",
    "repair_done",
)
"""What `frontline.care.labels.Labels` says of a text with yes or no."""
COMPONENTS = ("regret", "explanation", "responsibility", "repentance", "repair", "forgiveness")
"""The parts of an apology."""

_YES_OR_NO = ", ".join(f"{name} boolean" for name in (*LABELS, *COMPONENTS))

REPLY_TABLES = (
    f"""create table if not exists message_labels (
        source varchar, ticket_id varchar, message_id varchar, text_hash varchar, {_YES_OR_NO}, stays_for varchar[],
        has_case_words boolean, is_signed boolean, reused_share double, is_reused boolean)""",
    """create table if not exists reply_templates (
        template_id bigint primary key, words varchar, conversations bigint)""",
    """create table if not exists template_uses (
        template_id bigint, source varchar, ticket_id varchar, message_id varchar)""",
)
"""message_labels: a row per public message that was read; `has_case_words`: a reply uses words or numbers of this customer's own case;
`is_signed`: it ends with the name of whoever wrote it; `reused_share`: of its words, in five-word spans that three other conversations hold;
`is_reused`: enough of them to be a template. reply_templates: `words` as written. template_uses: which replies hold one."""


def create_reply_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing, empty."""
    for statement in REPLY_TABLES:
        connection.execute(statement)
