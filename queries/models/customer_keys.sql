-- name: customer_keys
-- answers: To which customer does an e-mail, a telephone number or an id belong?
-- grain: one row per key_kind, key
-- returns:
--   key_kind     varchar  email, phone (E.164), phone digits (the last ten), id
--   key          varchar  lower-case e-mail, number or id
--   customer_id  varchar  null when several customers share the key
--   customers    bigint   how many have it
with keys as (
    select
        'email' as key_kind,
        email as key,
        customer_id,
    from customers
    union all
    select
        'phone' as key_kind,
        phone_e164 as key,
        customer_id,
    from customers
    union all
    select
        'phone digits' as key_kind,
        phone_digits as key,
        customer_id,
    from customers
    where length(phone_digits) >= 7
    union all
    select
        'id' as key_kind,
        customer_id as key,
        customer_id,
    from customers
)

select
    key_kind,
    key,
    case when count(*) = 1 then any_value(customer_id) end as customer_id,
    count(*) as customers,
from keys
where key is not null
group by key_kind, key
order by key_kind, key
