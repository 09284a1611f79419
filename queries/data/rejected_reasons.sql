-- name: rejected_reasons
-- answers: Which lines of which files could not be loaded, and why, without a word of what they hold?
-- grain: one row per file, line, import_id, reject_number
-- params:
--   $import_id  bigint  only those of this import, null for all; default: null
-- returns:
--   import_id      bigint   the import that read the file
--   file           varchar  file name
--   line           bigint   line of the file, or number of the record
--   reason         varchar  field and reason; … stands for the value, which `frontline rejects` shows
--   reject_number  bigint   tells apart what one line gave
select
    import_files.import_id,
    import_files.file,
    rejects.line,
    regexp_replace(rejects.reason, '“.*”', '“…”', 's') as reason,
    row_number() over (partition by rejects.file_id, rejects.line) as reject_number,
from rejects
inner join import_files using (file_id)
where rejects.mended_by is null and ($import_id is null or import_files.import_id = $import_id)
order by import_files.import_id, import_files.file, rejects.line, reject_number
