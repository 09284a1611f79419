-- name: sends
-- answers: Which newsletter went to which customer, and when?
-- grain: one row per newsletter_id, customer_id, customer_email
-- returns:
--   newsletter_id   varchar    as the list of newsletters names it
--   sent_at         timestamp  UTC; the newsletter's own time where the list names none
--   customer_id     varchar    as the list names the customer; null when it gives an e-mail only
--   customer_email  varchar    lower case: mask it in views
--   status          varchar    as the source names it: sent, bounced, …
with latest_rows as (
    select *
    from landing_sends
    qualify
        row_number() over (
            partition by newsletter_id, customer_id, latin_lower(customer_email) order by file_id desc, line desc
        ) = 1
),

newsletter_times as (
    select
        newsletter_id,
        max(sent_at) as sent_at,
    from newsletters
    group by newsletter_id
)

select
    latest_rows.newsletter_id,
    coalesce(latest_rows.sent_at, newsletter_times.sent_at) as sent_at,
    latest_rows.customer_id,
    latin_lower(latest_rows.customer_email) as customer_email,
    latest_rows.status,
from latest_rows
left join newsletter_times using (newsletter_id)
order by latest_rows.newsletter_id, latest_rows.customer_id, customer_email
