-- name: metrics_not_computable
-- answers: Which figures of its tickets can a source not give, and why?
-- grain: one row per source, metric
-- returns:
--   source            varchar  the system the tickets came from
--   metric            varchar  as ticket_metrics names it, without its clock
--   tickets           bigint   of this source
--   computed_tickets  bigint   of these, the figure is known (a ticket still open has no resolution yet)
--   reason            varchar  why this source cannot give it; null where it can
with sources as (
    select
        ticket_metrics.source,
        count(*) as tickets,
        count(ticket_metrics.first_reply_calendar_minutes) as first_replies,
        count(ticket_metrics.first_resolution_calendar_minutes) as first_resolutions,
        count(ticket_metrics.full_resolution_calendar_minutes) as full_resolutions,
        count(ticket_metrics.requester_wait_calendar_minutes) as requester_waits,
        count(ticket_metrics.reopens) as reopens,
        count(ticket_metrics.is_one_touch) as one_touches,
        count(latest_tickets.first_resolved_at) as told_first_resolutions,
        count(latest_tickets.resolved_at) as told_resolutions,
        not exists (select 1 from ticket_messages where ticket_messages.source = ticket_metrics.source)
            as lacks_messages,
        not exists (select 1 from ticket_status_changes where ticket_status_changes.source = ticket_metrics.source)
            as lacks_history,
    from ticket_metrics
    inner join latest_tickets using (source, ticket_id)
    group by ticket_metrics.source
),

figures as (
    select
        source,
        tickets,
        unnest(
            [
                ('first_reply', first_replies, lacks_messages and first_replies = 0, 'messages'),
                ('first_resolution', first_resolutions, lacks_history and told_first_resolutions = 0, 'status history'),
                ('full_resolution', full_resolutions, lacks_history and told_resolutions = 0, 'day of resolution'),
                ('requester_wait', requester_waits, lacks_history, 'status history'),
                ('reopens', reopens, lacks_history, 'status history'),
                ('is_one_touch', one_touches, lacks_messages, 'messages'),
            ]
        ) as figure,
    from sources
)

select
    source,
    figure[1] as metric,
    tickets,
    figure[2] as computed_tickets,
    case when figure[3] then 'its exports hold no ' || figure[4] end as reason,
from figures
order by source, metric
