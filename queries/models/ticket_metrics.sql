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
--   full_resolution_calendar_minutes     double     creation to the last change to solved, else to closed
--   full_resolution_business_minutes     double     the same within business hours
--   requester_wait_calendar_minutes      double     minutes in new, open and hold; null without status history
--   requester_wait_business_minutes      double     the same within business hours
--   reopens                              bigint     changes to solved after the first; null without status history
--   is_one_touch                         boolean    resolved with exactly one public reply; null without messages
with sources_with_messages as (
    select distinct source
    from ticket_messages
)

select
    tickets.source,
    tickets.ticket_id,
    tickets.created_at,
    minutes.first_reply_calendar_minutes,
    minutes.first_reply_business_minutes,
    minutes.first_resolution_calendar_minutes,
    minutes.first_resolution_business_minutes,
    minutes.full_resolution_calendar_minutes,
    minutes.full_resolution_business_minutes,
    minutes.requester_wait_calendar_minutes,
    minutes.requester_wait_business_minutes,
    case when resolutions.ticket_id is not null then greatest(resolutions.solved_count - 1, 0) end as reopens,
    case
        when sources_with_messages.source is not null
            then tickets.status in ('solved', 'closed') and ticket_replies.staff_replies = 1
    end as is_one_touch,
from tickets
left join ticket_clock_minutes as minutes using (source, ticket_id)
left join ticket_replies using (source, ticket_id)
left join ticket_resolutions as resolutions using (source, ticket_id)
left join sources_with_messages using (source)
order by tickets.source, tickets.ticket_id
