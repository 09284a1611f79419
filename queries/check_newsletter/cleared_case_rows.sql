-- name: cleared_case_rows
-- answers: Which orders or tickets were closed in a window?
-- grain: one row per source, case_id
-- params:
--   $case_kind  varchar  one of order, ticket; default: order
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     last day, included; default: day_after_last
-- returns:
--   source       varchar  the format it came from
--   case_id      varchar  order_id or ticket_id
--   opened_date  date     local day on which it came in
--   closed_date  date     last closing in the window
--   exclusion    varchar  why it does not count as work (duplicate…); null = work
with ended as (
    select
        source,
        case_id,
        max(closed_date) as closed_date,
    from open_spells
    where case_kind = $case_kind and closed_date between cast($from_date as date) and cast($to_date as date)
    group by source, case_id
)

select
    cases.source,
    cases.case_id,
    cases.opened_date,
    ended.closed_date,
    cases.exclusion,
from cases
inner join ended using (source, case_id)
where cases.case_kind = $case_kind
order by ended.closed_date, cases.source, cases.case_id
