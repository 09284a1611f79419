"""Macros that decide whether a contact, a case or an event is among those asked for, by channel and by segment of customers.

A customer is in a segment on a day (decision 0018); what counts is the day on which the contact began, or the order was placed.
"""

ASKED_CONTACTS = """
create or replace macro asked_contacts(asked_channel, asked_segment) as table
    with every_contact as (
        select
            contact_id,
            channel,
            customer_id,
            started_date,
        from contacts
        union all
        select
            contact_id,
            channel,
            customer_id,
            asked_date as started_date,
        from question_contacts
        where contact_id not in (select contacts.contact_id from contacts)
    )

    select every_contact.contact_id
    from every_contact
    where
        (asked_channel is null or every_contact.channel = asked_channel)
        and (
            asked_segment is null
            or exists (
                select 1
                from customer_segments as spells
                where
                    spells.segment = asked_segment
                    and every_contact.customer_id = spells.customer_id
                    and every_contact.started_date >= spells.from_date
                    and every_contact.started_date < spells.until_date
            )
        );
create or replace macro is_asked_contact(contact, asked_channel, asked_segment) as
    (asked_channel is null and asked_segment is null)
    or contact in (
        select each.contact_id
        from asked_contacts(asked_channel, asked_segment) as each
        where asked_channel is not null or asked_segment is not null
    );
create or replace macro is_heard_by(contact, leader) as
    contact in (
        select each.contact_id
        from handled_contacts as each
        where leader is null or each.person_id = leader
    );
"""
"""Null asks for all. A note whose call no log has is a contact too. The last condition looks needless, and spares
the questions that ask for all the reading of `contacts`."""

ASKED_CASES = """
create or replace macro is_asked_case(kind, source_name, case_name, asked_segment) as
    asked_segment is null
    or (source_name, case_name) in (
        select (asked.source, asked.case_id)
        from case_segments as asked
        where asked.case_kind = kind and list_contains(asked.segments, asked_segment)
    );
"""
"""The same for an order or a ticket, as in `cases`: by the segments of its customer on day 0."""

ASKED_MEASURES = """
create or replace macro is_asked_event(measure, event, asked_channel, asked_segment) as
    case
        when not starts_with(measure, 'orders_') then is_asked_contact(event, asked_channel, asked_segment)
        when asked_segment is null then true
        else event in (
            select each.source || '/' || each.case_id
            from case_segments as each
            where each.case_kind = 'order' and list_contains(each.segments, asked_segment)
        )
    end;
create or replace macro is_of_all(asked_channel, asked_segment, asked_leader) as
    asked_channel is null and asked_segment is null and asked_leader is null;
create or replace macro asked_measures(asked_measure, asked_channel, asked_segment, asked_leader) as table
    with asked_events as (
        select
            measure,
            week_date,
            cast(null as double) as value,
        from measured_events
        where is_asked_event(measure, event_id, asked_channel, asked_segment)
        union all
        select
            measure,
            week_date,
            if(measure = 'leader_share' and asked_leader is not null, is_heard_by(event_id, asked_leader)::double, value)
                as value,
        from measured_values
        where is_asked_event(measure, event_id, asked_channel, asked_segment)
    ),

    sums as (
        select
            week_date,
            count(*) as cases,
            median(value) as middle,
            avg(value) as share,
        from asked_events
        where measure = asked_measure and not is_of_all(asked_channel, asked_segment, asked_leader)
        group by week_date
        union all
        select
            week_date,
            count(*) filter (where topic_id is null) as cases,
            null as middle,
            least(count(topic_id) / nullif(count(*) filter (where topic_id is null), 0), 1) as share,
        from counted_contacts
        where
            starts_with(asked_measure, 'question/')
            and (topic_id is null or 'question/' || topic_id = asked_measure)
            and not is_of_all(asked_channel, asked_segment, asked_leader)
            and is_asked_contact(contact_id, asked_channel, asked_segment)
        group by week_date
    )

    select
        week_date,
        unit,
        case
            when is_of_all(asked_channel, asked_segment, asked_leader) or asked_measure = 'days_to_close'
                then weekly_measures.value
            when unit = 'count' then cast(coalesce(sums.cases, 0) as double)
            when unit = 'seconds' then if(round(sums.middle) > 0, sums.middle, null)
            else sums.share
        end as value,
        case
            when is_of_all(asked_channel, asked_segment, asked_leader) or asked_measure = 'days_to_close'
                then weekly_measures.cases
            else coalesce(sums.cases, 0)
        end as cases,
        weekly_measures.is_whole_week,
        weekly_measures.is_judged,
    from weekly_measures
    left join sums using (week_date)
    where weekly_measures.measure = asked_measure;
"""
"""The weeks of a measure as in `weekly_measures`, counting only what is asked for; days to close an action are of all.

A leader can be asked for of leader_share alone: the contacts of all stay its denominator; any other measure is of all leaders."""

WHO_IS_ASKED_FOR = (ASKED_CONTACTS, ASKED_CASES, ASKED_MEASURES)
"""In the order in which they need one another."""
