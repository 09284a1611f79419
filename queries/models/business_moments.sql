-- name: business_moments
-- answers: How many business minutes had passed at each moment that a ticket's clock needs?
-- grain: one row per moment_at
-- returns:
--   moment_at         timestamp  UTC
--   business_minutes  double     since the calendar of business_hours began
with moments as (
    select created_at as moment_at from tickets
    union
    select first_reply_at as moment_at from ticket_replies
    union
    select first_resolved_at as moment_at from tickets
    union
    select resolved_at as moment_at from tickets
    union
    select changed_at as moment_at from ticket_status_changes
)

select
    moments.moment_at,
    business_hours.minutes_before
    + date_diff('second', business_hours.opens_at, least(moments.moment_at, business_hours.closes_at)) / 60.0
        as business_minutes,
from moments
asof inner join business_hours
    on moments.moment_at >= business_hours.opens_at
where moments.moment_at is not null
order by moments.moment_at
