-- name: acknowledgement_rows
-- answers: How long after each failure did we first say sorry for it, and where do customers still wait for that?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id       varchar  as in failures; those whose replies could be read
--   happened_date    date     local day
--   failure_kind     varchar  null when not said
--   noticed_by       varchar  us, customer; null when not known
--   days             double   until the first apology for a failure of ours; without one, until the data end
--   is_acknowledged  boolean  false: none yet, watched so long
with reach as (
    select max(last_at) as last_at
    from data_through
    where kind in ('calls', 'tickets', 'orders')
)

select
    failures.failure_id,
    failures.happened_date,
    failures.failure_kind,
    failures.noticed_by,
    greatest(
        date_diff('second', failures.happened_at, coalesce(recoveries.acknowledged_at, reach.last_at)) / 86400, 0
    ) as days,
    recoveries.acknowledged_at is not null as is_acknowledged,
from failures
inner join failure_recoveries as recoveries using (failure_id)
cross join reach
where
    failures.happened_date >= cast($from_date as date)
    and failures.happened_date < cast($to_date as date)
    and (recoveries.is_read or recoveries.acknowledged_at is not null)
order by failures.happened_at, failures.failure_id
