-- name: voice_texts
-- answers: Which texts hold words of a customer that could be read aloud, and whose are they?
-- grain: one row per text_key
-- returns:
--   text_key    varchar  as in question_texts: a customer's message or a note on a call, of at least four words
--   contact_id  varchar  as in question_texts
--   week_date   date     Monday of the week in which it was written
--   place       bigint   1: the contact's first of that week
--   segment     varchar  lapsed or small, as the customer's account was on that day; null: neither, or unknown
with worded as (
    select *
    from question_texts
    where
        text_kind <> 'subject'
        and regexp_matches(text, '[\p{L}\d]+[^\p{L}\d]+[\p{L}\d]+[^\p{L}\d]+[\p{L}\d]+[^\p{L}\d]+[\p{L}\d]+')
        and not regexp_matches(text, '(?i)^\W*(automat(ic|ed) repl|auto-?repl|out of (the )?office)')
),

segments as (
    select
        worded.text_key,
        min(segments.segment) as segment,
    from worded
    inner join customer_segments as segments
        on
            worded.customer_id = segments.customer_id
            and segments.from_date <= worded.written_date
            and segments.until_date > worded.written_date
    where segments.segment in ('lapsed', 'small')
    group by worded.text_key
)

select
    worded.text_key,
    worded.contact_id,
    week_of(worded.written_date) as week_date,
    row_number() over (
        partition by worded.contact_id, week_of(worded.written_date) order by worded.written_at, worded.text_key
    ) as place,
    segments.segment,
from worded
left join segments using (text_key)
order by worded.text_key
