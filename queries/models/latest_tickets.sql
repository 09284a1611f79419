-- name: latest_tickets
-- answers: What is the last known state of each ticket, with the status in our words?
-- grain: one row per source, ticket_id
-- returns:
--   source           varchar    the format it came from
--   ticket_id        varchar    as the source names it
--   created_at       timestamp  UTC
--   updated_at       timestamp  UTC, by the source's own clock
--   status_named     varchar    as the source names it
--   status           varchar    new, open, pending, hold, solved, closed
--   exclusion        varchar    duplicate, transferred, spam, test: not counted as resolved work; null for work
--   resolved_at      timestamp  last resolution as the source states it
--   subject          varchar    the customer's words: mask it in views
--   channel          varchar    as the source names it
--   ticket_type      varchar    as the source names it
--   requester_id     varchar    as the source names the customer
--   requester_email  varchar    lower case
--   assignee         varchar    as the source names the person
--   team             varchar    group or agency
--   satisfaction     varchar    as the source names it
--   tags             varchar    separated by spaces
--   named_days_open  double     the source's own figure, for comparison
with latest_rows as (
    select *
    from landing_tickets
    qualify row_number() over (partition by source, record_key order by updated_at desc nulls last, file_id desc) = 1
)

select
    source,
    ticket_id,
    created_at,
    updated_at,
    status as status_named,
    case
        when regexp_matches(lower(status), '^(closed|deleted|cancel)') then 'closed'
        when regexp_matches(lower(status), '^(solved|resolved|done|complete)') then 'solved'
        when regexp_matches(lower(status), '^(pending|waiting|awaiting|snoozed)') then 'pending'
        when regexp_matches(lower(status), '^(on.?hold|hold)') then 'hold'
        when regexp_matches(lower(status), '^new') then 'new'
        when status is null and coalesce(resolved_at, closed_at) is not null then 'closed'
        else 'open'
    end as status,
    lower(exclusion) as exclusion,
    coalesce(resolved_at, closed_at) as resolved_at,
    subject,
    lower(channel) as channel,
    ticket_type,
    requester_id,
    latin_lower(requester_email) as requester_email,
    assignee,
    team,
    satisfaction,
    tags,
    named_days_open,
from latest_rows
order by source, ticket_id
