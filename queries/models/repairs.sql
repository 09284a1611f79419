-- name: repairs
-- answers: What was offered and done to make a failure good?
-- grain: one row per repair_id
-- returns:
--   repair_id          varchar    as the list names it
--   failure_id         varchar    as in failures
--   offered_at         timestamp  UTC; null when only known as done
--   done_at            timestamp  UTC; null: offered, and not done
--   what               varchar    as written down: mask it in views
--   value              double     to the customer, money; null when not said
--   was_asked          boolean    the customer had to ask for it; null when not said
--   is_own_case        boolean    made for this customer's own case; null when not said
--   approval_asked_at  timestamp  UTC; null: nobody was asked
--   approved_at        timestamp  UTC
select
    repair_id,
    failure_id,
    offered_at,
    done_at,
    what,
    value,
    was_asked,
    is_own_case,
    approval_asked_at,
    approved_at,
from landing_repairs
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by failure_id, repair_id
