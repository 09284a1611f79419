-- name: rejected_files
-- answers: Which files have rows that could not be loaded and were not mended yet?
-- grain: one row per file_id
-- returns:
--   file_id        bigint   number of the file; `frontline rejects --file` writes its rows out
--   import_id      bigint   the import that read it
--   file           varchar  file name
--   kind           varchar  calls, tickets, orders…
--   rejected_rows  bigint   still rejected
select
    import_files.file_id,
    import_files.import_id,
    import_files.file,
    import_files.kind,
    count(*) as rejected_rows,
from rejects
inner join import_files using (file_id)
where rejects.mended_by is null
group by import_files.file_id, import_files.import_id, import_files.file, import_files.kind
order by import_files.file_id desc
