"""Which half of a line of facts is bold: the figure, or the word that the other half explains."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    from frontline.review.content import Footing
    from frontline.ui.cards import facts
    from frontline.ui.review_cards import footing_card

    facts({"weeks kept": "7 of 9"})
    footing_card(
        Footing((("Kept", "of a week: *reached* the target"),), (), 1, "0.1.0", "http://localhost/weekly_review")
    )


def test_a_definition_has_its_term_bold() -> None:
    bodies = [each.proto.body for each in AppTest.from_function(page).run().get("html")]
    assert any('class="facts"' in body and "7 of 9" in body for body in bodies)
    assert any('class="facts explained"' in body and "<th>Kept</th>" in body for body in bodies)
