-- name: template_rows
-- answers: Which conversations hold a template, and on which day was it last used there?
-- grain: one row per template_id, contact_id
-- params:
--   $from_date    date    first day, included; default: first_day
--   $to_date      date    day after the last day; default: day_after_last
--   $template_id  bigint  as in templates_to_retire, null for all; default: null
-- returns:
--   template_id  bigint   until the next import
--   contact_id   varchar  as in contacts
--   used_date    date     local day
select
    template_uses.template_id,
    messages.contact_id,
    max(messages.written_date) as used_date,
from template_uses
inner join labelled_messages as messages using (source, ticket_id, message_id)
where
    messages.is_reply
    and messages.written_date >= cast($from_date as date)
    and messages.written_date < cast($to_date as date)
    and ($template_id is null or template_uses.template_id = $template_id)
group by template_uses.template_id, messages.contact_id
order by used_date desc, template_uses.template_id, messages.contact_id
