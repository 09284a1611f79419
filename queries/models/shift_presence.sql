-- name: shift_presence
-- answers: Who of ours was on the phones in each half hour, as far as their calls show it?
-- grain: one row per day_date, half_hour, who
-- returns:
--   day_date   date     local day
--   half_hour  bigint   0-47
--   who        varchar  the person, or the device where the roster names nobody: to be counted, never shown
with conversations as (
    select
        coalesce(talks.person_id, talks.our_device) as who,
        local_time(talks.answered_at) as from_local,
        max(local_time(talks.answered_at + to_milliseconds(cast(1000 * coalesce(talks.talk_seconds, 0) as bigint))))
            as ended_local,
    from call_conversations as talks
    inner join calls using (source, call_key)
    where calls.direction <> 'internal'
    group by all
),

-- Between two conversations of one day, at most two hours apart, they were there.
stays as (
    select
        *,
        lead(from_local) over (partition by who order by from_local) as next_local,
        if(
            next_local <= ended_local + interval 2 hour and cast(next_local as date) = cast(from_local as date),
            next_local,
            least(ended_local, from_local + interval 12 hour)
        ) as until_local,
    from conversations
),

half_hours as (
    select
        who,
        unnest(
            generate_series(
                time_bucket(interval 30 minute, from_local), greatest(until_local, from_local), interval 30 minute
            )
        ) as half_hour_local,
    from stays
)

select distinct
    cast(half_hour_local as date) as day_date,
    hour(half_hour_local) * 2 + minute(half_hour_local) // 30 as half_hour,
    who,
from half_hours
order by day_date, half_hour, who
