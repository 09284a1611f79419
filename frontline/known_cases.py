"""Macros with which queries read the cases as they were known when a day began: a row per case, or counted."""

CASES_KNOWN = """
create or replace macro cases_known(kind, as_of) as table
    with spells as (
        select
            source,
            case_id,
            max(closed_date) filter (where closed_date < cast(as_of as date)) as last_closed_date,
            bool_or(closed_date is null or closed_date >= cast(as_of as date)) as is_open,
        from open_spells
        where case_kind = kind and opened_date < cast(as_of as date)
        group by source, case_id
    ),

    known as (
        select
            cases.source,
            cases.case_id,
            cases.opened_date,
            case
                when cases.case_kind = 'ticket' then case when not spells.is_open then spells.last_closed_date end
                when cases.done_date < cast(as_of as date) then cases.done_date
            end as done_date,
            case when cases.left_date < cast(as_of as date) then cases.left_date end as left_date,
            cases.clock,
            cases.case_group,
        from cases
        left join spells using (source, case_id)
        where cases.case_kind = kind and cases.exclusion is null and cases.opened_date < cast(as_of as date)
    )

    select
        source,
        case_id,
        opened_date,
        done_date,
        date_diff('day', opened_date, done_date) as days_taken,
        case when done_date is null or left_date < done_date then date_diff('day', opened_date, left_date) end as left_days,
        date_diff('day', opened_date, cast(as_of as date)) - 1 as days_watched,
        opened_date + cast(left_days as integer) as left_date,
        clock,
        case_group,
    from known;
"""
"""The cases that count for turnaround, as they were known when a day began, in whole days: days_taken (null while open),
left_days (until an undone order was cancelled, else null), days_watched (until the day before)."""

CASES_MEASURED = """
create or replace macro business_days_before(as_of) as
    (select max(business_number) from day_numbers where day_date < cast(as_of as date));
create or replace macro last_old_enough(as_of, within_days, time_unit) as
    if(
        time_unit = 'business_day',
        coalesce(
            (
                select max(day_date) from day_numbers
                where business_number <= business_days_before(as_of) - cast(within_days as bigint)
            ),
            cast(as_of as date) - 2 * cast(within_days as integer)
        ),
        cast(as_of as date) - cast(within_days as integer) - 1
    );
create or replace macro days_in_period(as_of, period_days, time_unit) as
    if(
        time_unit = 'business_day',
        business_days_before(as_of) - business_days_before(cast(as_of as date) - cast(period_days as integer)),
        cast(period_days as bigint)
    );
create or replace macro age_when_period_began(days_watched, opened_date, as_of, period_days, time_unit) as
    if(
        opened_date >= cast(as_of as date) - cast(period_days as integer),
        0,
        days_watched - days_in_period(as_of, cast(period_days as integer) - 1, time_unit)
    );
create or replace macro cases_measured(kind, as_of, time_unit, group_asked, segment_asked := null) as table
    select
        known.* replace (
            if(time_unit = 'business_day', done_days.business_number - opened_days.business_number, days_taken)
                as days_taken,
            if(
                left_days is not null and time_unit = 'business_day',
                left_days_of.business_number - opened_days.business_number,
                left_days
            ) as left_days,
            if(
                time_unit = 'business_day',
                business_days_before(as_of) - opened_days.business_number,
                days_watched
            ) as days_watched
        ),
    from cases_known(kind, as_of) as known
    inner join day_numbers as opened_days on known.opened_date = opened_days.day_date
    left join day_numbers as done_days on known.done_date = done_days.day_date
    left join day_numbers as left_days_of on known.left_date = left_days_of.day_date
    where
        (group_asked is null or case_group = group_asked)
        and is_asked_case(kind, known.source, known.case_id, segment_asked);
"""
"""The same for the cases of one group (null: all), in days or in business days; and the last day on which a case that is
`within_days` old came in."""

COUNTS_KNOWN = """
create or replace macro counts_known(kind, as_of, time_unit, group_asked, segment_asked := null) as table
    select
        opened_date,
        done_date,
        left_date,
        if(time_unit = 'business_day', business_days_taken, days_taken) as days_taken,
        if(time_unit = 'business_day', left_business_days, left_days) as left_days,
        if(time_unit = 'business_day', first_business_days_taken, first_days_taken) as first_days_taken,
        if(
            time_unit = 'business_day',
            business_days_before(as_of) - opened_business_number,
            date_diff('day', opened_date, cast(as_of as date)) - 1
        ) as days_watched,
        first_done_date,
        clock,
        cases,
    from case_counts
    where
        case_kind = kind
        and known_from < cast(as_of as date)
        and (known_until is null or known_until >= cast(as_of as date))
        and (group_asked is null or case_group = group_asked)
        and (segment_asked is null or list_contains(segments, segment_asked));
"""
"""These cases counted, in days or business days: first_days_taken is to the first resolution of a ticket that was reopened."""

TICKETS_RESOLVED = """
create or replace macro tickets_resolved(from_day, to_day, as_of) as table
    with window_tickets as (
        select *
        from tickets
        where
            exclusion is null
            and created_date between cast(from_day as date) and cast(to_day as date)
            and created_date < cast(as_of as date)
    ),

    spells as (
        select
            open_spells.source,
            open_spells.case_id as ticket_id,
            bool_or(open_spells.closed_date is null or open_spells.closed_date >= cast(as_of as date)) as is_open_then,
        from open_spells
        inner join window_tickets
            on open_spells.source = window_tickets.source and open_spells.case_id = window_tickets.ticket_id
        where open_spells.case_kind = 'ticket' and open_spells.opened_date < cast(as_of as date)
        group by open_spells.source, open_spells.case_id
    ),

    known as (
        select
            window_tickets.source,
            window_tickets.ticket_id,
            window_tickets.created_date,
            window_tickets.first_resolved_at,
            window_tickets.resolved_at,
            case
                when spells.is_open_then then 'open'
                when local_date(window_tickets.resolved_at) < cast(as_of as date) then 'last'
                when local_date(window_tickets.first_resolved_at) < cast(as_of as date) then 'first'
                else 'open'
            end as resolution,
        from window_tickets
        left join spells using (source, ticket_id)
    )

    select
        known.source,
        known.ticket_id,
        known.created_date,
        local_date(case known.resolution when 'last' then known.resolved_at when 'first' then known.first_resolved_at end)
            as resolved_date,
        if(known.resolution = 'open', 'open', 'resolved') as state,
        case known.resolution
            when 'last' then metrics.full_resolution_calendar_minutes
            when 'first' then metrics.first_resolution_calendar_minutes
        end as calendar_minutes,
        case known.resolution
            when 'last' then metrics.full_resolution_business_minutes
            when 'first' then metrics.first_resolution_business_minutes
        end as business_minutes,
    from known
    inner join ticket_metrics as metrics using (source, ticket_id);
"""
"""The tickets created in a window and how long each took until the last resolution that was known when a day began.

A ticket open then counts as open; one that was reopened later was, as far as was known, resolved the first time."""
KNOWN_CASES = (CASES_KNOWN, CASES_MEASURED, COUNTS_KNOWN, TICKETS_RESOLVED)
"""In the order in which they need one another; business days are counted by the model day_numbers."""
