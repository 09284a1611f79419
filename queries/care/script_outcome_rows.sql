-- name: script_outcome_rows
-- answers: After which first reply did the customer thank us, write again or chase us, thread by thread?
-- grain: one row per contact_id
-- params:
--   $from_date    date    first day, included; default: first_day
--   $to_date      date    day after the last day; default: day_after_last
--   $within_days  bigint  as in script_outcomes; default: 14
-- returns:
--   first_reply_date  date     local day
--   opens_by_script   boolean  the first reply holds a known phrase, or reuses the text of other conversations
--   wrote_again_days  bigint   after the first reply; null: not in time
--   thanked_days      bigint   after the first reply; null: not in time
--   chased_days       bigint   after the first reply; null: not in time
--   rating            varchar  good, bad; null: the ticket was not rated
--   contact_id        varchar  as in contacts
select
    first_reply_date,
    opens_by_script,
    case when wrote_again_date - first_reply_date <= $within_days then wrote_again_date - first_reply_date end
        as wrote_again_days,
    case when thanked_date - first_reply_date <= $within_days then thanked_date - first_reply_date end as thanked_days,
    case when chased_date - first_reply_date <= $within_days then chased_date - first_reply_date end as chased_days,
    rating,
    contact_id,
from reply_outcomes
where first_reply_date >= cast($from_date as date) and cast($to_date as date) - first_reply_date > $within_days
order by first_reply_date desc, contact_id
