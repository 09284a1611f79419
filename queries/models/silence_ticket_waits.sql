-- name: silence_ticket_waits
-- answers: From when to when did a customer wait for a person's answer, in each ticket?
-- grain: one row per source, ticket_id, since_at
-- returns:
--   source             varchar      the system it came from
--   ticket_id          varchar      as the source names it
--   since_at           timestamp    the first message that nobody had answered, UTC
--   until_at           timestamp    our next public message, or the ticket was closed for good; null: they wait
--   answered_by_human  boolean      a person of ours wrote; false: closed without a word, or they wait
--   chased_at          timestamp[]  further messages meanwhile; lines within five minutes of the last belong to it
--   replies_before     bigint       public messages by persons of ours before it
--   answer_message_id  varchar      the message that answered; null where none did
with ordered_messages as (
    select
        *,
        lag(written_at) over (partition by source, ticket_id, replies_before order by written_at, message_id)
            as written_before_at,
        lag(closed_at) over (partition by source, ticket_id, replies_before order by written_at, message_id)
            as closed_before_at,
    from silence_messages
),

marked as (
    select
        *,
        -- Closed without an answer, and nothing written for two weeks: what comes then is another question.
        coalesce(
            written_before_at is null
            or (closed_before_at < written_at and closed_before_at + interval 14 day < written_at),
            false
        ) as is_first,
        coalesce(written_at > written_before_at + interval 5 minute, false) as is_late_line,
    from ordered_messages
),

numbered as (
    select
        *,
        count(*) filter (where is_first) over (
            partition by source, ticket_id order by replies_before, written_at, message_id
        ) as wait_number,
    from marked
),

waits as (
    select
        source,
        ticket_id,
        min(written_at) as since_at,
        any_value(replies_before) as replies_before,
        arg_max_null(closed_at, (written_at, message_id)) as closed_at,
        coalesce(list(written_at order by written_at) filter (where is_late_line and not is_first), []) as chased_at,
    from numbered
    group by source, ticket_id, wait_number
)

select
    waits.source,
    waits.ticket_id,
    waits.since_at,
    least(replies.written_at, waits.closed_at) as until_at,
    coalesce(replies.written_at <= coalesce(waits.closed_at, timestamp 'infinity'), false) as answered_by_human,
    waits.chased_at,
    waits.replies_before,
    case when answered_by_human then replies.message_id end as answer_message_id,
from waits
inner join tickets using (source, ticket_id)
left join silence_replies as replies
    on
        waits.source = replies.source
        and waits.ticket_id = replies.ticket_id
        and waits.replies_before + 1 = replies.reply_number
where tickets.exclusion is null
order by waits.since_at, waits.source, waits.ticket_id
