-- name: acknowledgements_by_function
-- answers: Which functions of ours say sorry for our failures, and which write in these threads and never do?
-- grain: one row per function
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   function          varchar  leaders; a function of three people at least; other: smaller ones together, and unknown
--   failures          bigint   in whose threads somebody of this function wrote to the customer
--   acknowledgements  bigint   failures that somebody of this function was the first to say sorry for
--   acknowledged      bigint   failures with an apology of any of these functions
with replies as (
    select
        said.failure_id,
        said.is_apology and said.is_about_it as is_apology,
        said.written_at,
        said.message_id,
        if(ticket_messages.is_leader, 'leaders', coalesce(reply_functions.function, 'other')) as function,
    from failure_messages as said
    inner join failures using (failure_id)
    inner join ticket_messages
        on
            said.contact_id = 'ticket/' || ticket_messages.source || '/' || ticket_messages.ticket_id
            and said.message_id = ticket_messages.message_id
    left join reply_functions on ticket_messages.person_id = reply_functions.person_id
    where
        said.is_reply
        and failures.happened_date >= cast($from_date as date)
        and failures.happened_date < cast($to_date as date)
),

firsts as (
    select
        failure_id,
        arg_min(function, (written_at, message_id)) as function,
    from replies
    where is_apology
    group by failure_id
)

select
    replies.function,
    count(distinct replies.failure_id) as failures,
    count(distinct firsts.failure_id) as acknowledgements,
    cast(sum(count(distinct firsts.failure_id)) over () as bigint) as acknowledged,
from replies
left join firsts on replies.failure_id = firsts.failure_id and replies.function = firsts.function
where
    replies.function <> 'other'
    or (select count(*) not between 1 and 2 from reply_functions where reply_functions.function = 'other')
group by replies.function
order by replies.function
