"""The first screen: my promise and next shift, what we publish, what changed in the questions, who waits; below, the rest."""

from frontline.ui import week_sentences as words
from frontline.ui.came_in import told
from frontline.ui.cards import headline, paragraph
from frontline.ui.leader_choice import current_leader, leader_filter
from frontline.ui.period import current_period
from frontline.ui.session import contact_span, published_claims
from frontline.ui.week_below import abandoned_card, monday_card, queue_card
from frontline.ui.week_layout import below, first_screen, week_line
from frontline.ui.week_moved import has_usual_range, moved_words
from frontline.ui.week_phones import phones_card
from frontline.ui.week_published import published_card
from frontline.ui.week_questions import questions_card
from frontline.ui.week_reader import MEASURES, WeekReader
from frontline.ui.week_waits import waits_card

reader = WeekReader(contact_span(current_period()), contact_span(1), current_leader())
claims = published_claims()
measures = {name: reader.this_week(name) for name in MEASURES}
signs = words.signs_of(claims, measures, reader.waits, reader.known_trends, reader.promises)

headline(words.week_headline(signs, is_known=reader.is_anything_known or bool(claims)))
with week_line():
    paragraph(
        words.week_explanation(
            reader.week["from_date"],
            signs,
            has_usual_range=has_usual_range(measures),
            moved=moved_words(reader, measures),
        ),
        look="quiet",
    )
    if not reader.promises.empty:
        leader_filter()
told()

with first_screen():
    slot = phones_card(reader)
    published_card(claims)
    questions_card(reader)
    waits_card(reader)
with below():
    abandoned_card(reader)
    queue_card(reader)
    monday_card()
if slot:
    slot.fill()
