-- name: silence_assignees
-- answers: To whom of us was the ticket of each wait assigned, and already when the customer wrote?
-- grain: one row per wait_id
-- returns:
--   wait_id              varchar  as in silence_waits; none for a promised call-back
--   person_id            varchar  null when the roster does not know; for models, never for a question
--   is_assigned_by_then  boolean  false: only later; true where the source does not tell when
with changes as (
    select
        source,
        ticket_id,
        changed_at,
        value as assignee,
        min(changed_at) over (partition by source, ticket_id) as first_changed_at,
    from landing_ticket_changes
    where lower(field) in ('assignee', 'assignee_id')
    qualify row_number() over (partition by source, ticket_id, changed_at order by file_id desc, line desc) = 1
),

assigned as (
    select
        waits.wait_id,
        waits.source,
        local_date(waits.since_at) as since_date,
        coalesce(changes.assignee, tickets.assignee) as assignee,
        changes.assignee is not null as was_assigned,
        waits.ticket_id,
    from silence_waits as waits
    inner join tickets on waits.source = tickets.source and waits.ticket_id = tickets.ticket_id
    asof left join changes
        on
            waits.source = changes.source
            and waits.ticket_id = changes.ticket_id
            and waits.since_at >= changes.changed_at
)

select
    assigned.wait_id,
    min(people.person_id) as person_id,
    bool_or(assigned.was_assigned or changes.ticket_id is null) as is_assigned_by_then,
from assigned
left join changes
    on
        assigned.source = changes.source
        and assigned.ticket_id = changes.ticket_id
        and changes.changed_at = changes.first_changed_at
left join ticket_users as users on assigned.source = users.source and assigned.assignee = users.user_id
left join people
    on
        (lower(people.agent_id) = lower(assigned.assignee) or people.email in (lower(assigned.assignee), users.email))
        and assigned.since_date between people.valid_from_date and people.valid_to_date
group by assigned.wait_id
order by assigned.wait_id
