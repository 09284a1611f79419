-- name: reason_rows
-- answers: Who said why they called or wrote, and in what words?
-- grain: one row per text_key, start_sign
-- params:
--   $from_date  date     first day, included; default: first_day
--   $to_date    date     day after the last day; default: day_after_last
--   $channel    varchar  call, or the channel of a ticket, null for all; default: null
--   $reason     varchar  newsletter, recommendation, … as in reason_shares, null for all; default: null
--   $segment    varchar  of the customer when the contact began, null for all; default: null
-- returns:
--   stated_local  timestamp  local time of the company
--   channel       varchar    call, or the ticket's channel
--   reason        varchar    newsletter, recommendation, website, advertisement, event, order_trouble, other
--   words         varchar    as it was said; names of ours, the customer's and third persons' are hidden, numbers not
--   contact_id    varchar    as in contacts
--   text_key      varchar    the text in which it stands
--   start_sign    bigint     where it begins there, from 0; null when a field of the note names it
select
    local_time(stated_at) as stated_local,
    channel,
    reason,
    words,
    contact_id,
    text_key,
    start_sign,
from stated_reasons
where
    stated_date >= cast($from_date as date)
    and stated_date < cast($to_date as date)
    and is_asked_contact(contact_id, $channel, $segment)
    and ($reason is null or reason = $reason)
order by stated_local desc, text_key, start_sign
