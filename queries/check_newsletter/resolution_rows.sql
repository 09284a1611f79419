-- name: resolution_rows
-- answers: When was each ticket resolved, as was known on a day?
-- grain: one row per source, ticket_id
-- params:
--   $from_date   date     tickets created from this day on; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
-- returns:
--   source            varchar  the system it came from
--   ticket_id         varchar  as the source names it
--   created_date      date     local day
--   resolved_date     date     local day of the last resolution known; null while open
--   state             varchar  resolved, open
--   calendar_minutes  double   creation to that resolution; null while open
--   business_minutes  double   the same within business hours
select
    source,
    ticket_id,
    created_date,
    resolved_date,
    state,
    calendar_minutes,
    business_minutes,
from tickets_resolved($from_date, $to_date, $as_of_date)
order by resolved_date is not null, calendar_minutes desc, source, ticket_id
