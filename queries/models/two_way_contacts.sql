-- name: two_way_contacts
-- answers: In which contacts did a person of ours speak with a customer, or write to them?
-- grain: one row per contact_id
-- returns:
--   contact_id    varchar  as in contacts; what leaders' shares are shares of
--   channel       varchar  call, or the ticket's channel
--   started_date  date     local day
--   week_date     date     Monday of that week
--   hour_of_day   bigint   0-23, local time
--   customer_id   varchar  null when unknown or ambiguous
select
    contacts.contact_id,
    contacts.channel,
    contacts.started_date,
    contacts.week_date,
    hour(local_time(contacts.started_at)) as hour_of_day,
    contacts.customer_id,
from contacts
left join ticket_replies
    on contacts.contact_id = 'ticket/' || ticket_replies.source || '/' || ticket_replies.ticket_id
where
    contacts.direction <> 'internal'
    and contacts.outcome = 'answered'
    and (ticket_replies.ticket_id is null or ticket_replies.first_reply_at is not null)
order by contacts.started_date, contacts.contact_id
