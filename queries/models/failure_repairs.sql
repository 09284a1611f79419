-- name: failure_repairs
-- answers: What does the list of repairs say that was offered and done for each failure?
-- grain: one row per failure_id
-- returns:
--   failure_id      varchar    as in failures
--   offered_at      timestamp  first offer, or first repair done without one, UTC
--   done_at         timestamp  first repair done, UTC; null: offered only
--   value           double     to the customer, money, of the repairs done, as far as it is known; null: nothing known
--   without_value   bigint     repairs done that name no value
--   is_unasked      boolean    one came without being asked for; null when the list does not say
--   is_own_case     boolean    one was made for this customer's own case; null when the list does not say
select
    failure_id,
    min(coalesce(offered_at, done_at)) as offered_at,
    min(done_at) as done_at,
    round(sum(repairs.value) filter (where done_at is not null), 2) as value,
    count(*) filter (where done_at is not null and repairs.value is null) as without_value,
    bool_or(not was_asked) as is_unasked,
    bool_or(is_own_case) as is_own_case,
from repairs
group by failure_id
order by failure_id
