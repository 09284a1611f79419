-- name: measured_reaches
-- answers: From when to when do the records reach that weekly measures count?
-- grain: one row per kind
-- returns:
--   kind              varchar  calls, tickets, orders; contacts: calls and tickets together
--   first_date        date     local day
--   last_date         date     local day
--   whole_until_date  date     a week that ends by this day is whole: of contacts, calls and tickets both reach to it
select
    'contacts' as kind,
    min(first_date) as first_date,
    max(last_date) as last_date,
    min(last_date) as whole_until_date,
from data_through
where kind in ('calls', 'tickets')
having count(*) > 0
union all
select
    kind,
    first_date,
    last_date,
    last_date as whole_until_date,
from data_through
where kind in ('calls', 'tickets', 'orders')
order by kind
