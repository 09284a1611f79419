-- name: self_ratings
-- answers: What did each leader answer first, each quarter, of the six questions on how we act when we fail somebody?
-- grain: one row per person_id, quarter_date, question
-- returns:
--   person_id     varchar    the leader
--   quarter_date  date       first day of the quarter, local
--   question      varchar    reacted, explained, accountable, repaired, made_whole, cared
--   rated_at      timestamp  UTC
--   score         double     from 1 to 5; a later answer of the quarter never takes its place
select
    nullif(trim(person_id), '') as person_id,
    cast(date_trunc('quarter', local_date(rated_at)) as date) as quarter_date,
    lower(trim(question)) as question,
    rated_at,
    score,
from landing_ratings
where
    lower(rater_kind) = 'leader'
    and trim(person_id) <> ''
    and trim(person_id) not in (
        select people.person_id
        from people
        group by people.person_id
        having not bool_or(people.is_leader)
    )
    and lower(trim(question)) in ('reacted', 'explained', 'accountable', 'repaired', 'made_whole', 'cared')
-- The first to come in, not the earliest moment written on it: an answer that is dated back changes nothing.
qualify
    row_number() over (
        partition by trim(person_id), date_trunc('quarter', local_date(rated_at)), lower(trim(question))
        order by file_id, line
    ) = 1
order by quarter_date, person_id, question
