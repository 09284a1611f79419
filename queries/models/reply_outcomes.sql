-- name: reply_outcomes
-- answers: What did the customer write after our first reply in each thread, and how did they rate it?
-- grain: one row per contact_id
-- returns:
--   contact_id        varchar  the thread, as in contacts: one whose first reply of a person was read
--   first_reply_date  date     of that reply, local day
--   opens_by_script   boolean  the first reply holds a known phrase, or reuses the text of other conversations
--   wrote_again_date  date     the customer's first message after it, local day; null: none
--   thanked_date      date     their first message with thanks or praise after it
--   chased_date       date     their first message after it that came while an earlier one had no answer
--   rating            varchar  good, bad; null: the ticket was not rated
with messages as (
    select
        *,
        first_value(is_template) over sorted as opens_by_script,
        first_value(written_at) over sorted as first_reply_at,
        is_from_customer
        and lag(is_from_customer) over (partition by source, ticket_id order by written_at, message_id) as is_chaser,
    from labelled_messages
    where is_reply or is_from_customer
    window sorted as (
        partition by source, ticket_id
        order by is_from_customer, written_at, message_id
        rows between unbounded preceding and unbounded following
    )
),

threads as (
    select
        source,
        ticket_id,
        any_value(contact_id) as contact_id,
        min(written_date) filter (where is_reply) as first_reply_date,
        any_value(opens_by_script) as opens_by_script,
        min(written_date) filter (where is_from_customer and written_at > first_reply_at) as wrote_again_date,
        min(written_date) filter (
            where is_from_customer and (is_thanks or is_praise) and written_at > first_reply_at
        ) as thanked_date,
        min(written_date) filter (where is_chaser and written_at > first_reply_at) as chased_date,
    from messages
    group by source, ticket_id
    having count(*) filter (where is_reply) > 0 and any_value(opens_by_script) is not null
)

select
    threads.contact_id,
    threads.first_reply_date,
    threads.opens_by_script,
    threads.wrote_again_date,
    threads.thanked_date,
    threads.chased_date,
    case
        when regexp_matches(lower(latest_tickets.satisfaction), '^(good|satisf|positive|happy)') then 'good'
        when regexp_matches(lower(latest_tickets.satisfaction), '^(bad|dissatisf|unsatisf|negative|unhappy)') then 'bad'
    end as rating,
from threads
left join latest_tickets using (source, ticket_id)
order by threads.contact_id
