-- name: templates_to_retire
-- answers: Which texts stand between us and customers, in how many conversations, and is one of them to be retired?
-- grain: one row per template_id
-- params:
--   $from_date  date  first day, included; default: first_day
--   $to_date    date  day after the last day; default: day_after_last
-- returns:
--   template_id        bigint   until the next import
--   words              varchar  as written, in three other conversations at least; every name of ours is hidden
--   word_count         bigint   a number that differs counts as none
--   conversations      bigint   of the period, in which a reply holds it
--   all_conversations  bigint   whenever
--   last_used_date     date     local day, in the period
--   in_own_words       boolean  most replies with it say sorry or put right, without a known phrase
--   part_of            bigint   the longest text that stands in each of its conversations; null: none longer does
--   promised_date      date     an action to retire it was written down; null: none
--   retired_date       date     that action is done; null: not yet
with uses as (
    select
        template_uses.template_id,
        count(distinct messages.contact_id) as conversations,
        max(messages.written_date) as last_used_date,
    from template_uses
    inner join labelled_messages as messages using (source, ticket_id, message_id)
    where messages.is_reply
        and messages.written_date >= cast($from_date as date)
        and messages.written_date < cast($to_date as date)
    group by template_uses.template_id
),

plans as (
    select
        note as words,
        min(opened_date) as promised_date,
        max(done_date) as retired_date,
    from actions
    where opened_from = 'templates'
    group by note
)

select
    stock_texts.template_id,
    stock_texts.words,
    stock_texts.word_count,
    uses.conversations,
    stock_texts.conversations as all_conversations,
    uses.last_used_date,
    stock_texts.in_own_words,
    stock_texts.part_of,
    plans.promised_date,
    plans.retired_date,
from stock_texts
inner join uses using (template_id)
left join plans on stock_texts.words = plans.words
order by stock_texts.word_count * uses.conversations desc, uses.last_used_date desc, stock_texts.template_id
