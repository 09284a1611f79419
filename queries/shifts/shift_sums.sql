-- name: shift_sums
-- answers: How many of the planned shifts were taken in each week, by one leader or by all together?
-- grain: one row per week_date
-- params:
--   $from_date  date     first week's Monday or a day in it; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null: the sums of all; default: null
-- returns:
--   week_date       date    Monday
--   leaders         bigint  who planned a shift or took one
--   planned_shifts  bigint  that ended before the end of what the data know
--   kept_shifts     bigint  at the planned time
--   moved_shifts    bigint  made good on the same day or in the same week
--   missed_shifts   bigint  neither
--   extra_shifts    bigint  taken without a plan
--   adherence       double  share 0-1 of the planned ones that were kept; null without any
--   conformance     double  share 0-1 of the planned ones that were kept or moved; null without any
--   is_whole_week   boolean  calls and tickets, where imported, both reach to the week's Sunday
with sums as (
    select
        week_date,
        count(*) as leaders,
        cast(sum(planned_shifts) as bigint) as planned_shifts,
        cast(sum(kept_shifts) as bigint) as kept_shifts,
        cast(sum(moved_shifts) as bigint) as moved_shifts,
        cast(sum(missed_shifts) as bigint) as missed_shifts,
        cast(sum(extra_shifts) as bigint) as extra_shifts,
    from taken_shifts
    where
        week_date >= week_of(cast($from_date as date))
        and week_date < cast($to_date as date)
        and ($person_id is null or person_id = $person_id)
    group by week_date
)

select
    *,
    kept_shifts / nullif(planned_shifts, 0) as adherence,
    (kept_shifts + moved_shifts) / nullif(planned_shifts, 0) as conformance,
    week_date + 6 <= (
        select min(data_through.last_date)
        from data_through
        where data_through.kind in ('calls', 'tickets')
    ) as is_whole_week,
from sums
order by week_date
