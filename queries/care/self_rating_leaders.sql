-- name: self_rating_leaders
-- answers: How did the other leaders rate us this quarter, three or more of them together?
-- grain: one row per question
-- params:
--   $person_id  varchar  the leader who reads and is left out; null: all leaders; default: null
--   $day_date   date     any day of the quarter; default: day_after_last
-- returns:
--   question        varchar  reacted, explained, accountable, repaired, made_whole, cared
--   leaders         bigint   who answered; a question that fewer than three answered is not listed
--   mean_score      double   from 1 to 5
--   score_variance  double   of the sample
select
    question,
    count(*) as leaders,
    round(avg(score), 4) as mean_score,
    round(var_samp(score), 4) as score_variance,
from self_ratings
where
    quarter_date = date_trunc('quarter', cast($day_date as date))
    and ($person_id is null or person_id <> $person_id)
group by question
having count(*) >= 3
order by list_position(['reacted', 'explained', 'accountable', 'repaired', 'made_whole', 'cared'], question)
