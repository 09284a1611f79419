-- name: unknown_answerers
-- answers: Which devices answered calls although the roster names nobody for them?
-- grain: one row per source, our_device
-- returns:
--   source          varchar    the format it came from
--   our_device      varchar    extension or agent as the source names it
--   answered_calls  bigint     calls in which it spoke
--   last_local      timestamp  last time, local
select
    source,
    our_device,
    count(*) as answered_calls,
    local_time(max(answered_at)) as last_local,
from call_conversations
where person_id is null
group by source, our_device
order by answered_calls desc, source, our_device
