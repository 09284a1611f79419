-- name: newsletter_hold_out
-- answers: Did customers to whom a newsletter was not sent, on purpose, get in touch less often in the week after?
-- grain: one row per newsletter_id
-- returns:
--   newsletter_id       varchar  as the list of sends names it; one without a hold-out is not listed
--   sent_date           date     local day
--   held_out_customers  bigint   known customers to whom it was not sent, on purpose
--   sent_customers      bigint   known customers to whom it was sent and did not bounce
--   held_out_contacts   bigint   inbound contacts of the first on the day of the send and the six after
--   sent_contacts       bigint   likewise of the others
with addressed as (
    select
        sends.newsletter_id,
        coalesce(sends.customer_id, customer_keys.customer_id) as known_customer_id,
        min(local_date(sends.sent_at)) as sent_date,
        bool_or(regexp_matches(sends.status, '(?i)h[eo]ld.{0,2}out|^control')) as is_held_out,
    from sends
    left join customer_keys on customer_keys.key_kind = 'email' and sends.customer_email = customer_keys.key
    where not coalesce(regexp_matches(sends.status, '(?i)bounce|fail|reject|drop|suppress|undeliver|skip'), false)
    group by sends.newsletter_id, coalesce(sends.customer_id, customer_keys.customer_id)
),

known_customers as (
    select
        newsletter_id,
        known_customer_id,
        coalesce(is_held_out, false) as is_held_out,
        min(sent_date) over (partition by newsletter_id) as sent_date,
    from addressed
    where known_customer_id is not null
)

select
    known_customers.newsletter_id,
    known_customers.sent_date,
    count(distinct known_customers.known_customer_id) filter (where known_customers.is_held_out) as held_out_customers,
    count(distinct known_customers.known_customer_id) filter (where not known_customers.is_held_out) as sent_customers,
    count(contacts.contact_id) filter (where known_customers.is_held_out) as held_out_contacts,
    count(contacts.contact_id) filter (where not known_customers.is_held_out) as sent_contacts,
from known_customers
left join contacts
    on
        known_customers.known_customer_id = contacts.customer_id
        and contacts.direction = 'inbound'
        and contacts.started_date between known_customers.sent_date and known_customers.sent_date + 6
group by known_customers.newsletter_id, known_customers.sent_date
having bool_or(known_customers.is_held_out)
order by known_customers.sent_date desc, known_customers.newsletter_id
