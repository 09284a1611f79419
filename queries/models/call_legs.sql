-- name: call_legs
-- answers: Which rows of the call log make up a call, and which of them reached one of our devices?
-- grain: one row per source, leg_id
-- returns:
--   source            varchar    the format it came from
--   leg_id            varchar    file, line and, where a line holds several legs, the leg's own key
--   call_key          varchar    what the rows of one call share
--   started_at        timestamp  when this leg began, UTC
--   answered_at       timestamp  when it was answered, never before it began
--   ended_at          timestamp  when it ended
--   direction         varchar    inbound, outbound, internal
--   caller            varchar    number that called
--   dialled           varchar    number that was dialled
--   answerer_kind     varchar    device, outside, menu, queue, voicemail; null when nobody answered
--   our_device        varchar    our extension or agent on this leg: the answerer, or outbound the caller
--   is_conversation   boolean    somebody of ours and somebody outside (or a colleague) spoke
--   is_outside_only   boolean    a caller was forwarded to a number outside and spoke there: with nobody of ours
--   is_queue_or_ring  boolean    the leg waited in a queue or rang a device
--   disposition       varchar    as the source names it
--   talk_seconds      double     seconds spoken on this leg, never below 0; null when the source does not say
--   wait_seconds      double     seconds waited, where the source gives it
with answered_legs as (
    select
        *,
        case when direction <> 'inbound' then caller_device end as our_caller,
        coalesce(talk_seconds, date_diff('second', picked_up_at, ended_at)) as stated_seconds,
        case when stated_seconds < 0 then 0 else stated_seconds end as spoken_seconds,
        case
            when answerer_kind is not null then nullif(answerer_kind, 'nobody')
            when
                answerer is null
                or regexp_matches(coalesce(disposition, ''), '(?i)no.?answer|miss|aband|busy|fail|congest|reject')
                then null
            when talk_seconds > 0 or is_answer_stated then 'device'
            when regexp_matches(disposition, '(?i)answered|completed|connected') then 'device'
            when not file_tells_answers and total_seconds > 0 then 'device'
        end as kind,
    from latest_call_legs
)

select
    source,
    leg_id,
    call_key,
    started_at,
    case when kind is not null then greatest(coalesce(picked_up_at, started_at), started_at) end as answered_at,
    coalesce(ended_at, started_at + to_milliseconds(cast(1000 * total_seconds as bigint))) as ended_at,
    direction,
    caller,
    dialled,
    kind as answerer_kind,
    case
        when direction = 'outbound' then coalesce(our_caller, answerer)
        when kind = 'outside' and our_caller is null then null
        else answerer
    end as our_device,
    coalesce(kind = 'device' or (kind = 'outside' and our_caller is not null), false)
    and coalesce(spoken_seconds > 0, true) as is_conversation,
    coalesce(kind = 'outside' and our_caller is null and spoken_seconds > 0, false) as is_outside_only,
    coalesce(is_queue_leg or answerer is not null, false) as is_queue_or_ring,
    disposition,
    spoken_seconds as talk_seconds,
    wait_seconds,
from answered_legs
order by started_at, leg_id
