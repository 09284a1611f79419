-- name: call_outcomes
-- answers: How did each call end, and which customer was it?
-- grain: one row per source, call_key
-- returns:
--   source            varchar  the format it came from
--   call_key          varchar  what the rows of one call share
--   outcome           varchar  answered, abandoned, voicemail, menu, busy, failed, no_answer
--   answered_by_kind  varchar  person, menu, queue, voicemail, outside, unknown; null = nobody
--   customer_id       varchar  by telephone; null when unknown or ambiguous
--   customer_match    varchar  phone, phone digits, ambiguous; null when unknown
with chosen_conversations as (
    select
        source,
        call_key,
        person_id,
    from call_conversations
    where choice = 1
),

outcomes as (
    select
        calls.source,
        calls.call_key,
        calls.direction,
        chosen_conversations.person_id,
        chosen_conversations.call_key is null as is_forwarded,
        customer_identity(null, case when calls.direction = 'outbound' then calls.dialled else calls.caller end, null)
            as identity,
        case
            when chosen_conversations.call_key is not null or calls.has_outside_answer then 'answered'
            when calls.has_voicemail then 'voicemail'
            when calls.direction <> 'inbound' then case when calls.has_busy then 'busy' else 'no_answer' end
            when calls.waiting_since_at is not null then 'abandoned'
            when calls.has_menu then 'menu'
            when calls.has_busy then 'busy'
            else 'failed'
        end as outcome,
    from calls
    left join chosen_conversations using (source, call_key)
)

select
    outcomes.source,
    outcomes.call_key,
    outcomes.outcome,
    case
        when outcomes.outcome = 'answered' and (outcomes.is_forwarded or outcomes.direction = 'outbound') then 'outside'
        when outcomes.outcome = 'answered' and outcomes.person_id is not null then 'person'
        when outcomes.outcome = 'answered' then 'unknown'
        when outcomes.outcome in ('voicemail', 'menu') then outcomes.outcome
    end as answered_by_kind,
    customer_matches.customer_id,
    customer_matches.customer_match,
from outcomes
left join customer_matches using (identity)
order by outcomes.source, outcomes.call_key
