-- name: word_of_mouth_by_quarter
-- answers: How often did customers praise us unasked, or tell others of us?
-- grain: one row per quarter_date
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   quarter_date        date     first day of the quarter
--   is_whole_quarter    boolean  all of it lies in the period
--   active_customers    bigint   who ordered or were in contact with us, in that quarter
--   messages            bigint   of known customers, read for labels
--   praises             bigint   of these: praise us
--   unprompted_praises  bigint   of the praises: no survey, and nobody had asked
--   told_others         bigint   messages of customers who told others of us, or will
--   mentions            bigint   messages that are the one or the other, unprompted praise or told others
with seen as (
    select customer_id, placed_date as seen_date from orders -- noqa: LT09
    union all
    select customer_id, started_date as seen_date from contacts -- noqa: LT09
),

active as (
    select
        cast(date_trunc('quarter', seen_date) as date) as quarter_date,
        count(distinct customer_id) as active_customers,
    from seen
    where seen_date >= cast($from_date as date) and seen_date < cast($to_date as date)
    group by quarter_date
),

told as (
    select
        cast(date_trunc('quarter', messages.written_date) as date) as quarter_date,
        count(*) filter (where messages.is_read) as messages,
        count(*) filter (where messages.is_praise) as praises,
        count(*) filter (where praise.is_unprompted) as unprompted_praises,
        count(*) filter (where messages.tells_others) as told_others,
        count(*) filter (where praise.is_unprompted or messages.tells_others) as mentions,
    from labelled_messages as messages
    left join praise_messages as praise using (source, ticket_id, message_id)
    where
        messages.is_from_customer and messages.customer_id is not null
        and messages.written_date >= cast($from_date as date) and messages.written_date < cast($to_date as date)
    group by quarter_date
)

select
    active.quarter_date,
    active.quarter_date >= cast($from_date as date)
    and date_add(active.quarter_date, interval 3 month) <= cast($to_date as date) as is_whole_quarter,
    active.active_customers,
    told.messages,
    told.praises,
    told.unprompted_praises,
    told.told_others,
    told.mentions,
from active
inner join told on active.quarter_date = told.quarter_date
order by active.quarter_date
