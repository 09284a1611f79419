-- name: self_rating_customers
-- answers: How did customers answer the six questions this quarter?
-- grain: one row per question
-- params:
--   $day_date  date  any day of the quarter; default: day_after_last
-- returns:
--   question        varchar  reacted, explained, accountable, repaired, made_whole, cared
--   customers       bigint   who answered, each once by the mean of their answers; fewer than five are not listed
--   mean_score      double   from 1 to 5
--   score_variance  double   of the sample
with answers as (
    select
        lower(trim(question)) as question,
        coalesce(customer_id, 'answer ' || coalesce(answer_id, cast(rated_at as varchar))) as customer,
        avg(score) as score,
    from ratings
    where
        rater_kind = 'customer'
        and date_trunc('quarter', rated_date) = date_trunc('quarter', cast($day_date as date))
    group by all
)

select
    question,
    count(*) as customers,
    round(avg(score), 4) as mean_score,
    round(var_samp(score), 4) as score_variance,
from answers
where question in ('reacted', 'explained', 'accountable', 'repaired', 'made_whole', 'cared')
group by question
having count(*) >= 5
order by list_position(['reacted', 'explained', 'accountable', 'repaired', 'made_whole', 'cared'], question)
