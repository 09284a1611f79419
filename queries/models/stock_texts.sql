-- name: stock_texts
-- answers: Which texts stand in many conversations, how long are they, and which of them are parts of a longer one?
-- grain: one row per template_id
-- returns:
--   template_id    bigint   until the next import
--   words          varchar  as written; names of ours and of whom it was written to, and contact details are hidden
--   word_count     bigint   a number that differs counts as none
--   conversations  bigint   in which a reply holds it, whenever
--   in_own_words   boolean  most replies with it say sorry or put right, without a known phrase
--   part_of        bigint   the longest text that stands in each of its conversations; null: none longer does
with ours as (
    select distinct unnest(list_concat([trim(name), email], name_words(name))) as written
    from people
),

texts as (
    select
        template_id,
        reply_templates.conversations,
        without_contacts(without_names(
            reply_templates.words,
            list_concat((select list(ours.written) from ours where length(ours.written) >= 3), template_names.names)
        )) as words,
        len(regexp_extract_all(reply_templates.words, '[\p{L}\p{N}][\p{L}\p{N}''’-]*')) as word_count,
    from reply_templates
    left join template_names using (template_id)
),

places as (
    select
        template_uses.template_id,
        template_uses.source,
        template_uses.ticket_id,
        any_value(texts.word_count) as word_count,
        count(*) over (partition by template_uses.template_id) as places,
    from template_uses
    inner join texts using (template_id)
    group by template_uses.template_id, template_uses.source, template_uses.ticket_id
),

parts as (
    select
        places.template_id,
        longer.template_id as part_of,
    from places
    inner join places as longer using (source, ticket_id)
    where (longer.word_count, -longer.template_id) > (places.word_count, -places.template_id)
    group by places.template_id, longer.template_id
    having count(*) = any_value(places.places)
    qualify row_number() over (partition by places.template_id order by max(longer.word_count) desc, part_of) = 1
),

tones as (
    select
        template_uses.template_id,
        2 * count(*) filter (where (labels.is_apology or labels.repair) and not labels.is_scripted) > count(*)
            as in_own_words,
    from template_uses
    inner join message_labels as labels using (source, ticket_id, message_id)
    group by template_uses.template_id
)

select
    texts.template_id,
    texts.words,
    texts.word_count,
    texts.conversations,
    coalesce(tones.in_own_words, false) as in_own_words,
    parts.part_of,
from texts
left join tones using (template_id)
left join parts using (template_id)
order by texts.template_id
