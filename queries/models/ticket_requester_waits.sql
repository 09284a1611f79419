-- name: ticket_requester_waits
-- answers: How long did each ticket lie with us (new, open or on hold)?
-- grain: one row per source, ticket_id
-- returns:
--   source                           varchar  the format it came from
--   ticket_id                        varchar  as the source names it
--   requester_wait_calendar_minutes  double   in new, open and hold; an unfinished state to the last change known
--   requester_wait_business_minutes  double   the same within business hours
with last_known as (
    select max(changed_at) as last_change_at
    from ticket_status_changes
),

waits as (
    select
        ticket_status_changes.source,
        ticket_status_changes.ticket_id,
        ticket_status_changes.changed_at,
        coalesce(ticket_status_changes.until_at, last_known.last_change_at) as until_at,
    from ticket_status_changes
    cross join last_known
    where ticket_status_changes.status in ('new', 'open', 'hold')
)

select
    waits.source,
    waits.ticket_id,
    sum(date_diff('second', waits.changed_at, waits.until_at)) / 60.0 as requester_wait_calendar_minutes,
    sum(ends.business_minutes - starts.business_minutes) as requester_wait_business_minutes,
from waits
inner join business_moments as starts on waits.changed_at = starts.moment_at
inner join business_moments as ends on waits.until_at = ends.moment_at
group by waits.source, waits.ticket_id
order by waits.source, waits.ticket_id
