-- name: prospects_by_age
-- answers: How long have those been registered who have not ordered yet, and did one of us speak with them?
-- grain: one row per age_band
-- params:
--   $as_of_date  date  without an order at the start of this day; default: day_after_last
-- returns:
--   age_band       varchar  since the registration: up to 7 days, 8-30 days, 31-90 days, 91-365 days, over a year
--   prospects      bigint   registered, and no order; a band of fewer than five is not listed
--   in_touch       bigint   of these, called or wrote since they registered
--   spoken_with    bigint   of these, a person of ours spoke with them or wrote to them
--   met_by_leader  bigint   of these, a leader did
with touched as (
    select
        customer_id,
        bool_or(is_two_way) as is_spoken_with,
        bool_or(is_by_leader) as is_met,
    from prospect_contacts
    where started_date < cast($as_of_date as date)
    group by customer_id
),

ages as (
    select
        touched.customer_id is not null as is_in_touch,
        coalesce(touched.is_spoken_with, false) as is_spoken_with,
        coalesce(touched.is_met, false) as is_met,
        cast($as_of_date as date) - 1 - prospects.registered_date as days,
    from prospects
    left join touched using (customer_id)
    where
        prospects.registered_date < cast($as_of_date as date)
        and coalesce(prospects.first_order_date >= cast($as_of_date as date), true)
)

select
    case
        when days <= 7 then 'up to 7 days'
        when days <= 30 then '8-30 days'
        when days <= 90 then '31-90 days'
        when days <= 365 then '91-365 days'
        else 'over a year'
    end as age_band,
    count(*) as prospects,
    count(*) filter (where is_in_touch) as in_touch,
    count(*) filter (where is_spoken_with) as spoken_with,
    count(*) filter (where is_met) as met_by_leader,
from ages
group by age_band
having count(*) >= 5
order by min(days)
