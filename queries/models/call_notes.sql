-- name: call_notes
-- answers: What was written down about each call?
-- grain: one row per source, note_id
-- returns:
--   source      varchar    the format it came from
--   note_id     varchar    file and line
--   call_key    varchar    the call it belongs to
--   written_at  timestamp  UTC; null when not said
--   author      varchar    agent id or e-mail
--   reason      varchar    why they called, as a field of its own names it; null when it does not
--   text        varchar    the note: mask it in views
select
    source,
    concat_ws('/', file_id, line) as note_id,
    call_key,
    written_at,
    author,
    stated_reason as reason,
    text,
from landing_call_notes
qualify row_number() over (partition by source, record_key order by file_id desc, line desc) = 1
order by written_at, note_id
