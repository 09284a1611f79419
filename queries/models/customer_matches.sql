-- name: customer_matches
-- answers: Which customer is meant by an e-mail, a telephone number and an id of another source, and how surely?
-- grain: one row per identity
-- returns:
--   identity        varchar  e-mail, number as written and id, as customer_identity() joins them
--   customer_id     varchar  null when nobody is known, or more than one
--   customer_match  varchar  email, phone, phone digits (country unknown), id (nothing else given), ambiguous; null
with named as (
    select
        requester_email as email,
        requester_phone as phone,
        requester_id as id,
    from latest_tickets
    union
    select
        latin_lower(customer_email) as email,
        customer_phone as phone,
        customer_id as id,
    from latest_order_lines
    union
    select
        null as email,
        case when direction = 'outbound' then dialled else caller end as phone,
        null as id,
    from calls
),

found as (
    select
        customer_identity(named.email, named.phone, named.id) as identity,
        by_email.customer_id as email_customer_id,
        coalesce(by_phone.customer_id, by_digits.customer_id) as phone_customer_id,
        case when by_phone.key is not null then 'phone' else 'phone digits' end as phone_match,
        case when named.email is null and named.phone is null then by_id.customer_id end as id_customer_id,
        coalesce(by_email.customers > 1 or by_phone.customers > 1 or by_digits.customers > 1, false) as is_shared,
        coalesce(email_customer_id <> phone_customer_id, false) as is_contradicted,
    from named
    left join phone_numbers on named.phone = phone_numbers.written
    left join customer_keys as by_email on by_email.key_kind = 'email' and named.email = by_email.key
    left join customer_keys as by_phone on by_phone.key_kind = 'phone' and phone_numbers.e164 = by_phone.key
    left join customer_keys as by_digits
        on
            by_digits.key_kind = 'phone digits'
            and phone_numbers.e164 is null
            and phone_digits(named.phone) = by_digits.key
    left join customer_keys as by_id on by_id.key_kind = 'id' and named.id = by_id.key
)

select
    identity,
    case when not is_contradicted then coalesce(email_customer_id, phone_customer_id, id_customer_id) end
        as customer_id,
    case
        when is_contradicted then 'ambiguous'
        when email_customer_id is not null then 'email'
        when phone_customer_id is not null then phone_match
        when is_shared then 'ambiguous'
        when id_customer_id is not null then 'id'
    end as customer_match,
from found
order by identity
