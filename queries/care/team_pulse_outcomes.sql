-- name: team_pulse_outcomes
-- answers: With five teams or more: do customers of teams that are well have to write again less often (not causal)?
-- grain: one row per team
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   team        varchar  never a person; five answers and ten tickets each, or it is not listed
--   answers     bigint   of the staff in the last 365 days, any question of the pulse but on leaders who come by
--   pulse_mean  double   from 1 to 5
--   tickets     bigint   resolved in these days, by the team
--   reopened    bigint   of these, opened again after they were solved
with pulses as (
    select
        lower(team) as team_key,
        count(*) as answers,
        round(avg(score), 2) as pulse_mean,
    from ratings
    where
        rater_kind = 'staff'
        and replace(lower(trim(question)), ' ', '_') in ('standards', 'kindness', 'better_life')
        and rated_date < cast($as_of_date as date) and rated_date >= cast($as_of_date as date) - 365
    group by lower(team)
    having count(*) >= 5
),

outcomes as (
    select
        lower(trim(tickets.team)) as team_key,
        min(trim(tickets.team)) as team,
        count(*) as tickets,
        count(*) filter (where metrics.reopens > 0) as reopened,
    from tickets
    inner join ticket_metrics as metrics using (source, ticket_id)
    where
        tickets.exclusion is null
        and metrics.reopens is not null
        and tickets.resolved_date < cast($as_of_date as date)
        and tickets.resolved_date >= cast($as_of_date as date) - 365
    group by lower(trim(tickets.team))
    having count(*) >= 10
)

select
    outcomes.team,
    pulses.answers,
    pulses.pulse_mean,
    outcomes.tickets,
    outcomes.reopened,
from outcomes
inner join pulses using (team_key)
qualify count(*) over () >= 5
order by outcomes.team
