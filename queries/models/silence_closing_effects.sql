-- name: silence_closing_effects
-- answers: Each time a ticket was closed: did the customer say thanks, stay quiet, or come back within two weeks?
-- grain: one row per source, ticket_id, closed_at
-- returns:
--   source       varchar    the system it came from
--   ticket_id    varchar    as the source names it
--   closed_at    timestamp  it turned from open to closed, UTC
--   closed_date  date       local day
--   contact_id   varchar    as in contacts
--   customer_id  varchar    null when unknown or ambiguous
--   effect       varchar    thanks, quiet, came back, too early: the data reach less than two weeks beyond
with closed as (
    select
        closings.source,
        closings.ticket_id,
        closings.changed_at as closed_at,
        'ticket/' || closings.source || '/' || closings.ticket_id as contact_id,
        tickets.customer_id,
        coalesce(replies.written_at, tickets.created_at) as replied_at,
        coalesce(closings.until_at <= closings.changed_at + interval 14 day, false) as is_opened_again,
    from silence_closings as closings
    inner join tickets using (source, ticket_id)
    asof left join silence_replies as replies
        on
            closings.source = replies.source
            and closings.ticket_id = replies.ticket_id
            and closings.changed_at >= replies.written_at
    where tickets.exclusion is null
),

spoken as (
    select
        closed.source,
        closed.ticket_id,
        closed.closed_at,
        coalesce(bool_or(labels.is_thanks and not labels.is_complaint), false) as has_thanks,
        coalesce(bool_or(messages.written_at > closed.closed_at), false) as has_written,
    from closed
    inner join ticket_messages as messages using (source, ticket_id)
    left join message_labels as labels using (source, ticket_id, message_id)
    where
        messages.author_kind = 'customer'
        and messages.written_at > closed.replied_at
        and messages.written_at <= closed.closed_at + interval 14 day
    group by closed.source, closed.ticket_id, closed.closed_at
),

comings as (
    select distinct
        customer_id,
        started_at,
    from contacts
    where direction = 'inbound' and customer_id is not null
)

select
    closed.source,
    closed.ticket_id,
    closed.closed_at,
    local_date(closed.closed_at) as closed_date,
    closed.contact_id,
    closed.customer_id,
    case
        when spoken.has_thanks then 'thanks'
        when spoken.has_written or closed.is_opened_again or comings.started_at <= closed.closed_at + interval 14 day
            then 'came back'
        when closed.closed_at + interval 14 day <= (
                select max(data_through.last_at) from data_through where data_through.kind <> 'newsletters'
            ) then 'quiet'
        else 'too early'
    end as effect,
from closed
left join spoken using (source, ticket_id, closed_at)
asof left join comings on closed.customer_id = comings.customer_id and closed.closed_at < comings.started_at
order by closed.closed_at, closed.source, closed.ticket_id
