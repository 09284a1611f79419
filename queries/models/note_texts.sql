-- name: note_texts
-- answers: Which call, and whose, does each call note tell of?
-- grain: one row per text_key
-- returns:
--   text_key      varchar    note, source and a hash of call, time and author: the same after every import
--   contact_id    varchar    as in contacts; note, source and a key when the call is not in the log
--   source        varchar    the format the note came from
--   channel       varchar    call
--   text_kind     varchar    note
--   customer_id   varchar    the call's; null when unknown or ambiguous
--   written_at    timestamp  UTC; the call's when the note has no time
--   text          varchar    the note: mask it in views
--   reason_field  varchar    why they called, as a field of the note names it; null when it does not
with calls_of_keys as (
    select
        call_key,
        min(source) as call_source,
    from calls
    group by call_key
),

keyed_notes as (
    select
        *,
        md5(concat_ws('|', call_key, written_at, author)) as note_key,
    from call_notes
)

select
    'note/' || keyed_notes.source || '/' || keyed_notes.note_key as text_key,
    coalesce(contacts.contact_id, 'note/' || keyed_notes.source || '/' || keyed_notes.note_key) as contact_id,
    keyed_notes.source,
    'call' as channel,
    'note' as text_kind,
    contacts.customer_id,
    coalesce(keyed_notes.written_at, contacts.started_at) as written_at,
    keyed_notes.text,
    keyed_notes.reason as reason_field,
from keyed_notes
left join calls_of_keys using (call_key)
left join contacts
    on 'call/' || calls_of_keys.call_source || '/' || calls_of_keys.call_key = contacts.contact_id
where coalesce(contacts.direction, '') <> 'internal'
order by text_key
