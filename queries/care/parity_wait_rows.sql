-- name: parity_wait_rows
-- answers: How long did our smallest and our largest accounts wait for a person's answer?
-- grain: one row per wait_id
-- params:
--   $from_date  date  waits that began on this day or later; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   wait_id                  varchar  as in silences
--   band                     varchar  small, large: outer quarters of accounts by revenue of the twelve months before
--   band_by                  varchar  revenue; size where no order has a total
--   from_date                date     local day on which it began
--   customer_id              varchar  as in customers
--   contact_id               varchar  as in contacts; null when none is known
--   waited_business_minutes  double   until a person answered; null when nobody did, and while they wait
--   has_answer               boolean  a person answered; false: closed without a word; null while they wait
select
    silences.wait_id,
    bands.band,
    bands.band_by,
    silences.from_date,
    silences.customer_id,
    silences.contact_id,
    if(silences.answered_by_human, silences.waited_business_minutes, null) as waited_business_minutes,
    if(silences.until_at is not null, silences.answered_by_human, null) as has_answer,
from silences
inner join account_bands as bands
    on
        silences.customer_id = bands.customer_id
        and date_trunc('month', silences.from_date) = bands.month_date
where
    silences.wait_kind = 'message'
    and silences.from_date >= cast($from_date as date) and silences.from_date < cast($to_date as date)
order by silences.from_date, silences.wait_id
