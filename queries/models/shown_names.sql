-- name: shown_names
-- answers: Which names may a signature keep, since they are no secret of anybody's?
-- grain: one row per written
-- returns:
--   written  varchar  lower case: one word of a leader's name, today or once, or of the company's
select unnest(string_split(lower(full_name), ' ')) as written
from shift_leaders
union
select unnest(string_split(lower(company_name), ' ')) as written
from settings
order by written
