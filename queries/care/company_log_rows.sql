-- name: company_log_rows
-- answers: Which decisions, open tasks, agenda and strategy items name a customer, and which blockers stay?
-- grain: one row per figure, item_id
-- params:
--   $as_of_date  date    what was known at the start of this day; default: day_after_last
--   $days        bigint  decisions and agenda items of so many days before it; default: 91
-- returns:
--   figure        varchar  blocker, strategy, agenda, decision, task
--   item_id       varchar  as the list names it
--   written_date  date     local day
--   title         varchar  names of ours, leaders apart, and contact details are hidden
--   contact_id    varchar  the customer's thread that it names; null when none
--   heard_date    date     the day on which that thread began
--   is_counted    boolean  names a thread (strategy: of the last 90 days); task: none; blocker: open for over 30 days
select
    figure,
    item_id,
    written_date,
    title,
    contact_id,
    heard_date,
    case figure
        when 'blocker' then written_date < cast($as_of_date as date) - 1 - 30
        when 'strategy' then coalesce(heard_date >= cast($as_of_date as date) - 90, false)
        when 'decision' then contact_id is not null
        when 'task' then not has_customer
        else has_customer
    end as is_counted,
from company_log
where
    written_date < cast($as_of_date as date)
    and case
        when figure in ('agenda', 'decision')
            then written_date >= cast($as_of_date as date) - cast($days as integer)
        else coalesce(closed_date >= cast($as_of_date as date), true)
    end
order by list_position(['decision', 'strategy', 'agenda', 'task', 'blocker'], figure), written_date desc, item_id
