-- name: ticket_clock_minutes
-- answers: How many calendar and business minutes did the clocks of each ticket run, by the schedules that held for it?
-- grain: one row per source, ticket_id
-- returns:
--   source                               varchar  the system it came from
--   ticket_id                            varchar  as the source names it
--   first_reply_calendar_minutes         double   from creation to the first reply; null where there is none
--   first_reply_business_minutes         double   the same within business hours
--   first_resolution_calendar_minutes    double   to the first resolution
--   first_resolution_business_minutes    double   the same within business hours
--   full_resolution_calendar_minutes     double   to the last resolution, of a ticket open again too
--   full_resolution_business_minutes     double   the same within business hours
--   requester_wait_calendar_minutes      double   in new, open and hold; null without status history
--   requester_wait_business_minutes      double   the same within business hours
with sources as (
    select distinct source
    from tickets
),

usual_schedules as (
    select
        sources.source,
        coalesce(max(business_schedules.schedule_number), 1) as schedule_number,
    from sources
    left join business_schedules on sources.source = business_schedules.source and business_schedules.is_default
    group by sources.source
),

pieces as (
    select
        ticket_clocks.source,
        ticket_clocks.ticket_id,
        ticket_clocks.clock,
        coalesce(ticket_schedules.schedule_number, usual_schedules.schedule_number) as schedule_number,
        greatest(ticket_clocks.from_at, ticket_schedules.from_at) as from_at,
        least(ticket_clocks.until_at, ticket_schedules.until_at) as until_at,
    from ticket_clocks
    inner join usual_schedules on ticket_clocks.source = usual_schedules.source
    left join ticket_schedules
        on
            ticket_clocks.source = ticket_schedules.source
            and ticket_clocks.ticket_id = ticket_schedules.ticket_id
            and ticket_schedules.from_at < ticket_clocks.until_at
            and coalesce(ticket_schedules.until_at, timestamp 'infinity') > ticket_clocks.from_at
),

piece_minutes as (
    select
        pieces.source,
        pieces.ticket_id,
        pieces.clock,
        date_diff('second', pieces.from_at, pieces.until_at) / 60.0 as calendar_minutes,
        business_minutes(ends.minutes_before, ends.open_minutes, pieces.until_at)
        - business_minutes(starts.minutes_before, starts.open_minutes, pieces.from_at) as business_minutes,
    from pieces
    left join business_hours as starts
        on pieces.schedule_number = starts.schedule_number and date_trunc('hour', pieces.from_at) = starts.hour_at
    left join business_hours as ends
        on pieces.schedule_number = ends.schedule_number and date_trunc('hour', pieces.until_at) = ends.hour_at
)

select
    source,
    ticket_id,
    sum(calendar_minutes) filter (where clock = 'first reply') as first_reply_calendar_minutes,
    sum(business_minutes) filter (where clock = 'first reply') as first_reply_business_minutes,
    sum(calendar_minutes) filter (where clock = 'first resolution') as first_resolution_calendar_minutes,
    sum(business_minutes) filter (where clock = 'first resolution') as first_resolution_business_minutes,
    sum(calendar_minutes) filter (where clock = 'full resolution') as full_resolution_calendar_minutes,
    sum(business_minutes) filter (where clock = 'full resolution') as full_resolution_business_minutes,
    sum(calendar_minutes) filter (where clock = 'requester wait') as requester_wait_calendar_minutes,
    sum(business_minutes) filter (where clock = 'requester wait') as requester_wait_business_minutes,
from piece_minutes
group by source, ticket_id
order by source, ticket_id
