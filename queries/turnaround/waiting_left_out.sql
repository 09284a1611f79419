-- name: waiting_left_out
-- answers: How long did tickets take with, and without, the time in which we waited for the customer?
-- grain: one row per case_group
-- params:
--   $from_date  date     created on this day or later; default: first_day
--   $to_date    date     day after the last; default: day_after_last
--   $segment    varchar  of the customer on day 0, null for all; default: null
-- returns:
--   case_group                     varchar  the ticket's type; null: not told
--   tickets                        bigint   resolved, with known status changes
--   with_waiting_calendar_minutes  double   median, creation to last resolution
--   without_waiting_calendar_minutes  double   median in new, open and hold: waiting for the customer left out
--   with_waiting_business_minutes  double   median within business hours
--   without_waiting_business_minutes  double   the same without the waiting
select
    cases.case_group,
    count(*) as tickets,
    median(ticket_metrics.full_resolution_calendar_minutes) as with_waiting_calendar_minutes,
    median(ticket_metrics.requester_wait_calendar_minutes) as without_waiting_calendar_minutes,
    median(ticket_metrics.full_resolution_business_minutes) as with_waiting_business_minutes,
    median(ticket_metrics.requester_wait_business_minutes) as without_waiting_business_minutes,
from cases
inner join ticket_metrics on cases.source = ticket_metrics.source and cases.case_id = ticket_metrics.ticket_id
where
    cases.case_kind = 'ticket'
    and cases.exclusion is null
    and is_asked_case('ticket', cases.source, cases.case_id, $segment)
    and cases.done_date is not null
    and cases.opened_date >= cast($from_date as date)
    and cases.opened_date < cast($to_date as date)
    and ticket_metrics.requester_wait_calendar_minutes is not null
group by cases.case_group
order by tickets desc, cases.case_group
