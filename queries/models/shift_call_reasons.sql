-- name: shift_call_reasons
-- answers: On which days is there a reason to call a customer back?
-- grain: one row per reason_kind, record_id
-- returns:
--   reason_kind  varchar  promise, silence, lapsed, unheard
--   record_id    varchar  the action, the ticket and moment, the customer and day, the contact
--   customer_id  varchar  null when unknown or ambiguous
--   contact_id   varchar  the contact that it is about; null when none is known
--   person_id    varchar  who promised it; null: a reason for every leader
--   since_date   date     the day due, the first unanswered message, the failure, the contact
--   from_date    date     first day on which it is a reason
--   until_date   date     the day on which it ended: done, answered, ordered again, heard; null: it lasts
with heard_customers as (
    select
        contacts.customer_id,
        min(handled_contacts.handled_date) as heard_date,
    from handled_contacts
    inner join contacts using (contact_id)
    group by contacts.customer_id
)

select
    'promise' as reason_kind,
    action_id as record_id,
    customer_id,
    contact_id,
    person_id,
    due_date as since_date,
    opened_date + 1 as from_date,
    done_date as until_date,
from promises
where due_date is not null and coalesce(customer_id, contact_id) is not null
union all
select
    'silence' as reason_kind,
    concat_ws('/', source, ticket_id, since_at) as record_id,
    customer_id,
    'ticket/' || source || '/' || ticket_id as contact_id,
    cast(null as varchar) as person_id,
    local_date(since_at) as since_date,
    local_date(since_at) + 3 as from_date,
    local_date(until_at) as until_date,
from silences
where wait_kind = 'message'
union all
select
    'lapsed' as reason_kind,
    concat_ws('/', customer_id, failed_date) as record_id,
    customer_id,
    cast(null as varchar) as contact_id,
    cast(null as varchar) as person_id,
    failed_date as since_date,
    failed_date + cast(greatest(2 * coalesce(usual_gap_days, 0), 90) as integer) + 1 as from_date,
    least(next_order_date, failed_date + 365) as until_date,
from shift_failures
union all
select
    'unheard' as reason_kind,
    contacts.contact_id as record_id,
    contacts.customer_id,
    contacts.contact_id,
    cast(null as varchar) as person_id,
    contacts.started_date as since_date,
    contacts.started_date + 1 as from_date,
    least(heard_customers.heard_date, contacts.started_date + 91) as until_date,
from contacts
left join heard_customers using (customer_id)
where
    contacts.direction = 'inbound'
    and contacts.customer_id in (
        select customer_segments.customer_id from customer_segments where customer_segments.segment = 'small'
    )
order by reason_kind, record_id
