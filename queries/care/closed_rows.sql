-- name: closed_rows
-- answers: Which tickets were closed, and what did the customer do then?
-- grain: one row per contact_id, closed_local
-- params:
--   $from_date  date  first day of the closings, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   contact_id    varchar    as in contacts
--   closed_local  timestamp  local time
--   effect        varchar    thanks, quiet, came back (wrote or called within two weeks), too early to tell
--   customer      varchar    the name masked; null when unknown
--   size          varchar    of the account; null when unknown
--   customer_id   varchar    null when unknown
select
    effects.contact_id,
    local_time(effects.closed_at) as closed_local,
    effects.effect,
    masked_name(customers.name) as customer,
    customers.size,
    effects.customer_id,
from silence_closing_effects as effects
left join customers on effects.customer_id = customers.customer_id
where effects.closed_date >= cast($from_date as date) and effects.closed_date < cast($to_date as date)
order by effects.closed_at desc, effects.contact_id
