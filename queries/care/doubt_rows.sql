-- name: doubt_rows
-- answers: Who doubts what we say, in what words, and was the doubt resolved by an order or thanks?
-- grain: one row per contact_id, message_id
-- params:
--   $from_date      date     first day, included; default: first_day
--   $to_date        date     day after the last day; default: day_after_last
--   $within_days    bigint   an order or thanks so soon after it resolve a doubt; default: 30
--   $of_newsletter  boolean  true: in threads about a newsletter, false: in other threads, null: in any; default: null
-- returns:
--   written_date         date     local day
--   customer             varchar  the name masked; null when none is known
--   is_newsletter_reply  boolean  the thread answers a newsletter, or speaks of one
--   newsletter           varchar  of such a thread: the issue that came last before the doubt; null when none did
--   newsletter_date      date     the local day on which it was sent
--   resolved_by          varchar  order, thanks; null: neither followed in time
--   days_to_it           bigint   null when not resolved
--   is_old_enough        boolean  so many days have passed by the end of the period
--   words                varchar  names, leaders apart, and numbers are hidden
--   contact_id           varchar  as in contacts
--   message_id           varchar  as the source names it
with issues as (
    select
        sent_at,
        sent_date as newsletter_date,
        title as newsletter,
    from newsletters
    where sent_at is not null
    qualify row_number() over (partition by sent_at order by newsletter_id) = 1
)

select
    doubts.written_date,
    masked_name(customers.name) as customer,
    doubts.is_newsletter_reply,
    if(doubts.is_newsletter_reply, issues.newsletter, null) as newsletter,
    if(doubts.is_newsletter_reply, issues.newsletter_date, null) as newsletter_date,
    case
        when least(doubts.ordered_date, doubts.thanked_date) - doubts.written_date <= $within_days
            then if(doubts.ordered_date <= coalesce(doubts.thanked_date, doubts.ordered_date), 'order', 'thanks')
    end as resolved_by,
    case when resolved_by is not null then least(doubts.ordered_date, doubts.thanked_date) - doubts.written_date end
        as days_to_it,
    cast($to_date as date) - doubts.written_date > $within_days as is_old_enough,
    masked_quote(ticket_messages.text, customers.name) as words,
    doubts.contact_id,
    doubts.message_id,
from doubts
inner join ticket_messages using (source, ticket_id, message_id)
asof left join issues on doubts.written_at >= issues.sent_at
left join customers on doubts.customer_id = customers.customer_id
where doubts.written_date >= cast($from_date as date) and doubts.written_date < cast($to_date as date)
    and coalesce(doubts.is_newsletter_reply = $of_newsletter, true)
order by doubts.written_date desc, doubts.contact_id, doubts.message_id
