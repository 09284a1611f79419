-- name: contact_days
-- answers: How many customers got in touch on each day, and how many of them because of a newsletter?
-- grain: one row per day_date
-- returns:
--   day_date             date     local day, from the first contact to the last
--   contacts             bigint   inbound contacts that began
--   newsletter_contacts  bigint   contacts that said that day that a newsletter moved them
--   is_after_send        boolean  a newsletter went out on this day or on one of the six before
with arrivals as (
    select
        started_date as day_date,
        count(*) as contacts,
    from contacts
    where direction = 'inbound'
    group by started_date
),

every_day as (
    select cast(unnest(generate_series(min(day_date), max(day_date), interval 1 day)) as date) as day_date
    from arrivals
),

moved_by_newsletter as (
    select
        stated_date as day_date,
        count(distinct contact_id) as newsletter_contacts,
    from stated_reasons
    where reason = 'newsletter'
    group by stated_date
)

select
    every_day.day_date,
    coalesce(any_value(arrivals.contacts), 0) as contacts,
    coalesce(any_value(moved_by_newsletter.newsletter_contacts), 0) as newsletter_contacts,
    count(newsletters.sent_date) > 0 as is_after_send,
from every_day
left join arrivals using (day_date)
left join moved_by_newsletter using (day_date)
left join newsletters on every_day.day_date between newsletters.sent_date and newsletters.sent_date + 6
group by every_day.day_date
order by every_day.day_date
