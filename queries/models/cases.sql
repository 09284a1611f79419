-- name: cases
-- answers: Which orders and tickets are there for turnaround: when did the clock start, and when did it stop?
-- grain: one row per case_kind, source, case_id
-- returns:
--   case_kind    varchar  order, ticket
--   source       varchar  the format it came from
--   case_id      varchar  order_id or ticket_id
--   opened_date  date     local day on which the clock started: day 0
--   done_date    date     local day on which it stopped (done, last resolved); null while open
--   left_date    date     local day on which an order was cancelled: from then on it is left out
--   exclusion    varchar  why it is never counted: duplicate, transferred, done before it began…; null = counted
--   customer_id  varchar  null when unknown
--   clock        varchar  what starts and stops the clock, in words
--   case_group   varchar  the product ordered, or the ticket's type; the 40 most frequent have names; null: not told
with all_cases as (
    select
        'order' as case_kind,
        source,
        order_id as case_id,
        placed_date as opened_date,
        completed_date as done_date,
        local_date(cancelled_at) as left_date,
        case
            when is_cancelled and cancelled_at is null then 'cancelled'
            when completed_at < placed_at then 'done before it began'
        end as exclusion,
        customer_id,
        'placed to ' || clock_stops_at as clock,
        case when contains(products, '; ') then 'several products' else products end as group_named,
    from orders
    union all
    select
        'ticket' as case_kind,
        source,
        ticket_id as case_id,
        created_date as opened_date,
        resolved_date as done_date,
        cast(null as date) as left_date,
        coalesce(exclusion, case when resolved_at < created_at then 'done before it began' end) as exclusion,
        customer_id,
        'created to last resolved' as clock,
        coalesce(ticket_type, team) as group_named,
    from tickets
),

frequent_groups as (
    select
        case_kind,
        group_named as frequent_group,
    from all_cases
    where group_named is not null
    group by case_kind, group_named
    qualify row_number() over (partition by case_kind order by count(*) desc, group_named) <= 40
)

select
    all_cases.* exclude (all_cases.group_named),
    coalesce(
        frequent_groups.frequent_group, case when all_cases.group_named is not null then 'all others' end
    ) as case_group,
from all_cases
left join frequent_groups
    on all_cases.case_kind = frequent_groups.case_kind and all_cases.group_named = frequent_groups.frequent_group
order by all_cases.case_kind, all_cases.source, all_cases.case_id
