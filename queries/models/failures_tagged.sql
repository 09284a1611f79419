-- name: failures_tagged
-- answers: Which tickets does a tag mark as a failure of ours that the register does not know?
-- grain: one row per failure_id
-- returns:
--   failure_id     varchar    the ticket's contact_id
--   happened_at    timestamp  when the ticket came in, UTC
--   happened_date  date       local day
--   customer_id    varchar    null when unknown or ambiguous
--   contact_id     varchar    as in contacts
--   has_owner      boolean    the ticket has an assignee
--   closed_date    date       local day of the last resolution; null while it is open
with marked as (
    select
        'ticket/' || tickets.source || '/' || tickets.ticket_id as contact_id,
        tickets.*,
    from tickets
    cross join settings
    where
        list_has_any(
            string_split_regex(lower(tickets.tags), '[\s,;|]+'),
            list_transform(settings.failure_tags, lambda each: lower(each))
        )
        and coalesce(tickets.exclusion, 'closing day unknown') = 'closing day unknown'
),

-- What the register knows, confirmed or dismissed, is not a failure by its tag as well.
registered as (
    select contact_id from failures_named
    union
    select failure_id as contact_id from failures_named
)

select
    marked.contact_id as failure_id,
    marked.created_at as happened_at,
    marked.created_date as happened_date,
    marked.customer_id,
    marked.contact_id,
    marked.assignee is not null as has_owner,
    marked.resolved_date as closed_date,
from marked
anti join registered using (contact_id)
order by happened_at, failure_id
