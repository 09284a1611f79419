-- name: waiting_customers
-- answers: Which customers wait for an answer from a person, longest first?
-- grain: one row per source, ticket_id
-- params:
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $channel     varchar  channel of the contact, null for all; default: null
--   $segment     varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   source          varchar    the format it came from
--   ticket_id       varchar    as the source names it
--   customer        varchar    the name masked; the ticket when no name is known
--   size            varchar    of the account; null when unknown
--   waiting_since   timestamp  first message that nobody answered, local time
--   waiting_days    bigint     whole days until the day before the one asked for
--   asked_again     bigint     further messages since; lines within five minutes of the last belong to it
select
    silences.source,
    silences.ticket_id,
    coalesce(masked_name(customers.name), 'a customer, ticket ' || silences.ticket_id) as customer,
    customers.size,
    local_time(silences.since_at) as waiting_since,
    date_diff('day', silences.from_date, cast($as_of_date as date) - 1) as waiting_days,
    len(list_filter(silences.chased_at, lambda each: local_date(each) < cast($as_of_date as date))) as asked_again,
from silences
left join customers using (customer_id)
where
    silences.wait_kind = 'message'
    and silences.from_date < cast($as_of_date as date)
    and is_asked_contact(silences.contact_id, $channel, $segment)
    and coalesce(local_date(silences.until_at) >= cast($as_of_date as date), true)
order by silences.since_at, silences.ticket_id
