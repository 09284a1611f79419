-- name: first_reply_rows
-- answers: When did a person first reply to each ticket, as was known on a day?
-- grain: one row per source, ticket_id
-- params:
--   $from_date   date     tickets created from this day on; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
-- returns:
--   source            varchar    the system it came from
--   ticket_id         varchar    as the source names it
--   created_local     timestamp  local time of the company
--   replied_local     timestamp  null without a reply by then
--   state             varchar    replied, open, closed without a reply
--   calendar_minutes  double     creation to the reply; null without one
--   business_minutes  double     the same within business hours
with window_tickets as (
    select
        tickets.source,
        tickets.ticket_id,
        tickets.created_at,
        local_date(tickets.first_resolved_at) as closed_date,
        metrics.first_reply_calendar_minutes as calendar_minutes,
        metrics.first_reply_business_minutes as business_minutes,
        tickets.created_at + to_seconds(cast(round(60 * metrics.first_reply_calendar_minutes) as bigint)) as replied_at,
    from tickets
    inner join ticket_metrics as metrics using (source, ticket_id)
    where
        tickets.exclusion is null
        and tickets.created_date between cast($from_date as date) and cast($to_date as date)
        and tickets.created_date < cast($as_of_date as date)
        and metrics.created_at between cast($from_date as date) - 1 and cast($to_date as date) + 2
),

known as (
    select
        *,
        case
            when local_date(replied_at) < cast($as_of_date as date) then 'replied'
            when closed_date < cast($as_of_date as date) then 'closed without a reply'
            else 'open'
        end as state,
    from window_tickets
)

select
    source,
    ticket_id,
    local_time(created_at) as created_local,
    case when state = 'replied' then local_time(replied_at) end as replied_local,
    state,
    case when state = 'replied' then calendar_minutes end as calendar_minutes,
    case when state = 'replied' then business_minutes end as business_minutes,
from known
order by replied_local is not null, calendar_minutes desc, source, ticket_id
