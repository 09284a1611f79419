-- name: prospect_conversions
-- answers: Did those order within so many days who had spoken with one of us, and those who had not?
-- grain: one row per talked_with
-- params:
--   $as_of_date  date    what was known at the start of this day; default: day_after_last
--   $days        bigint  in which they ordered; default: 30
-- returns:
--   talked_with     varchar  leader; colleague: with one of us who is no leader; anybody: both
--   prospects       bigint   spoke before their first order, so many days ago or longer
--   ordered         bigint   of these, ordered in so many days after it
--   low_share       double   where the share lies 19 times of 20 (Wilson, z = 2)
--   high_share      double   the same
--   same_age_share  double   of those as long registered and without a conversation by then, who ordered; share 0-1
with talks as (
    select
        customer_id,
        min(started_at) as first_at,
        coalesce(min(started_at) filter (where is_by_leader), min(started_at)) as talked_at,
        bool_or(is_by_leader) as has_leader,
    from prospect_contacts
    where is_two_way and started_date < cast($as_of_date as date)
    group by customer_id
),

known as (
    select
        talks.has_leader,
        floor(epoch(talks.talked_at - prospects.registered_at) / 86400) as age_days,
        epoch(talks.first_at - prospects.registered_at) / 86400 as first_age_days,
        epoch(prospects.first_order_at - prospects.registered_at) / 86400 as order_age_days,
        prospects.first_order_at <= talks.talked_at + to_days(cast($days as integer)) as has_ordered,
        cast($as_of_date as date) - prospects.registered_date - 1 - $days as known_days,
    from prospects
    left join talks using (customer_id)
),

others as (
    select
        ages.age_days,
        count(*) filter (where known.order_age_days <= ages.age_days + $days) / count(*) as share,
    from (select distinct each.age_days from known as each) as ages
    inner join known on ages.age_days <= known.known_days
    where coalesce(least(known.order_age_days, known.first_age_days - 1) > ages.age_days, true)
    group by ages.age_days
)

select
    unnest([if(known.has_leader, 'leader', 'colleague'), 'anybody']) as talked_with,
    count(*) as prospects,
    count(*) filter (where known.has_ordered) as ordered,
    round((ordered + 2 - 2 * sqrt(ordered - ordered ** 2 / prospects + 1)) / (prospects + 4), 4) as low_share,
    round((ordered + 2 + 2 * sqrt(ordered - ordered ** 2 / prospects + 1)) / (prospects + 4), 4) as high_share,
    round(avg(others.share), 6) as same_age_share,
from known
left join others using (age_days)
where known.age_days <= known.known_days
group by talked_with
order by list_position(['leader', 'colleague', 'anybody'], talked_with)
