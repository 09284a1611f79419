-- name: tickets
-- answers: Which tickets are there, and when was each first and last resolved?
-- grain: one row per source, ticket_id
-- returns:
--   source             varchar    the system it came from
--   ticket_id          varchar    as the source names it
--   created_at         timestamp  UTC
--   created_date       date       local day
--   status             varchar    new, open, pending, hold, solved, closed, deleted
--   status_named       varchar    as the source names it
--   is_open            boolean    neither solved, closed nor deleted
--   exclusion          varchar    duplicate, transferred, spam, test, deleted, closing day unknown; null for work
--   first_resolved_at  timestamp  UTC; where only today's state is known, the resolution that it tells
--   resolved_at        timestamp  last resolution; null while open
--   resolved_date      date       local day
--   whole_days_open    bigint     local days from creation to the last resolution, creation day = 0
--   named_days_open    double     the source's own figure, for comparison
--   has_history        boolean    status changes are known, not only today's state
--   customer_id        varchar    null when unknown or ambiguous
--   customer_match     varchar    how the customer was found: email, phone, phone digits, id, ambiguous; null: not
--   requester_id       varchar    as the source names the customer
--   assignee           varchar    as the source names the person
--   channel            varchar    as the source names it
--   ticket_type        varchar    as the source names it
--   team               varchar    group or agency
--   subject            varchar    the customer's words: mask it in views
--   tags               varchar    separated by spaces
select
    latest_tickets.source,
    latest_tickets.ticket_id,
    latest_tickets.created_at,
    local_date(latest_tickets.created_at) as created_date,
    latest_tickets.status,
    latest_tickets.status_named,
    latest_tickets.status not in ('solved', 'closed', 'deleted') as is_open,
    case
        when latest_tickets.exclusion is not null then latest_tickets.exclusion
        when not is_open and coalesce(resolutions.last_resolved_at, latest_tickets.resolved_at) is null
            then 'closing day unknown'
    end as exclusion,
    coalesce(resolutions.first_resolved_at, latest_tickets.first_resolved_at, latest_tickets.resolved_at)
        as first_resolved_at,
    case when not is_open then coalesce(resolutions.last_resolved_at, latest_tickets.resolved_at) end as resolved_at,
    local_date(case when not is_open then coalesce(resolutions.last_resolved_at, latest_tickets.resolved_at) end)
        as resolved_date,
    date_diff('day', created_date, resolved_date) as whole_days_open,
    latest_tickets.named_days_open,
    resolutions.ticket_id is not null as has_history,
    customer_matches.customer_id,
    customer_matches.customer_match,
    latest_tickets.requester_id,
    latest_tickets.assignee,
    latest_tickets.channel,
    latest_tickets.ticket_type,
    latest_tickets.team,
    latest_tickets.subject,
    latest_tickets.tags,
from latest_tickets
left join ticket_resolutions as resolutions using (source, ticket_id)
left join customer_matches
    on
        customer_identity(latest_tickets.requester_email, latest_tickets.requester_phone, latest_tickets.requester_id)
        = customer_matches.identity
order by latest_tickets.source, latest_tickets.ticket_id
