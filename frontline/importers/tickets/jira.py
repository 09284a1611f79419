"""Jira's CSV of all fields: header names repeat, a row holds its comments, dates are in the user's own words."""

from frontline.importers.formats import Children, Format, Sql, first_of, proof_by_columns
from frontline.importers.tickets.in_our_words import state

LABELS = "*columns('(?i)^labels( [0-9]+)?$')"
COMMENTS = "list_value(*columns('(?i)^comment( [0-9]+)?$'))"
COMMENT = r"'^([^;]*);([^;]*);(.*)$'"  # date;author;text
AUTHOR = f"nullif(trim(regexp_extract(level_1, {COMMENT}, 2, 's')), '')"
CATEGORY = 'lower(trim("Status Category"))'
IN_OUR_WORDS = state('trim("Status")')

FORMAT = Format(
    name="jira_csv",
    kind="tickets",
    shape="delimited",
    source="jira",
    proof=proof_by_columns("Issue key", "Issue id", "Issue Type", "Status", "Created", "Project key", "Resolved"),
    fields={
        "ticket_id": "Issue key",
        "created_at": "Created",
        "updated_at": "Updated",
        "status": Sql(
            f"case when {IN_OUR_WORDS} in ('solved', 'closed') then {IN_OUR_WORDS} when {CATEGORY} = 'done' then 'solved' "
            f"when {CATEGORY} in ('to do', 'new') then 'new' else {IN_OUR_WORDS} end"
        ),
        "exclusion": Sql("case when lower(trim(\"Resolution\")) like 'duplicate%' then 'duplicate' end"),
        "resolved_at": "Resolved",
        "subject": "Summary",
        "ticket_type": "Issue Type",
        "requester_id": first_of("Reporter Id", "Reporter"),
        "assignee": first_of("Assignee Id", "Assignee"),
        "team": first_of("Project name", "Project key"),
        "satisfaction": "Satisfaction rating",
        "tags": Sql(f"nullif(trim(concat_ws(' ', {LABELS})), '')"),
    },
    may_lack=(
        "Updated", "Status", "Status Category", "Resolution", "Resolved", "Summary", "Issue Type", "Reporter", "Reporter Id",
        "Assignee", "Assignee Id", "Project name", "Project key", "Satisfaction rating", "Labels", "Comment",
    ),
    children=(
        Children(
            kind="ticket_messages",
            levels=(),
            listed=COMMENTS,
            only=f"regexp_matches(level_1, {COMMENT}, 's')",
            fields={
                "ticket_id": "Issue key",
                "message_id": Sql("md5(level_1)"),
                "written_at": Sql(f"nullif(trim(regexp_extract(level_1, {COMMENT}, 1, 's')), '')"),
                "author": Sql(AUTHOR),
                "is_automatic": Sql(f"case when lower({AUTHOR}) like 'automation%' then 'true' else 'false' end"),
                "text": Sql(f"nullif(trim(regexp_extract(level_1, {COMMENT}, 3, 's')), '')"),
            },
        ),
    ),
)  # fmt: skip

FORMATS = (FORMAT,)
