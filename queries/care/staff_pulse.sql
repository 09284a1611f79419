-- name: staff_pulse
-- answers: What does the staff of each team say of standards, kindness, their work, and of leaders who come by?
-- grain: one row per team, question
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   team            varchar  never a person; a team with fewer than five answers is not listed
--   question        varchar  standards, kindness, better_life, presence, recommend (I tell others about us)
--   answers         bigint   of the last 112 days
--   agreed          bigint   of these, 4 or 5; presence: it helped
--   disagreed       bigint   of these, 1 or 2; presence: it was in the way
--   recent_answers  bigint   of the last 28 days
--   recent_mean     double   from 1 to 5; null below five answers
--   before_answers  bigint   of the 84 days before
--   before_mean     double   from 1 to 5; null below five answers
with answers as (
    select
        team,
        replace(lower(trim(question)), ' ', '_') as question,
        score,
        rated_date >= cast($as_of_date as date) - 28 as is_recent,
    from ratings
    where
        rater_kind = 'staff'
        and team is not null
        and rated_date < cast($as_of_date as date)
        and rated_date >= cast($as_of_date as date) - 112
)

select
    team,
    question,
    count(*) as answers,
    count(*) filter (where score >= 4) as agreed,
    count(*) filter (where score <= 2) as disagreed,
    count(*) filter (where is_recent) as recent_answers,
    if(recent_answers >= 5, round(avg(score) filter (where is_recent), 2), null) as recent_mean,
    count(*) filter (where not is_recent) as before_answers,
    if(before_answers >= 5, round(avg(score) filter (where not is_recent), 2), null) as before_mean,
from answers
where question in ('standards', 'kindness', 'better_life', 'presence', 'recommend')
group by team, question
having count(*) >= 5
order by team, list_position(['standards', 'kindness', 'better_life', 'presence', 'recommend'], question)
