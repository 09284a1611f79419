-- name: customer_segments_unhappy
-- answers: On which days did which customer show that something was wrong?
-- grain: one row per customer_id, unhappy_date, sign
-- returns:
--   customer_id   varchar  as in customers
--   unhappy_date  date     local day
--   sign          varchar  rating (2 or less of 5), satisfaction (bad, on a ticket), reopened, asked again
with messages as (
    select
        tickets.customer_id,
        ticket_messages.source,
        ticket_messages.ticket_id,
        ticket_messages.author_kind,
        ticket_messages.written_date,
        max(case when ticket_messages.author_kind = 'staff' then ticket_messages.written_at end) over (
            partition by ticket_messages.source, ticket_messages.ticket_id order by ticket_messages.written_at
        ) as last_reply_at,
    from ticket_messages
    inner join tickets using (source, ticket_id)
    where ticket_messages.is_public and ticket_messages.author_kind in ('customer', 'staff')
),

-- Written again on a later day, and nobody of ours had answered in between: a line added at once is no asking again.
asked_again as (
    select
        customer_id,
        written_date as unhappy_date,
        'asked again' as sign,
    from messages
    where author_kind = 'customer'
    qualify written_date > min(written_date) over (partition by source, ticket_id, last_reply_at)
),

signs as (
    select * from asked_again
    union all
    select
        customer_id,
        rated_date as unhappy_date,
        'rating' as sign,
    from ratings
    where rater_kind = 'customer' and score <= 2
    union all
    select
        tickets.customer_id,
        coalesce(tickets.resolved_date, tickets.created_date) as unhappy_date,
        'satisfaction' as sign,
    from latest_tickets
    inner join tickets using (source, ticket_id)
    where regexp_matches(lower(latest_tickets.satisfaction), '^(bad|dissatisf|unsatisf|negative)')
    union all
    select
        tickets.customer_id,
        local_date(changes.changed_at) as unhappy_date,
        'reopened' as sign,
    from ticket_status_changes as changes
    inner join tickets using (source, ticket_id)
    where changes.was_resolved and not changes.is_resolved
)

select distinct
    customer_id,
    unhappy_date,
    sign,
from signs
where customer_id is not null
order by customer_id, unhappy_date, sign
