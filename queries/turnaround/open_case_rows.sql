-- name: open_case_rows
-- answers: Which orders or tickets were open at the start of a day, oldest first?
-- grain: one row per source, case_id
-- params:
--   $case_kind   varchar  one of order, ticket; default: order
--   $day_date    date     the day at whose start they are listed; default: day_after_last
--   $case_group  varchar  a product or a type; null: all; default: null
--   $segment     varchar  of the customer on day 0, null for all; default: null
-- returns:
--   source       varchar  the format it came from
--   case_id      varchar  order_id or ticket_id
--   opened_date  date     local day
--   days_open    bigint   whole days since then
--   closed_date  date     done or cancelled later; null while open
--   exclusion    varchar  why it does not count as work (duplicate…); null = work
select
    open_spells.source,
    open_spells.case_id,
    min(cases.opened_date) as opened_date,
    date_diff('day', min(cases.opened_date), cast($day_date as date)) as days_open,
    max(open_spells.closed_date) as closed_date,
    any_value(cases.exclusion) as exclusion,
from open_spells
inner join cases using (case_kind, source, case_id)
where
    open_spells.case_kind = $case_kind
    and ($case_group is null or cases.case_group = $case_group)
    and is_asked_case($case_kind, open_spells.source, open_spells.case_id, $segment)
    and open_spells.opened_date < cast($day_date as date)
    and (open_spells.closed_date is null or open_spells.closed_date >= cast($day_date as date))
group by open_spells.source, open_spells.case_id
order by days_open desc, open_spells.case_id
