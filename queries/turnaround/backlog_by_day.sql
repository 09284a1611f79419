-- name: backlog_by_day
-- answers: How many orders or tickets of a kind were waiting to be done at the start of each day?
-- grain: one row per day_date
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $from_date   date     first day, included; default: first_day
--   $to_date     date     last day, included; default: day_after_last
--   $case_group  varchar  a product or a type; null: all; default: null
--   $segment     varchar  of the customer on day 0, null for all; default: null
-- returns:
--   day_date    date    local day
--   open_cases  bigint  came in before the day, neither done nor cancelled before it; duplicates and spam left out
with steps as (
    select
        known_from + 1 as day_date,
        sum(cases) as step,
    from case_counts
    where
        case_kind = $case_kind
        and done_date is null
        and left_date is null
        and ($case_group is null or case_group = $case_group)
        and ($segment is null or list_contains(segments, $segment))
    group by known_from
    union all
    select
        known_until + 1 as day_date,
        -sum(cases) as step,
    from case_counts
    where
        case_kind = $case_kind
        and done_date is null
        and left_date is null
        and known_until is not null
        and ($case_group is null or case_group = $case_group)
        and ($segment is null or list_contains(segments, $segment))
    group by known_until
    union all
    select
        cast(unnest(generate_series(cast($from_date as date), cast($to_date as date), interval 1 day)) as date)
            as day_date,
        0 as step,
),

levels as (
    select
        day_date,
        sum(sum(step)) over (order by day_date) as open_cases,
    from steps
    group by day_date
)

select
    day_date,
    cast(open_cases as bigint) as open_cases,
from levels
where day_date between cast($from_date as date) and cast($to_date as date)
order by day_date
