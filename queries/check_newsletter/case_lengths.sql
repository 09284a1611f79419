-- name: case_lengths
-- answers: Of what came in during a window, what was done on which day, as was known on a day?
-- grain: one row per opened_date, done_date, left_date
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $from_date   date     came in from this day on; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
-- returns:
--   opened_date  date    local day, day 0
--   done_date    date    done or last resolved; null while open
--   left_date    date    cancelled, undone; else null
--   cases        bigint  duplicates, transfers and spam left out
with window_cases as (
    select
        source,
        case_id,
        opened_date,
        done_date,
        left_date,
    from cases
    where
        case_kind = $case_kind
        and exclusion is null
        and opened_date between cast($from_date as date) and cast($to_date as date)
        and opened_date < cast($as_of_date as date)
),

-- What is known of a ticket tells its spells: today it may be open again, or closed since.
ticket_ends as (
    select
        source,
        case_id,
        max(closed_date) filter (where closed_date < cast($as_of_date as date)) as last_closed_date,
        bool_or(closed_date is null or closed_date >= cast($as_of_date as date)) as is_open,
    from open_spells
    where
        case_kind = $case_kind
        and case_kind = 'ticket'
        and opened_date between cast($from_date as date) and cast($as_of_date as date) - 1
        and (source, case_id) in (from window_cases select (window_cases.source, window_cases.case_id))
    group by source, case_id
)

select
    window_cases.opened_date,
    case
        when $case_kind = 'ticket' then if(not ticket_ends.is_open, ticket_ends.last_closed_date, null)
        when window_cases.done_date < cast($as_of_date as date) then window_cases.done_date
    end as done_date,
    case
        when window_cases.done_date is null and window_cases.left_date < cast($as_of_date as date)
            then window_cases.left_date
    end as left_date,
    count(*) as cases,
from window_cases
left join ticket_ends using (source, case_id)
group by all
order by window_cases.opened_date, done_date, left_date
