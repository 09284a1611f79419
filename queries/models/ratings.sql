-- name: ratings
-- answers: How do leaders rate themselves, how do customers rate us, and what does the staff say?
-- grain: one row per rated_at, rater_kind, person_id, customer_id, question, team, answer_id
-- returns:
--   rated_at     timestamp  UTC
--   rated_date   date       local day
--   rater_kind   varchar    leader, customer, staff
--   person_id    varchar    the leader who rates; null for a customer
--   customer_id  varchar    the customer who rates; null for a leader
--   question     varchar    what was asked
--   score        double     from 1 to 5
--   comment      varchar    in the rater's own words: mask it in views
--   team         varchar    of the staff who answer; null otherwise
--   answer_id    varchar    tells answers of the same moment apart; null when the list names none
--   failure_id   varchar    the failure that a customer's answer is about; null when none
select
    rated_at,
    local_date(rated_at) as rated_date,
    lower(rater_kind) as rater_kind,
    person_id,
    customer_id,
    question,
    score,
    comment,
    nullif(trim(team), '') as team,
    answer_id,
    nullif(trim(failure_id), '') as failure_id,
from landing_ratings
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by rated_at, rater_kind, person_id, customer_id, question, team, answer_id
