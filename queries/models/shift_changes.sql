-- name: shift_changes
-- answers: What was written about each shift, and when?
-- grain: one row per shift_id, file_id, line
-- returns:
--   shift_id      varchar    as the list names it, else person and start
--   file_id       bigint     the file that brought the row
--   line          bigint     its line there
--   person_id     varchar    as the roster names the person
--   starts_at     timestamp  UTC
--   ends_at       timestamp  UTC
--   is_cancelled  boolean    it was taken back
--   reason        varchar    why this slot, in words; null when none was written
--   buddy         varchar    who sits beside the leader; null when nobody
--   mode          varchar    shadow, paired, solo; null when not said
--   note          varchar    null when none was written
--   changed_at    timestamp  when it was decided, UTC
--   written_at    timestamp  when the row came in, UTC
with named_rows as (
    select
        *,
        coalesce(shift_id, concat_ws('/', person_id, strftime(starts_at, '%Y%m%dT%H%M%S'))) as named,
        first_value(person_id) over (partition by shift_id order by file_id, line) as first_person_id,
    from landing_shifts
)

-- What two people call by one name are two shifts.
select
    case
        when named_rows.shift_id is null or named_rows.first_person_id = named_rows.person_id then named_rows.named
        else named_rows.named || '/' || named_rows.person_id
    end as shift_id,
    named_rows.file_id,
    named_rows.line,
    named_rows.person_id,
    named_rows.starts_at,
    named_rows.ends_at,
    coalesce(lower(named_rows.status) = 'cancelled', false) as is_cancelled,
    named_rows.slot_reason as reason,
    named_rows.buddy,
    lower(named_rows.mode) as mode,
    named_rows.note,
    coalesce(named_rows.changed_at, imports.imported_at) as changed_at,
    imports.imported_at as written_at,
from named_rows
inner join import_files using (file_id)
inner join imports using (import_id)
order by shift_id, named_rows.file_id, named_rows.line
