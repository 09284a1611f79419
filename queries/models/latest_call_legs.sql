-- name: latest_call_legs
-- answers: Which rows of the call logs are calls, each in its latest state, and who answered as the source tells it?
-- grain: one row per source, leg_id
-- returns:
--   source              varchar    the format it came from
--   leg_id              varchar    file, line and, where a line holds several legs, the leg's own key
--   call_key            varchar    what the rows of one call share
--   started_at          timestamp  when this leg began, UTC
--   picked_up_at        timestamp  when it was answered: stated, or the start and what it rang; null when untold
--   is_answer_stated    boolean    the source tells when it was answered
--   ended_at            timestamp  when it ended
--   direction           varchar    inbound, outbound, internal
--   caller              varchar    number that called
--   caller_device       varchar    device of ours that called
--   dialled             varchar    number that was dialled
--   answerer            varchar    extension, agent or number that answered or rang
--   answerer_kind       varchar    device, outside, menu, queue, voicemail, nobody; null when the source leaves it open
--   is_queue_leg        boolean    the leg waited in a queue
--   disposition         varchar    as the source names it
--   talk_seconds        double     as the source states it
--   total_seconds       double     from start to end, as the source states it
--   wait_seconds        double     seconds waited, where the source gives it
--   file_tells_answers  boolean    some row of its file tells whether it was answered
with legs as (
    select
        *,
        bool_or(coalesce(disposition, cast(talk_seconds as varchar), cast(answered_at as varchar)) is not null)
            over (partition by source, file_id) as file_tells_answers,
    from landing_call_legs
    where coalesce(lower(medium), 'voice') in ('voice', 'callback')
    qualify
        row_number() over (
            partition by source, case when updated_at is null then record_key else concat_ws('|', call_key, leg_key) end
            order by updated_at desc nulls last, file_id desc, line desc
        ) = 1
),

roster_names as (
    select unnest([extension, agent_id, email]) as device
    from people
)

select
    legs.source,
    concat_ws('/', legs.file_id, lpad(cast(legs.line as varchar), 9, '0'), legs.leg_key) as leg_id,
    legs.call_key,
    legs.started_at,
    coalesce(
        legs.answered_at,
        legs.started_at + to_milliseconds(cast(1000 * legs.wait_seconds as bigint)),
        legs.started_at + to_milliseconds(cast(1000 * greatest(legs.total_seconds - legs.talk_seconds, 0) as bigint))
    ) as picked_up_at,
    legs.answered_at is not null as is_answer_stated,
    legs.ended_at,
    coalesce(lower(legs.direction), 'inbound') as direction,
    legs.caller,
    legs.caller_device,
    legs.dialled,
    legs.answerer,
    case  -- a forwarded call is a person's where the roster has the number that answered
        when
            legs.answerer_kind = 'outside' and coalesce(lower(legs.direction), 'inbound') <> 'outbound'
            and legs.answerer in (select roster_names.device from roster_names where roster_names.device is not null)
            then 'device'
        else legs.answerer_kind
    end as answerer_kind,
    legs.is_queue_leg,
    legs.disposition,
    legs.talk_seconds,
    legs.total_seconds,
    legs.wait_seconds,
    legs.file_tells_answers,
from legs
order by legs.started_at, leg_id
