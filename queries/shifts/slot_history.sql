-- name: slot_history
-- answers: How many callers came in each slot of the past days, how long did they wait, and how many of us were there?
-- grain: one row per day_date, slot_minute
-- params:
--   $from_date     date    first day, included; default: first_day
--   $to_date       date    day after the last day; default: day_after_last
--   $slot_minutes  bigint  length of a slot: 30 or 60; default: 60
-- returns:
--   day_date                date     local; every day from the first call of the log to the last
--   slot_minute             bigint   of the day; slots that are open on this weekday, or in which somebody once called
--   offered_calls           bigint   inbound calls that queued or rang, by the slot in which they began
--   answered_calls          bigint   of all that began
--   abandoned_calls         bigint   the caller left before anyone answered
--   wait_seconds            double   sum over all that were offered
--   abandoned_wait_seconds  double   sum over those that were abandoned
--   talk_seconds            double   spoken by all of ours
--   handle_seconds          double   the same: no source that is read states after-call work
--   people_present          bigint   of ours: speaking, or between two calls at most two hours apart; an estimate
--   is_open                 boolean  the company's business hours hold in a part of the slot, and the day is not off
--   is_day_off              boolean  a holiday of the settings
with present as (
    select
        day_date,
        half_hour * 30 // $slot_minutes * $slot_minutes as slot_minute,
        count(distinct who) as people_present,
    from shift_presence
    group by all
),

slots as (
    select
        half_hours.day_date,
        half_hours.half_hour * 30 // $slot_minutes * $slot_minutes as slot_minute,
        cast(coalesce(sum(sums.offered_calls), 0) as bigint) as offered_calls,
        cast(coalesce(sum(sums.answered_calls), 0) as bigint) as answered_calls,
        cast(coalesce(sum(sums.abandoned_calls), 0) as bigint) as abandoned_calls,
        coalesce(sum(sums.wait_seconds), 0) as wait_seconds,
        coalesce(sum(sums.abandoned_wait_seconds), 0) as abandoned_wait_seconds,
        coalesce(sum(sums.talk_seconds), 0) as talk_seconds,
        coalesce(sum(sums.talk_seconds), 0) as handle_seconds,
        bool_or(half_hours.is_open) as is_open,
        bool_or(half_hours.is_day_off) as is_day_off,
    from shift_half_hours as half_hours
    left join shift_call_sums as sums using (day_date, half_hour)
    where half_hours.day_date >= cast($from_date as date) and half_hours.day_date < cast($to_date as date)
    group by half_hours.day_date, slot_minute
)

select
    slots.* exclude (slots.is_open, slots.is_day_off),
    coalesce(present.people_present, 0) as people_present,
    slots.is_open,
    slots.is_day_off,
from slots
left join present using (day_date, slot_minute)
order by slots.day_date, slots.slot_minute
