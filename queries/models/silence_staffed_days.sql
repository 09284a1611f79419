-- name: silence_staffed_days
-- answers: On each business day: how many tickets were open when it began, and how many of us answered customers?
-- grain: one row per day_date
-- returns:
--   day_date       date    local business day of the company
--   open_contacts  bigint  tickets that were open when the day began
--   advocates      bigint  people of ours, leaders apart, who wrote to a customer that day or spoke with one
with reach as (
    select
        min(first_date) as first_date,
        max(last_date) as last_date,
    from data_through
    where kind in ('calls', 'tickets')
),

days as (
    select distinct business_days.business_date as day_date
    from business_days
    inner join reach on business_days.business_date between reach.first_date and reach.last_date
    where business_days.schedule_number = 1
),

edges as (
    select
        opened_date + 1 as day_date,
        1 as change,
    from open_spells
    where case_kind = 'ticket'
    union all
    select
        closed_date + 1 as day_date,
        -1 as change,
    from open_spells
    where case_kind = 'ticket' and closed_date is not null
),

levels as (
    select
        day_date,
        sum(sum(change)) over (order by day_date) as open_contacts,
    from edges
    group by day_date
),

answering as (
    select
        person_id,
        local_date(written_at) as day_date,
    from ticket_messages
    where author_kind = 'staff' and is_public and person_id is not null and not is_leader
    union
    select
        person_id,
        local_date(answered_at) as day_date,
    from call_conversations
    where person_id is not null and not is_leader
)

select
    days.day_date,
    cast(coalesce(any_value(levels.open_contacts), 0) as bigint) as open_contacts,
    count(distinct answering.person_id) as advocates,
from days
asof left join levels on days.day_date >= levels.day_date
left join answering on days.day_date = answering.day_date
group by days.day_date
order by days.day_date
