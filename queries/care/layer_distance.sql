-- name: layer_distance
-- answers: How long is it since the leaders of each layer of the firm last met a customer?
-- grain: one row per layer
-- params:
--   $as_of_date  date  what was known at the start of this day; default: day_after_last
-- returns:
--   layer        varchar  as the roster names it; a layer with fewer than three leaders is not listed
--   leaders      bigint   in it on the last day
--   never_met    bigint   of these, never had a contact
--   median_days  double   since the last two-way contact; who never had one counts as longest; null: half never had
with leaders as (
    select distinct
        person_id,
        layer,
    from people
    where
        is_leader and layer is not null
        and cast($as_of_date as date) - 1 between valid_from_date and valid_to_date
),

met as (
    select
        person_id,
        max(handled_date) as last_date,
    from leader_contact_days
    where handled_date < cast($as_of_date as date)
    group by person_id
)

select
    leaders.layer,
    count(*) as leaders,
    count(*) - count(met.person_id) as never_met,
    nullif(median(coalesce(cast(cast($as_of_date as date) - 1 - met.last_date as double), 'infinity')), 'infinity')
        as median_days,
from leaders
left join met using (person_id)
group by leaders.layer
having count(*) >= 3
order by median_days, leaders.layer
