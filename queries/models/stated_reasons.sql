-- name: stated_reasons
-- answers: Why did customers say that they called or wrote?
-- grain: one row per text_key, start_sign
-- returns:
--   text_key     varchar    as in question_texts
--   start_sign   bigint     first sign of the reason in its text, from 0; null when a field of the note names it
--   contact_id   varchar    as in question_contacts
--   channel      varchar    call, or the ticket's channel
--   customer_id  varchar    null when unknown or ambiguous
--   stated_at    timestamp  when the text was written, UTC
--   stated_date  date       local day
--   week_date    date       Monday of that week
--   reason       varchar    newsletter, recommendation, website, advertisement, event, order_trouble, other
--   words        varchar    as it was said; names of ours, of the customer and of third persons are hidden
with field_reasons as (
    select
        text_key,
        cast(null as bigint) as start_sign,
        reason_field as words,
        case
            when regexp_matches(lower(reason_field), 'news.?letter|\bletter\b|mailing') then 'newsletter'
            when regexp_matches(lower(reason_field), 'recommend|referr|friend|family|neighbou?r|word of mouth')
                then 'recommendation'
            when regexp_matches(lower(reason_field), 'web.?(site|page)|online|internet|google|search') then 'website'
            when regexp_matches(lower(reason_field), '\bads?\b|advert|radio|television|\btv\b|magazine|flyer|poster')
                then 'advertisement'
            when regexp_matches(lower(reason_field), 'order.?trouble|problem|complain|delay|damag|missing|wrong')
                then 'order_trouble'
            when regexp_matches(lower(reason_field), 'event|wedding|birthday|anniversary|funeral|reunion|christmas')
                then 'event'
            else 'other'
        end as reason,
    from question_texts
    where trim(reason_field) <> ''
),

all_reasons as (
    select * from field_reasons
    union all by name
    select
        reasons_found.text_key,
        reasons_found.start_sign,
        reasons_found.words,
        reasons_found.reason,
    from reasons_found
    inner join question_texts using (text_key, text_hash)
    where coalesce(trim(question_texts.reason_field), '') = ''
)

select
    all_reasons.text_key,
    all_reasons.start_sign,
    question_texts.contact_id,
    question_texts.channel,
    question_texts.customer_id,
    question_texts.written_at as stated_at,
    question_texts.written_date as stated_date,
    week_of(question_texts.written_date) as week_date,
    all_reasons.reason,
    without_people(
        all_reasons.words,
        list_append((select list(colleague_names.written) from colleague_names), customers.name),
        (select list(shown_names.written) from shown_names)
    ) as words,
from all_reasons
inner join question_texts using (text_key)
left join customers using (customer_id)
order by stated_at, all_reasons.text_key, all_reasons.start_sign nulls first
