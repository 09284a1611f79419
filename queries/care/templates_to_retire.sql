-- name: templates_to_retire
-- answers: Which texts stand between us and customers, in how many conversations, and is one of them to be retired?
-- grain: one row per template_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   template_id        bigint   until the next import
--   words              varchar  as written, in three other conversations at least; every name of ours is hidden
--   conversations      bigint   of the period, in which a reply holds it
--   all_conversations  bigint   whenever
--   last_used_date     date     local day, in the period
--   promised_date      date     an action to retire it was written down; null: none
--   retired_date       date     that action is done; null: not yet
with our_names as (
    select distinct unnest(list_concat([trim(name), email], name_words(name))) as written
    from people
),

uses as (
    select
        template_uses.template_id,
        count(distinct messages.contact_id) as conversations,
        max(messages.written_date) as last_used_date,
    from template_uses
    inner join labelled_messages as messages using (source, ticket_id, message_id)
    where messages.is_reply
        and messages.written_date >= cast($from_date as date)
        and messages.written_date < cast($to_date as date)
    group by template_uses.template_id
),

templates as (
    select
        reply_templates.template_id,
        without_contacts(without_names(
            reply_templates.words,
            (select list(our_names.written) from our_names where length(our_names.written) >= 3)
        )) as words,
        reply_templates.conversations as all_conversations,
    from reply_templates
)

select
    templates.template_id,
    templates.words,
    any_value(uses.conversations) as conversations,
    any_value(templates.all_conversations) as all_conversations,
    any_value(uses.last_used_date) as last_used_date,
    min(actions.opened_date) as promised_date,
    max(actions.done_date) as retired_date,
from templates
inner join uses using (template_id)
left join actions on actions.opened_from = 'templates' and actions.note = templates.words
group by templates.template_id, templates.words
order by conversations desc, last_used_date desc, templates.template_id
