-- name: silence_habits
-- answers: How long did the last waits last, of each customer, with each of us, in each team and in all?
-- grain: one row per level, of_whom, known_at
-- returns:
--   level                   varchar    customer, contact: whoever of us answered, team, company
--   of_whom                 varchar    the customer, the person or the team
--   known_at                timestamp  when the last of these waits ended, UTC
--   usual_business_minutes  double     the median of the last waits that a person ended (settings: care.habit_waits)
--   waits                   bigint     how many they were
with finished as (
    select
        waits.wait_id,
        waits.until_at,
        waits.customer_id,
        waits.team,
        replies.person_id,
        silence_clocks.waited_business_minutes as minutes,
    from silence_waits as waits
    inner join silence_clocks using (wait_id)
    inner join silence_replies as replies
        on
            waits.source = replies.source
            and waits.ticket_id = replies.ticket_id
            and waits.replies_before + 1 = replies.reply_number
    where
        waits.wait_kind = 'message' and waits.answered_by_human and silence_clocks.waited_business_minutes is not null
),

levels as (
    select
        unnest(['customer', 'contact', 'team', 'company']) as level,
        unnest([customer_id, person_id, team, 'all']) as of_whom,
        until_at,
        wait_id,
        minutes,
    from finished
),

numbered as (
    select
        *,
        row_number() over (partition by level, of_whom order by until_at, wait_id) as wait_number,
    from levels
    where of_whom is not null
),

-- Every wait counts in its own window and in those of the next ones: so many windows as a habit has waits.
windows as (
    select
        numbered.level,
        numbered.of_whom,
        numbered.minutes,
        unnest(range(numbered.wait_number, numbered.wait_number + settings.habit_waits)) as window_number,
    from numbered
    cross join settings
)

select
    ends.level,
    ends.of_whom,
    ends.until_at as known_at,
    round(median(windows.minutes), 4) as usual_business_minutes,
    count(*) as waits,
from windows
inner join numbered as ends
    on windows.level = ends.level and windows.of_whom = ends.of_whom and windows.window_number = ends.wait_number
anti join numbered as same_moment
    on
        ends.level = same_moment.level
        and ends.of_whom = same_moment.of_whom
        and ends.until_at = same_moment.until_at
        and ends.wait_number + 1 = same_moment.wait_number
group by ends.level, ends.of_whom, ends.until_at
order by ends.level, ends.of_whom, known_at
