-- name: absence_cover
-- answers: When one of us was away: how many customers wrote to them, and how many heard from nobody before the return?
-- grain: one row per absence_id
-- params:
--   $from_date  date  first day of the absences, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   absence_id           varchar  a number that tells nobody who it is
--   from_date            date     first day away
--   to_date              date     last day away
--   had_cover            boolean  somebody was named who answers meanwhile
--   customers            bigint   wrote meanwhile to the person who was away
--   uncovered_customers  bigint   of these, had no reply from a person before the first business day after it
--   uncovered_share      double   share 0-1; null below 10 customers
select
    absence_id,
    any_value(from_date) as from_date,
    any_value(to_date) as to_date,
    any_value(had_cover) as had_cover,
    count(*) as customers,
    count(*) filter (where not has_answer) as uncovered_customers,
    if(customers >= 10, uncovered_customers / customers, null) as uncovered_share,
from silence_absences
where from_date >= cast($from_date as date) and from_date < cast($to_date as date)
group by absence_id
order by any_value(from_date) desc, absence_id
