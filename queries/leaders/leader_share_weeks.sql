-- name: leader_share_weeks
-- answers: What share of each week's two-way contacts had a leader in them, and which weeks are unusual?
-- grain: one row per week_date
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   week_date        date     Monday
--   leader_contacts  bigint   two-way contacts that began in the week and had a leader in them
--   all_contacts     bigint   two-way contacts that began in the week: a person of ours spoke or wrote
--   leader_share     double   share 0-1; null in a week without a two-way contact
--   is_whole_week    boolean  the data reach to the week's Sunday
--   usual_mean       double   as in usual_range, of which this is the measure leader_share
--   usual_low        double   as in usual_range
--   usual_high       double   as in usual_range
--   is_outside       boolean  outside the limits; an unfinished week only when above them
--   run_weeks        bigint   as in usual_range
--   run_from_date    date     as in usual_range
select
    week_date,
    cast(round(coalesce(value, 0) * cases) as bigint) as leader_contacts,
    cases as all_contacts,
    value as leader_share,
    is_whole_week,
    usual_mean,
    usual_low,
    usual_high,
    is_outside,
    run_weeks,
    run_from_date,
from
    usual_weeks(
        'leader_share',
        $from_date,
        $to_date,
        channel_asked := $channel,
        segment_asked := $segment,
        leader_asked := $person_id
    )
order by week_date
