-- name: failure_proposals
-- answers: In which threads did a customer complain and we say sorry for a failure of ours that nobody has registered?
-- grain: one row per failure_id
-- returns:
--   failure_id           varchar    the thread's contact_id: what a register row would be named
--   happened_at          timestamp  the first complaint or apology of the thread, UTC: known since then at the latest
--   happened_date        date       local day
--   customer_id          varchar    null when unknown or ambiguous
--   noticed_by           varchar    us when we said sorry before they complained, else customer
--   source               varchar    the system it came from
--   ticket_id            varchar    as the source names it
--   complaint_id         varchar    message_id of the first complaint
--   apology_id           varchar    message_id of the first apology
with threads as (
    select
        contact_id,
        any_value(source) as source,
        any_value(ticket_id) as ticket_id,
        any_value(customer_id) as customer_id,
        min(written_at) filter (where is_from_customer and is_complaint) as complained_at,
        min(written_at) filter (where is_reply and is_apology) as apologised_at,
        arg_min(message_id, (written_at, message_id)) filter (where is_from_customer and is_complaint) as complaint_id,
        arg_min(message_id, (written_at, message_id)) filter (where is_reply and is_apology) as apology_id,
    from labelled_messages
    group by contact_id
    having complained_at is not null and apologised_at is not null
),

decided as (
    select contact_id from failures_named
    union
    select failure_id as contact_id from failures_named
    union
    select contact_id from failures_tagged
)

select
    threads.contact_id as failure_id,
    least(threads.complained_at, threads.apologised_at) as happened_at,
    local_date(least(threads.complained_at, threads.apologised_at)) as happened_date,
    threads.customer_id,
    if(threads.apologised_at < threads.complained_at, 'us', 'customer') as noticed_by,
    threads.source,
    threads.ticket_id,
    threads.complaint_id,
    threads.apology_id,
from threads
anti join decided using (contact_id)
order by happened_at, failure_id
