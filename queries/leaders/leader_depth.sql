-- name: leader_depth
-- answers: How many questions does a conversation hold, of those with leaders and of all?
-- grain: one row per who
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $person_id  varchar  one leader, null for all; default: null
--   $channel    varchar  channel of the contact, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   who                    varchar  leaders, everybody (leaders too)
--   contacts               bigint   with a text that was read, first written in the period
--   questions              bigint   found in them; what somebody said is no question is left out
--   questions_per_contact  double   null when no contact was read
with asked as (
    select
        contact_id,
        count(*) as questions,
    from question_units
    where not is_set_aside
    group by contact_id
),

read_contacts as (
    select
        question_contacts.contact_id in (
            select handled_contacts.contact_id
            from handled_contacts
            where $person_id is null or handled_contacts.person_id = $person_id
        ) as is_heard,
        coalesce(asked.questions, 0) as questions,
    from question_contacts
    left join asked using (contact_id)
    where
        question_contacts.is_read
        and question_contacts.asked_date >= cast($from_date as date)
        and question_contacts.asked_date < cast($to_date as date)
        and is_asked_contact(question_contacts.contact_id, $channel, $segment)
)

select
    'everybody' as who,
    count(*) as contacts,
    cast(coalesce(sum(questions), 0) as bigint) as questions,
    avg(questions) as questions_per_contact,
from read_contacts
union all
select
    'leaders' as who,
    count(*) as contacts,
    cast(coalesce(sum(questions), 0) as bigint) as questions,
    avg(questions) as questions_per_contact,
from read_contacts
where is_heard
order by who
