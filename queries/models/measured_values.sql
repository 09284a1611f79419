-- name: measured_values
-- answers: Which calls, tickets and contacts does each weekly median or share rest on, and what is the value of each?
-- grain: one row per measure, event_id, week_date
-- returns:
--   measure    varchar  median_wait_seconds, one_touch_share, leader_share
--   event_id   varchar  contact_id
--   week_date  date     Monday of the week in which it counts: when it began; of a ticket, when first resolved
--   value      double   the caller's wait in seconds; 1: one public reply solved it for good, a leader was in it
select
    'median_wait_seconds' as measure,
    contact_id as event_id,
    week_date,
    queue_wait_seconds as value,
from contacts
where
    channel = 'call'
    and direction = 'inbound'
    and outcome = 'answered'
    and queue_wait_seconds is not null
union all
select
    'one_touch_share' as measure,
    'ticket/' || tickets.source || '/' || tickets.ticket_id as event_id,
    week_of(local_date(tickets.first_resolved_at)) as week_date,
    if(ticket_metrics.is_one_touch and coalesce(ticket_metrics.reopens, 0) = 0, 1, 0) as value,
from tickets
inner join ticket_metrics using (source, ticket_id)
where
    tickets.exclusion is null
    and tickets.first_resolved_at is not null
    and ticket_metrics.is_one_touch is not null
union all
select
    'leader_share' as measure,
    contact_id as event_id,
    week_date,
    if(contact_id in (select handled_contacts.contact_id from handled_contacts), 1, 0) as value,
from two_way_contacts
order by measure, event_id, week_date
