-- name: silence_clocks
-- answers: How long did each customer's wait for a person last, by the calendar and by the business hours?
-- grain: one row per wait_id
-- returns:
--   wait_id                  varchar    as in silence_waits
--   told_until_at            timestamp  when it ended, or the end of the data while it lasts, UTC
--   waited_calendar_minutes  double     until then
--   waited_business_minutes  double     until then, within the business hours of its schedule
--   since_business_minutes   double     business minutes on the clock of that schedule when it began
with data_end as (
    select max(last_at) as last_at
    from data_through
    where kind <> 'newsletters'
),

spans as (
    select
        waits.wait_id,
        waits.schedule_number,
        waits.since_at,
        coalesce(waits.until_at, greatest(waits.since_at, data_end.last_at)) as told_until_at,
    from silence_waits as waits
    cross join data_end
)

select
    spans.wait_id,
    spans.told_until_at,
    date_diff('second', spans.since_at, spans.told_until_at) / 60.0 as waited_calendar_minutes,
    round(
        business_minutes(ends.minutes_before, ends.open_minutes, spans.told_until_at)
        - business_minutes(starts.minutes_before, starts.open_minutes, spans.since_at),
        4
    ) as waited_business_minutes,
    business_minutes(starts.minutes_before, starts.open_minutes, spans.since_at) as since_business_minutes,
from spans
left join business_hours as starts
    on spans.schedule_number = starts.schedule_number and date_trunc('hour', spans.since_at) = starts.hour_at
left join business_hours as ends
    on spans.schedule_number = ends.schedule_number and date_trunc('hour', spans.told_until_at) = ends.hour_at
order by spans.wait_id
