-- name: leader_surprise_rows
-- answers: Who was surprised, or doubted, that a leader writes, and in what words?
-- grain: one row per contact_id, message_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   written_date      date     local day
--   customer          varchar  the name masked; null when none is known
--   is_first_contact  boolean  the thread was their first contact with a leader
--   words             varchar  names, leaders apart, and numbers are hidden
--   contact_id        varchar  as in contacts
--   message_id        varchar  as the source names it
select
    messages.written_date,
    masked_name(customers.name) as customer,
    messages.contact_id in (select first_leader_threads.contact_id from first_leader_threads) as is_first_contact,
    masked_quote(ticket_messages.text, customers.name) as words,
    messages.contact_id,
    messages.message_id,
from labelled_messages as messages
inner join ticket_messages using (source, ticket_id, message_id)
left join customers on messages.customer_id = customers.customer_id
where
    messages.is_from_customer
    and messages.doubts_leader
    and messages.written_date >= cast($from_date as date)
    and messages.written_date < cast($to_date as date)
order by messages.written_date desc, messages.contact_id, messages.message_id
