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
select
    coalesce(
        landing_shifts.shift_id,
        concat_ws('/', landing_shifts.person_id, strftime(landing_shifts.starts_at, '%Y%m%dT%H%M%S'))
    ) as shift_id,
    landing_shifts.file_id,
    landing_shifts.line,
    landing_shifts.person_id,
    landing_shifts.starts_at,
    landing_shifts.ends_at,
    coalesce(lower(landing_shifts.status) = 'cancelled', false) as is_cancelled,
    landing_shifts.slot_reason as reason,
    landing_shifts.buddy,
    lower(landing_shifts.mode) as mode,
    landing_shifts.note,
    coalesce(landing_shifts.changed_at, imports.imported_at) as changed_at,
    imports.imported_at as written_at,
from landing_shifts
inner join import_files using (file_id)
inner join imports using (import_id)
order by shift_id, landing_shifts.file_id, landing_shifts.line
