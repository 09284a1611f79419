-- name: failure_ratings
-- answers: What did the customer answer when asked about a failure of ours?
-- grain: one row per failure_id
-- returns:
--   failure_id    varchar  as the answer names it
--   rating_score  double   the newest answer, from 1 to 5: whether they were made whole, where that was asked
select
    failure_id,
    arg_max(score, (lower(question) = 'made_whole', rated_at, score)) as rating_score,
from ratings
where rater_kind = 'customer' and failure_id is not null
group by failure_id
order by failure_id
