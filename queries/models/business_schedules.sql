-- name: business_schedules
-- answers: Which business hours are there: the company's, those of some teams, those that a service desk exported?
-- grain: one row per schedule_number
-- returns:
--   schedule_number  bigint   1 = the company's
--   source           varchar  whose tickets it is for; null: of every source that exported no schedules
--   schedule_id      varchar  as the source or settings.toml names it
--   name             varchar  for readers
--   time_zone        varchar  IANA; the company's where the source names one that nobody knows
--   is_default       boolean  it holds for tickets to which no other was assigned
--   teams            varchar[]  lower case; tickets of these teams have it
--   tags             varchar[]  lower case; tickets with one of these tags have it
with imported_rows as (
    select *
    from landing_schedules
    qualify file_id = max(file_id) over (partition by source, schedule_id)
),

imported as (
    select
        source,
        schedule_id,
        any_value(name) as name,
        any_value(time_zone) as time_zone,
        min(created_at) as created_at,
    from imported_rows
    group by source, schedule_id
    having bool_or(end_minute > start_minute)
),

known_zones as (
    select name as time_zone
    from pg_timezone_names()
),

all_schedules as (
    select
        cast(null as varchar) as source,
        schedule_id,
        name,
        time_zone,
        place,
        place = 0 as is_default,
        teams,
        tags,
    from settings_schedules
    union all
    select
        imported.source,
        imported.schedule_id,
        coalesce(imported.name, imported.schedule_id) as name,
        coalesce(known_zones.time_zone, settings.time_zone) as time_zone,
        row_number() over (
            partition by imported.source order by imported.created_at nulls last, imported.schedule_id
        ) as place,
        place = 1 as is_default,
        [] as teams,
        [] as tags,
    from imported
    cross join settings
    left join known_zones on lower(imported.time_zone) = lower(known_zones.time_zone)
)

select
    row_number() over (order by source nulls first, place) as schedule_number,
    source,
    schedule_id,
    name,
    time_zone,
    is_default,
    teams,
    tags,
from all_schedules
order by schedule_number
