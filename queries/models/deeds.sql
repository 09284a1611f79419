-- name: deeds
-- answers: What did leaders and the company do, beside taking contacts?
-- grain: one row per deed_id
-- returns:
--   deed_id             varchar  as the list names it
--   done_date           date     local day
--   deed_kind           varchar  walk through, one to one, sit along, visit, thanks passed on, blocker, pledge, …
--   person_id           varchar  the leader who did it or owns it; null when not said
--   team                varchar  null when not said
--   title               varchar  as written down: mask it in views
--   contact_id          varchar  the customer's thread that it rests on; null when none was named
--   minutes             double   null when not said
--   amount              double   how many; null when not said
--   is_about_customers  boolean  of an agenda item; null when not said
--   due_date            date     null when not said
--   closed_date         date     null while it is open
--   note                varchar  null when none was written
select
    deed_id,
    done_on as done_date,
    replace(replace(lower(trim(deed_kind)), '_', ' '), '-', ' ') as deed_kind,
    nullif(trim(person_id), '') as person_id,
    nullif(trim(team), '') as team,
    title,
    nullif(trim(contact_id), '') as contact_id,
    minutes,
    amount,
    is_about_customers,
    due_on as due_date,
    closed_on as closed_date,
    note,
from landing_deeds
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by done_date, deed_id
