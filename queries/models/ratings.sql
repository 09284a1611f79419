-- name: ratings
-- answers: How do leaders rate themselves, and how do customers rate us?
-- grain: one row per rated_at, rater_kind, person_id, customer_id, question
-- returns:
--   rated_at     timestamp  UTC
--   rated_date   date       local day
--   rater_kind   varchar    leader or customer
--   person_id    varchar    the leader who rates; null for a customer
--   customer_id  varchar    the customer who rates; null for a leader
--   question     varchar    what was asked
--   score        double     from 1 to 5
--   comment      varchar    in the rater's own words: mask it in views
select
    rated_at,
    local_date(rated_at) as rated_date,
    lower(rater_kind) as rater_kind,
    person_id,
    customer_id,
    question,
    score,
    comment,
from landing_ratings
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by rated_at, rater_kind, person_id, customer_id, question
