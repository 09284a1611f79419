-- name: absence_cover
-- answers: While some of us were away, how many customers wrote to them and heard from nobody before the return?
-- grain: one row per had_cover
-- params:
--   $from_date  date  first day of the absences, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   had_cover            boolean  somebody was named who answers meanwhile
--   absences             bigint   in which a customer wrote to the person who was away
--   customers            bigint   who wrote; in each absence once
--   known_customers      bigint   of these, answered, or the return lies within the data
--   uncovered_customers  bigint   of these, had no reply from a person before the first business day after it
--   uncovered_share      double   share 0-1 of the known; null below 10 customers
select
    had_cover,
    count(distinct absence_id) as absences,
    count(*) as customers,
    count(has_answer) as known_customers,
    count(*) filter (where not has_answer) as uncovered_customers,
    if(known_customers >= 10, uncovered_customers / known_customers, null) as uncovered_share,
from silence_absences
where from_date >= cast($from_date as date) and from_date < cast($to_date as date)
group by had_cover
order by had_cover
