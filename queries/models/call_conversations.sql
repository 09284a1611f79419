-- name: call_conversations
-- answers: Which device of ours spoke in which call, for how long, and whose device was it that day?
-- grain: one row per source, call_key, our_device
-- returns:
--   source         varchar    the format it came from
--   call_key       varchar    what the rows of one call share
--   our_device     varchar    extension or agent as the source names it
--   answered_at    timestamp  when this device began to speak, UTC
--   talk_seconds   double     seconds; doubled Local/ channels counted once
--   person_id      varchar    who had the device that day; null when the roster does not say, or names two
--   is_leader      boolean    false when unknown
--   choice         bigint     1 = the device that stands for the call: a leader's first, then the longest talk
with conversation_legs as (
    select distinct
        source,
        call_key,
        our_device,
        answered_at,
        talk_seconds,
    from call_legs
    where is_conversation and our_device is not null
),

devices as (
    select
        source,
        call_key,
        our_device,
        min(answered_at) as answered_at,
        sum(talk_seconds) as talk_seconds,
    from conversation_legs
    group by source, call_key, our_device
),

holders as (
    select
        devices.source,
        devices.call_key,
        devices.our_device,
        min(people.person_id) as person_id,
        bool_or(people.is_leader) as is_leader,
    from devices
    inner join people
        on
            (
                people.extension = devices.our_device
                or people.agent_id = devices.our_device
                or people.email = lower(devices.our_device)
            )
            and local_date(devices.answered_at) between people.valid_from_date and people.valid_to_date
    group by devices.source, devices.call_key, devices.our_device
    having count(distinct people.person_id) = 1
)

select
    devices.*,
    holders.person_id,
    coalesce(holders.is_leader, false) as is_leader,
    row_number() over (
        partition by devices.source, devices.call_key
        order by
            coalesce(holders.is_leader, false) desc, devices.talk_seconds desc, devices.answered_at, devices.our_device
    ) as choice,
from devices
left join holders using (source, call_key, our_device)
order by devices.source, devices.call_key, choice
