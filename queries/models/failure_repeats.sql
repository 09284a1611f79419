-- name: failure_repeats
-- answers: After which failures did we say sorry to the same customer again, and for which further failure?
-- grain: one row per failure_id
-- returns:
--   failure_id        varchar  as in failures: those with an apology that was followed by another one
--   sorry_again_date  date     the next day, within the days of a repeat, on which we said sorry to this customer
--   is_repeated       boolean  for a later failure within these days
with said_sorry as (
    select
        failures.failure_id,
        failures.happened_at,
        failures.happened_date,
        coalesce(failures.customer_id, failures.failure_id) as who,
        local_date(failure_answers.acknowledged_at) as acknowledged_date,
    from failures
    inner join failure_answers using (failure_id)
    where failure_answers.acknowledged_at is not null
),

apologies as (
    select distinct
        said_sorry.who,
        local_date(messages.written_at) as sorry_date,
    from failure_messages as messages
    inner join said_sorry using (failure_id)
    where messages.is_apology and messages.is_about_it
),

again as (
    select
        said_sorry.failure_id,
        min(apologies.sorry_date) as sorry_again_date,
    from said_sorry
    cross join settings
    inner join apologies using (who)
    where
        apologies.sorry_date > said_sorry.acknowledged_date
        and date_diff('day', said_sorry.acknowledged_date, apologies.sorry_date) <= settings.repeat_days
    group by said_sorry.failure_id
),

further as (
    select distinct said_sorry.failure_id
    from said_sorry
    cross join settings
    inner join said_sorry as others using (who)
    where
        (others.happened_at, others.failure_id) > (said_sorry.happened_at, said_sorry.failure_id)
        and date_diff('day', said_sorry.happened_date, others.happened_date) <= settings.repeat_days
)

select
    failure_id,
    again.sorry_again_date,
    further.failure_id is not null as is_repeated,
from again
full join further using (failure_id)
order by failure_id
