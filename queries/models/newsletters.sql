-- name: newsletters
-- answers: What did we publish, and when?
-- grain: one row per source, newsletter_id
-- returns:
--   source         varchar    the format it came from
--   newsletter_id  varchar    Message-ID or file name
--   sent_at        timestamp  UTC
--   sent_date      date       local day
--   title          varchar    subject
--   author         varchar    as the newsletter names it
--   body           varchar    plain text
with latest_rows as (
    select *
    from landing_newsletters
    qualify row_number() over (partition by source, record_key order by file_id desc, line desc) = 1
)

select
    source,
    newsletter_id,
    sent_at,
    local_date(sent_at) as sent_date,
    title,
    author,
    body,
from latest_rows
order by sent_at, newsletter_id
