-- name: leader_segments
-- answers: Which kinds of customers do we serve, and which of them did leaders hear?
-- grain: one row per segment
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
-- returns:
--   segment            varchar  new, without_order, small, large, lapsed, unhappy; they overlap
--   served_customers   bigint   known: a contact or an order in 365 days, or registered without an order
--   segment_customers  bigint   of these, in the segment on the last day; a segment of fewer than five is not listed
--   served_share       double   share 0-1
--   heard_customers    bigint   known customers whom leaders met in the period
--   heard_in_segment   bigint   of these, in the segment on a day on which they were met
--   heard_share        double   share 0-1; null when nobody known was met
--   is_beyond_chance   boolean  the share served lies outside the 95 % interval (Wilson) of that heard; null: none
--   size_by            varchar  small and large go by: size (as the source names it) or revenue (outer quarters)
with members as (
    select
        customer_id,
        heard_date as day_date,
        true as is_heard,
    from customer_segments_heard
    where heard_date >= cast($from_date as date) and heard_date < cast($to_date as date)
        and ($person_id is null or person_id = $person_id)
    union
    select
        customer_id,
        cast($to_date as date) - 1 as day_date,
        false as is_heard,
    from customer_segments_served
    where cast($to_date as date) > from_date and cast($to_date as date) <= until_date
),

totals as (
    select
        count(distinct customer_id) filter (where not is_heard) as served_customers,
        count(distinct customer_id) filter (where is_heard) as heard_customers,
    from members
)

select
    segments.segment,
    totals.served_customers,
    count(distinct members.customer_id) filter (where not members.is_heard) as segment_customers,
    segment_customers / totals.served_customers as served_share,
    totals.heard_customers,
    count(distinct members.customer_id) filter (where members.is_heard) as heard_in_segment,
    heard_in_segment / nullif(totals.heard_customers, 0) as heard_share,
    abs(heard_share - served_share) > 1.96 * sqrt(served_share * (1 - served_share) / totals.heard_customers)
        as is_beyond_chance,
    any_value(segments.size_by) as size_by,
from members cross join totals
inner join customer_segments as segments
    on members.customer_id = segments.customer_id
        and members.day_date between segments.from_date and segments.until_date - 1
group by segments.segment, totals.served_customers, totals.heard_customers
having segment_customers >= 5
order by list_position(['new', 'without_order', 'small', 'large', 'lapsed', 'unhappy'], segments.segment)
