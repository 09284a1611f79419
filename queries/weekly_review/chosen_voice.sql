-- name: chosen_voice
-- answers: Whose words did a leader choose for a week's review?
-- grain: one row per week_date
-- params:
--   $to_date  date  the week of the day before this one; default: day_after_last
-- returns:
--   week_date    date     Monday
--   contact_id   varchar  as the entry names it
--   customer_id  varchar  null when unknown
--   customer     varchar  the name masked; null when unknown
--   said_date    date     local day; null, as what follows, when no words of that contact are known
--   channel      varchar  call, or the ticket's channel
--   text_kind    varchar  message (the customer's), note (as one of us noted it)
--   words        varchar  the excerpt, where it stands in the words; else the first, of that week if there are any
select
    reviews.week_date,
    reviews.contact_id,
    question_texts.customer_id,
    masked_name(customers.name) as customer,
    question_texts.written_date as said_date,
    question_texts.channel,
    question_texts.text_kind,
    masked_quote(
        if(contains(question_texts.text, reviews.text), reviews.text, question_texts.text), customers.name
    ) as words,
from reviews
left join voice_texts using (contact_id)
left join question_texts using (text_key)
left join customers using (customer_id)
where reviews.entry_kind = 'voice' and reviews.week_date = week_of(cast($to_date as date) - 1)
qualify
    row_number() over (
        partition by reviews.week_date
        order by
            coalesce(contains(question_texts.text, reviews.text), false) desc,
            voice_texts.week_date = reviews.week_date desc,
            question_texts.written_at,
            question_texts.text_key
    ) = 1
order by reviews.week_date
