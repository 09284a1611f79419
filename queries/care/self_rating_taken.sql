-- name: self_rating_taken
-- answers: How many of the leaders have rated us this quarter?
-- grain: one row per quarter_date
-- params:
--   $day_date  date  any day of the quarter; default: day_after_last
-- returns:
--   quarter_date  date    first day of the quarter
--   leaders       bigint  who are leaders on that day
--   answered      bigint  of these, who answered all six questions
with asked as (
    select
        cast(date_trunc('quarter', cast($day_date as date)) as date) as quarter_date,
        cast($day_date as date) as day_date,
),

leaders as (
    select distinct people.person_id
    from people
    inner join asked on asked.day_date between people.valid_from_date and people.valid_to_date
    where people.is_leader
),

complete as (
    select
        person_id,
        quarter_date,
    from self_ratings
    group by person_id, quarter_date
    having count(*) = 6
)

select
    asked.quarter_date,
    count(leaders.person_id) as leaders,
    count(complete.person_id) as answered,
from asked
left join leaders on true
left join complete on leaders.person_id = complete.person_id and asked.quarter_date = complete.quarter_date
group by asked.quarter_date
order by asked.quarter_date
