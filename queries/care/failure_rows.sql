-- name: failure_rows
-- answers: Which failures of ours happened, and what became of each?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id         varchar  as the register names it; of a tag the ticket's contact_id
--   origin             varchar  register, tag
--   happened_date      date     local day
--   customer           varchar  masked; null when unknown
--   size               varchar  of the account; null when nobody says
--   failure_kind       varchar  null when not said
--   what               varchar  as written down; names and numbers hidden
--   noticed_by         varchar  us, customer; null when not known
--   contact_id         varchar  the thread; null when none is named
--   has_owner          boolean  somebody is named who sees to it
--   acknowledged_date  date     first apology for a failure of ours
--   repaired_date      date     first repair done
--   cost               double   to the customer, money; null when not said
--   value_repaired     double   of the repairs done, as far as known; null: nothing known
--   unknown_values     bigint   repairs done of unknown value
--   next_order_date    date     first day with an order after it
--   closed_date        date     null while it is open
select
    failures.failure_id,
    failures.origin,
    failures.happened_date,
    masked_name(customers.name) as customer,
    customers.size,
    failures.failure_kind,
    masked_words(named.what, customers.name) as what,
    failures.noticed_by,
    failures.contact_id,
    failures.has_owner,
    local_date(recoveries.acknowledged_at) as acknowledged_date,
    local_date(recoveries.repaired_at) as repaired_date,
    failures.cost,
    recoveries.value_repaired,
    recoveries.unknown_values,
    recoveries.next_order_date,
    failures.closed_date,
from failures
inner join failure_recoveries as recoveries using (failure_id)
left join failures_named as named using (failure_id)
left join customers on failures.customer_id = customers.customer_id
where failures.happened_date >= cast($from_date as date) and failures.happened_date < cast($to_date as date)
order by failures.happened_date desc, failures.failure_id
