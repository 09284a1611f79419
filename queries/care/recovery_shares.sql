-- name: recovery_shares
-- answers: Of our failures, how many were answered, acknowledged, explained, repaired, closed by the customer?
-- grain: one row per step
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   place       bigint   the order in which a recovery goes; 12 and 13 are what should not be
--   step        varchar  answered, acknowledged, explained, responsible, offered, done, unasked, own case, …
--   cases       bigint   failures of which it is so
--   failures    bigint   those it is known of and that have what the step is about: a repair, a close, an apology
--   replies     bigint   of ours in these failures' threads, that were read: what a label could be wrong in
--   case_share  double   share 0-1; null with fewer than ten
with known as (
    select
        failures.*,
        recoveries.* exclude (recoveries.failure_id),
    from failures
    inner join failure_recoveries as recoveries using (failure_id)
    where failures.happened_date >= cast($from_date as date) and failures.happened_date < cast($to_date as date)
),

-- True or false; null where nobody knows, or the step is about others.
steps as (
    select
        unnest(range(1, 14)) as place,
        unnest([
            'answered', 'acknowledged', 'explained', 'responsible', 'offered', 'done', 'unasked', 'own case',
            'made whole', 'owner named', 'closed by the customer', 'blame shifted', 'sorry again'
        ]) as step,
        unnest([
            case when is_read and contact_id <> '' or first_reply_at is not null then first_reply_at is not null end,
            case when is_read or acknowledged_at is not null then acknowledged_at is not null end,
            is_explained,
            is_owned,
            is_repair_offered,
            case when is_read or repaired_at is not null then repaired_at is not null end,
            is_unasked,
            is_own_case,
            coalesce(made_whole_share >= 1, rating_score >= 4),
            case when closed_date is null then has_owner end,
            case when closed_date is not null then coalesce(thanked_at, next_order_date) is not null end,
            shifts_blame,
            case when acknowledged_at is not null then sorry_again_date is not null end
        ]) as is_so,
        replies,
    from known
)

select
    place,
    step,
    count(*) filter (where is_so) as cases,
    count(is_so) as failures,
    cast(coalesce(sum(replies) filter (where is_so is not null), 0) as bigint) as replies,
    if(count(is_so) >= 10, count(*) filter (where is_so) / count(is_so), null) as case_share,
from steps
group by place, step
order by place
