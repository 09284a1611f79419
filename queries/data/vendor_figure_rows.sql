-- name: vendor_figure_rows
-- answers: At which tickets does a figure that the service desk names differ from ours?
-- grain: one row per source, ticket_id, metric
-- returns:
--   source        varchar    the system it came from
--   ticket_id     varchar    as the source names it
--   metric        varchar    as a column of ticket_metrics; staff_replies: public messages by persons of ours
--   created_at    timestamp  of the ticket, UTC
--   named_figure  double     the desk's own
--   own_figure    double     ours; null when it cannot be computed
--   difference    double     ours less the desk's
select
    ticket_named_figures.source,
    ticket_named_figures.ticket_id,
    ticket_named_figures.metric,
    tickets.created_at,
    ticket_named_figures.named_figure,
    ticket_named_figures.own_figure,
    ticket_named_figures.own_figure - ticket_named_figures.named_figure as difference,
from ticket_named_figures
inner join tickets using (source, ticket_id)
where coalesce(abs(difference) > if(ticket_named_figures.metric like '%minutes', 1, 0), true)
order by ticket_named_figures.source, abs(difference) desc nulls last, tickets.created_at, ticket_named_figures.metric
