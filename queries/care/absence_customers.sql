-- name: absence_customers
-- answers: Which customers wrote to one of us who was away, and did anybody answer before the return?
-- grain: one row per customer_key, wrote_date
-- params:
--   $from_date  date  first day of the absences, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   customer_key  varchar  the customer, or the ticket of an unknown one
--   wrote_date    date     local day on which they first wrote, or asked again, meanwhile
--   customer      varchar  the name masked; the ticket when no name is known
--   size          varchar  of the account; null when unknown
--   had_cover     boolean  somebody was named who answers meanwhile
--   has_answer    boolean  a person answered everything of theirs before the return; null while nobody is back yet
--   contact_id    varchar  as in contacts
select
    silence_absences.customer_key,
    silence_absences.wrote_date,
    coalesce(
        masked_name(any_value(customers.name)), 'a customer, ' || any_value(silence_absences.contact_id)
    ) as customer,
    any_value(customers.size) as size,
    bool_or(silence_absences.had_cover) as had_cover,
    bool_and(silence_absences.has_answer) as has_answer,
    min(silence_absences.contact_id) as contact_id,
from silence_absences
left join customers on silence_absences.customer_id = customers.customer_id
where
    silence_absences.from_date >= cast($from_date as date) and silence_absences.from_date < cast($to_date as date)
group by silence_absences.customer_key, silence_absences.wrote_date
order by has_answer, silence_absences.wrote_date desc, silence_absences.customer_key
