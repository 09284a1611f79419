-- name: decisions
-- answers: What was decided, and on which customer's contact does it rest?
-- grain: one row per decision_id
-- returns:
--   decision_id    varchar  as the list names it
--   decided_date   date     local day
--   title          varchar  what was decided
--   decision_kind  varchar  as the list names it
--   owner          varchar  who decided; null when the list names nobody
--   contact_id     varchar  the contact it rests on; null when none was named
--   note           varchar  null when none was written
select
    decision_id,
    decided_on as decided_date,
    title,
    decision_kind,
    owner,
    contact_id,
    note,
from landing_decisions
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by decided_date, decision_id
