-- name: week_voices
-- answers: Which customers' words of a week are drawn, from all of them, and from small and lapsed accounts?
-- grain: one row per voice_kind, place
-- params:
--   $to_date  date    the week of the day before this one; default: day_after_last
--   $at_most  bigint  so many of each kind; default: 6
-- returns:
--   voice_kind   varchar  random: drawn from all; small: drawn from small and lapsed accounts
--   place        bigint   1: drawn first, by the MD5 of week and contact: the same on every machine
--   contact_id   varchar  as in question_texts
--   customer_id  varchar  null when unknown
--   customer     varchar  the name masked; null when unknown
--   segment      varchar  lapsed or small, on that day; null: neither
--   said_date    date     local day
--   channel      varchar  call, or the ticket's channel
--   text_kind    varchar  message (the customer's), note (as one of us noted it)
--   words        varchar  the contact's first of that week; names and numbers are hidden
with candidates as (
    select
        *,
        md5(strftime(week_date, '%G-W%V') || '/' || contact_id) as draw,
        unnest(if(segment is null, ['random'], ['random', 'small'])) as voice_kind,
    from voice_texts
    where week_date = week_of(cast($to_date as date) - 1) and place = 1
),

drawn as (
    select
        voice_kind,
        row_number() over (partition by voice_kind order by draw, contact_id) as place,
        text_key,
        segment,
    from candidates
    qualify row_number() over (partition by voice_kind order by draw, contact_id) <= $at_most
)

select
    drawn.voice_kind,
    drawn.place,
    question_texts.contact_id,
    question_texts.customer_id,
    masked_name(customers.name) as customer,
    drawn.segment,
    question_texts.written_date as said_date,
    question_texts.channel,
    question_texts.text_kind,
    masked_quote(question_texts.text, customers.name) as words,
from drawn
inner join question_texts using (text_key)
left join customers using (customer_id)
order by drawn.voice_kind, drawn.place
