-- name: non_apology_rows
-- answers: Which replies are sorry for a feeling, sorry if, or put it on somebody else, and could be written anew?
-- grain: one row per contact_id, message_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   written_date      date     local day
--   customer          varchar  the name masked; null when none is known
--   is_non_apology    boolean  the words of an apology, and none
--   blames_others     boolean  puts it on somebody else
--   has_apology       boolean  another reply of the thread does say sorry for a failure of ours
--   is_about_failure  boolean  the customer complains in the thread, or the register or a tag says so
--   reply             varchar  names of ours, leaders apart, of the customer and of third persons are hidden
--   contact_id        varchar  as in contacts
--   message_id        varchar  as the source names it
select
    messages.written_date,
    masked_name(customers.name) as customer,
    messages.is_non_apology,
    messages.blames_others,
    threads.has_apology,
    threads.is_about_failure,
    masked_words(ticket_messages.text, customers.name) as reply,
    messages.contact_id,
    messages.message_id,
from labelled_messages as messages
inner join reply_threads as threads using (contact_id)
inner join ticket_messages
    on
        messages.source = ticket_messages.source
        and messages.ticket_id = ticket_messages.ticket_id
        and messages.message_id = ticket_messages.message_id
left join customers on messages.customer_id = customers.customer_id
where
    messages.is_reply
    and (messages.is_non_apology or messages.blames_others)
    and messages.written_date >= cast($from_date as date)
    and messages.written_date < cast($to_date as date)
order by threads.is_about_failure desc, messages.written_date desc, messages.contact_id, messages.message_id
