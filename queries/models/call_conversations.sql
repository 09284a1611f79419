-- name: call_conversations
-- answers: Which device of ours spoke in which call, for how long, and whose device was it that day?
-- grain: one row per source, call_key, our_device
-- returns:
--   source         varchar    the format it came from
--   call_key       varchar    what the rows of one call share
--   our_device     varchar    extension or agent as the source names it
--   answered_at    timestamp  when this device began to speak, UTC
--   talk_seconds   double     seconds; null when the source does not say
--   person_id      varchar    who had the device that day; null when the roster does not say, or names two
--   is_leader      boolean    false when unknown
--   choice         bigint     1 = the device that stands for the call: a leader's first, then the longest talk
with holders as (
    select
        call_devices.source,
        call_devices.call_key,
        call_devices.our_device,
        min(people.person_id) as person_id,
        bool_or(people.is_leader) as is_leader,
    from call_devices
    inner join people
        on
            (
                people.extension = call_devices.our_device
                or people.agent_id = call_devices.our_device
                or people.email = lower(call_devices.our_device)
            )
            and local_date(call_devices.answered_at) between people.valid_from_date and people.valid_to_date
    group by call_devices.source, call_devices.call_key, call_devices.our_device
    having count(distinct people.person_id) = 1
)

select
    call_devices.*,
    holders.person_id,
    coalesce(holders.is_leader, false) as is_leader,
    row_number() over (
        partition by call_devices.source, call_devices.call_key
        order by
            coalesce(holders.is_leader, false) desc,
            call_devices.talk_seconds desc nulls last,
            call_devices.answered_at,
            call_devices.our_device
    ) as choice,
from call_devices
left join holders using (source, call_key, our_device)
order by call_devices.source, call_devices.call_key, choice
