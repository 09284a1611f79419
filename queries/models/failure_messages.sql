-- name: failure_messages
-- answers: Which messages after a failure belong to it: in its own thread, and in other threads of the customer?
-- grain: one row per failure_id, contact_id, message_id
-- returns:
--   failure_id        varchar    as in failures
--   is_own_thread     boolean    in the thread that the failure names
--   contact_id        varchar    the thread
--   customer_id       varchar    null when unknown or ambiguous
--   message_id        varchar    as the source names it
--   written_at        timestamp  UTC, not before the failure
--   is_from_customer  boolean    the customer wrote it
--   is_reply          boolean    a person of ours wrote it
--   is_read           boolean    it was read for labels: where it was not, those below are null
--   is_apology        boolean    of ours: sorry for a failure of ours
--   is_explained      boolean    of ours: says why
--   is_owned          boolean    of ours: takes responsibility
--   shifts_blame      boolean    of ours: puts it on somebody else, or is a look-alike of an apology
--   offers_repair     boolean    of ours: offers a repair, or tells of one
--   repair_done       boolean    of ours: tells that something was put right
--   has_case_words    boolean    uses words or numbers of the customer's own case
--   is_thanks         boolean    of the customer: says thanks
--   is_about_it       boolean    in the own thread, or in one in which we said sorry for a failure of ours
with messages as (
    select
        contact_id,
        customer_id,
        message_id,
        written_at,
        is_from_customer,
        is_reply,
        is_read,
        is_reply and is_apology as is_apology,
        is_reply and explanation as is_explained,
        is_reply and responsibility as is_owned,
        is_reply and (blames_others or is_non_apology) as shifts_blame,
        is_reply and (repair or repair_done) as offers_repair,
        is_reply and repair_done as repair_done,
        has_case_words,
        is_from_customer and is_thanks as is_thanks,
    from labelled_messages
    where is_from_customer or is_reply
),

-- A message outside the threads of failures is the last failure's that the customer had before it.
belonging as (
    select
        failures.failure_id,
        true as is_own_thread,
        messages.*,
    from failures
    inner join messages on failures.contact_id = messages.contact_id
    where messages.written_at >= failures.happened_at
    union all
    select
        failures.failure_id,
        false as is_own_thread,
        messages.*,
    from failures
    cross join settings
    inner join messages on failures.customer_id = messages.customer_id
    anti join failures as others on messages.contact_id = others.contact_id
    where
        messages.written_at >= failures.happened_at
        and date_diff('day', failures.happened_date, local_date(messages.written_at)) <= settings.repeat_days
    qualify rank() over (partition by messages.contact_id, messages.message_id order by failures.happened_at desc) = 1
)

select
    *,
    is_own_thread or coalesce(bool_or(is_apology) over (partition by failure_id, contact_id), false) as is_about_it,
from belonging
order by failure_id, written_at, contact_id, message_id
