-- name: cost_cut_waits
-- answers: How long did customers wait for a first reply before and after each decision to cut costs?
-- grain: one row per decision_id
-- params:
--   $as_of_date  date    what was known at the start of this day; default: day_after_last
--   $weeks       bigint  so many before and after the day; default: 8
-- returns:
--   decision_id              varchar  as the list names it
--   decided_date             date     local day
--   title                    varchar  names of ours, leaders apart, and contact details are hidden
--   replies_before           bigint   tickets of the weeks before that got a first reply
--   before_business_minutes  double   half of them were answered sooner; null below ten
--   replies_after            bigint   tickets of the weeks after, as far as they are known
--   after_business_minutes   double   half of them were answered sooner; null below ten
--   is_over                  boolean  all of the weeks after lie before the day asked for
with cuts as (
    select
        decision_id,
        decided_date,
        title,
        7 * cast($weeks as integer) as days,
    from decisions
    where
        regexp_matches(lower(decision_kind), 'cost.?(cut|saving)') and decided_date < cast($as_of_date as date)
),

waits as (
    select
        cuts.decision_id,
        tickets.created_date >= cuts.decided_date as is_after,
        metrics.first_reply_business_minutes as minutes,
    from cuts
    inner join tickets
        on tickets.created_date between cuts.decided_date - cuts.days and cuts.decided_date + cuts.days - 1
    inner join ticket_metrics as metrics using (source, ticket_id)
    where tickets.exclusion is null and tickets.created_date < cast($as_of_date as date)
        and metrics.first_reply_business_minutes is not null
)

select
    cuts.decision_id,
    cuts.decided_date,
    masked_words(cuts.title, null) as title,
    count(*) filter (where not waits.is_after) as replies_before,
    if(replies_before >= 10, median(waits.minutes) filter (where not waits.is_after), null) as before_business_minutes,
    count(*) filter (where waits.is_after) as replies_after,
    if(replies_after >= 10, median(waits.minutes) filter (where waits.is_after), null) as after_business_minutes,
    cuts.decided_date + cuts.days <= cast($as_of_date as date) as is_over,
from cuts
left join waits using (decision_id)
group by cuts.decision_id, cuts.decided_date, cuts.title, cuts.days
order by cuts.decided_date, cuts.decision_id
