-- name: imports
-- answers: Which imports were made, and what did each bring?
-- grain: one row per import_id
-- returns:
--   import_id       bigint     number of the import; `frontline undo` takes it back
--   imported_local  timestamp  local time of the company
--   files           bigint     files read
--   first_file      varchar    name of the first of them
--   kinds           varchar    calls, tickets, orders…, separated by commas
--   rows_read       bigint     loaded + rejected + duplicate
--   rows_loaded     bigint     new or changed
--   rows_rejected   bigint     with a reason each
--   rows_duplicate  bigint     known already
--   first_at        timestamp  first record, UTC
--   last_at         timestamp  last record, UTC
select
    imports.import_id,
    local_time(imports.imported_at) as imported_local,
    count(*) as files,
    arg_min(import_files.file, import_files.file_id) as first_file,
    array_to_string(list_sort(list(distinct import_files.kind)), ', ') as kinds,
    cast(sum(import_files.rows_read) as bigint) as rows_read,
    cast(sum(import_files.rows_loaded) as bigint) as rows_loaded,
    cast(sum(import_files.rows_rejected) as bigint) as rows_rejected,
    cast(sum(import_files.rows_duplicate) as bigint) as rows_duplicate,
    min(import_files.first_at) as first_at,
    max(import_files.last_at) as last_at,
from imports
inner join import_files using (import_id)
group by imports.import_id, imports.imported_at
order by imports.import_id desc
