-- name: newsletter_curve
-- answers: How many customers get in touch on the days around a newsletter, against what is usual on such days?
-- grain: one row per day_offset
-- params:
--   $from_date  date  a send on this day or later; default: first_day
--   $to_date    date  a send before this day; default: day_after_last
-- returns:
--   day_offset           bigint  days from the send: -14 to 14
--   sends                bigint  days of sending for which that day and what is usual on it are known
--   contacts             bigint  inbound contacts that began on these days, all sends together
--   usual_contacts       double  as many as are usual: of the same weekdays in the eight weeks before each send
--   newsletter_contacts  bigint  contacts that said on these days that a newsletter moved them
with send_days as (
    select distinct sent_date
    from newsletters
    where sent_date >= cast($from_date as date) and sent_date < cast($to_date as date)
),

around as (
    select
        send_days.sent_date,
        contact_days.*,
        date_diff('day', send_days.sent_date, contact_days.day_date) as day_offset,
    from send_days
    inner join contact_days
        on contact_days.day_date between send_days.sent_date - 14 and send_days.sent_date + 14
),

-- Days in the week after a send are no measure of what is usual, unless there are hardly any others.
usual as (
    select
        send_days.sent_date,
        dayofweek(contact_days.day_date) as weekday,
        if(
            count(*) filter (where not contact_days.is_after_send) >= 3,
            avg(contact_days.contacts) filter (where not contact_days.is_after_send),
            avg(contact_days.contacts)
        ) as usual_contacts,
    from send_days
    inner join contact_days
        on contact_days.day_date between send_days.sent_date - 56 and send_days.sent_date - 1
    group by send_days.sent_date, dayofweek(contact_days.day_date)
    having count(*) >= 3
)

select
    around.day_offset,
    count(*) as sends,
    cast(sum(around.contacts) as bigint) as contacts,
    sum(usual.usual_contacts) as usual_contacts,
    cast(sum(around.newsletter_contacts) as bigint) as newsletter_contacts,
from around
inner join usual on around.sent_date = usual.sent_date and dayofweek(around.day_date) = usual.weekday
group by around.day_offset
order by around.day_offset
