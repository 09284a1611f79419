"""Sentences as safe HTML: marks become colours, everything else stays what it was."""

import pytest
from streamlit.testing.v1 import AppTest

from frontline.claims.check import WORDS
from frontline.ui.cards import badge_html, plain, sentence_html
from frontline.ui.theme import VERDICTS, verdict_look

HOSTILE = """<script>alert("x")</script> & 'y' <img src=x onerror=alert(1)>"""


def test_marks_become_colours() -> None:
    assert sentence_html("*one waits*") == '<em class="attention">one waits</em>'
    assert sentence_html("**7 of 9** kept") == '<em class="blue">7 of 9</em> kept'
    assert sentence_html("run `frontline demo`") == "run <code>frontline demo</code>"


@pytest.mark.parametrize("around", ["{}", "*{}*", "**{}**", "`{}`", "before {} after"])
def test_markup_is_escaped_wherever_it_stands(around: str) -> None:
    html = sentence_html(around.format(HOSTILE))
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#x27;y&#x27;" in html


@pytest.mark.parametrize("text", ["2 * 3 * 4", "**", "*", "a*b**c***", r"\*", "*unclosed"])
def test_a_customers_asterisks_stay_asterisks(text: str) -> None:
    assert sentence_html(plain(text)) == text


def test_a_range_does_not_break_over_two_lines() -> None:
    assert sentence_html("4-6 weeks") == '<span class="nowrap">4-6</span> weeks'
    assert sentence_html("4–6 weeks") == '<span class="nowrap">4–6</span> weeks'
    assert sentence_html("no range") == "no range"


@pytest.mark.parametrize("verdict", [*VERDICTS, "something new"])
def test_a_verdict_has_symbol_word_and_colour(verdict: str) -> None:
    look = verdict_look(verdict)
    assert look.symbol in badge_html(verdict)
    assert look.word in badge_html(verdict)
    assert f'class="badge {look.tone}"' in badge_html(verdict)


def test_verdicts_have_the_command_lines_words_and_differ_in_more_than_colour() -> None:
    assert {verdict: f"{look.symbol} {look.word}" for verdict, look in VERDICTS.items()} == WORDS
    assert len({look.symbol for look in VERDICTS.values()}) == len(VERDICTS)
    assert len({look.word for look in VERDICTS.values()}) == len(VERDICTS)
    assert verdict_look("contradicted").word == "contradicted"
    assert verdict_look("unknown").symbol == "?"


def every_card(text: str) -> None:
    """A page made of every card, each filled with the same text."""
    from frontline.ui import cards

    cards.headline(text, text)
    cards.data_through(text)
    with cards.card(text, text, key="a", explanation=text, counted=text, verdict="mixed"):
        cards.facts({text: text})
        cards.small_table([text], [[text]], bold_column=0)
    cards.paragraph(text, look="quiet")
    cards.say_instead(text, text)
    cards.verdict_badge("contradicted", text)
    cards.error_card(text, text)


def test_every_card_escapes_what_it_shows() -> None:
    app = AppTest.from_function(every_card, kwargs={"text": HOSTILE}, default_timeout=30).run()
    assert not app.exception
    bodies = [str(getattr(element, "body", "")) for element in app.get("html")]
    assert len(bodies) >= 10
    for body in bodies:
        assert "<script" not in body
        assert "<img" not in body
    assert sum(body.count("&lt;script&gt;") for body in bodies) >= 15


def test_what_cannot_be_computed_is_no_headline() -> None:
    def page() -> None:
        from frontline.ui.cards import card
        from frontline.ui.care_silence_sentences import NO_MESSAGES

        for name, sentence in (("none", NO_MESSAGES), ("some", "*Two* wait.")):
            with card("Who waits", sentence, key=name):
                pass

    app = AppTest.from_function(page).run()
    told = [each.proto.body for each in app.get("html") if "card-sentence" in each.proto.body]
    assert ["data-missing" in body for body in told] == [True, False]
