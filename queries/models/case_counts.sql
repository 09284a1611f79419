-- name: case_counts
-- answers: How many cases were in the same state, and how many days and business days had each taken?
-- grain: one row per case_kind, case_group, clock, opened_date, known_from, known_until, done_date, left_date,
--   first_done_date, segments
-- returns:
--   case_kind                  varchar  order, ticket; excluded ones are not among them
--   case_group                 varchar  as in cases
--   clock                      varchar  as in cases
--   opened_date                date     local day, day 0
--   known_from                 date     what is known at the start of any later day …
--   known_until                date     … up to this one, included; null = to this day
--   done_date                  date     the clock stopped; null while open, and after it was reopened
--   left_date                  date     an order was cancelled, undone; null while not
--   first_done_date            date     the clock stopped for the first time, also after a ticket was reopened
--   segments                   varchar[]  as in case_segments; null: none, or an unknown customer
--   cases                      bigint   so many
--   days_taken                 bigint   whole days to done_date
--   left_days                  bigint   to left_date
--   first_days_taken           bigint   to first_done_date
--   opened_business_number     bigint   business days passed up to opened_date, as in day_numbers
--   business_days_taken        bigint   business days after opened_date, up to done_date
--   left_business_days         bigint   up to left_date
--   first_business_days_taken  bigint   up to first_done_date
with undone_states as (
    select * replace (case when done_date is null or left_date < done_date then left_date end as left_date),
    from case_states
),

measured_states as (
    select
        undone_states.case_kind,
        undone_states.case_group,
        undone_states.clock,
        undone_states.opened_date,
        undone_states.known_from,
        undone_states.known_until,
        undone_states.done_date,
        undone_states.left_date,
        undone_states.first_done_date,
        undone_states.segments,
        cast(sum(undone_states.cases) as bigint) as cases,
        date_diff('day', undone_states.opened_date, undone_states.done_date) as days_taken,
        date_diff('day', undone_states.opened_date, undone_states.left_date) as left_days,
        date_diff('day', undone_states.opened_date, undone_states.first_done_date) as first_days_taken,
        opened_days.business_number as opened_business_number,
        done_days.business_number - opened_days.business_number as business_days_taken,
        left_days.business_number - opened_days.business_number as left_business_days,
        first_days.business_number - opened_days.business_number as first_business_days_taken,
    from undone_states
    left join day_numbers as opened_days on undone_states.opened_date = opened_days.day_date
    left join day_numbers as done_days on undone_states.done_date = done_days.day_date
    left join day_numbers as left_days on undone_states.left_date = left_days.day_date
    left join day_numbers as first_days on undone_states.first_done_date = first_days.day_date
    group by all
)

select *,
from measured_states
order by
    case_kind, case_group, clock, opened_date, known_from, known_until, done_date, left_date, first_done_date, segments
