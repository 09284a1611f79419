-- name: waiting_customers
-- answers: Which customers wait for an answer from a person, longest first?
-- grain: one row per source, ticket_id
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   source          varchar    the format it came from
--   ticket_id       varchar    as the source names it
--   customer        varchar    the name masked; the ticket when no name is known
--   size            varchar    of the account; null when unknown
--   waiting_since   timestamp  first message that nobody answered, local time
--   waiting_days    bigint     whole days until the day before the one asked for
--   asked_again     bigint     further messages since
with messages as (
    select
        ticket_messages.*,
        max(case when author_kind = 'staff' and is_public then written_at end) over (partition by source, ticket_id)
            as last_reply_at,
    from ticket_messages
    where written_date < cast($as_of_date as date)
),

unanswered as (
    select
        source,
        ticket_id,
        min(written_at) as waiting_since_at,
        count(*) - 1 as asked_again,
    from messages
    where author_kind = 'customer' and (last_reply_at is null or written_at > last_reply_at)
    group by source, ticket_id
),

resolved_before as (
    select
        source,
        ticket_id,
        arg_max(is_resolved, change_number) as is_resolved,
    from ticket_status_changes
    where local_date(changed_at) < cast($as_of_date as date)
    group by source, ticket_id
)

select
    unanswered.source,
    unanswered.ticket_id,
    coalesce(masked_name(customers.name), 'a customer, ticket ' || unanswered.ticket_id) as customer,
    customers.size,
    local_time(unanswered.waiting_since_at) as waiting_since,
    date_diff('day', local_date(unanswered.waiting_since_at), cast($as_of_date as date) - 1) as waiting_days,
    unanswered.asked_again,
from unanswered
left join resolved_before using (source, ticket_id)
inner join tickets using (source, ticket_id)
left join customers using (customer_id)
where not coalesce(resolved_before.is_resolved, not tickets.is_open) and tickets.exclusion is null
order by unanswered.waiting_since_at, unanswered.ticket_id
