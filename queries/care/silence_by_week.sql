-- name: silence_by_week
-- answers: How many customers had to wait for a person's reply in each week, how many too long, how many asked again?
-- grain: one row per week_date
-- params:
--   $from_date  date     first day on which a wait began, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   week_date             date     Monday
--   waits                 bigint   waits for a reply to a message that began in the week
--   late_waits            bigint   beyond both thresholds of settings.toml, care, by the end of the data
--   judged_waits          bigint   of which the usual wait is known, or which were short
--   late_share            double   share 0-1 of these; null below 10
--   chased_waits          bigint   waits in which the customer asked again at least once
--   chased_share          double   share 0-1 of the waits; null below 10
--   chasers               bigint   how often customers asked again
--   median_business_minutes  double  half of the waits were shorter; of those without a reply, what they lasted so far
--   median_calendar_minutes  double  the same with nights and weekends
--   is_whole_week         boolean  the data reach beyond the week's Sunday
with reach as (
    select max(last_date) as last_date
    from data_through
    where kind = 'tickets'
)

select
    week_of(silences.from_date) as week_date,
    count(*) as waits,
    count(*) filter (where silences.is_late) as late_waits,
    count(silences.is_late) as judged_waits,
    if(judged_waits >= 10, late_waits / judged_waits, null) as late_share,
    count(*) filter (where silences.chasers > 0) as chased_waits,
    if(waits >= 10, chased_waits / waits, null) as chased_share,
    cast(sum(silences.chasers) as bigint) as chasers,
    median(silences.waited_business_minutes) as median_business_minutes,
    median(silences.waited_calendar_minutes) as median_calendar_minutes,
    week_date + 6 <= any_value(reach.last_date) as is_whole_week,
from silences
cross join reach
where
    silences.wait_kind = 'message'
    and silences.from_date >= cast($from_date as date) and silences.from_date < cast($to_date as date)
    and is_asked_contact(silences.contact_id, $channel, $segment)
group by week_date
order by week_date
