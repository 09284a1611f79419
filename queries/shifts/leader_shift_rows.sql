-- name: leader_shift_rows
-- answers: Which shifts did leaders take or promise, and what became of each?
-- grain: one row per shift_id
-- params:
--   $person_id  varchar    one leader, null for all; default: null
--   $from_date  date       first day, included, null: from the first on; default: null
--   $to_date    date       day after the last day, null: shifts to come included; default: null
--   $now_at     timestamp  UTC: a shift that begins later is upcoming; null: by the data; default: null
-- returns:
--   shift_id        varchar    as the list names it
--   person_id       varchar    the leader
--   name            varchar    the leader's name
--   starts_local    timestamp  local time of the company
--   ends_local      timestamp  likewise
--   starts_at       timestamp  UTC
--   ends_at         timestamp  UTC
--   outcome         varchar    kept, moved_same_day, moved_same_week, missed, not_known_yet, upcoming, cancelled
--   contacts        bigint     two-way contacts that belong to it
--   talk_seconds    double     spoken in them; null when nobody spoke
--   made_good_date  date       the day that made a missed shift good; null when it was not moved
--   mode            varchar    shadow, paired, solo; null when not said
--   buddy           varchar    the leader beside; a colleague: anybody else; null when nobody
--   reason          varchar    why this slot, in words; names of ours, leaders apart, are hidden
--   sequence        bigint     how often it was moved, cancelled or taken up again
select
    shifts.shift_id,
    shifts.person_id,
    leaders.full_name as name,
    local_time(shifts.starts_at) as starts_local,
    local_time(shifts.ends_at) as ends_local,
    shifts.starts_at,
    shifts.ends_at,
    case
        when shifts.is_cancelled then 'cancelled'
        when $now_at is null or shift_outcomes.outcome not in ('upcoming', 'not_known_yet') then shift_outcomes.outcome
        else if(shifts.starts_at > $now_at, 'upcoming', 'not_known_yet')
    end as outcome,
    coalesce(shift_outcomes.contacts, 0) as contacts,
    shift_outcomes.talk_seconds,
    shift_outcomes.made_good_date,
    shifts.mode,
    case when trim(shifts.buddy) <> '' then coalesce(buddies.full_name, 'a colleague') end as buddy,
    without_names(shifts.reason, (select list(colleague_names.written) from colleague_names)) as reason,
    shifts.sequence,
from shifts
inner join shift_leaders as leaders using (person_id)
left join shift_outcomes using (shift_id)
left join lateral (
    select min(shift_leaders.full_name) as full_name
    from shift_leaders
    where list_contains(shift_leaders.words, lower(trim(shifts.buddy)))
) as buddies on true
where
    ($person_id is null or shifts.person_id = $person_id)
    and (cast($from_date as date) is null or shifts.shift_date >= cast($from_date as date))
    and (cast($to_date as date) is null or shifts.shift_date < cast($to_date as date))
    and (shifts.is_cancelled or shift_outcomes.outcome is not null)
order by name, shifts.starts_at, shifts.shift_id
