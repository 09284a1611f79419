-- name: shifts
-- answers: Which shifts are planned, and who takes them?
-- grain: one row per shift_id
-- returns:
--   shift_id      varchar    as the list names it, else person and first start; it stays when the shift moves
--   person_id     varchar    as the roster names the person
--   starts_at     timestamp  UTC; may lie in the future
--   ends_at       timestamp  UTC
--   shift_date    date       local day on which it starts
--   week_date     date       Monday of that week
--   is_cancelled  boolean    it was taken back before it began
--   sequence      bigint     how often it was moved, cancelled or taken up again
--   reason        varchar    why this slot, in words; null when none was written
--   buddy         varchar    who sits beside the leader, as it was written down; null when nobody
--   mode          varchar    shadow, paired or solo; null when not said
--   note          varchar    null when none was written
--   changed_at    timestamp  when it was last changed, UTC
with states as (
    select
        shift_id,
        file_id,
        line,
        struct_pack(person_id, starts_at, ends_at, is_cancelled, reason, buddy, mode, note, changed_at, written_at)
            as state,
    from shift_changes
),

-- A shift that has begun is past: what is written about it in a later import changes nothing.
states_in_force as (
    select
        shift_id,
        states_in_force(list([state] order by file_id, line)) as kept,
    from states
    group by shift_id
)

select
    shift_id,
    kept[-1].person_id as person_id,
    kept[-1].starts_at as starts_at,
    kept[-1].ends_at as ends_at,
    local_date(kept[-1].starts_at) as shift_date,
    week_of(local_date(kept[-1].starts_at)) as week_date,
    kept[-1].is_cancelled as is_cancelled,
    times_changed(kept) as sequence,
    list_last(list_filter(list_transform(kept, lambda each: each.reason), lambda each: each is not null)) as reason,
    list_last(list_filter(list_transform(kept, lambda each: each.buddy), lambda each: each is not null)) as buddy,
    list_last(list_filter(list_transform(kept, lambda each: each.mode), lambda each: each is not null)) as mode,
    list_last(list_filter(list_transform(kept, lambda each: each.note), lambda each: each is not null)) as note,
    kept[-1].changed_at as changed_at,
from states_in_force
order by starts_at, shift_id
