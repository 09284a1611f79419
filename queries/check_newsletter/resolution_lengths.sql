-- name: resolution_lengths
-- answers: How long did tickets take until they were resolved, open ones counted, as was known on a day?
-- grain: one row per state, seconds, created_date, resolved_date
-- params:
--   $from_date   date     tickets created from this day on; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $clock       varchar  one of calendar, business, days; default: calendar
-- returns:
--   state          varchar  resolved, open
--   seconds        bigint   by that clock until the last resolution known; null while open, and for days
--   created_date   date     local day; null for a resolution by another clock than days
--   resolved_date  date     local day; null while open, and by another clock than days
--   tickets        bigint   duplicates, transfers and spam left out
with rows as (
    select
        state,
        case
            when state = 'resolved' and $clock <> 'days'
                then cast(round(60 * if($clock = 'business', business_minutes, calendar_minutes)) as bigint)
        end as seconds,
        case when state <> 'resolved' or $clock = 'days' then created_date end as created_date,
        case when state = 'resolved' and $clock = 'days' then resolved_date end as resolved_date,
    from tickets_resolved($from_date, $to_date, $as_of_date)
)

select
    state,
    seconds,
    created_date,
    resolved_date,
    count(*) as tickets,
from rows
group by all
order by state, seconds, created_date, resolved_date
