-- name: note_texts
-- answers: Which contact, and whose, does each note of ours tell of?
-- grain: one row per text_key
-- returns:
--   text_key      varchar    note, source and a hash of call, time and author, or the leader's entry: it stays
--   contact_id    varchar    as in contacts; note, source and a key when the call is not in the log
--   source        varchar    the format the note came from
--   channel       varchar    call, or as in contacts
--   text_kind     varchar    note
--   customer_id   varchar    the contact's; null when unknown or ambiguous
--   written_at    timestamp  UTC; the call's when the note has no time
--   text          varchar    the note, after the reason where a leader wrote both: mask it in views
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
),

all_notes as (
    select
        'note/' || keyed_notes.source || '/' || keyed_notes.note_key as text_key,
        coalesce(contacts.contact_id, 'note/' || keyed_notes.source || '/' || keyed_notes.note_key) as contact_id,
        keyed_notes.source,
        'call' as channel,
        contacts.customer_id,
        coalesce(keyed_notes.written_at, contacts.started_at) as written_at,
        keyed_notes.text,
        keyed_notes.reason as reason_field,
    from keyed_notes
    left join calls_of_keys using (call_key)
    left join contacts
        on 'call/' || calls_of_keys.call_source || '/' || calls_of_keys.call_key = contacts.contact_id
    where coalesce(contacts.direction, '') <> 'internal'
    union all
    select
        'note/leader_contacts/' || entry_id as text_key,
        contact_id,
        'leader_contacts' as source,
        channel,
        customer_id,
        started_at as written_at,
        concat_ws(chr(10), nullif(trim(reason), ''), nullif(trim(text), '')) as text,
        reason as reason_field,
    from own_contacts
    where trim(concat(reason, text)) <> ''
)

select
    text_key,
    contact_id,
    source,
    channel,
    'note' as text_kind,
    customer_id,
    written_at,
    text,
    reason_field,
from all_notes
order by text_key
