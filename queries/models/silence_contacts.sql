-- name: silence_contacts
-- answers: To whom of us did each waiting customer write?
-- grain: one row per wait_id
-- returns:
--   wait_id            varchar  as in silence_waits
--   contact_person_id  varchar  promised it, wrote last in it, was assigned, wrote last to them: the first known
--   was_known_before   boolean  that was the person before the customer wrote: false for an assignee since
with last_to_customers as (
    select
        customer_id,
        written_at,
        max(person_id) as person_id,
    from silence_replies
    where customer_id is not null and person_id is not null
    group by customer_id, written_at
),

known as (
    select
        waits.wait_id,
        assignees.person_id as assignee_id,
        coalesce(
            waits.promised_by,
            replies.person_id,
            case when assignees.is_assigned_by_then then assignees.person_id end,
            last_to_customers.person_id
        ) as known_id,
    from silence_waits as waits
    left join silence_replies as replies
        on
            waits.source = replies.source
            and waits.ticket_id = replies.ticket_id
            and waits.replies_before = replies.reply_number
    left join silence_assignees as assignees using (wait_id)
    asof left join last_to_customers
        on waits.customer_id = last_to_customers.customer_id and waits.since_at >= last_to_customers.written_at
)

select
    wait_id,
    coalesce(known_id, assignee_id) as contact_person_id,
    known_id is not null as was_known_before,
from known
order by wait_id
