-- name: praise_to_pass_on
-- answers: Which praise names somebody of ours, and was it passed on in time?
-- grain: one row per contact_id
-- params:
--   $from_date  date  written on this day or later; default: first_day
--   $to_date    date  day after the last day; what is not passed on by then is overdue; default: day_after_last
-- returns:
--   contact_id      varchar  the thread, as in contacts
--   written_date    date     local day of the first such message
--   customer        varchar  the name masked; null when none is known
--   quote           varchar  what the customer wrote; names, leaders apart, and numbers are hidden
--   due_date        date     the last day on which it is in time, settings [care] pass_on_days
--   passed_on_date  date     the first deed “thanks passed on” that names the thread; null: not yet
--   state           varchar  in time, late, open, overdue
with named as (
    select
        praise_messages.contact_id,
        min(praise_messages.written_date) as written_date,
        any_value(praise_messages.customer_id) as customer_id,
        arg_min(ticket_messages.text, (praise_messages.written_at, praise_messages.message_id)) as quote,
    from praise_messages
    inner join ticket_messages using (source, ticket_id, message_id)
    where
        praise_messages.names_somebody
        and praise_messages.written_date >= cast($from_date as date)
        and praise_messages.written_date < cast($to_date as date)
    group by praise_messages.contact_id
),

thanks as (
    select
        named.contact_id,
        min(deeds.done_date) as passed_on_date,
    from named
    inner join deeds on named.contact_id = deeds.contact_id and deeds.done_date >= named.written_date
    where deeds.deed_kind = 'thanks passed on'
    group by named.contact_id
)

select
    named.contact_id,
    named.written_date,
    masked_name(customers.name) as customer,
    masked_quote(named.quote, customers.name) as quote,
    named.written_date + cast(settings.pass_on_days as integer) as due_date,
    thanks.passed_on_date,
    case
        when thanks.passed_on_date <= due_date then 'in time'
        when thanks.passed_on_date is not null then 'late'
        when due_date < cast($to_date as date) then 'overdue'
        else 'open'
    end as state,
from named
cross join settings
left join thanks using (contact_id)
left join customers on named.customer_id = customers.customer_id
order by named.written_date desc, named.contact_id
