-- name: failure_reply_rows
-- answers: How long after each failure did a person first answer, and where do customers still wait?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id       varchar  as in failures; those whose thread is known, or that were answered
--   happened_date    date     local day
--   failure_kind     varchar  null when not said
--   noticed_by       varchar  us, customer; null when not known
--   days             double   until the first reply of a person, written or spoken; without one, until the data end
--   is_answered      boolean  false: nobody yet, watched so long
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
        date_diff('second', failures.happened_at, coalesce(recoveries.first_reply_at, reach.last_at)) / 86400, 0
    ) as days,
    recoveries.first_reply_at is not null as is_answered,
from failures
inner join failure_recoveries as recoveries using (failure_id)
cross join reach
where
    failures.happened_date >= cast($from_date as date)
    and failures.happened_date < cast($to_date as date)
    and (recoveries.is_read and failures.contact_id is not null or recoveries.first_reply_at is not null)
order by failures.happened_at, failures.failure_id
