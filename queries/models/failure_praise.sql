-- name: failure_praise
-- answers: With which message did the customer praise us unasked, or say that they tell others, after a repair?
-- grain: one row per failure_id
-- returns:
--   failure_id       varchar    as in failures: those with a repair done and such a message within 90 days of it
--   source           varchar    of the message; one in the failure's own thread before any other
--   ticket_id        varchar    as the source names it
--   message_id       varchar    as the source names it
--   written_at       timestamp  UTC
--   is_unprompted    boolean    praise that nobody asked for; false: only that they tell others
--   tells_others     boolean    told others of us, or will
--   is_about_repair  boolean    in the thread that the failure names
select
    failures.failure_id,
    messages.source,
    messages.ticket_id,
    messages.message_id,
    messages.written_at,
    coalesce(praise.is_unprompted, false) as is_unprompted,
    coalesce(messages.tells_others, false) as tells_others,
    coalesce(messages.contact_id = failures.contact_id, false) as is_about_repair,
from failures
inner join failure_recoveries as recoveries using (failure_id)
inner join labelled_messages as messages on failures.customer_id = messages.customer_id
left join praise_messages as praise
    on
        messages.source = praise.source
        and messages.ticket_id = praise.ticket_id
        and messages.message_id = praise.message_id
where
    messages.is_from_customer
    and (praise.is_unprompted or messages.tells_others)
    and messages.written_at > recoveries.repaired_at
    and messages.written_at <= recoveries.repaired_at + interval 90 day
qualify
    row_number() over (
        partition by failures.failure_id
        order by is_about_repair desc, messages.written_at, messages.contact_id, messages.message_id
    ) = 1
order by failures.failure_id
