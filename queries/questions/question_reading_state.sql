-- name: question_reading_state
-- answers: When and how were the questions last read, and is there anything new to read?
-- grain: one row per model
-- returns:
--   model         varchar    by which questions are compared; null: never read
--   granularity   varchar    coarse, default, fine; null: never read
--   read_local    timestamp  local time of the company; null: never read
--   texts         bigint     in which questions can stand
--   unread_texts  bigint     of these, new or changed since they were read
with counted as (
    select
        count(question_texts.text_key) as texts,
        count(*) filter (where read_question_texts.text_key is null) as unread_texts,
    from question_texts
    left join read_question_texts
        on
            question_texts.text_key = read_question_texts.text_key
            and question_texts.text_hash = read_question_texts.text_hash
)

select
    question_reading.model,
    question_reading.granularity,
    local_time(question_reading.read_at) as read_local,
    counted.texts,
    counted.unread_texts,
from counted
left join question_reading on true
order by question_reading.model
