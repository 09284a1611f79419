-- name: question_coverage
-- answers: In how many of the contacts of each channel can we read what was asked?
-- grain: one row per channel
-- params:
--   $channel  varchar  channel of the contact, null for all; default: null
--   $segment  varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   channel           varchar  call, or the ticket's channel
--   contacts          bigint   inbound, and others in which a customer's question could be read
--   read_contacts     bigint   with a text that was read
--   units             bigint   questions found
--   units_with_topic  bigint   of these, under a topic; questions set aside are none
--   first_date        date     first text, local day; null without texts
--   last_date         date     last text, local day
with every_contact as (
    select
        contact_id,
        channel,
    from contacts
    where direction = 'inbound'
    union
    select
        contact_id,
        channel,
    from question_contacts
),

asked as (
    select
        contact_id,
        count(*) as units,
        count(topic_id) as units_with_topic,
    from question_units
    group by contact_id
),

written as (
    select
        channel,
        min(written_date) as first_date,
        max(written_date) as last_date,
    from question_texts
    group by channel
)

select
    every_contact.channel,
    count(*) as contacts,
    count(*) filter (where question_contacts.is_read) as read_contacts,
    cast(coalesce(sum(asked.units), 0) as bigint) as units,
    cast(coalesce(sum(asked.units_with_topic), 0) as bigint) as units_with_topic,
    any_value(written.first_date) as first_date,
    any_value(written.last_date) as last_date,
from every_contact left join question_contacts using (contact_id)
left join asked using (contact_id)
left join written on every_contact.channel = written.channel
where is_asked_contact(every_contact.contact_id, $channel, $segment)
group by every_contact.channel
order by contacts desc, every_contact.channel
