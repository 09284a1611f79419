-- name: absence_customers
-- answers: Which customers wrote to one of us who was away, and did anybody answer before the return?
-- grain: one row per absence_id, customer_key
-- params:
--   $from_date  date  first day of the absences, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   absence_id    varchar  a number that tells nobody who it is
--   customer_key  varchar  the customer, or the ticket of an unknown one
--   customer      varchar  the name masked; the ticket when no name is known
--   size          varchar  of the account; null when unknown
--   wrote_date    date     local day on which they first wrote, or asked again, meanwhile
--   return_date   date     the first business day after it
--   had_cover     boolean  somebody was named who answers meanwhile
--   has_answer    boolean  a person answered everything of theirs before the return
--   contact_id    varchar  as in contacts
select
    silence_absences.absence_id,
    silence_absences.customer_key,
    coalesce(masked_name(customers.name), 'a customer, ' || silence_absences.contact_id) as customer,
    customers.size,
    silence_absences.wrote_date,
    silence_absences.return_date,
    silence_absences.had_cover,
    silence_absences.has_answer,
    silence_absences.contact_id,
from silence_absences
left join customers on silence_absences.customer_id = customers.customer_id
where
    silence_absences.from_date >= cast($from_date as date) and silence_absences.from_date < cast($to_date as date)
order by
    silence_absences.has_answer, silence_absences.wrote_date desc, silence_absences.customer_key,
    silence_absences.absence_id
