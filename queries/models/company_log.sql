-- name: company_log
-- answers: What was written down of decisions, tasks, agenda, strategy and blockers, and is a customer in it?
-- grain: one row per figure, item_id
-- returns:
--   figure        varchar  blocker, strategy, agenda, decision, task
--   item_id       varchar  as the list names it
--   written_date  date     local day
--   closed_date   date     done or closed; null while open
--   title         varchar  as in action_titles: names but leaders' are hidden; null when none was written
--   contact_id    varchar  the customer's thread that it names, where it is known to us; null when it names none
--   heard_date    date     the day on which that thread began
--   has_customer  boolean  it names a known thread or customer; an agenda item: it is said to be about customers
with items as (
    select
        deed_kind as figure,
        deed_id as item_id,
        done_date as written_date,
        closed_date,
        title,
        contact_id,
        cast(null as varchar) as customer_id,
        is_about_customers,
    from deeds
    where deed_kind in ('blocker', 'strategy', 'agenda')
    union all by name
    select
        'decision' as figure,
        decision_id as item_id,
        decided_date as written_date,
        title,
        contact_id,
    from decisions
    union all by name
    select
        'task' as figure,
        action_id as item_id,
        opened_date as written_date,
        done_date as closed_date,
        contact_id,
        customer_id,
    from actions
)

select
    items.figure,
    items.item_id,
    items.written_date,
    items.closed_date,
    coalesce(
        action_titles.title,
        without_contacts(
            without_people(
                items.title,
                list_append((select list(colleague_names.written) from colleague_names), customers.name),
                (select list(shown_names.written) from shown_names)
            )
        )
    ) as title,
    contacts.contact_id,
    contacts.started_date as heard_date,
    coalesce(items.is_about_customers, false) or contacts.contact_id is not null or items.customer_id is not null
        as has_customer,
from items
left join contacts on trim(items.contact_id) = contacts.contact_id
left join customers on contacts.customer_id = customers.customer_id
left join action_titles on items.figure = 'task' and items.item_id = action_titles.action_id
order by items.figure, items.written_date, items.item_id
