-- name: component_rows
-- answers: Which parts of an apology does each thread hold in which we said sorry for a failure of ours?
-- grain: one row per contact_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   first_reply_date  date     local day
--   regret            boolean  says sorry, in any of our replies
--   explanation       boolean  says why
--   responsibility    boolean  says that it was our fault
--   repentance        boolean  says that it shall not happen again
--   repair            boolean  offers or tells of a repair
--   forgiveness       boolean  asks for forgiveness
--   repair_done       boolean  says that something was put right, not only that it will be
--   contact_id        varchar  as in contacts
select
    first_reply_date,
    regret,
    explanation,
    responsibility,
    repentance,
    repair,
    forgiveness,
    repair_done,
    contact_id,
from reply_threads
where
    has_apology
    and first_reply_date >= cast($from_date as date)
    and first_reply_date < cast($to_date as date)
order by first_reply_date desc, contact_id
