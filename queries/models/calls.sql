-- name: calls
-- answers: What happened in each call, however many rows it has?
-- grain: one row per source, call_key
-- returns:
--   source               varchar    the format it came from
--   call_key             varchar    what the rows of one call share
--   direction            varchar    of the first leg: inbound, outbound, internal
--   caller               varchar    number that called
--   dialled              varchar    number that was dialled first
--   started_at           timestamp  when the first leg began, UTC
--   ended_at             timestamp  when the last leg ended, never before it began
--   waiting_since_at     timestamp  when the first leg began to queue or ring; null when the menu kept the call
--   first_answer_at      timestamp  when the first conversation began, with us or where the call was forwarded to
--   stated_wait_seconds  double     wait as the source gives it
--   has_outside_answer   boolean    forwarded to a number outside, and somebody spoke there
--   has_voicemail        boolean    a mailbox answered
--   has_menu             boolean    a menu or an announcement answered
--   has_busy             boolean    a leg ended busy
--   leg_rows             bigint     rows of the log
with ordered_legs as (
    select
        *,
        row_number() over (partition by source, call_key order by started_at, leg_id) as leg_number,
    from call_legs
)

select
    source,
    call_key,
    any_value(direction) filter (where leg_number = 1) as direction,
    any_value(caller) filter (where leg_number = 1) as caller,
    any_value(dialled) filter (where leg_number = 1) as dialled,
    min(started_at) as started_at,
    max(case when ended_at < started_at then started_at else ended_at end) as ended_at,
    min(started_at) filter (where is_queue_or_ring and coalesce(answerer_kind, '') not in ('menu', 'voicemail'))
        as waiting_since_at,
    min(answered_at) filter (where is_conversation or is_outside_only) as first_answer_at,
    max(wait_seconds) as stated_wait_seconds,
    bool_or(is_outside_only) as has_outside_answer,
    bool_or(coalesce(answerer_kind = 'voicemail', false)) as has_voicemail,
    bool_or(coalesce(answerer_kind = 'menu', false)) as has_menu,
    bool_or(coalesce(disposition ilike '%busy%', false)) as has_busy,
    count(*) as leg_rows,
from ordered_legs
group by source, call_key
order by started_at, source, call_key
