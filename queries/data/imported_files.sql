-- name: imported_files
-- answers: Which files were imported, and what became of their rows?
-- grain: one row per file_id
-- returns:
--   file_id         bigint     number of the file
--   import_id       bigint     the import that read it
--   imported_local  timestamp  local time of the company
--   file            varchar    file name
--   format          varchar    as detected or named
--   kind            varchar    calls, tickets, orders…
--   rows_read       bigint     loaded + rejected + duplicate
--   rows_loaded     bigint     new or changed
--   rows_rejected   bigint     with a reason each
--   rows_duplicate  bigint     known already
--   first_at        timestamp  first record, UTC
--   last_at         timestamp  last record, UTC
--   time_zone       varchar    zone of times without an offset
--   date_order      varchar    ymd, mdy or dmy
select
    import_files.file_id,
    import_files.import_id,
    local_time(imports.imported_at) as imported_local,
    import_files.file,
    import_files.format,
    import_files.kind,
    import_files.rows_read,
    import_files.rows_loaded,
    import_files.rows_rejected,
    import_files.rows_duplicate,
    import_files.first_at,
    import_files.last_at,
    import_files.time_zone,
    import_files.date_order,
from import_files
inner join imports using (import_id)
order by import_files.file_id desc
