-- name: reasons_to_stay
-- answers: Why do customers say that they stay or come back: for people, for the price, for what we offer?
-- grain: one row per reason
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   reason       varchar  people, price, features
--   threads      bigint   in which a customer names it
--   all_threads  bigint   in which a customer names any
with named as (
    select distinct
        contact_id,
        unnest(stays_for) as reason,
    from labelled_messages
    where is_from_customer and written_date >= cast($from_date as date) and written_date < cast($to_date as date)
)

select
    reason,
    count(*) as threads,
    (select count(distinct every.contact_id) from named as every) as all_threads,
from named
group by reason
order by threads desc, reason
