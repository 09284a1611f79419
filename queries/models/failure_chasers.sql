-- name: failure_chasers
-- answers: How often did customers ask again after a failure, in its thread, before a person answered?
-- grain: one row per failure_id
-- returns:
--   failure_id  varchar  as in failures: those with a wait in their thread
--   chasers     bigint   further messages and unanswered calls of the customer since the failure, as in silences
select
    failures.failure_id,
    cast(
        sum(length(list_filter(silences.chased_at, lambda each: each >= failures.happened_at))) as bigint
    ) as chasers,
from failures
inner join silences using (contact_id)
group by failures.failure_id
order by failures.failure_id
