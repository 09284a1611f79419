-- name: source_freshness
-- answers: How far does each source reach, and is one of them behind the others?
-- grain: one row per source, kind
-- returns:
--   source               varchar  whose records they are
--   kind                 varchar  calls, tickets, orders, newsletters
--   records              bigint   all of them
--   first_date           date     local day of the first record
--   last_date            date     local day of the last record
--   active_days          bigint   days with at least one record
--   days_behind          bigint   from its last record to the newest of any source; 0 = it is the newest
--   usual_days_between   double   from a day with records to the next: half of the times no more
--   longest_usual_days   double   the same, nine times in ten no more
--   is_behind            boolean  silent for more than twice as long as nine times in ten
with distances as (
    select
        *,
        date_diff('day', lag(day_date) over (partition by source, kind order by day_date), day_date) as days_between,
    from source_days
    where records > 0
),

sources as (
    select
        source,
        kind,
        cast(sum(records) as bigint) as records,
        min(day_date) as first_date,
        max(day_date) as last_date,
        count(*) as active_days,
        quantile_cont(days_between, 0.5) as usual_days_between,
        quantile_cont(days_between, 0.9) as longest_usual_days,
    from distances
    group by source, kind
),

newest as (
    select max(last_date) as newest_date from sources where kind <> 'newsletters'
)

select
    sources.source,
    sources.kind,
    sources.records,
    sources.first_date,
    sources.last_date,
    sources.active_days,
    greatest(coalesce(date_diff('day', sources.last_date, newest.newest_date), 0), 0) as days_behind,
    sources.usual_days_between,
    sources.longest_usual_days,
    coalesce(
        date_diff('day', sources.last_date, newest.newest_date) > 2 * greatest(sources.longest_usual_days, 1), false
    ) as is_behind,
from sources
cross join newest
order by sources.kind, sources.source
