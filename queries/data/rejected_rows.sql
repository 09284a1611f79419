-- name: rejected_rows
-- answers: Which rows could not be loaded and were not mended yet, and why?
-- grain: one row per file, line, import_id, reject_number
-- params:
--   $import_id  bigint  only those of this import, null for all; default: null
-- returns:
--   import_id      bigint   the import that read the file
--   file_id        bigint   number of the file; `frontline rejects --file` writes its rows out
--   file           varchar  file name
--   line           bigint   line of the file, or number of the record
--   reason         varchar  why it could not be loaded
--   raw            varchar  the row as it was
--   reject_number  bigint   tells apart what one line gave
select
    import_files.import_id,
    import_files.file_id,
    import_files.file,
    rejects.line,
    rejects.reason,
    rejects.raw,
    row_number() over (partition by rejects.file_id, rejects.line) as reject_number,
from rejects
inner join import_files using (file_id)
where rejects.mended_by is null and ($import_id is null or import_files.import_id = $import_id)
order by import_files.import_id, import_files.file, rejects.line, reject_number
