-- name: failures
-- answers: Which failures of ours are in force: registered by a person, or marked by a tag on a ticket?
-- grain: one row per failure_id
-- returns:
--   failure_id     varchar    as the register names it; of a tag the ticket's contact_id
--   origin         varchar    register, tag
--   happened_at    timestamp  UTC; of a tag when the ticket came in
--   happened_date  date       local day
--   customer_id    varchar    as named, else the thread's, else the order's; null when unknown
--   contact_id     varchar    the thread in which it is talked about; null when none is named
--   order_id       varchar    null when not said
--   noticed_by     varchar    us, customer; where nobody says, who wrote first in the thread; null when not known
--   failure_kind   varchar    lower case; null when not said
--   has_owner      boolean    somebody is named who sees to it; of a tag, the ticket has an assignee
--   cost           double     to the customer, money; null when not said
--   fees           double     of that what they paid; null when not said
--   minutes        double     of their time; null when not said
--   closed_date    date       the register says so; of a tag, when the ticket was resolved; null while it is open
with known as (
    select
        * exclude (what, owner, is_dismissed),
        'register' as origin,
        owner is not null as has_owner,
    from failures_named
    where not is_dismissed
    union all by name
    select
        *,
        'tag' as origin,
    from failures_tagged
),

first_writers as (
    select
        'ticket/' || source || '/' || ticket_id as contact_id,
        if(arg_min(author_kind, (written_at, author_kind)) = 'staff', 'us', 'customer') as written_first_by,
    from ticket_messages
    where is_public and author_kind in ('customer', 'staff')
    group by source, ticket_id
),

buyers as (
    select
        order_id,
        any_value(customer_id) as customer_id,
    from orders
    group by order_id
    having count(distinct customer_id) = 1
)

select
    known.failure_id,
    known.origin,
    known.happened_at,
    known.happened_date,
    coalesce(known.customer_id, contacts.customer_id, buyers.customer_id) as customer_id,
    known.contact_id,
    known.order_id,
    coalesce(known.noticed_by, first_writers.written_first_by) as noticed_by,
    known.failure_kind,
    known.has_owner,
    known.cost,
    known.fees,
    known.minutes,
    known.closed_date,
from known
left join contacts using (contact_id)
left join buyers using (order_id)
left join first_writers using (contact_id)
order by known.happened_at, known.failure_id
