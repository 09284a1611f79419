-- name: reply_functions
-- answers: Under which function may a person be counted, so that no count is of one or two people?
-- grain: one row per person_id
-- returns:
--   person_id  varchar  as in people
--   function   varchar  leaders; the own function, of three people at least; other: smaller ones together
with persons as (
    select
        person_id,
        bool_or(is_leader) as is_leader,
        coalesce(arg_max(function, valid_from_date), 'other') as function,
    from people
    group by person_id
),

functions as (
    select
        function,
        count(*) as people,
        count(*) >= 3 and function <> 'other' as is_large,
        sum(if(is_large, 0, people)) over () as small_people,
        row_number() over (partition by is_large order by people, function) as place,
    from persons
    where not is_leader
    group by function
)

select
    persons.person_id,
    case
        when persons.is_leader then 'leaders'
        -- Where only one or two people would be left as others, the smallest of the large functions joins them.
        when functions.is_large and not (functions.place = 1 and functions.small_people between 1 and 2)
            then persons.function
        else 'other'
    end as function,
from persons
left join functions on persons.function = functions.function
order by persons.person_id
