-- name: ticket_schedules
-- answers: For the tickets to which other business hours than the usual were assigned: which held, from when to when?
-- grain: one row per source, ticket_id, from_at
-- returns:
--   source           varchar    the system it came from
--   ticket_id        varchar    as the source names it
--   schedule_number  bigint     of business_schedules
--   from_at          timestamp  UTC; the first is the ticket's creation, or before
--   until_at         timestamp  null: to this day
with assigned as (
    select
        landing_ticket_schedules.source,
        landing_ticket_schedules.ticket_id,
        landing_ticket_schedules.valid_from as from_at,
        business_schedules.schedule_number,
    from landing_ticket_schedules
    inner join business_schedules using (source, schedule_id)
    qualify
        row_number() over (
            partition by landing_ticket_schedules.source, landing_ticket_schedules.record_key
            order by landing_ticket_schedules.file_id desc, landing_ticket_schedules.line desc
        ) = 1
    union all
    select
        latest_tickets.source,
        latest_tickets.ticket_id,
        latest_tickets.created_at as from_at,
        min(business_schedules.schedule_number) as schedule_number,
    from latest_tickets
    inner join business_schedules
        on
            list_contains(business_schedules.teams, lower(latest_tickets.team))
            or list_has_any(business_schedules.tags, string_split(lower(latest_tickets.tags), ' '))
    where not exists (select 1 from landing_schedules where landing_schedules.source = latest_tickets.source)
    group by latest_tickets.source, latest_tickets.ticket_id, latest_tickets.created_at
),

firsts as (
    select
        source,
        ticket_id,
        min(from_at) as first_at,
    from assigned
    group by source, ticket_id
),

with_the_usual as (
    select *
    from assigned
    union all
    select
        latest_tickets.source,
        latest_tickets.ticket_id,
        latest_tickets.created_at as from_at,
        business_schedules.schedule_number,
    from latest_tickets
    inner join firsts using (source, ticket_id)
    inner join business_schedules
        on latest_tickets.source = business_schedules.source and business_schedules.is_default
    where firsts.first_at > latest_tickets.created_at
)

select
    source,
    ticket_id,
    schedule_number,
    from_at,
    lead(from_at) over (partition by source, ticket_id order by from_at) as until_at,
from with_the_usual
order by source, ticket_id, from_at
