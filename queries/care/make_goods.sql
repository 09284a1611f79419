-- name: make_goods
-- answers: What did we give to make failures good: unasked, for the own case, without asking for approval, how soon?
-- grain: one row per repair_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   repair_id            varchar  as the list names it
--   failure_id           varchar  as in failures
--   happened_date        date     of the failure, local day
--   what                 varchar  as written down; names and numbers hidden
--   offered_date         date     null when only known as done
--   done_date            date     null: offered, and not done
--   days_until_done      double   from the failure; null while it is not done
--   value                double   to the customer, money; null when not said
--   is_unasked           boolean  null when not said
--   is_own_case          boolean  null when not said
--   needed_approval      boolean  somebody had to be asked
--   approval_days        double   from asking until it was approved; null when nobody was asked, or not yet approved
select
    repairs.repair_id,
    failures.failure_id,
    failures.happened_date,
    masked_words(repairs.what, customers.name) as what,
    local_date(repairs.offered_at) as offered_date,
    local_date(repairs.done_at) as done_date,
    date_diff('second', failures.happened_at, repairs.done_at) / 86400 as days_until_done,
    repairs.value,
    not repairs.was_asked as is_unasked,
    repairs.is_own_case,
    repairs.approval_asked_at is not null as needed_approval,
    date_diff('second', repairs.approval_asked_at, repairs.approved_at) / 86400 as approval_days,
from repairs
inner join failures using (failure_id)
left join customers using (customer_id)
where failures.happened_date >= cast($from_date as date) and failures.happened_date < cast($to_date as date)
order by failures.happened_date, repairs.repair_id
