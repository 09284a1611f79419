-- name: open_age_bands
-- answers: How old is what lies open at the start of a day?
-- grain: one row per from_days
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $as_of_date  date     the day at whose start they are counted; default: day_after_last
--   $case_group  varchar  a product or a type; null: all; default: null
--   $segment     varchar  of the customer on day 0, null for all; default: null
-- returns:
--   from_days   bigint  whole days since it came in, at least
--   until_days  bigint  at most; null: no end
--   open_cases  bigint  so many; cancelled, duplicates and spam left out
with bands as (
    select
        edges.from_days,
        lead(edges.from_days) over (order by edges.from_days) - 1 as until_days,
    from (values (0), (7), (14), (28), (42), (56), (84)) as edges (from_days)
),

open_ages as (
    select
        days_watched + 1 as age_days,
        sum(cases) as open_cases,
    from counts_known($case_kind, $as_of_date, 'day', $case_group, segment_asked := $segment)
    where done_date is null and left_date is null
    group by days_watched
)

select
    cast(bands.from_days as bigint) as from_days,
    cast(bands.until_days as bigint) as until_days,
    cast(coalesce(sum(open_ages.open_cases), 0) as bigint) as open_cases,
from bands
left join open_ages
    on bands.from_days <= open_ages.age_days and coalesce(bands.until_days, 999999) >= open_ages.age_days
group by bands.from_days, bands.until_days
order by from_days
