-- name: recovery_signed
-- answers: In how many messages in which we say sorry or put something right does a person sign who can be answered?
-- grain: one row per failure_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   failure_id          varchar  as in failures: those with such a message
--   happened_date       date     local day
--   contact_id          varchar  the thread; null when none is named
--   recovery_messages   bigint   of a person of ours: an apology for a failure of ours, or a repair told
--   signed_messages     bigint   of these, signed, and without a word that nobody can answer
with recovery_messages as (
    select
        said.failure_id,
        coalesce(labels.is_signed, false)
        and not regexp_matches(lower(ticket_messages.text), 'no-?reply@|do not reply|don.t reply') as is_signed,
    from failure_messages as said
    inner join ticket_messages
        on
            said.contact_id = 'ticket/' || ticket_messages.source || '/' || ticket_messages.ticket_id
            and said.message_id = ticket_messages.message_id
    left join message_labels as labels
        on
            ticket_messages.source = labels.source
            and ticket_messages.ticket_id = labels.ticket_id
            and ticket_messages.message_id = labels.message_id
    where said.is_about_it and (said.is_apology or said.repair_done)
)

select
    failures.failure_id,
    failures.happened_date,
    failures.contact_id,
    count(*) as recovery_messages,
    count(*) filter (where recovery_messages.is_signed) as signed_messages,
from recovery_messages
inner join failures using (failure_id)
where failures.happened_date >= cast($from_date as date) and failures.happened_date < cast($to_date as date)
group by failures.failure_id, failures.happened_date, failures.contact_id
order by failures.happened_date, failures.failure_id
