-- name: reply_threads
-- answers: How did we answer in each thread, in all of our replies together?
-- grain: one row per contact_id
-- returns:
--   contact_id        varchar  the thread, as in contacts: one with a reply of a person that was read
--   source            varchar  the system it came from
--   ticket_id         varchar  as the source names it
--   customer_id       varchar  null when unknown or ambiguous
--   first_reply_date  date     of the first reply of a person, local day
--   replies           bigint   of a person of ours, read for labels
--   is_by_leader      boolean  a leader wrote one of them
--   has_apology       boolean  one says sorry for a failure of ours
--   has_non_apology   boolean  one is sorry for a feeling, sorry if, or sorry to refuse
--   blames_others     boolean  one puts it on somebody else
--   is_scripted       boolean  one holds a known phrase
--   is_reused         boolean  one reuses the text of other conversations
--   is_personal       boolean  one names the customer, has words of their case, is neither; null: no name is known
--   regret            boolean  in any of them, as the next five: says sorry
--   explanation       boolean  says why
--   responsibility    boolean  says that it was our fault
--   repentance        boolean  says that it shall not happen again
--   repair            boolean  offers or tells of a repair
--   forgiveness       boolean  asks for forgiveness
--   repair_done       boolean  one says that something was put right, not only that it will be
--   is_about_failure  boolean  the customer complains in it, or the register or a tag says so
with failing_threads as (
    select distinct contact_id
    from failures
)

select
    messages.contact_id,
    messages.source,
    messages.ticket_id,
    any_value(messages.customer_id) as customer_id,
    min(messages.written_date) filter (where messages.is_reply) as first_reply_date,
    count(*) filter (where messages.is_reply) as replies,
    bool_or(messages.is_by_leader) filter (where messages.is_reply) as is_by_leader,
    bool_or(messages.is_apology) filter (where messages.is_reply) as has_apology,
    bool_or(messages.is_non_apology) filter (where messages.is_reply) as has_non_apology,
    bool_or(messages.blames_others) filter (where messages.is_reply) as blames_others,
    bool_or(messages.is_scripted) filter (where messages.is_reply) as is_scripted,
    bool_or(messages.is_reused) filter (where messages.is_reply) as is_reused,
    case
        when count(messages.names_customer) > 0
            then coalesce(bool_or(
                    messages.is_reply
                    and messages.names_customer
                    and messages.has_case_words
                    and not messages.is_template
                ), false)
    end as is_personal,
    bool_or(messages.regret) filter (where messages.is_reply) as regret,
    bool_or(messages.explanation) filter (where messages.is_reply) as explanation,
    bool_or(messages.responsibility) filter (where messages.is_reply) as responsibility,
    bool_or(messages.repentance) filter (where messages.is_reply) as repentance,
    bool_or(messages.repair) filter (where messages.is_reply) as repair,
    bool_or(messages.forgiveness) filter (where messages.is_reply) as forgiveness,
    bool_or(messages.repair_done) filter (where messages.is_reply) as repair_done,
    bool_or((messages.is_from_customer and messages.is_complaint) or failing_threads.contact_id is not null)
        as is_about_failure,
from labelled_messages as messages
left join failing_threads using (contact_id)
where messages.is_read and (messages.is_reply or messages.is_from_customer)
group by messages.contact_id, messages.source, messages.ticket_id
having count(*) filter (where messages.is_reply) > 0
order by messages.contact_id
