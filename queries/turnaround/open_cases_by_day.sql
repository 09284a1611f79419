-- name: open_cases_by_day
-- answers: How many orders or tickets were open at the start of each day?
-- grain: one row per day_date
-- params:
--   $case_kind  varchar  one of order, ticket; default: order
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     last day, included; default: day_after_last
-- returns:
--   day_date    date    local day
--   open_cases  bigint  opened before the day, neither done nor cancelled before it; duplicates counted
with steps as (
    select
        opened_date + 1 as day_date,
        1 as step,
    from open_spells
    where case_kind = $case_kind
    union all
    select
        closed_date + 1 as day_date,
        -1 as step,
    from open_spells
    where case_kind = $case_kind and closed_date is not null
    union all
    select
        cast(unnest(generate_series(cast($from_date as date), cast($to_date as date), interval 1 day)) as date)
            as day_date,
        0 as step,
),

daily_steps as (
    select
        day_date,
        sum(step) as step,
    from steps
    group by day_date
),

levels as (
    select
        day_date,
        sum(step) over (order by day_date) as open_cases,
    from daily_steps
)

select
    day_date,
    cast(open_cases as bigint) as open_cases,
from levels
where day_date between cast($from_date as date) and cast($to_date as date)
order by day_date
