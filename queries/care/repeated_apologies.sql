-- name: repeated_apologies
-- answers: To which customers did we say sorry twice for failures of ours, without a repair that is done?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id         varchar  as in failures; the first of the two apologies is its own
--   customer           varchar  masked; null when unknown
--   size               varchar  of the account; null when nobody says
--   contact_id         varchar  the thread; null when none is named
--   happened_date      date     local day
--   acknowledged_date  date     the first apology
--   sorry_again_date   date     the next one
--   is_repeated        boolean  for a further failure; false: for the same one
--   is_repair_offered  boolean  a repair was offered, and is not done
--   next_order_date    date     first day with an order after the failure
select
    failures.failure_id,
    masked_name(customers.name) as customer,
    customers.size,
    failures.contact_id,
    failures.happened_date,
    local_date(recoveries.acknowledged_at) as acknowledged_date,
    recoveries.sorry_again_date,
    recoveries.is_repeated,
    coalesce(recoveries.is_repair_offered, false) as is_repair_offered,
    recoveries.next_order_date,
from failures
inner join failure_recoveries as recoveries using (failure_id)
left join customers using (customer_id)
where
    failures.happened_date >= cast($from_date as date)
    and failures.happened_date < cast($to_date as date)
    and recoveries.sorry_again_date is not null
    and recoveries.repaired_at is null
order by recoveries.sorry_again_date desc, failures.failure_id
