-- name: self_rating_own
-- answers: How did one leader rate us this quarter?
-- grain: one row per question
-- params:
--   $person_id  varchar  the leader who reads; default: null
--   $day_date   date     any day of the quarter; default: day_after_last
-- returns:
--   question    varchar  reacted, explained, accountable, repaired, made_whole, cared
--   score       double   from 1 to 5, the first answer of the quarter
--   rated_date  date     local day
select
    question,
    score,
    local_date(rated_at) as rated_date,
from self_ratings
where person_id = $person_id and quarter_date = date_trunc('quarter', cast($day_date as date))
order by list_position(['reacted', 'explained', 'accountable', 'repaired', 'made_whole', 'cared'], question)
