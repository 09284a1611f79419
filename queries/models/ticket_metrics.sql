-- name: ticket_metrics
-- answers: How long did each ticket take, in calendar and in business minutes?
-- grain: one row per source, ticket_id
-- returns:
--   source                               varchar    the format it came from
--   ticket_id                            varchar    as the source names it
--   created_at                           timestamp  UTC
--   first_reply_calendar_minutes         double     creation to the first public reply by a person; null when none
--   first_reply_business_minutes         double     the same within business hours
--   first_resolution_calendar_minutes    double     creation to the first resolution
--   first_resolution_business_minutes    double     the same within business hours
--   full_resolution_calendar_minutes     double     creation to the last resolution; null while open
--   full_resolution_business_minutes     double     the same within business hours
--   requester_wait_calendar_minutes      double     minutes in new, open and hold; null without status history
--   requester_wait_business_minutes      double     the same within business hours
--   reopens                              bigint     resolutions after the first; null without status history
--   is_one_touch                         boolean    resolved with exactly one public reply; null without messages
with sources_with_messages as (
    select distinct source
    from ticket_messages
)

select
    tickets.source,
    tickets.ticket_id,
    tickets.created_at,
    date_diff('second', tickets.created_at, ticket_replies.first_reply_at) / 60.0 as first_reply_calendar_minutes,
    replied.business_minutes - created.business_minutes as first_reply_business_minutes,
    date_diff('second', tickets.created_at, tickets.first_resolved_at) / 60.0 as first_resolution_calendar_minutes,
    first_resolved.business_minutes - created.business_minutes as first_resolution_business_minutes,
    date_diff('second', tickets.created_at, tickets.resolved_at) / 60.0 as full_resolution_calendar_minutes,
    last_resolved.business_minutes - created.business_minutes as full_resolution_business_minutes,
    ticket_requester_waits.requester_wait_calendar_minutes,
    ticket_requester_waits.requester_wait_business_minutes,
    case when resolutions.resolution_count is not null then greatest(resolutions.resolution_count - 1, 0) end
        as reopens,
    case when sources_with_messages.source is not null then not tickets.is_open and ticket_replies.staff_replies = 1 end
        as is_one_touch,
from tickets
left join ticket_replies using (source, ticket_id)
left join ticket_requester_waits using (source, ticket_id)
left join ticket_resolutions as resolutions using (source, ticket_id)
left join sources_with_messages using (source)
left join business_moments as created on tickets.created_at = created.moment_at
left join business_moments as replied on ticket_replies.first_reply_at = replied.moment_at
left join business_moments as first_resolved on tickets.first_resolved_at = first_resolved.moment_at
left join business_moments as last_resolved on tickets.resolved_at = last_resolved.moment_at
order by tickets.source, tickets.ticket_id
