-- name: review_entries
-- answers: Which sentences, voices and declared changes did somebody write into the weekly reviews?
-- grain: one row per week_date, entry_kind, measure
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   week_date     date     Monday of the week that it is about
--   entry_kind    varchar  sentence, voice, change
--   measure       varchar  of a change, the chart that it is about; null: all
--   words         varchar  names of ours, leaders apart, and contact details are hidden; null: a voice alone
--   contact_id    varchar  of a voice
--   written_by    varchar  the leader; a colleague: anybody else; null when not said
--   written_date  date     local day
with leaders as (
    select
        unnest(words) as written,
        min(full_name) as full_name,
    from shift_leaders
    group by written
)

select
    reviews.week_date,
    reviews.entry_kind,
    reviews.measure,
    masked_words(reviews.text, null) as words,
    reviews.contact_id,
    if(reviews.entered_by is not null, coalesce(leaders.full_name, 'a colleague'), null) as written_by,
    local_date(reviews.entered_at) as written_date,
from reviews
left join leaders on lower(reviews.entered_by) = leaders.written
where reviews.week_date >= week_of(cast($from_date as date)) and reviews.week_date < cast($to_date as date)
order by reviews.week_date, reviews.entry_kind, reviews.measure
