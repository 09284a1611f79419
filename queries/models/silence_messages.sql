-- name: silence_messages
-- answers: Which messages of customers ask for an answer, and after how many replies of ours was each written?
-- grain: one row per source, ticket_id, message_id
-- returns:
--   source          varchar    the system it came from
--   ticket_id       varchar    as the source names it
--   message_id      varchar    as the source names it
--   written_at      timestamp  UTC
--   replies_before  bigint     public messages by persons of ours before it; no automatic reply is one
--   closed_at       timestamp  when the ticket was closed next; null when it stayed open
with turns as (
    select
        *,
        count(*) filter (where author_kind = 'staff' and is_public) over (
            partition by source, ticket_id order by written_at, author_kind = 'customer', message_id
        ) as replies_before,
    from ticket_messages
),

-- A message to a closed ticket asks for something when it opens the ticket again, within a day.
asking as (
    select turns.*
    from turns
    asof left join silence_closings as closings
        on
            turns.source = closings.source
            and turns.ticket_id = closings.ticket_id
            and turns.written_at >= closings.changed_at
    where
        turns.author_kind = 'customer'
        and (closings.changed_at is null or closings.until_at <= turns.written_at + interval 1 day)
)

select
    asking.source,
    asking.ticket_id,
    asking.message_id,
    asking.written_at,
    asking.replies_before,
    closings.changed_at as closed_at,
from asking
asof left join silence_closings as closings
    on
        asking.source = closings.source
        and asking.ticket_id = closings.ticket_id
        and asking.written_at <= closings.changed_at
order by asking.source, asking.ticket_id, asking.written_at, asking.message_id
