-- name: silence_call_backs
-- answers: Which call-backs that a leader promised were not made on the day due, and how long did each customer wait?
-- grain: one row per action_id
-- returns:
--   action_id    varchar      the promise, as in promises
--   person_id    varchar      the leader who promised it
--   customer_id  varchar      to whom; null when unknown
--   contact_id   varchar      in which it was promised; null when none was named
--   since_at     timestamp    the end of the day due, by local clocks, UTC
--   until_at     timestamp    one of us spoke with them or wrote, or the end of the day it was done; null: they wait
--   chased_at    timestamp[]  calls of theirs meanwhile that nobody answered
with broken as (
    select
        promises.action_id,
        promises.person_id,
        promises.customer_id,
        promises.contact_id,
        timezone('UTC', timezone(settings.time_zone, cast(promises.due_date + 1 as timestamp))) as since_at,
        timezone('UTC', timezone(settings.time_zone, cast(promises.done_date + 1 as timestamp))) as done_at,
    from promises
    cross join settings
    where
        promises.due_date is not null
        and coalesce(promises.customer_id, promises.contact_id) is not null
        and coalesce(promises.done_date > promises.due_date, true)
),

moments as (
    select
        customer_id,
        started_at as moment_at,
        outcome = 'answered' as is_answer,
    from contacts
    where
        (outcome = 'answered' and channel = 'call' and direction <> 'internal')
        or (outcome = 'answered' and source = 'leader_contacts')
        or (outcome in ('abandoned', 'voicemail') and direction = 'inbound')
    union all
    select
        customer_id,
        written_at as moment_at,
        true as is_answer,
    from silence_replies
),

ended as (
    select
        broken.action_id,
        any_value(broken.person_id) as person_id,
        any_value(broken.customer_id) as customer_id,
        any_value(broken.contact_id) as contact_id,
        broken.since_at,
        least(any_value(broken.done_at), min(moments.moment_at) filter (where moments.is_answer)) as until_at,
        coalesce(list(moments.moment_at order by moments.moment_at) filter (where not moments.is_answer), []) as calls,
    from broken
    left join moments on broken.customer_id = moments.customer_id and broken.since_at < moments.moment_at
    group by broken.action_id, broken.since_at
)

select
    action_id,
    person_id,
    customer_id,
    contact_id,
    since_at,
    until_at,
    list_filter(calls, lambda each: each < coalesce(until_at, timestamp 'infinity')) as chased_at,
from ended
order by since_at, action_id
