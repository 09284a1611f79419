-- name: case_segments
-- answers: In which segments was the customer of each order or ticket on the day on which it came in?
-- grain: one row per case_kind, source, case_id
-- returns:
--   case_kind  varchar    order, ticket
--   source     varchar    the format it came from
--   case_id    varchar    as in cases; one whose customer is unknown, or in no segment, is not listed
--   segments   varchar[]  as in customer_segments, in the order of the alphabet
select
    cases.case_kind,
    cases.source,
    cases.case_id,
    list(distinct spells.segment order by spells.segment) as segments,
from cases
inner join customer_segments as spells
    on
        cases.customer_id = spells.customer_id
        and cases.opened_date >= spells.from_date
        and cases.opened_date < spells.until_date
group by cases.case_kind, cases.source, cases.case_id
order by cases.case_kind, cases.source, cases.case_id
