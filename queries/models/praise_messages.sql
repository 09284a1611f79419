-- name: praise_messages
-- answers: Which messages of customers praise us, and did we ask for it?
-- grain: one row per source, ticket_id, message_id
-- returns:
--   source          varchar    the system it came from
--   ticket_id       varchar    as the source names it
--   message_id      varchar    as the source names it
--   contact_id      varchar    the thread, as in contacts
--   customer_id     varchar    null when unknown or ambiguous
--   written_at      timestamp  UTC
--   written_date    date       local day
--   is_survey       boolean    it answers a survey: the ticket's channel or type says so
--   is_unprompted   boolean    no survey, and nobody of ours asked for a rating so many days before, settings [care]
--   names_somebody  boolean    it holds a word of a name of ours that is none of the customer's own
--   tells_others    boolean    the customer told others of us, or will
with requests as (
    select
        unnest([contact_id, 'customer/' || customer_id]) as asked,
        written_at,
        written_date,
    from labelled_messages
    where asks_for_rating and not is_from_customer
),

our_names as (
    select list(distinct each) as words
    from (select unnest(name_words(name)) as each from people) as name_words_of_ours
),

praise as (
    select
        labelled_messages.*,
        unnest([labelled_messages.contact_id, 'customer/' || labelled_messages.customer_id]) as asked,
        list_has_any(
            list_filter(
                regexp_extract_all(ticket_messages.text, '[\p{L}-]+'),
                lambda each: not list_contains(name_words(customers.name), each)
            ),
            our_names.words
        ) as names_somebody,
        coalesce(regexp_matches(
            lower(concat_ws(' ', tickets.channel, tickets.ticket_type)), 'survey|feedback|csat|nps|rating|review'
        ), false) as is_survey,
    from labelled_messages
    inner join ticket_messages using (source, ticket_id, message_id)
    inner join tickets using (source, ticket_id)
    cross join our_names
    left join customers on labelled_messages.customer_id = customers.customer_id
    where labelled_messages.is_from_customer and labelled_messages.is_praise
)

select
    praise.source,
    praise.ticket_id,
    praise.message_id,
    any_value(praise.contact_id) as contact_id,
    any_value(praise.customer_id) as customer_id,
    any_value(praise.written_at) as written_at,
    any_value(praise.written_date) as written_date,
    bool_or(praise.is_survey) as is_survey,
    not bool_or(praise.is_survey) and count(requests.asked) = 0 as is_unprompted,
    coalesce(bool_or(praise.names_somebody), false) as names_somebody,
    coalesce(bool_or(praise.tells_others), false) as tells_others,
from praise
left join requests
    on
        praise.asked = requests.asked
        and requests.written_at <= praise.written_at
        and praise.written_date - requests.written_date <= (select settings.unprompted_days from settings)
group by praise.source, praise.ticket_id, praise.message_id
order by praise.source, praise.ticket_id, written_at, praise.message_id
