-- name: targets
-- answers: What did each leader set out to do a week, and from when on?
-- grain: one row per person_id, valid_from_date
-- returns:
--   person_id        varchar    as the roster names the leader
--   valid_from_date  date       first day on which it holds; null: from the day on which it was written down
--   target_per_week  double     contacts or shifts a week
--   target_kind      varchar    contacts or shifts
--   written_at       timestamp  when it was imported, UTC
with latest_targets as (
    select *
    from landing_targets
    qualify row_number() over (partition by record_key order by file_id desc, line desc) = 1
)

select
    latest_targets.person_id,
    latest_targets.valid_from as valid_from_date,
    latest_targets.target_per_week,
    lower(coalesce(latest_targets.target_kind, 'shifts')) as target_kind,
    imports.imported_at as written_at,
from latest_targets
inner join import_files using (file_id)
inner join imports using (import_id)
order by latest_targets.person_id, valid_from_date
