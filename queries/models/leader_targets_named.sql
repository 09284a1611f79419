-- name: leader_targets_named
-- answers: Which targets did rosters and the list of targets name, and from which day does each count?
-- grain: one row per named_by, file_id, line, valid_from_date
-- returns:
--   person_id        varchar  as the roster names the leader
--   valid_from_date  date     the day named, or the day it came in; 1900-01-01: always (decision 0018)
--   target_per_week  double   contacts or shifts a week
--   target_kind      varchar  contacts or shifts
--   named_by         varchar  targets or roster
--   file_id          bigint   the file that names it
--   line             bigint   its line there
with files as (
    select
        import_files.file_id,
        local_date(imports.imported_at) as came_date,
    from import_files
    inner join imports using (import_id)
),

-- A roster holds from the day it came in until its next one; the first that names a target, for all of the past too.
roster_rows as (
    select
        roster.*,
        coalesce(roster.valid_from, date '1900-01-01') as row_date,
        greatest(row_date, if(file_id = min(file_id) over (partition by roster.person_id), row_date, files.came_date))
            as start_date,
        coalesce(min(files.came_date) over next_file, date '9999-12-31') as until_date,
        files.came_date = min(files.came_date) over (partition by roster.source, roster.person_id, roster.valid_from)
        and roster.valid_from is not null as is_day_new,
    from landing_people as roster
    inner join files using (file_id)
    where roster.is_leader and roster.target_per_week is not null
    window next_file as (
        partition by roster.source, roster.person_id order by file_id groups between 1 following and 1 following
    )
),

-- A day that a row names counts, even a past one; a row changed later reaches back to the week of the change at most.
listed_rows as (
    select
        listed.*,
        files.came_date,
        row_number() over (same_day order by file_id, listed.line) = 1 as is_day_new,
        row_number() over (partition by listed.person_id order by file_id, listed.line) = 1
        and listed.person_id not in (select each.person_id from roster_rows as each where each.file_id < listed.file_id)
            as is_first,
    from landing_targets as listed
    inner join files using (file_id)
    window same_day as (partition by listed.person_id, listed.valid_from)
)

select
    person_id,
    unnest(list_distinct([if(is_day_new, row_date, start_date), start_date])) as valid_from_date,
    target_per_week,
    'contacts' as target_kind,
    'roster' as named_by,
    file_id,
    line,
from roster_rows
where start_date < until_date
union all
select
    person_id,
    case
        when valid_from is null then if(is_first, date '1900-01-01', came_date)
        else if(is_day_new, valid_from, greatest(valid_from, week_of(came_date)))
    end as valid_from_date,
    target_per_week,
    lower(coalesce(target_kind, 'shifts')) as target_kind,
    'targets' as named_by,
    file_id,
    line,
from listed_rows
order by person_id, valid_from_date, file_id, line
