-- name: silence_board
-- answers: Who waits now for a person's answer or a promised call-back, longest first, and has anybody taken it?
-- grain: one row per wait_id
-- params:
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $channel     varchar  channel of the contact, null for all; default: null
--   $segment     varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   wait_id          varchar    the ticket and the first message, or the promise
--   wait_kind        varchar    message, call back: promised by a leader and not made on the day due
--   customer         varchar    the name masked; the ticket when no name is known
--   size             varchar    of the account; null when unknown
--   asked            varchar    what they wrote, or what was promised; names and numbers hidden
--   waiting_since    timestamp  first message that nobody answered, or the end of the day due, local time
--   waiting_days     bigint     whole days until the day before the one asked for
--   waiting_business_minutes  double  until the start of the day asked for; null when no business hours are known
--   chasers          bigint     how often they asked again
--   usual_business_minutes    double  what they usually wait; null before three waits
--   times_usual      double     the wait ÷ the usual one, at least a minute
--   is_late          boolean    beyond both thresholds of settings.toml, care; null: no usual wait is known
--   is_contact_away  boolean    the person they write to is away on that day
--   is_covered       boolean    somebody was named who answers meanwhile; null when nobody is away
--   is_taken         boolean    an open action is about it
--   taken_by         varchar    the leader who took it; null when nobody did, or no leader
--   contact_id       varchar    as in contacts; null when none is known
--   customer_id      varchar    null when unknown
select
    silences.wait_id,
    silences.wait_kind,
    coalesce(masked_name(customers.name), 'a customer, ticket ' || silences.ticket_id, 'a customer') as customer,
    customers.size,
    masked_words(silence_words.words, customers.name) as asked,
    local_time(silences.since_at) as waiting_since,
    date_diff('day', silences.from_date, cast($as_of_date as date) - 1) as waiting_days,
    round(clocks.business_minutes - silences.since_business_minutes, 1) as waiting_business_minutes,
    len(list_filter(silences.chased_at, lambda each: local_date(each) < cast($as_of_date as date))) as chasers,
    round(silences.usual_business_minutes, 1) as usual_business_minutes,
    round(waiting_business_minutes / greatest(silences.usual_business_minutes, 1), 2) as times_usual,
    times_usual > settings.late_ratio and waiting_business_minutes > 60 * settings.late_business_hours as is_late,
    away.person_id is not null as is_contact_away,
    away.is_covered,
    silence_takes.about is not null as is_taken,
    silence_takes.taken_by,
    silences.contact_id,
    silences.customer_id,
from silences cross join settings
left join silence_day_clocks as clocks
    on silences.schedule_number = clocks.schedule_number and clocks.day_date = cast($as_of_date as date)
left join customers on silences.customer_id = customers.customer_id
left join silence_words using (wait_id)
left join silence_away_days as away
    on silences.contact_person_id = away.person_id and away.day_date = cast($as_of_date as date)
left join silence_takes
    on coalesce(silences.contact_id, silences.customer_id) = silence_takes.about
        and silences.from_date <= silence_takes.opened_date
where silences.from_date < cast($as_of_date as date)
    and coalesce(local_date(silences.until_at) >= cast($as_of_date as date), true)
    and is_asked_contact(silences.contact_id, $channel, $segment)
order by silences.since_at, silences.wait_id
