-- name: latest_tickets
-- answers: What is the last known state of each ticket, with the status in our words?
-- grain: one row per source, ticket_id
-- returns:
--   source             varchar    the system it came from
--   ticket_id          varchar    as the source names it
--   created_at         timestamp  UTC
--   updated_at         timestamp  UTC, by the source's own clock
--   status_named       varchar    as the source names it
--   status             varchar    new, open, pending, hold, solved, closed, deleted
--   exclusion          varchar    duplicate, transferred, spam, test, deleted; null for work
--   resolved_at        timestamp  last resolution as the source states it
--   first_resolved_at  timestamp  first resolution as the source states it
--   subject            varchar    the customer's words: mask it in views
--   channel            varchar    as the source names it
--   ticket_type        varchar    as the source names it
--   requester_id       varchar    as the source names the customer
--   requester_email    varchar    lower case
--   requester_phone    varchar    as written: mask it in views
--   assignee           varchar    as the source names the person
--   team               varchar    group or agency
--   satisfaction       varchar    as the source names it
--   tags               varchar    separated by spaces
--   named_days_open    double     the source's own figure, for comparison
select
    ticket_rows.source,
    ticket_rows.ticket_id,
    ticket_rows.created_at,
    ticket_rows.updated_at,
    ticket_rows.status as status_named,
    case
        when
            coalesce(ticket_rows.resolved_at, ticket_rows.closed_at) is not null
            and not coalesce(is_word_for_open(ticket_rows.status), false)
            then 'closed'  -- a state in words of the desk's own, and a day on which it was done
        else ticket_status(ticket_rows.status)
    end as status,
    coalesce(lower(ticket_rows.exclusion), case when ticket_status(ticket_rows.status) = 'deleted' then 'deleted' end)
        as exclusion,
    coalesce(ticket_rows.resolved_at, ticket_rows.closed_at) as resolved_at,
    ticket_rows.first_resolved_at,
    ticket_rows.subject,
    lower(ticket_rows.channel) as channel,
    ticket_rows.ticket_type,
    ticket_rows.requester_id,
    latin_lower(coalesce(ticket_rows.requester_email, ticket_users.email)) as requester_email,
    coalesce(ticket_rows.requester_phone, ticket_users.phone) as requester_phone,
    ticket_rows.assignee,
    ticket_rows.team,
    ticket_rows.satisfaction,
    ticket_rows.tags,
    ticket_rows.named_days_open,
from ticket_rows
left join ticket_users
    on ticket_rows.source = ticket_users.source and ticket_rows.requester_id = ticket_users.user_id
order by ticket_rows.source, ticket_rows.ticket_id
