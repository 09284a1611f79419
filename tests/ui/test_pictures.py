"""A chart as a picture: what it says stands in it, on a colour, in its theme."""

import pytest

from frontline.ui import theme
from frontline.ui.chart_base import blank
from frontline.ui.drawn import DrawnCard
from frontline.ui.pictures import WIDTH, captioned

CARD = DrawnCard("Waits <b>", "Half of *them* waited & " + "long " * 40, "Because.", "by the clock", "mixed")


@pytest.fixture(params=[theme.LIGHT, theme.DARK], ids=["light", "dark"])
def palette(request: pytest.FixtureRequest) -> theme.Palette:
    chosen: theme.Palette = request.param
    return chosen


def test_the_picture_holds_the_cards_words(palette: theme.Palette) -> None:
    figure = blank(palette, height=100, left=30)
    picture = captioned(figure, CARD)
    told = " ".join(note.text for note in picture.layout.annotations)
    assert "Waits &lt;b&gt; · mixed" in told
    assert "Half of *them* waited &amp; long" in told
    assert "Because." in told
    assert "by the clock" in told
    assert len(figure.layout.annotations) == 0, "the figure of the page stays as it is"


def test_the_picture_is_readable_in_its_theme(palette: theme.Palette) -> None:
    picture = captioned(blank(palette, height=100), CARD)
    assert picture.layout.paper_bgcolor == palette.card
    assert {note.font.color for note in picture.layout.annotations} == {palette.quiet, palette.ink}


def test_words_have_room_of_their_own(palette: theme.Palette) -> None:
    figure = blank(palette, height=100, top=10, bottom=20, left=30, right=5)
    picture = captioned(figure, CARD)
    margin = picture.layout.margin
    assert picture.layout.width == WIDTH
    assert picture.layout.height - margin.t - margin.b == 100 - 10 - 20, "the plot keeps its height"
    above = [note for note in picture.layout.annotations if note.y == 1]
    ends = [note.yshift - (note.text.count("<br>") + 1) * note.font.size * 1.3 for note in above]
    assert all(end >= note.yshift for end, note in zip(ends, above[1:], strict=False)), "one under another"
    assert min(ends) >= 10, "the words above end where the figure began"
    assert max(note.yshift for note in above) < margin.t
    longest = max(line for note in picture.layout.annotations for line in map(len, note.text.split("<br>")))
    assert longest <= 110


def test_a_figure_outside_of_every_card_has_no_words() -> None:
    assert len(captioned(blank(theme.LIGHT, height=100), None).layout.annotations) == 0
