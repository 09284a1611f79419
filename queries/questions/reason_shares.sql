-- name: reason_shares
-- answers: Why did customers say that they called or wrote, most frequent first?
-- grain: one row per reason
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  call, or the channel of a ticket, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   reason        varchar  newsletter, recommendation, website, advertisement, event, order_trouble, other
--   contacts      bigint   in which it was named, each counted once for each reason
--   all_reasons   bigint   contacts in which any reason was named
--   all_contacts  bigint   contacts that could be read, with a reason or without
with stated as (
    select distinct
        reason,
        contact_id,
    from stated_reasons
    where
        stated_date >= cast($from_date as date)
        and stated_date < cast($to_date as date)
        and is_asked_contact(contact_id, $channel, $segment)
),

exposure as (
    select count(*) as all_contacts
    from question_contacts
    where
        asked_date >= cast($from_date as date)
        and asked_date < cast($to_date as date)
        and is_asked_contact(contact_id, $channel, $segment)
        and is_read
)

select
    stated.reason,
    count(*) as contacts,
    (select count(distinct every_stated.contact_id) from stated as every_stated) as all_reasons,
    exposure.all_contacts,
from stated
cross join exposure
group by stated.reason, exposure.all_contacts
order by contacts desc, stated.reason
