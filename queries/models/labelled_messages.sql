-- name: labelled_messages
-- answers: Which public messages make up each thread, which side wrote them, and what was found in them?
-- grain: one row per source, ticket_id, message_id
-- returns:
--   source            varchar    the system it came from
--   ticket_id         varchar    as the source names it
--   message_id        varchar    as the source names it
--   contact_id        varchar    the thread, as in contacts
--   customer_id       varchar    null when unknown or ambiguous
--   written_at        timestamp  UTC
--   written_date      date       local day
--   is_from_customer  boolean    the customer wrote it
--   is_reply          boolean    a person of ours wrote it; neither: automatic, or nobody knows whose
--   is_by_leader      boolean    a leader wrote it
--   is_read           boolean    it was read for labels: where it was not, those below are null
--   is_template       boolean    a known phrase, or text that other conversations hold too
--   names_customer    boolean    it holds a word of the customer's name; null when no name is known
--   is_apology        boolean    says sorry for a failure of ours
--   is_non_apology    boolean    sorry for a feeling, sorry if, or a refusal
--   is_scripted       boolean    a known phrase
--   is_praise         boolean    praises us
--   is_complaint      boolean    complains
--   is_doubt          boolean    doubts what we say
--   is_backlash       boolean    calls our reply generic: a robot, copy and paste
--   is_thanks         boolean    says thanks
--   tells_others      boolean    told others of us, or will
--   doubts_leader     boolean    did not believe that a leader writes or calls
--   asks_for_rating   boolean    asks the customer to rate us
--   blames_others     boolean    puts it on somebody else
--   repair_done       boolean    says that something was put right, not only that it will be
--   regret            boolean    says sorry
--   explanation       boolean    says why
--   responsibility    boolean    says that it was our fault
--   repentance        boolean    says that it shall not happen again
--   repair            boolean    offers or tells of a repair
--   forgiveness       boolean    asks for forgiveness
--   stays_for         varchar[]  why the customer says they stay
--   has_case_words    boolean    uses words or numbers of this customer's own case
--   is_reused         boolean    enough of it stands in three other conversations
select
    messages.source,
    messages.ticket_id,
    messages.message_id,
    'ticket/' || messages.source || '/' || messages.ticket_id as contact_id,
    tickets.customer_id,
    messages.written_at,
    messages.written_date,
    messages.author_kind = 'customer' as is_from_customer,
    messages.author_kind = 'staff' as is_reply,
    messages.is_leader as is_by_leader,
    labels.message_id is not null as is_read,
    labels.is_scripted or labels.is_reused as is_template,
    case
        when trim(customers.name) <> ''
            then list_has_any(regexp_extract_all(messages.text, '[\p{L}-]+'), string_split(customers.name, ' '))
    end as names_customer,
    labels.* exclude (source, ticket_id, message_id, text_hash, names_delay, is_signed, reused_share), -- noqa: RF02
from ticket_messages as messages
inner join tickets using (source, ticket_id)
left join customers on tickets.customer_id = customers.customer_id
left join message_labels as labels using (source, ticket_id, message_id)
where messages.is_public and coalesce(tickets.exclusion, '') not in ('spam', 'test', 'duplicate', 'deleted')
order by messages.source, messages.ticket_id, messages.written_at, messages.message_id
