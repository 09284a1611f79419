-- name: felt_care
-- answers: How many customers say that they felt we care, and how many of those asked answered?
-- grain: one row per quarter_date
-- params:
--   $as_of_date  date    what was known at the start of this day; default: day_after_last
--   $quarters    bigint  so many, the one of the last day included; default: 4
-- returns:
--   quarter_date  date    first day of the quarter
--   asked         double  customers asked, as deeds.csv says (survey, amount); null when nobody wrote it down
--   answered      bigint  customers who answered the question “cared”, each once
--   agreed        bigint  of these, 4 or 5; null below five answers
with asked as (
    select cast(date_trunc('quarter', cast($as_of_date as date) - 1) as date) as last_date
),

answers as (
    select
        cast(date_trunc('quarter', rated_date) as date) as quarter_date,
        coalesce(customer_id, 'answer ' || coalesce(answer_id, cast(rated_at as varchar))) as customer,
        avg(score) as score,
    from ratings
    where
        rater_kind = 'customer' and lower(trim(question)) = 'cared' and rated_date < cast($as_of_date as date)
    group by all
),

surveys as (
    select
        cast(date_trunc('quarter', done_date) as date) as quarter_date,
        round(sum(amount), 2) as asked,
    from deeds
    where deed_kind = 'survey' and done_date < cast($as_of_date as date)
    group by all
)

select
    quarter_date,
    any_value(surveys.asked) as asked,
    count(answers.customer) as answered,
    if(answered >= 5, count(*) filter (where answers.score >= 4), null) as agreed,
from answers
full join surveys using (quarter_date)
cross join asked
where quarter_date >= date_add(asked.last_date, to_months(cast(3 - 3 * $quarters as integer)))
group by quarter_date
order by quarter_date
