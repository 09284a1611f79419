-- name: leader_topic_distance
-- answers: How far is the mix of questions that leaders met from the mix that customers ask, and from chance?
-- grain: one row per person_id
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   person_id       varchar  the leader asked for; null: all together
--   leader_asked    bigint   what leaders were asked: a contact counts under each of its topics
--   distance_share  double   total variation 0-1: half the sum of |p - q| over the topics; null when nothing was met
--   chance_share    double   expected of a random sample as large: half the sum of its mean absolute deviations
--   most_by_chance  double   where 19 in 20 such samples stay below: expected + 1.645 standard deviations
with counts as (
    select
        topic_id,
        count(*) as asked,
        count(*) filter (where is_heard_by(contact_id, $person_id)) as met,
    from topic_contacts
    where asked_date >= cast($from_date as date) and asked_date < cast($to_date as date)
        and is_asked_contact(contact_id, $channel, $segment)
    group by topic_id
),

-- Mean absolute deviation of a share of n at q: 2 v/n C(n, v) q^v (1-q)^(n-v+1), v = floor(nq) + 1 (De Moivre).
-- Absolute deviations covary as those of normals of correlation r: 2/pi (sqrt(1-r^2) + r asin r - 1) times their
-- standard deviations, r = -sqrt(qq' / ((1-q)(1-q'))) between two shares.
mixes as (
    select
        *,
        nullif(cast(sum(met) over () as double), 0) as n,
        asked / sum(asked) over () as q,
        floor(n * q) + 1 as v,
        case when q < 1 then lgamma(n + 1) - lgamma(v + 1) - lgamma(n - v + 1) + v * ln(q) + (n - v + 1) * ln(1 - q) end
            as logarithm,
    from counts
),

pairs as (
    select
        sqrt(one.q * (1 - one.q) * two.q * (1 - two.q)) / one.n as product,
        if(one.topic_id = two.topic_id, 1, greatest(-sqrt(one.q * two.q / ((1 - one.q) * (1 - two.q))), -1)) as r,
    from mixes as one cross join mixes as two
)

select
    cast($person_id as varchar) as person_id,
    cast(coalesce(sum(met), 0) as bigint) as leader_asked,
    sum(abs(met / n - q)) / 2 as distance_share,
    sum(exp(logarithm) * v / n) as chance_share,
    chance_share + 1.645 / 2
    * (select sqrt(sum(pairs.product * 2 / pi() * (sqrt(1 - pairs.r ** 2) + pairs.r * asin(pairs.r) - 1))) from pairs)
        as most_by_chance,
from mixes
order by person_id
