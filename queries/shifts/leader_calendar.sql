-- name: leader_calendar
-- answers: Which shifts stand in a leader's calendar, moved and cancelled ones included?
-- grain: one row per shift_id
-- params:
--   $person_id  varchar  one leader, null for all; default: null
-- returns:
--   shift_id      varchar    stays when the shift moves
--   person_id     varchar    the leader
--   leader        varchar    the leader's name
--   email         varchar    the leader's, lower case; null when the roster names none
--   starts_at     timestamp  UTC
--   ends_at       timestamp  UTC
--   sequence      bigint     how often it was moved, cancelled or taken up again
--   is_cancelled  boolean    it was taken back before it began
--   changed_at    timestamp  when it was last changed, UTC
--   note          varchar    null when none was written; names of ours, leaders apart, are hidden
select
    shifts.shift_id,
    shifts.person_id,
    leaders.full_name as leader,
    leaders.email,
    shifts.starts_at,
    shifts.ends_at,
    shifts.sequence,
    shifts.is_cancelled,
    shifts.changed_at,
    without_names(shifts.note, (select list(colleague_names.written) from colleague_names)) as note,
from shifts
inner join shift_leaders as leaders using (person_id)
where $person_id is null or shifts.person_id = $person_id
order by leader, shifts.starts_at, shifts.shift_id
