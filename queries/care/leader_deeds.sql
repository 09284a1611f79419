-- name: leader_deeds
-- answers: What did leaders do each quarter: contacts, walk-throughs, one-to-ones, sit-alongs, visits, thanks?
-- grain: one row per quarter_date, deed_kind
-- params:
--   $as_of_date  date     what was known at the start of this day; default: day_after_last
--   $person_id   varchar  one leader, null: the sums of all; default: null
--   $quarters    bigint   so many, the one of the last day included; default: 4
-- returns:
--   quarter_date  date     first day of the quarter
--   deed_kind     varchar  contact: a two-way contact with a customer; walk through, one to one, sit along, visit, …
--   deeds         double   how many
--   minutes       double   as far as somebody wrote them down; null when nobody did
with others as (
    select person_id
    from people
    group by person_id
    having not bool_or(is_leader)
),

asked as (
    select cast(date_trunc('quarter', cast($as_of_date as date) - 1) as date) as last_date
),

done as (
    select
        done_date,
        deed_kind,
        person_id,
        coalesce(amount, 1) as amount,
        minutes,
    from deeds
    where deed_kind in ('walk through', 'one to one', 'sit along', 'visit', 'thanks passed on')
    union all by name
    select
        handled_date as done_date,
        'contact' as deed_kind,
        person_id,
        1 as amount,
    from handled_contacts
)

select
    cast(date_trunc('quarter', done.done_date) as date) as quarter_date,
    done.deed_kind,
    round(sum(done.amount), 2) as deeds,
    round(sum(done.minutes), 1) as minutes,
from done
cross join asked
where
    done.done_date < cast($as_of_date as date)
    and done.done_date >= date_add(asked.last_date, to_months(cast(3 - 3 * $quarters as integer)))
    and coalesce(done.person_id not in (select others.person_id from others), true)
    and ($person_id is null or done.person_id = $person_id)
group by all
order by quarter_date, done.deed_kind
