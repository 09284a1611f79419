-- name: customers
-- answers: Which customers do we know, and by which e-mail and telephone?
-- grain: one row per customer_id
-- returns:
--   customer_id       varchar    as the source names the customer
--   name              varchar    full name: mask it in views
--   email             varchar    lower case
--   phone_e164        varchar    with country code; null when it can be no number of the company's country
--   phone_digits      varchar    last ten digits
--   registered_at     timestamp  UTC
--   first_order_at    timestamp  UTC; null for a customer who never ordered
--   size              varchar    as the source names it
with latest_rows as (
    select *
    from landing_customers
    qualify row_number() over (partition by customer_id order by file_id desc, line desc) = 1
)

select
    latest_rows.customer_id,
    latest_rows.name,
    latin_lower(latest_rows.email) as email,
    phone_numbers.e164 as phone_e164,
    phone_digits(latest_rows.phone) as phone_digits,
    latest_rows.registered_at,
    latest_rows.first_order_at,
    latest_rows.size,
from latest_rows
left join phone_numbers on latest_rows.phone = phone_numbers.written
order by latest_rows.customer_id
