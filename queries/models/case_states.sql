-- name: case_states
-- answers: How many cases were there in the same state, and from when to when was it what could be known?
-- grain: one row per case_kind, case_group, clock, opened_date, known_from, known_until, done_date, left_date,
--   first_done_date, segments
-- returns:
--   case_kind        varchar  order, ticket; excluded ones are not among them
--   case_group       varchar  as in cases
--   clock            varchar  as in cases
--   opened_date      date     local day, day 0
--   known_from       date     what is known at the start of any later day …
--   known_until      date     … up to this one, included; null = to this day
--   done_date        date     the clock stopped; null while open, and after it was reopened
--   left_date        date     an order was cancelled; null while not
--   first_done_date  date     the clock stopped for the first time, also after a ticket was reopened
--   segments         varchar[]  as in case_segments; null: none, or an unknown customer
--   cases            bigint   so many
with known_cases as (
    select
        cases.*,
        case_segments.segments,
    from cases
    left join case_segments using (case_kind, source, case_id)
    where cases.exclusion is null
),

spells as (
    select
        known_cases.* exclude (known_cases.done_date),
        open_spells.opened_date as spell_from,
        open_spells.closed_date as spell_until,
        lead(open_spells.opened_date) over case_spells as next_from,
        case when open_spells.spell_number > 1 then first_value(open_spells.closed_date) over case_spells end
            as done_before,
        open_spells.closed_date as end_date,
    from open_spells
    inner join known_cases using (case_kind, source, case_id)
    where known_cases.case_kind = 'ticket'
    window case_spells as (partition by open_spells.source, open_spells.case_id order by open_spells.spell_number)
    union all by name
    select
        * exclude (done_date),
        opened_date as spell_from,
        least(done_date, left_date) as spell_until,
        nullif(greatest(done_date, left_date), least(done_date, left_date)) as next_from,
        cast(null as date) as done_before,
        done_date as end_date,
    from known_cases where case_kind = 'order'
),

states as (
    select
        spells.case_kind,
        spells.case_group,
        spells.clock,
        spells.opened_date,
        case turns.turn when 1 then spells.spell_from when 2 then spells.spell_until else spells.next_from end
            as known_from,
        case turns.turn when 1 then spells.spell_until when 2 then spells.next_from end as known_until,
        case when turns.turn > 1 and spells.end_date <= known_from then spells.end_date end as done_date,
        case when turns.turn > 1 and spells.left_date <= known_from then spells.left_date end as left_date,
        coalesce(spells.done_before, done_date) as first_done_date,
        spells.segments,
    from spells
    cross join (values (1), (2), (3)) as turns (turn)
    where turns.turn < 3 or spells.case_kind = 'order'
)

select
    *,
    count(*) as cases,
from states
where known_from is not null and (known_until is null or known_until > known_from)
group by all
order by
    case_kind, case_group, clock, opened_date, known_from, known_until, done_date, left_date, first_done_date, segments
