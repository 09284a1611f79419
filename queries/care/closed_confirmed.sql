-- name: closed_confirmed
-- answers: When we closed tickets, did the customers confirm it: with thanks, or by not coming back within two weeks?
-- grain: one row per effect
-- params:
--   $from_date  date  first day of the closings, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   effect           varchar  thanks, quiet, came back, too early: not yet two weeks ago
--   is_confirmed     boolean  thanks or quiet; null while it is too early
--   closings         bigint   how often a ticket was closed; one that was opened again counts each time
--   closings_share   double   share 0-1 of those that are old enough to tell; null below 10, and while too early
with counted as (
    select
        effect,
        if(effect = 'too early', null, effect <> 'came back') as is_confirmed,
        count(*) as closings,
    from silence_closing_effects
    where closed_date >= cast($from_date as date) and closed_date < cast($to_date as date)
    group by effect
)

select
    effect,
    is_confirmed,
    closings,
    case
        when is_confirmed is not null and sum(closings) filter (where is_confirmed is not null) over () >= 10
            then closings / sum(closings) filter (where is_confirmed is not null) over ()
    end as closings_share,
from counted
order by list_position(['thanks', 'quiet', 'came back', 'too early'], effect)
