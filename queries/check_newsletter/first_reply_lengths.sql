-- name: first_reply_lengths
-- answers: How long did customers wait for a person's first reply, open tickets counted, as was known on a day?
-- grain: one row per state, seconds, created_date, replied_date
-- params:
--   $from_date   date     tickets created from this day on; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $clock       varchar  one of calendar, business, days; default: calendar
-- returns:
--   state         varchar  replied, open, closed without a reply
--   seconds       bigint   by that clock until the reply; null without one, and for days
--   created_date  date     local day; null for a reply by another clock than days
--   replied_date  date     local day; null without a reply, and by another clock than days
--   tickets       bigint   duplicates, transfers and spam left out
with window_tickets as (
    select
        tickets.created_at,
        tickets.created_date,
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
    state,
    case
        when state <> 'replied' or $clock = 'days' then null
        else cast(round(60 * if($clock = 'business', business_minutes, calendar_minutes)) as bigint)
    end as seconds,
    case when state <> 'replied' or $clock = 'days' then created_date end as created_date,
    case when state = 'replied' and $clock = 'days' then local_date(replied_at) end as replied_date,
    count(*) as tickets,
from known
group by all
order by state, seconds, created_date, replied_date
