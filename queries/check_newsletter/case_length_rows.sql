-- name: case_length_rows
-- answers: Which orders or tickets came in during a window, and when was each done, as far as is known today?
-- grain: one row per source, case_id
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $from_date   date     came in from this day on; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $case_group  varchar  a product or a type; null: all; default: null
-- returns:
--   source       varchar  the format it came from
--   case_id      varchar  order_id or ticket_id
--   opened_date  date     local day, day 0
--   done_date    date     done or last resolved; null while open today
--   left_date    date     cancelled; else null
--   days_taken   bigint   whole days; null while open today
select
    source,
    case_id,
    opened_date,
    done_date,
    left_date,
    date_diff('day', opened_date, done_date) as days_taken,
from cases
where
    case_kind = $case_kind
    and exclusion is null
    and ($case_group is null or case_group = $case_group)
    and opened_date between cast($from_date as date) and cast($to_date as date)
order by opened_date, source, case_id
