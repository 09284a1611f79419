-- name: failure_answers
-- answers: What did we say after each failure, when first, and what did the customer write?
-- grain: one row per failure_id
-- returns:
--   failure_id        varchar    as in failures
--   first_reply_at    timestamp  first reply of a person in its thread, or talk; else where we said sorry, UTC
--   is_read           boolean    what we wrote was read, or nothing is there; not after the end of the tickets known
--   replies           bigint     of ours that were read, in threads about it
--   acknowledged_at   timestamp  first own-failure apology, there or in another thread of the customer, UTC
--   is_explained      boolean    says why; null when it was not read, as are the next two
--   is_owned          boolean    takes responsibility
--   offers_repair     boolean    offers a repair, or tells of one
--   has_case_repair   boolean    a repair is offered or told in words of the own case; null where none is
--   shifts_blame      boolean    in the own thread: on somebody else, or a look-alike apology; null without a reply
--   told_repaired_at  timestamp  first message that tells that something was put right, UTC
--   thanked_at        timestamp  first thanks after the apology or the repair, UTC
with threads as (select distinct contact_id from labelled_messages),

said as (
    select
        messages.*,
        least(
            failure_repairs.done_at,
            min(
                if(messages.is_about_it and (messages.is_apology or messages.repair_done), messages.written_at, null)
            ) over (partition by messages.failure_id)
        ) as answered_for_at,
        messages.is_own_thread or (messages.is_about_it and failures.contact_id is null) as is_its_own,
    from failure_messages as messages
    inner join failures using (failure_id)
    left join failure_repairs using (failure_id)
),

written as (
    select
        failure_id,
        min(written_at) filter (where is_reply and is_its_own) as wrote_at,
        bool_or(is_read) filter (where is_reply and is_about_it) as was_read,
        count(*) filter (where is_reply and is_about_it and is_read) as replies,
        min(written_at) filter (where is_apology and is_about_it) as acknowledged_at,
        bool_or(is_explained and is_about_it) as is_explained,
        bool_or(is_owned and is_about_it) as is_owned,
        bool_or(offers_repair and is_about_it) as offers_repair,
        bool_or(has_case_words) filter (where offers_repair and is_about_it) as has_case_repair,
        bool_or(shifts_blame) filter (where is_reply and is_own_thread) as shifts_blame,
        min(written_at) filter (where repair_done and is_about_it) as told_repaired_at,
        min(written_at) filter (where is_thanks and is_about_it and written_at > answered_for_at) as thanked_at,
    from said
    group by failure_id
)

select
    failures.failure_id,
    least(written.wrote_at, talks.started_at) as first_reply_at,
    coalesce(written.was_read, talks.started_at is null and case
        when failures.happened_at > reach.last_at then false
        when failures.contact_id like 'ticket/%' then threads.contact_id is not null
        else coalesce(failures.contact_id, failures.customer_id) is not null
    end) as is_read,
    coalesce(written.replies, 0) as replies,
    written.acknowledged_at,
    if(is_read, coalesce(written.is_explained, false), null) as is_explained,
    if(is_read, coalesce(written.is_owned, false), null) as is_owned,
    if(is_read, coalesce(written.offers_repair, false), null) as offers_repair,
    written.has_case_repair,
    written.shifts_blame,
    written.told_repaired_at,
    written.thanked_at,
from failures
left join threads using (contact_id)
left join written using (failure_id)
left join failure_talks as talks using (failure_id)
left join data_through as reach on reach.kind = 'tickets'
order by failures.failure_id
