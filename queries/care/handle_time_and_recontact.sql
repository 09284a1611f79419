-- name: handle_time_and_recontact
-- answers: How long do we speak with customers, and do they have to get in touch again within a week?
-- grain: one row per period
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   period               varchar  now: as asked; before: as many days before it, where all of them are known
--   calls                bigint   inbound and answered, with the time they took
--   median_talk_seconds  double   half of these took less
--   conversations        bigint   inbound, with a person of ours, of known customers, and the week after is over
--   recontacts           bigint   of these, the customer got in touch anew within 7 days
with inbound as (
    select
        *,
        lead(started_at) over (partition by customer_id order by started_at, contact_id) as next_at,
    from contacts
    where direction = 'inbound'
),

periods as (
    select
        'now' as period,
        cast($from_date as date) as from_date,
        cast($to_date as date) as to_date,
    union all
    select
        'before' as period,
        cast($from_date as date) - cast(cast($to_date as date) - cast($from_date as date) as integer) as from_date,
        cast($from_date as date) as to_date,
)

select
    periods.period,
    count(*) filter (where inbound.channel = 'call' and inbound.talk_seconds > 0) as calls,
    median(inbound.talk_seconds) filter (where inbound.channel = 'call' and inbound.talk_seconds > 0)
        as median_talk_seconds,
    count(*) filter (where inbound.customer_id is not null and inbound.started_date + 7 < cast($to_date as date))
        as conversations,
    count(*) filter (
        where inbound.customer_id is not null and inbound.started_date + 7 < cast($to_date as date)
        and inbound.next_at <= inbound.started_at + interval 7 day
    ) as recontacts,
from periods
inner join inbound on inbound.started_date >= periods.from_date and inbound.started_date < periods.to_date
inner join two_way_contacts using (contact_id)
where
    periods.period = 'now'
    or periods.from_date >= (select min(data_through.first_date) from data_through where data_through.kind <> 'orders')
group by periods.period
order by periods.period desc
