-- name: made_whole_rows
-- answers: Of what each failure cost the customer, how much did a repair give back, and what do they say?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id        varchar  as in failures; those with a cost, or an answer of the customer
--   happened_date     date     local day
--   customer          varchar  masked; null when unknown
--   failure_kind      varchar  null when not said
--   cost              double   to the customer, money; null when not said
--   value_repaired    double   of the repairs done, as far as known; null: nothing known
--   unknown_values    bigint   repairs done of unknown value
--   made_whole_share  double   value repaired by cost, at most 1; null when it cannot be known
--   rating_score      double   did we make it right? 1-5; null: not answered
--   is_made_whole     boolean  value at least the cost; where one is not known, an answer of 4 or 5
select
    failures.failure_id,
    failures.happened_date,
    masked_name(customers.name) as customer,
    failures.failure_kind,
    failures.cost,
    recoveries.value_repaired,
    recoveries.unknown_values,
    recoveries.made_whole_share,
    recoveries.rating_score,
    coalesce(recoveries.made_whole_share >= 1, recoveries.rating_score >= 4) as is_made_whole,
from failures
inner join failure_recoveries as recoveries using (failure_id)
left join customers using (customer_id)
where
    failures.happened_date >= cast($from_date as date)
    and failures.happened_date < cast($to_date as date)
    and coalesce(failures.cost, recoveries.rating_score) is not null
order by failures.happened_at, failures.failure_id
