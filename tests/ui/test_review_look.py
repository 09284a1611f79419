"""The drawings of the weekly review on the page: no word of theirs is taken for markup, and the table behind them is the same."""

from streamlit.testing.v1 import AppTest


def _questions() -> None:
    """A page with one drawing (AppTest runs the text of this function)."""
    import pandas as pd

    from frontline.review.content import Questions, QuestionShare, Rows
    from frontline.review.forms.charts_svg import pareto
    from frontline.ui.review_look import drawing_of, drawing_with_table
    from frontline.ui.review_sentences import question_lines

    label = "Is *this* $x$ :red[safe] <script>alert(1)</script>\n\n# no heading?"
    share = QuestionShare("1", label, 5, 0.25, 0.1, 0.5, is_new=True, is_growing=False)
    asked = Questions(label, (share,), 20, Rows("topic_shares"))
    drawing = drawing_of(lambda colours, width: pareto(asked, colours, width), 900)
    drawing_with_table(drawing, pd.DataFrame(question_lines(asked)), "asked")


def test_words_in_a_drawing_are_words() -> None:
    app = AppTest.from_function(_questions).run()
    assert not app.exception
    (drawing,) = (text.value for text in app.markdown)
    assert drawing.startswith('<div class="review-chart"><div class="wide"><svg')
    assert "\n" not in drawing, "a blank line would end the HTML, and Markdown would begin"
    assert "<script" not in drawing
    assert "&lt;script&gt;" in drawing
    assert drawing.count('role="img"') == drawing.count("<title>") == 2, "one of a screen, one of a phone"
    assert "var(--attention)" in drawing, "colours follow the theme"


def test_the_table_behind_tells_what_is_new_in_words() -> None:
    app = AppTest.from_function(_questions).run()
    app.button(key="toggle_button_asked").click().run()
    (row,) = app.dataframe[0].value.to_dict("records")
    assert (row["contacts"], row["of contacts"], row["trend"]) == (5, 20, "new")
    assert row["question"].startswith("Is *this* $x$")
    assert not app.markdown
