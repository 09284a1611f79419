-- name: vendor_figures_compared
-- answers: Where a service desk names its own figures, do ours agree?
-- grain: one row per source, metric
-- returns:
--   source             varchar  the system they came from
--   metric             varchar  as a column of ticket_metrics; staff_replies: public messages by persons of ours
--   named_tickets      bigint   the desk names a figure
--   compared_tickets   bigint   of these, ours is known as well
--   equal_tickets      bigint   of these, both agree within a minute (a count: exactly)
--   equal_share        double   of the compared, 0-1; null when none was
--   median_difference  double   ours less the desk's, in minutes or pieces; null when none was compared
select
    source,
    metric,
    count(*) as named_tickets,
    count(own_figure) as compared_tickets,
    count(*) filter (where abs(own_figure - named_figure) <= if(metric like '%minutes', 1, 0)) as equal_tickets,
    equal_tickets / nullif(compared_tickets, 0) as equal_share,
    median(own_figure - named_figure) as median_difference,
from ticket_named_figures
group by source, metric
order by source, metric
