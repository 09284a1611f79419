-- name: reviews
-- answers: What did somebody write into the weekly review: its sentence, a voice, a declared change?
-- grain: one row per week_date, entry_kind, measure
-- returns:
--   week_date   date       Monday of the week that it is about
--   entry_kind  varchar    sentence, voice, change: from this week on the process is another one
--   measure     varchar    of a change, the chart that it is about; null: all, and for the other kinds
--   contact_id  varchar    of a voice; null for the other kinds
--   text        varchar    as it was written: mask it in views; null for a voice without an excerpt
--   entered_by  varchar    as written: a leader by name, person_id or e-mail, or anybody else; null when not said
--   entered_at  timestamp  when it was written, else imported, UTC
with entries as (
    select
        week_of(landing_reviews.week_date) as week_date,
        lower(trim(landing_reviews.entry_kind)) as entry_kind,
        case
            when lower(trim(landing_reviews.entry_kind)) = 'change'
                then nullif(lower(trim(landing_reviews.measure)), '')
        end as measure,
        case
            when lower(trim(landing_reviews.entry_kind)) = 'voice' then nullif(trim(landing_reviews.contact_id), '')
        end as contact_id,
        nullif(trim(landing_reviews.text), '') as text,
        nullif(trim(landing_reviews.entered_by), '') as entered_by,
        coalesce(landing_reviews.entered_at, imports.imported_at) as entered_at,
        landing_reviews.file_id,
        landing_reviews.line,
    from landing_reviews
    inner join import_files using (file_id)
    inner join imports using (import_id)
),

-- The newest counts, and takes the others back when it says nothing.
newest as (
    select *
    from entries
    qualify
        row_number() over (
            partition by week_date, entry_kind, measure order by entered_at desc, file_id desc, line desc
        ) = 1
)

select
    week_date,
    entry_kind,
    measure,
    contact_id,
    text,
    entered_by,
    entered_at,
from newest
where if(entry_kind = 'voice', contact_id, text) is not null
order by week_date, entry_kind, measure
