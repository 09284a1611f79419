-- name: action_titles
-- answers: What is each action called where people are not to be named?
-- grain: one row per action_id
-- returns:
--   action_id  varchar  as in actions
--   title      varchar  names but leaders' are hidden, third persons' too, e-mails and telephone numbers
select
    actions.action_id,
    without_contacts(
        without_people(
            actions.title,
            list_append((select list(colleague_names.written) from colleague_names), customers.name),
            (select list(shown_names.written) from shown_names)
        )
    ) as title,
from actions
left join contacts using (contact_id)
left join customers on coalesce(actions.customer_id, contacts.customer_id) = customers.customer_id
order by actions.action_id
