-- name: ticket_named_figures
-- answers: Which figures does the service desk itself name for a ticket, and what are ours?
-- grain: one row per source, ticket_id, metric
-- returns:
--   source        varchar  the system it came from
--   ticket_id     varchar  as the source names it
--   metric        varchar  as a column of ticket_metrics; staff_replies: public messages by persons of ours
--   named_figure  double   the source's own
--   own_figure    double   ours; null when it cannot be computed
with told as (
    select
        ticket_rows.*,
        ticket_metrics.*,
        ticket_replies.staff_replies,
    from ticket_rows
    inner join ticket_metrics using (source, ticket_id)
    inner join ticket_replies using (source, ticket_id)
    where
        coalesce(
            ticket_rows.named_first_reply_minutes,
            ticket_rows.named_first_resolution_minutes,
            ticket_rows.named_full_resolution_minutes,
            ticket_rows.named_requester_wait_minutes,
            ticket_rows.named_reopens,
            ticket_rows.named_replies
        ) is not null
),

figures as (
    select
        told.source,
        told.ticket_id,
        unnest(
            [
                ('first_reply_calendar_minutes', named_first_reply_minutes, first_reply_calendar_minutes),
                ('first_reply_business_minutes', named_first_reply_business_minutes, first_reply_business_minutes),
                (
                    'first_resolution_calendar_minutes',
                    named_first_resolution_minutes,
                    first_resolution_calendar_minutes
                ),
                (
                    'first_resolution_business_minutes',
                    named_first_resolution_business_minutes,
                    first_resolution_business_minutes
                ),
                ('full_resolution_calendar_minutes', named_full_resolution_minutes, full_resolution_calendar_minutes),
                (
                    'full_resolution_business_minutes',
                    named_full_resolution_business_minutes,
                    full_resolution_business_minutes
                ),
                ('requester_wait_calendar_minutes', named_requester_wait_minutes, requester_wait_calendar_minutes),
                (
                    'requester_wait_business_minutes',
                    named_requester_wait_business_minutes,
                    requester_wait_business_minutes
                ),
                ('reopens', named_reopens, cast(reopens as double)),
                ('staff_replies', named_replies, cast(staff_replies as double)),
            ]
        ) as figure,
    from told
)

select
    source,
    ticket_id,
    figure[1] as metric,
    figure[2] as named_figure,
    figure[3] as own_figure,
from figures
where figure[2] is not null
order by source, ticket_id, metric
