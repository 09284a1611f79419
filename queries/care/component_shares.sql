-- name: component_shares
-- answers: Which parts of an apology do the threads hold in which we said sorry for a failure of ours?
-- grain: one row per component
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   component          varchar  regret, explanation, responsibility, repentance, repair, forgiveness
--   place              bigint   in which order the parts are told
--   threads            bigint   with an apology for a failure of ours
--   replies            bigint   in them
--   component_threads  bigint   any of the replies holds the part
with apologies as (
    select
        replies,
        unnest([
            {'component': 'regret', 'place': 1, 'is_there': regret},
            {'component': 'explanation', 'place': 2, 'is_there': explanation},
            {'component': 'responsibility', 'place': 3, 'is_there': responsibility},
            {'component': 'repentance', 'place': 4, 'is_there': repentance},
            {'component': 'repair', 'place': 5, 'is_there': repair},
            {'component': 'forgiveness', 'place': 6, 'is_there': forgiveness},
        ]) as part,
    from reply_threads
    where
        has_apology
        and first_reply_date >= cast($from_date as date)
        and first_reply_date < cast($to_date as date)
)

select
    part['component'] as component,
    cast(part['place'] as bigint) as place,
    count(*) as threads,
    cast(sum(replies) as bigint) as replies,
    count(*) filter (where part['is_there']) as component_threads,
from apologies
group by component, place
order by place
