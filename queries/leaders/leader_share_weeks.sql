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
--   leader_share     double   share 0-1
--   is_whole_week    boolean  the data reach to the week's Sunday
--   usual_mean       double   mean of the whole weeks; null with fewer than 12, as are the limits
--   usual_low        double   mean less 2.66 mean moving ranges (natural process limits, XmR chart), not below 0
--   usual_high       double   mean plus 2.66 mean moving ranges
--   is_outside       boolean  a whole week outside the limits
with heard as (
    select distinct contact_id from handled_contacts where $person_id is null or person_id = $person_id
),

shares as (
    select
        two_way_contacts.week_date,
        count(heard.contact_id) as leader_contacts,
        count(*) as all_contacts,
        count(heard.contact_id) / count(*) as leader_share,
        any_value(weekly_measures.is_whole_week) as is_whole_week,
        lag(leader_share) over (order by two_way_contacts.week_date) as earlier_share,
    from two_way_contacts
    inner join weekly_measures
        on two_way_contacts.week_date = weekly_measures.week_date and weekly_measures.measure = 'customer_contacts'
    left join heard using (contact_id)
    where
        two_way_contacts.started_date between cast($from_date as date) and cast($to_date as date) - 1
        and is_asked_contact(two_way_contacts.contact_id, $channel, $segment)
    group by two_way_contacts.week_date
),

limits as (
    select
        avg(leader_share) as usual_mean,
        avg(abs(leader_share - earlier_share)) as usual_move,
    from shares
    where is_whole_week
    having count(*) >= 12
)

select
    shares.* exclude (shares.earlier_share),
    limits.usual_mean,
    greatest(limits.usual_mean - 2.66 * limits.usual_move, 0) as usual_low,
    limits.usual_mean + 2.66 * limits.usual_move as usual_high,
    coalesce(shares.is_whole_week and shares.leader_share not between usual_low and usual_high, false) as is_outside,
from shares
left join limits on true
order by shares.week_date
