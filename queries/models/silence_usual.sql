-- name: silence_usual
-- answers: How long had the last waits lasted before each wait: the customer's own, else those of who they write to?
-- grain: one row per wait_id
-- returns:
--   wait_id                 varchar  as in silence_waits; none without three waits that ended before it
--   usual_business_minutes  double   half of these waits were shorter
--   habit_level             varchar  whose they were: customer, contact, team, company, the first with three
with asked as (
    select
        waits.wait_id,
        waits.since_at,
        unnest(['customer', 'contact', 'team', 'company']) as level,
        unnest([waits.customer_id, silence_contacts.contact_person_id, waits.team, 'all']) as of_whom,
        unnest([1, 2, 3, 4]) as place,
    from silence_waits as waits
    inner join silence_contacts using (wait_id)
)

select
    asked.wait_id,
    arg_min(silence_habits.usual_business_minutes, asked.place) as usual_business_minutes,
    arg_min(asked.level, asked.place) as habit_level,
from asked
asof inner join silence_habits
    on
        asked.level = silence_habits.level
        and asked.of_whom = silence_habits.of_whom
        and asked.since_at >= silence_habits.known_at
where silence_habits.waits >= 3
group by asked.wait_id
order by asked.wait_id
