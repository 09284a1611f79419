-- name: customer_known
-- answers: Is there a customer with this id?
-- grain: one row per customer_id
-- params:
--   $customer_id  varchar  as somebody wrote it; null: every customer; default: null
-- returns:
--   customer_id  varchar  as in customers
select customer_id
from customers
where $customer_id is null or customer_id = $customer_id
order by customer_id
