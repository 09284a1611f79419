-- name: failure_proposals_open
-- answers: Which threads look like a failure of ours that nobody has confirmed or dismissed?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id   varchar    the thread's contact_id: what the register row would be named
--   happened_at  timestamp  the first complaint or apology, UTC
--   happened_date  date     local day
--   noticed_by   varchar    us when we said sorry before they complained, else customer
--   customer     varchar    masked; null when unknown
--   size         varchar    of the account; null when nobody says
--   complaint    varchar    the customer's words; names and numbers hidden
--   apology      varchar    our words; names and numbers hidden
with hidden as (
    select
        proposals.*,
        customers.name,
        customers.size,
        list_concat((select list(colleague_names.written) from colleague_names), name_words(customers.name)) as names,
    from failure_proposals as proposals
    left join customers using (customer_id)
    where proposals.happened_date >= cast($from_date as date) and proposals.happened_date < cast($to_date as date)
)

select
    hidden.failure_id,
    hidden.happened_at,
    hidden.happened_date,
    hidden.noticed_by,
    masked_name(hidden.name) as customer,
    hidden.size,
    without_contacts(without_names(complaints.text, hidden.names)) as complaint,
    without_contacts(without_names(apologies.text, hidden.names)) as apology,
from hidden
inner join ticket_messages as complaints
    on
        hidden.source = complaints.source
        and hidden.ticket_id = complaints.ticket_id
        and hidden.complaint_id = complaints.message_id
inner join ticket_messages as apologies
    on
        hidden.source = apologies.source
        and hidden.ticket_id = apologies.ticket_id
        and hidden.apology_id = apologies.message_id
order by hidden.happened_at desc, hidden.failure_id
