-- name: customer_by_key
-- answers: Which customer has this number of ours, e-mail or telephone?
-- grain: one row per customer_id
-- params:
--   $written  varchar  as somebody wrote it; null: nobody; default: null
-- returns:
--   customer_id  varchar  none where several customers share it
--   customer     varchar  the name masked; null when unknown
with asked as (
    select
        trim($written) as id_key,
        latin_lower($written) as email_key,
        phone_digits($written) as digits_key,
)

select distinct
    customers.customer_id,
    masked_name(customers.name) as customer,
from customer_keys
inner join asked
    on
        (customer_keys.key_kind = 'id' and customer_keys.key = asked.id_key)
        or (customer_keys.key_kind = 'email' and customer_keys.key = asked.email_key)
        or (
            customer_keys.key_kind = 'phone digits'
            and length(asked.digits_key) >= 7
            and customer_keys.key = asked.digits_key
        )
inner join customers using (customer_id)
order by customers.customer_id
