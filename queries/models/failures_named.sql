-- name: failures_named
-- answers: Which failures of ours does the register name, and which proposals were dismissed?
-- grain: one row per failure_id
-- returns:
--   failure_id     varchar    as the register names it; for a ticket its contact_id
--   happened_at    timestamp  UTC
--   happened_date  date       local day
--   customer_id    varchar    null when not said
--   contact_id     varchar    the thread in which it is talked about; null when not said
--   order_id       varchar    null when not said
--   noticed_by     varchar    us, customer; null when not said
--   failure_kind   varchar    late, lost, damaged, wrong, billing, silence, other; null when not said
--   what           varchar    what happened, as written down: mask it in views
--   owner          varchar    who sees to it, as written; null: nobody
--   cost           double     to the customer, money; null when not said
--   fees           double     of that what they paid; null when not said
--   minutes        double     of their time; null when not said
--   is_dismissed   boolean    looked at, and no failure
--   closed_date    date       local day; null while it is open
select
    failure_id,
    happened_at,
    local_date(happened_at) as happened_date,
    nullif(trim(customer_id), '') as customer_id,
    nullif(trim(contact_id), '') as contact_id,
    nullif(trim(order_id), '') as order_id,
    lower(noticed_by) as noticed_by,
    case
        when latin_lower(failure_kind) in ('late', 'lost', 'damaged', 'wrong', 'billing', 'silence')
            then latin_lower(failure_kind)
        when trim(failure_kind) <> '' then 'other'
    end as failure_kind,
    what,
    nullif(trim(owner), '') as owner,
    cost,
    fees,
    minutes,
    coalesce(lower(state), 'confirmed') = 'dismissed' as is_dismissed,
    closed_on as closed_date,
from landing_failures
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by happened_at, failure_id
