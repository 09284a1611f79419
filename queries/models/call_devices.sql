-- name: call_devices
-- answers: Which device of ours spoke in which call, when and for how long?
-- grain: one row per source, call_key, our_device
-- returns:
--   source        varchar    the format it came from
--   call_key      varchar    what the rows of one call share
--   our_device    varchar    extension or agent as the source names it
--   answered_at   timestamp  when this device began to speak, UTC
--   talk_seconds  double     seconds; rows that overlap (doubled Local/ channels) counted once; null when unknown
with legs as (
    select
        *,
        max(answered_at + to_milliseconds(cast(1000 * coalesce(talk_seconds, 0) as bigint))) over (
            partition by source, call_key, our_device
            order by answered_at, leg_id
            rows between unbounded preceding and 1 preceding
        ) as busy_until_at,
    from call_legs
    where is_conversation and our_device is not null
),

numbered_legs as (
    select
        *,
        count(*) filter (where busy_until_at is null or answered_at >= busy_until_at) over (
            partition by source, call_key, our_device
            order by answered_at, leg_id
        ) as conversation_number,
    from legs
),

conversations as (
    select
        source,
        call_key,
        our_device,
        min(answered_at) as answered_at,
        max(talk_seconds) as talk_seconds,
    from numbered_legs
    group by source, call_key, our_device, conversation_number
)

select
    source,
    call_key,
    our_device,
    min(answered_at) as answered_at,
    sum(talk_seconds) as talk_seconds,
from conversations
group by source, call_key, our_device
order by source, call_key, our_device
