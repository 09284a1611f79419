-- name: parity_rows
-- answers: What became of the tickets of our smallest and our largest accounts?
-- grain: one row per contact_id
-- params:
--   $from_date    date    first day, included; default: first_day
--   $to_date      date    day after the last day, and what was known then; default: day_after_last
--   $within_days  bigint  days a ticket may take; default: 7
-- returns:
--   contact_id        varchar  as in contacts
--   band              varchar  small, large: the outer quarters of accounts by revenue of the twelve months before
--   band_by           varchar  revenue; size where no order has a total
--   created_date      date     local day
--   customer_id       varchar  as in customers
--   is_about_failure  boolean  the customer complained in it, or the register or a tag says so
--   has_apology       boolean  one of our replies says sorry for a failure of ours
--   is_repaired       boolean  a reply says that it was put right, or the register has a repair done
--   is_resolved       boolean  in these days, and not opened again; null while they run
with registered as (
    select
        failures.contact_id,
        bool_or(local_date(repairs.done_at) < cast($to_date as date)) as is_repaired,
    from failures
    left join repairs using (failure_id)
    group by failures.contact_id
),

threads as (
    select
        source,
        ticket_id,
        bool_or(is_from_customer and is_complaint) as has_complaint,
        bool_or(is_reply and is_apology) as has_apology,
        bool_or(is_reply and repair_done) as says_repaired,
    from labelled_messages
    group by source, ticket_id
)

select
    'ticket/' || tickets.source || '/' || tickets.ticket_id as contact_id,
    bands.band,
    bands.band_by,
    tickets.created_date,
    tickets.customer_id,
    coalesce(threads.has_complaint, false) or registered.contact_id is not null as is_about_failure,
    coalesce(threads.has_apology, false) as has_apology,
    coalesce(threads.says_repaired or registered.is_repaired, false) as is_repaired,
    case
        when tickets.created_date + cast($within_days as integer) < cast($to_date as date)
            then coalesce(tickets.whole_days_open <= $within_days, false)
    end as is_resolved,
from tickets
inner join account_bands as bands
    on tickets.customer_id = bands.customer_id and date_trunc('month', tickets.created_date) = bands.month_date
left join threads using (source, ticket_id)
left join registered on 'ticket/' || tickets.source || '/' || tickets.ticket_id = registered.contact_id
where
    coalesce(tickets.exclusion, '') not in ('spam', 'test', 'duplicate', 'deleted')
    and tickets.created_date >= cast($from_date as date) and tickets.created_date < cast($to_date as date)
order by tickets.created_date, contact_id
