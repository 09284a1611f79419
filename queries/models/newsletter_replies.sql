-- name: newsletter_replies
-- answers: Which threads of customers answer a newsletter, or speak of one?
-- grain: one row per contact_id
-- returns:
--   contact_id    varchar  a ticket, as in contacts: they say so, its title is the subject, or it names our letter
--   replied_date  date     local day on which it came in
with titles as (
    select list(distinct lower(trim(title))) as words
    from newsletters
    where length(trim(title)) >= 8
),

speaking as (
    select contact_id
    from stated_reasons
    where reason = 'newsletter'
    union
    select 'ticket/' || source || '/' || ticket_id as contact_id
    from ticket_messages
    where
        author_kind = 'customer'
        and is_public
        and regexp_matches(lower(text), '\bnews.?letters?\b|\byour (last |latest |monthly |recent )?(letter|mailing)\b')
),

threads as (
    select
        'ticket/' || source || '/' || ticket_id as contact_id,
        created_date as replied_date,
        regexp_replace(lower(trim(subject)), '^((re|aw|fwd?|wg)\s*:\s*)+', '') as subject,
    from tickets
    where coalesce(exclusion, '') not in ('spam', 'test', 'duplicate', 'deleted')
)

select
    threads.contact_id,
    threads.replied_date,
from threads
cross join titles
where
    threads.contact_id in (select speaking.contact_id from speaking)
    or coalesce(list_contains(titles.words, threads.subject), false)
order by threads.contact_id
