-- name: call_back_list
-- answers: Whom should a leader call back, and why?
-- grain: one row per rank
-- params:
--   $person_id    varchar  promises of one leader, null for all; default: null
--   $as_of_date   date     the day of the calls; default: day_after_last
--   $today_date   date     by which promises are judged, null: the same; default: null
--   $each_reason  bigint   so many customers for each reason at most; default: 4
-- returns:
--   rank         bigint     1 = first, in the order of the reasons
--   reason_kind  varchar    promise_overdue, silence, promise_due (within a week), lapsed, unheard
--   days         bigint     overdue, until due; else whole days until the day before: waiting, since failure or contact
--   customer     varchar    the name masked; a customer: when it is unknown
--   customer_id  varchar    null when unknown
--   size         varchar    of the account; null when unknown
--   contact_id   varchar    the customer's last contact, else the one that it is about
--   contact_at   timestamp  when that one began, UTC; null when unknown
with reasons as (
    select
        *,
        coalesce(customer_id, contact_id) as customer_key,
        cast(if(reason_kind = 'promise', coalesce($today_date, $as_of_date), $as_of_date) as date) as judged_date,
        judged_date - since_date as days_since,
        if(reason_kind <> 'promise', reason_kind, if(days_since > 0, 'promise_overdue', 'promise_due')) as kind,
        list_position(['promise_overdue', 'silence', 'promise_due', 'lapsed', 'unheard'], kind) as strength,
    from shift_call_reasons
    where judged_date between from_date and coalesce(until_date, date '9999-12-31') and days_since >= -7
        and (reason_kind <> 'promise' or $person_id is null or person_id = $person_id)
    qualify row_number() over (partition by customer_key order by strength, days_since desc, record_id) = 1
),

chosen as (
    select
        *,
        row_number() over (partition by strength order by if(strength < 4, -1, 1) * days_since, customer_key) as place,
        (
            select arg_max(contacts.contact_id, (contacts.started_at, contacts.contact_id))
            from contacts
            where contacts.customer_id = reasons.customer_id and contacts.started_date < cast($as_of_date as date)
        ) as last_contact_id,
    from reasons
    qualify place <= $each_reason
)

select
    row_number() over (order by chosen.strength, chosen.place) as rank,
    chosen.kind as reason_kind,
    if(chosen.strength in (1, 3), abs(chosen.days_since), chosen.days_since - 1) as days,
    coalesce(masked_name(customers.name), 'a customer') as customer,
    chosen.customer_id,
    customers.size,
    coalesce(chosen.last_contact_id, chosen.contact_id) as contact_id,
    contacts.started_at as contact_at,
from chosen
left join customers using (customer_id)
left join contacts on coalesce(chosen.last_contact_id, chosen.contact_id) = contacts.contact_id
order by rank
