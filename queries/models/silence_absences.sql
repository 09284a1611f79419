-- name: silence_absences
-- answers: Which customers wrote to somebody of us who was away, and did anybody answer before the return?
-- grain: one row per absence_id, customer_key
-- returns:
--   absence_id     varchar  from whom to when, as a number that tells nobody who it is
--   from_date      date     first day away
--   to_date        date     last day away
--   return_date    date     the first business day after it
--   had_cover      boolean  somebody was named who answers meanwhile
--   customer_key   varchar  the customer, or the ticket of an unknown one
--   customer_id    varchar  null when unknown
--   contact_id     varchar  the first ticket in which they wrote
--   wrote_date     date     local day on which they first wrote, or asked again, meanwhile
--   has_answer     boolean  a person answered every wait of theirs before the return; null: nobody is back yet
with spells as (
    select
        row_number() over (order by from_date, to_date, person_id) as absence_number,
        person_id,
        from_date,
        to_date,
        cover_person_id is not null as had_cover,
    from absences
),

returns as (
    select
        spells.absence_number,
        coalesce(min(business_days.business_date), any_value(spells.to_date) + 1) as return_date,
    from spells
    left join business_days on business_days.business_date > spells.to_date and business_days.schedule_number = 1
    group by spells.absence_number
),

reach as (
    select max(last_date) as last_date
    from data_through
    where kind = 'tickets'
),

letters as (
    select
        wait_id,
        customer_id,
        contact_id,
        contact_person_id,
        unnest(list_prepend(since_at, chased_at)) as written_at,
        if(answered_by_human, local_date(until_at), null) as answered_date,
    from silences
    where wait_kind = 'message' and was_known_before
)

select
    'absence ' || spells.absence_number as absence_id,
    any_value(spells.from_date) as from_date,
    any_value(spells.to_date) as to_date,
    any_value(returns.return_date) as return_date,
    any_value(spells.had_cover) as had_cover,
    coalesce(letters.customer_id, letters.contact_id) as customer_key,
    any_value(letters.customer_id) as customer_id,
    arg_min(letters.contact_id, letters.written_at) as contact_id,
    min(local_date(letters.written_at)) as wrote_date,
    bool_and(
        coalesce(
            letters.answered_date < returns.return_date, if(returns.return_date <= reach.last_date, false, null)
        )
    ) as has_answer,
from spells
inner join returns using (absence_number)
cross join reach
inner join letters
    on
        spells.person_id = letters.contact_person_id
        and local_date(letters.written_at) between spells.from_date and spells.to_date
group by spells.absence_number, customer_key
order by absence_id, customer_key
