-- name: usual_range
-- answers: How did a measure come out each week, and which weeks lie outside its usual range?
-- grain: one row per week_date
-- params:
--   $measure    varchar  a measure of weekly_measures; default: leader_contacts
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  channel of the contacts, null for all; orders have none; default: null
--   $segment    varchar  of the customer when the contact began or the order was placed, null for all; default: null
-- returns:
--   week_date      date     Monday
--   value          double   of that week
--   is_whole_week  boolean  the data reach to the week's Sunday
--   usual_mean     double   of the phase’s first 26 weeks judged (weekly_measures); null under 12; of times: by logs
--   usual_low      double   mean less 2.66 mean moving ranges (natural process limits, XmR chart), not below 0
--   usual_high     double   mean plus 2.66 mean moving ranges; of a share not above 1
--   is_outside     boolean  outside the limits; an unfinished week only when above them
--   run_weeks      bigint   weeks judged, in sequence on one side of the mean, to this one; 8 or more: a shift
--   run_from_date  date     Monday of the first of them; null on the mean, which is on neither side
select
    week_date,
    value,
    is_whole_week,
    usual_mean,
    usual_low,
    usual_high,
    is_outside,
    run_weeks,
    run_from_date,
from usual_weeks($measure, $from_date, $to_date, channel_asked := $channel, segment_asked := $segment)
order by week_date
