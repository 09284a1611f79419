-- name: backlash_rows
-- answers: Who told us that a reply of ours was generic, in what words, and has a person answered in own words since?
-- grain: one row per contact_id, message_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   written_date      date     local day
--   customer          varchar  the name masked; null when none is known
--   follows_template  boolean  a reply with a known phrase or reused text stands before it in the thread
--   is_answered       boolean  a person of ours has replied in own words since
--   words             varchar  names, leaders apart, and numbers are hidden
--   contact_id        varchar  as in contacts
--   message_id        varchar  as the source names it
with lines as (
    select
        *,
        bool_or(is_reply and is_template) over earlier as follows_template,
        bool_or(is_reply and not is_template) over later as is_answered,
    from labelled_messages
    window
        earlier as (
            partition by source, ticket_id
            order by written_at, message_id
            rows between unbounded preceding and 1 preceding
        ),
        later as (
            partition by source, ticket_id
            order by written_at, message_id
            rows between 1 following and unbounded following
        )
)

select
    lines.written_date,
    masked_name(customers.name) as customer,
    coalesce(lines.follows_template, false) as follows_template,
    coalesce(lines.is_answered, false) as is_answered,
    masked_quote(ticket_messages.text, customers.name) as words,
    lines.contact_id,
    lines.message_id,
from lines
inner join ticket_messages using (source, ticket_id, message_id)
left join customers on lines.customer_id = customers.customer_id
where
    lines.is_from_customer
    and lines.is_backlash
    and lines.written_date >= cast($from_date as date)
    and lines.written_date < cast($to_date as date)
order by lines.written_date desc, lines.contact_id, lines.message_id
