-- name: silences
-- answers: Who waited for a person's answer, how long, how often did they ask again, was it late by their habit?
-- grain: one row per wait_id
-- returns:
--   wait_id                  varchar      the ticket and the first message, or the promise
--   wait_kind                varchar      message, call back: promised by a leader and not made on the day due
--   source                   varchar      the system it came from; actions for a promised call-back
--   ticket_id                varchar      null for a promised call-back
--   contact_id               varchar      as in contacts; null when none is known
--   customer_id              varchar      null when unknown or ambiguous
--   team                     varchar      of the ticket; null when unknown
--   since_at                 timestamp    the first message that nobody had answered, or the end of the day due, UTC
--   until_at                 timestamp    answered by a person, or closed for good; null: they wait
--   answered_by_human        boolean      false: closed without a word, or they wait
--   chased_at                timestamp[]  further messages or unanswered calls of theirs meanwhile
--   chasers                  bigint       how many
--   waited_calendar_minutes  double       until it ended, or to the end of the data while it lasts
--   waited_business_minutes  double       the same within the business hours of the ticket
--   usual_business_minutes   double       half of the last waits before it were shorter; null before there were three
--   habit_level              varchar      whose: customer, contact, team, company, the first with three waits
--   times_usual              double       the wait ÷ the usual one (at least a minute)
--   is_late                  boolean      beyond both thresholds of settings.toml; null: no usual wait is known
--   contact_person_id        varchar      to whom of us they wrote: for models, never for a question
--   was_known_before         boolean      that was the person before they wrote, not an assignee since
--   answer_message_id        varchar      the message that answered; null where none did
--   schedule_number          bigint       of business_schedules: the hours that held for the ticket when it began
--   since_business_minutes   double       business minutes on the clock of that schedule when it began
--   from_date                date         local day on which it began
select
    waits.wait_id,
    waits.wait_kind,
    waits.source,
    waits.ticket_id,
    waits.contact_id,
    waits.customer_id,
    waits.team,
    waits.since_at,
    waits.until_at,
    waits.answered_by_human,
    waits.chased_at,
    len(waits.chased_at) as chasers,
    silence_clocks.waited_calendar_minutes,
    silence_clocks.waited_business_minutes,
    usual.usual_business_minutes,
    usual.habit_level,
    silence_clocks.waited_business_minutes / if(usual.usual_business_minutes < 1, 1, usual.usual_business_minutes)
        as times_usual,
    times_usual > settings.late_ratio and silence_clocks.waited_business_minutes > 60 * settings.late_business_hours
        as is_late,
    silence_contacts.contact_person_id,
    silence_contacts.was_known_before,
    waits.answer_message_id,
    waits.schedule_number,
    silence_clocks.since_business_minutes,
    local_date(waits.since_at) as from_date,
from silence_waits as waits
cross join settings
inner join silence_clocks using (wait_id)
inner join silence_contacts using (wait_id)
left join silence_usual as usual using (wait_id)
order by waits.since_at, waits.wait_id
