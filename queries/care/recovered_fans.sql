-- name: recovered_fans
-- answers: After which repaired failures did the customer praise us unasked, or tell others, within 90 days?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id       varchar  as in failures: those with a repair done, of a known customer
--   happened_date    date     local day
--   repaired_date    date     first repair done
--   customer         varchar  masked
--   failure_kind     varchar  null when not said
--   is_fan           boolean  they did; null: not yet, and the 90 days are not over
--   praised_date     date     null: not, or not yet
--   tells_others     boolean  told others of us, or will
--   is_about_repair  boolean  written in the failure's own thread
--   words            varchar  the customer's; names and numbers hidden
select
    failures.failure_id,
    failures.happened_date,
    local_date(recoveries.repaired_at) as repaired_date,
    masked_name(customers.name) as customer,
    failures.failure_kind,
    if(praise.failure_id is not null or repaired_date + 90 <= reach.last_date, praise.failure_id is not null, null)
        as is_fan,
    local_date(praise.written_at) as praised_date,
    praise.tells_others,
    praise.is_about_repair,
    masked_quote(ticket_messages.text, customers.name) as words,
from failures
inner join failure_recoveries as recoveries using (failure_id)
inner join customers using (customer_id)
inner join data_through as reach on reach.kind = 'tickets'
left join failure_praise as praise using (failure_id)
left join ticket_messages
    on
        praise.source = ticket_messages.source
        and praise.ticket_id = ticket_messages.ticket_id
        and praise.message_id = ticket_messages.message_id
where
    failures.happened_date >= cast($from_date as date) and failures.happened_date < cast($to_date as date)
    and recoveries.repaired_at is not null
order by failures.happened_date, failures.failure_id
