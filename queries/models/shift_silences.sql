-- name: shift_silences
-- answers: From when to when did a customer wait for an answer from a person, in each ticket?
-- grain: one row per source, ticket_id, since_at
-- returns:
--   source       varchar    the system it came from
--   ticket_id    varchar    as the source names it
--   since_at     timestamp  the customer's first unanswered message, UTC
--   until_at     timestamp  our next public message, or the ticket was resolved, or was already; null: they wait
--   customer_id  varchar    null when unknown or ambiguous
with messages as (
    select
        *,
        count(*) filter (where author_kind = 'staff' and is_public) over (
            partition by source, ticket_id order by written_at, author_kind = 'customer', message_id
        ) as replies_before,
    from ticket_messages
),

spells as (
    select
        source,
        ticket_id,
        replies_before,
        min(written_at) filter (where author_kind = 'customer') as since_at,
        min(written_at) filter (where author_kind = 'staff' and is_public) as opening_reply_at,
    from messages
    group by source, ticket_id, replies_before
),

waits as (
    select
        source,
        ticket_id,
        since_at,
        lead(opening_reply_at) over (partition by source, ticket_id order by replies_before) as replied_at,
    from spells
)

select
    waits.source,
    waits.ticket_id,
    waits.since_at,
    least(
        any_value(waits.replied_at),
        case when count(changes.changed_at) > 0 then greatest(min(changes.changed_at), waits.since_at) end,
        any_value(tickets.resolved_at) filter (where not tickets.has_history)
    ) as until_at,
    any_value(tickets.customer_id) as customer_id,
from waits
inner join tickets using (source, ticket_id)
left join ticket_status_changes as changes
    on
        waits.source = changes.source
        and waits.ticket_id = changes.ticket_id
        and changes.is_resolved
        and (changes.changed_at >= waits.since_at or coalesce(changes.until_at > waits.since_at + interval 1 day, true))
where waits.since_at is not null and tickets.exclusion is null
group by waits.source, waits.ticket_id, waits.since_at
order by waits.since_at, waits.source, waits.ticket_id
