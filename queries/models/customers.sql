-- name: customers
-- answers: Which customers do we know, and by which e-mail and telephone?
-- grain: one row per customer_id
-- returns:
--   customer_id       varchar    as the source names the customer
--   name              varchar    full name: mask it in views
--   email             varchar    lower case
--   phone_digits      varchar    last ten digits
--   registered_at     timestamp  UTC
--   first_order_at    timestamp  UTC; null for a customer who never ordered
--   size              varchar    as the source names it
--   has_unique_email  boolean    no other customer has this e-mail
--   has_unique_phone  boolean    no other customer has this telephone
with latest_rows as (
    select *
    from landing_customers
    qualify row_number() over (partition by customer_id order by file_id desc, line desc) = 1
)

select
    latest_rows.customer_id,
    latest_rows.name,
    latin_lower(latest_rows.email) as email,
    phone_digits(latest_rows.phone) as phone_digits,
    latest_rows.registered_at,
    latest_rows.first_order_at,
    latest_rows.size,
    count(*) over (partition by latin_lower(latest_rows.email)) = 1 as has_unique_email,
    count(*) over (partition by phone_digits(latest_rows.phone)) = 1 as has_unique_phone,
from latest_rows
order by latest_rows.customer_id
