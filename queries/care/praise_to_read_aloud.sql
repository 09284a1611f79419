-- name: praise_to_read_aloud
-- answers: Who praised us unasked, or told others of us, and in what words?
-- grain: one row per contact_id, message_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   written_date    date     local day
--   customer        varchar  the name masked; null when none is known
--   is_praise       boolean  unprompted praise; false: it only says that they tell others
--   names_somebody  boolean  it names one of us
--   tells_others    boolean  they told others of us, or will
--   words           varchar  names, leaders apart, and numbers are hidden
--   contact_id      varchar  as in contacts
--   message_id      varchar  as the source names it
select
    messages.written_date,
    masked_name(customers.name) as customer,
    coalesce(praise.is_unprompted, false) as is_praise,
    coalesce(praise.names_somebody, false) as names_somebody,
    messages.tells_others,
    masked_quote(ticket_messages.text, customers.name) as words,
    messages.contact_id,
    messages.message_id,
from labelled_messages as messages
inner join ticket_messages using (source, ticket_id, message_id)
left join praise_messages as praise using (source, ticket_id, message_id)
left join customers on messages.customer_id = customers.customer_id
where
    messages.is_from_customer
    and (praise.is_unprompted or messages.tells_others)
    and messages.written_date >= cast($from_date as date)
    and messages.written_date < cast($to_date as date)
order by messages.written_date desc, messages.contact_id, messages.message_id
