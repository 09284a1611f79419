-- name: actions
-- answers: What did we promise to do about what we heard, and is it done?
-- grain: one row per action_id
-- returns:
--   action_id    varchar  as the list names it
--   opened_date  date     local day
--   title        varchar  what is to be done
--   owner        varchar  who does it; null when the list names nobody
--   due_date     date     null when no day was promised
--   done_date    date     null while it is open
--   topic        varchar  the question that it answers; null when none was named
--   contact_id   varchar  the contact it rests on; null when none was named
--   note         varchar  null when none was written
--   promised_by  varchar  person_id of the leader who promised it to a customer; null: an action, no promise
--   customer_id  varchar  to whom it was promised; null when not said
--   opened_from  varchar  the part of the dashboard in which it was decided; null when not said
select
    action_id,
    opened_on as opened_date,
    title,
    owner,
    due_on as due_date,
    done_on as done_date,
    topic,
    contact_id,
    note,
    nullif(trim(promised_by), '') as promised_by,
    nullif(trim(customer_id), '') as customer_id,
    nullif(trim(opened_from), '') as opened_from,
from landing_actions
qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
order by opened_date, action_id
