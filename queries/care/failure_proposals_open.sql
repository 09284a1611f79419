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
select
    proposals.failure_id,
    proposals.happened_at,
    proposals.happened_date,
    proposals.noticed_by,
    masked_name(customers.name) as customer,
    customers.size,
    masked_words(complaints.text, customers.name) as complaint,
    masked_words(apologies.text, customers.name) as apology,
from failure_proposals as proposals
left join customers using (customer_id)
inner join ticket_messages as complaints
    on
        proposals.source = complaints.source
        and proposals.ticket_id = complaints.ticket_id
        and proposals.complaint_id = complaints.message_id
inner join ticket_messages as apologies
    on
        proposals.source = apologies.source
        and proposals.ticket_id = apologies.ticket_id
        and proposals.apology_id = apologies.message_id
where proposals.happened_date >= cast($from_date as date) and proposals.happened_date < cast($to_date as date)
order by proposals.happened_at desc, proposals.failure_id
