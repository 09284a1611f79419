-- name: template_names
-- answers: Whose name may stand in a text because it was always written to them?
-- grain: one row per template_id
-- returns:
--   template_id  bigint     as in reply_templates
--   names        varchar[]  words of the customer's name in most conversations that hold the text: no answer shows them
with addressed as (
    select distinct
        template_uses.template_id,
        template_uses.source,
        template_uses.ticket_id,
        unnest(list_filter(string_split(customers.name, ' '), lambda each: length(each) >= 2)) as word,
    from template_uses
    inner join tickets using (source, ticket_id)
    inner join customers using (customer_id)
),

shared as (
    select
        addressed.template_id,
        addressed.word,
    from addressed
    inner join reply_templates using (template_id)
    group by addressed.template_id, addressed.word
    having 2 * count(*) > any_value(reply_templates.conversations)
)

select
    template_id,
    list(word order by word) as names,
from shared
group by template_id
order by template_id
