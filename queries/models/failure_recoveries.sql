-- name: failure_recoveries
-- answers: What became of each failure: answered, acknowledged, repaired, made whole, closed by the customer?
-- grain: one row per failure_id
-- returns:
--   failure_id         varchar    as in failures
--   first_reply_at     timestamp  this to shifts_blame as in failure_answers
--   replies            bigint     of ours that were read, in threads about it
--   acknowledged_at    timestamp  UTC; null: no apology for a failure of ours
--   is_read            boolean    what we wrote was read for labels, or we wrote nothing
--   is_explained       boolean    null when not known, as is the next
--   is_owned           boolean    takes responsibility
--   shifts_blame       boolean    null without a reply in the own thread, and when none was read
--   is_repair_offered  boolean    offered or done, by the list of repairs or in a message; null when not known
--   repaired_at        timestamp  first repair done, by the list or as we told it, UTC; null: none
--   value_repaired     double     to the customer, money, of repairs done, as far as known; 0: no repair
--   unknown_values     bigint     repairs done of unknown value: in the list, or only told in a message
--   made_whole_share   double     value repaired by cost, at most 1; null: no cost, or less and a value is unknown
--   rating_score       double     the customer's newest answer on it, 1-5, of made_whole where asked; null: none
--   is_unasked         boolean    a repair came without being asked for; null when the list does not say
--   is_own_case        boolean    a repair was made for, or told in words of, the own case; null: no repair, or unknown
--   thanked_at         timestamp  the customer's first thanks after the apology or the repair, UTC
--   next_order_date    date       first day with an order after the failure; null: none yet
--   sorry_again_date   date       as in failure_repeats; null: not again
--   is_repeated        boolean    as in failure_repeats
--   chasers            bigint     times the customer asked again before a person answered, as in silences
with reordered as (
    select
        failures.failure_id,
        min(orders.placed_date) as next_order_date,
    from failures
    inner join orders using (customer_id)
    where failures.happened_date < orders.placed_date and not orders.is_cancelled
    group by failures.failure_id
)

select
    failures.failure_id,
    answers.first_reply_at,
    answers.replies,
    answers.acknowledged_at,
    answers.is_read,
    answers.is_explained,
    answers.is_owned,
    answers.shifts_blame,
    listed.failure_id is not null or answers.offers_repair as is_repair_offered,
    least(listed.done_at, answers.told_repaired_at) as repaired_at,
    if(repaired_at is null, if(answers.is_read or count(listed.failure_id) over () > 0, 0, null), listed.value)
        as value_repaired,
    if(repaired_at is null, 0, if(listed.done_at is null, 1, listed.without_value)) as unknown_values,
    if(value_repaired >= failures.cost or unknown_values = 0, least(value_repaired, failures.cost), null)
    / nullif(failures.cost, 0) as made_whole_share,
    rated.rating_score,
    listed.is_unasked,
    coalesce(listed.is_own_case, answers.has_case_repair) as is_own_case,
    answers.thanked_at,
    reordered.next_order_date,
    repeats.sorry_again_date,
    coalesce(repeats.is_repeated, false) as is_repeated,
    coalesce(failure_chasers.chasers, 0) as chasers,
from failures
inner join failure_answers as answers using (failure_id)
left join failure_repairs as listed using (failure_id)
left join failure_repeats as repeats using (failure_id)
left join failure_chasers using (failure_id)
left join failure_ratings as rated using (failure_id)
left join reordered using (failure_id)
order by failures.failure_id
