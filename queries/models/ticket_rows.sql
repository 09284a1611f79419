-- name: ticket_rows
-- answers: What is last known of each ticket, put together from all exports that told of it?
-- grain: one row per source, ticket_id
-- returns:
--   source                                   varchar    the system it came from
--   ticket_id                                varchar    as the source names it
--   created_at                               timestamp  UTC
--   updated_at                               timestamp  UTC, by the source's own clock
--   status                                   varchar    as the source names it
--   exclusion                                varchar    why it is no work, as the format reads it
--   resolved_at                              timestamp  as the source states it
--   closed_at                                timestamp  as the source states it
--   first_resolved_at                        timestamp  as the source states it
--   first_reply_at                           timestamp  as the source states it
--   subject                                  varchar    the customer's words: mask it in views
--   channel                                  varchar    as the source names it
--   ticket_type                              varchar    as the source names it
--   requester_id                             varchar    as the source names the customer
--   requester_email                          varchar    as written
--   requester_phone                          varchar    as written
--   assignee                                 varchar    as the source names the person
--   team                                     varchar    group or agency
--   satisfaction                             varchar    as the source names it
--   tags                                     varchar    separated by spaces
--   named_days_open                          double     the source's own figure, for comparison, as are the following
--   named_first_reply_minutes                double     calendar
--   named_first_reply_business_minutes       double     by the source's own business hours
--   named_first_resolution_minutes           double     the source's own figure
--   named_first_resolution_business_minutes  double     by the source's own business hours
--   named_full_resolution_minutes            double     the source's own figure
--   named_full_resolution_business_minutes   double     by the source's own business hours
--   named_requester_wait_minutes             double     the source's own figure
--   named_requester_wait_business_minutes    double     by the source's own business hours
--   named_reopens                            double     the source's own figure
--   named_replies                            double     the source's own figure
with latest_rows as (
    select
        landing_tickets.*,
        import_files.format,
        (landing_tickets.status is not null, coalesce(landing_tickets.updated_at, '-infinity'), landing_tickets.file_id)
            as recency,
    from landing_tickets
    inner join import_files on landing_tickets.file_id = import_files.file_id
    qualify
        row_number() over (
            partition by landing_tickets.source, landing_tickets.record_key, import_files.format
            order by landing_tickets.updated_at desc nulls last, landing_tickets.file_id desc, landing_tickets.line desc
        ) = 1
),

mixed_sources as (
    select source
    from latest_rows
    group by source
    having count(distinct format) > 1
)

select * exclude (file_id, line, record_hash, record_key, format, recency),
from latest_rows
where source not in (select mixed_sources.source from mixed_sources)
union all by name
select
    source,
    ticket_id,
    arg_max(created_at, (second(created_at) > 0, recency)) as created_at,
    arg_max(
        columns(* exclude (source, ticket_id, created_at, file_id, line, record_hash, record_key, format, recency)),
        recency
    ) as '\0',  -- noqa: RF05
from latest_rows
where source in (select mixed_sources.source from mixed_sources)
group by source, ticket_id
order by source, ticket_id
