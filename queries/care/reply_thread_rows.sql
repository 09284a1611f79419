-- name: reply_thread_rows
-- answers: Which threads did we answer so, and what did the first reply that shows it say?
-- grain: one row per contact_id
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $shows      varchar  one of anything, apology, non_apology, scripted, reused, personal; default: anything
-- returns:
--   first_reply_date  date     local day of the first reply in the thread
--   customer          varchar  the name masked; null when none is known
--   is_by_leader      boolean  a leader wrote one of the replies
--   has_apology       boolean  in any of them: sorry for a failure of ours
--   has_non_apology   boolean  the words of an apology, and none
--   is_scripted       boolean  a known phrase
--   is_reused         boolean  the text of other conversations
--   is_personal       boolean  the customer's name, their case, own words; null: no name is known
--   reply             varchar  names of ours, leaders apart, of the customer and of third persons are hidden
--   contact_id        varchar  as in contacts
with shown as (
    select
        messages.contact_id,
        arg_min(messages.message_id, (messages.written_at, messages.message_id)) as message_id,
    from labelled_messages as messages
    where
        messages.is_reply
        and case $shows
            when 'apology' then messages.is_apology
            when 'non_apology' then messages.is_non_apology
            when 'scripted' then messages.is_scripted
            when 'reused' then messages.is_reused
            when 'personal' then messages.names_customer and messages.has_case_words and not messages.is_template
            else true
        end
    group by messages.contact_id
)

select
    threads.first_reply_date,
    masked_name(customers.name) as customer,
    threads.is_by_leader,
    threads.has_apology,
    threads.has_non_apology,
    threads.is_scripted,
    threads.is_reused,
    threads.is_personal,
    masked_words(ticket_messages.text, customers.name) as reply,
    threads.contact_id,
from reply_threads as threads
inner join shown using (contact_id)
inner join ticket_messages using (source, ticket_id, message_id)
left join customers on threads.customer_id = customers.customer_id
where threads.first_reply_date >= cast($from_date as date) and threads.first_reply_date < cast($to_date as date)
order by threads.first_reply_date desc, threads.contact_id
