-- name: ticket_metrics
-- answers: How long did each ticket take, in calendar and in business minutes?
-- grain: one row per source, ticket_id
-- returns:
--   source                               varchar    the system it came from
--   ticket_id                            varchar    as the source names it
--   created_at                           timestamp  UTC
--   first_reply_calendar_minutes         double     creation to the first public reply by a person; null when none
--   first_reply_business_minutes         double     the same within the business hours that held for the ticket
--   first_resolution_calendar_minutes    double     creation to the first change to solved, else to closed
--   first_resolution_business_minutes    double     the same within business hours
--   full_resolution_calendar_minutes     double     to the last change to solved, else to closed; null while open
--   full_resolution_business_minutes     double     the same within business hours
--   requester_wait_calendar_minutes      double     minutes in new, open and hold; null without status history
--   requester_wait_business_minutes      double     the same within business hours
--   reopens                              bigint     changes to solved after the first; null without status history
--   is_one_touch                         boolean    resolved with exactly one public reply; null without messages
with sources_with_messages as (
    select distinct source
    from ticket_messages
),

calendar_minutes as (
    select
        source,
        ticket_id,
        sum(date_diff('second', from_at, until_at)) filter (where clock = 'first reply') / 60.0 as first_reply,
        sum(date_diff('second', from_at, until_at)) filter (where clock = 'first resolution') / 60.0
            as first_resolution,
        sum(date_diff('second', from_at, until_at)) filter (where clock = 'full resolution') / 60.0
            as full_resolution,
        sum(date_diff('second', from_at, until_at)) filter (where clock = 'requester wait') / 60.0 as requester_wait,
    from ticket_clocks
    group by source, ticket_id
)

select
    tickets.source,
    tickets.ticket_id,
    tickets.created_at,
    calendar_minutes.first_reply as first_reply_calendar_minutes,
    business.first_reply_business_minutes,
    calendar_minutes.first_resolution as first_resolution_calendar_minutes,
    business.first_resolution_business_minutes,
    calendar_minutes.full_resolution as full_resolution_calendar_minutes,
    business.full_resolution_business_minutes,
    calendar_minutes.requester_wait as requester_wait_calendar_minutes,
    business.requester_wait_business_minutes,
    case when resolutions.ticket_id is not null then greatest(resolutions.solved_count - 1, 0) end as reopens,
    case
        when sources_with_messages.source is not null
            then tickets.status in ('solved', 'closed') and ticket_replies.staff_replies = 1
    end as is_one_touch,
from tickets
left join calendar_minutes using (source, ticket_id)
left join ticket_business_minutes as business using (source, ticket_id)
left join ticket_replies using (source, ticket_id)
left join ticket_resolutions as resolutions using (source, ticket_id)
left join sources_with_messages using (source)
order by tickets.source, tickets.ticket_id
