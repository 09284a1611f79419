"""The review's charts as SVG: what they draw, with which shape and word, and that they are sound XML."""

import dataclasses
import re
import xml.etree.ElementTree as ET

import pytest

from frontline.review import charts as counted
from frontline.review.content import Chart, WeekPoint
from frontline.review.definitions import MEASURES
from frontline.review.forms.bars_svg import questions_left, shown_questions, told_questions
from frontline.review.forms.chart_words import in_lines, side_of, usual_words, value_words
from frontline.review.forms.charts_svg import PAPER, VARIABLES, heard, pareto, xmr_chart
from frontline.review.forms.svg import Sheet, fitted, width_of
from frontline.ui.theme import LIGHT

from .made_up_review import empty_review, full_review, replaced, with_texts

SVG = "{http://www.w3.org/2000/svg}"
HEARD, WAIT, GONE, SOLVED, ASKED, CLOSED = range(6)


def drawn(chart: Chart, width: float = 340, height: float = 170) -> ET.Element:
    return ET.fromstring(xmr_chart(chart, PAPER, width, height))


def words(picture: ET.Element) -> list[str]:
    return [text.text or "" for text in picture.iter(f"{SVG}text")]


def diamonds(picture: ET.Element) -> list[ET.Element]:
    return list(picture.iter(f"{SVG}path"))


def circles(picture: ET.Element, **having: str) -> list[ET.Element]:
    return [
        each for each in picture.iter(f"{SVG}circle") if all(each.get(name) == value for name, value in having.items())
    ]


def test_each_picture_is_one_image_with_one_sentence() -> None:
    review = full_review()
    pictures = [xmr_chart(chart, PAPER, 340, 170) for chart in review.charts]
    pictures += [pareto(review.questions, PAPER, 460), heard(review.heard, PAPER, 460)]
    for picture in pictures:
        root = ET.fromstring(picture)
        assert root.get("role") == "img"
        assert root[0].tag == f"{SVG}title"
        assert root[0].text
    assert ET.fromstring(pictures[GONE])[0].text == review.charts[GONE].sentence


def test_hostile_words_are_escaped() -> None:
    review = with_texts(full_review(), lambda _: '<script>alert("x")</script> & </svg>')
    for picture in [
        *(xmr_chart(chart, PAPER, 340, 170) for chart in review.charts),
        pareto(review.questions, PAPER, 460),
        heard(review.heard, PAPER, 460),
    ]:
        tags = {each.tag.removeprefix(SVG) for each in ET.fromstring(picture).iter()}
        assert tags <= {"svg", "title", "rect", "line", "polyline", "circle", "path", "text"}


def test_what_is_outside_has_a_diamond_and_a_word() -> None:
    charts = full_review().charts
    gone, solved, within = drawn(charts[GONE]), drawn(charts[SOLVED]), drawn(charts[HEARD])
    assert len(diamonds(gone)) == 1
    assert words(gone).count("above") == 1
    assert len(diamonds(solved)) == 2
    assert words(solved).count("below") == 1, "neighbours share their word"
    assert not diamonds(within)
    assert not {"above", "below"} & set(words(within))


def test_greyscale_loses_nothing() -> None:
    """Every kind of mark has a shape of its own, whatever its colour."""
    grey = dataclasses.replace(
        PAPER, **dict.fromkeys(("blue", "blue_text", "attention", "attention_text", "grey", "quiet"), "#777777")
    )
    picture = ET.fromstring(xmr_chart(full_review().charts[GONE], grey, 340, 170))
    assert len(diamonds(picture)) == 1, "outside"
    assert len(circles(picture, fill="none")) == 26, "last year: hollow"
    assert len(list(picture.iter(f"{SVG}polyline"))) == 1, "weeks: a line"
    assert "above" in words(picture)


def test_an_unfinished_week_is_an_open_mark() -> None:
    whole = full_review().charts[HEARD]
    last = replaced(whole.points[-1], is_whole_week=False)
    unfinished = replaced(whole, points=(*whole.points[:-1], last))
    assert len(circles(drawn(whole), fill=PAPER.blue)) == 1
    assert len(circles(drawn(unfinished), fill=PAPER.blue)) == 0
    assert len(circles(drawn(unfinished), fill=PAPER.card, stroke=PAPER.blue)) == 1
    high = replaced(last, value=99.0, is_outside=True)
    above = diamonds(drawn(replaced(whole, points=(*whole.points[:-1], high))))
    assert [each.get("fill") for each in above] == [PAPER.card]


def test_the_line_breaks_where_a_week_has_no_value() -> None:
    assert len(list(drawn(full_review().charts[WAIT]).iter(f"{SVG}polyline"))) == 2
    chart = full_review().charts[HEARD]
    alone = replaced(
        chart,
        points=tuple(
            replaced(each, value=None) if place not in (3, 20, 21) else each for place, each in enumerate(chart.points)
        ),
    )
    picture = drawn(alone)
    assert len(list(picture.iter(f"{SVG}polyline"))) == 1
    assert len(circles(picture, fill=PAPER.blue)) == 2, "the week that stands alone, and the last one"


def test_limits_start_anew_at_a_declared_change_which_has_its_words() -> None:
    picture = drawn(full_review().charts[ASKED])
    bands = [each for each in picture.iter(f"{SVG}rect") if each.get("fill") == PAPER.band]
    assert len(bands) == 2
    assert float(bands[0].get("y", 0)) < float(bands[1].get("y", 0)), "the second is lower"
    edge = float(bands[0].get("x", 0)) + float(bands[0].get("width", 0))
    line = [each for each in picture.iter(f"{SVG}line") if each.get("stroke") == PAPER.ink]
    assert [float(each.get("x1", 0)) for each in line] == pytest.approx([edge], abs=0.2)
    assert any(each.startswith("tracking link in every") for each in words(picture))


def test_without_limits_there_is_no_band() -> None:
    picture = drawn(full_review().charts[CLOSED])
    assert not list(picture.iter(f"{SVG}rect"))
    assert {"12.4", "4.6"} <= set(words(picture)), "the highest and the lowest value stand at the left"


def test_times_are_on_a_log_scale() -> None:
    chart = full_review().charts[WAIT]
    points = tuple(
        replaced(each, value=value, mean=None, low=None, high=None, last_year=None)
        for each, value in zip(chart.points, (10.0, 100.0, 1000.0), strict=False)
    )

    def heights(is_log: bool) -> list[float]:
        line = next(drawn(replaced(chart, points=points, is_log=is_log)).iter(f"{SVG}polyline"))
        return [float(pair.split(",")[1]) for pair in (line.get("points") or "").split()]

    first, second, third = heights(True)
    assert first - second == pytest.approx(second - third, abs=0.2)
    first, second, third = heights(False)
    assert first - second == pytest.approx((second - third) / 10, abs=0.2)


def test_zero_on_a_log_scale_lies_at_its_foot() -> None:
    chart = full_review().charts[WAIT]
    points = (replaced(chart.points[0], value=0.0), *chart.points[1:])
    assert "nan" not in xmr_chart(replaced(chart, points=points), PAPER, 340, 170)


def test_limits_and_last_value_are_labelled() -> None:
    told = words(drawn(full_review().charts[GONE]))
    assert {"12", "33", "41", "calls", "above"} <= set(told)
    assert {"Jun", "Aug", "Oct"} <= set(told)


@pytest.mark.parametrize("size", [(164.0, 48.0), (340.0, 170.0), (700.0, 300.0)])
def test_everything_is_drawn_within_the_picture(size: tuple[float, float]) -> None:
    width, height = size
    for chart in full_review().charts:
        picture = ET.fromstring(xmr_chart(chart, PAPER, width, height, 7.5 if height < 100 else 12))
        for each in picture.iter():
            for name in ("x", "x1", "x2", "cx"):
                assert -0.1 <= float(each.get(name, 0)) <= width
            for name in ("y", "y1", "y2", "cy"):
                assert -0.1 <= float(each.get(name, 0)) <= height


def test_an_empty_chart_says_what_is_missing() -> None:
    assert words(drawn(empty_review().charts[0])) == ["No calls are known."]
    assert words(ET.fromstring(pareto(empty_review().questions, PAPER, 460)))[0].startswith("Import calls with notes")
    assert words(ET.fromstring(heard(empty_review().heard, PAPER, 460)))[0].startswith("Import customers")


def test_one_week_is_enough_for_a_chart() -> None:
    chart = full_review().charts[HEARD]
    assert "nan" not in xmr_chart(replaced(chart, points=chart.points[-1:]), PAPER, 340, 170)


def test_questions_have_bar_whisker_share_and_trend() -> None:
    picture = ET.fromstring(pareto(full_review().questions, PAPER, 460))
    bars = list(picture.iter(f"{SVG}rect"))
    assert [each.get("fill") for each in bars].count(PAPER.attention) == 2
    widths = [float(each.get("width", 0)) for each in bars]
    assert widths == sorted(widths, reverse=True)
    assert len(list(picture.iter(f"{SVG}line"))) == 6 * 3
    told = words(picture)
    assert {"31 % · 98 of 318", "8 % · 24 of 318", "◆ new", "◆ growing"} <= set(told)


def test_what_is_new_or_grows_keeps_its_bar() -> None:
    asked = full_review().questions
    plain = replaced(asked.shares[0], is_new=False, is_growing=False)
    shares = [replaced(plain, label=f"Q{place}", contacts=60 - place) for place in range(1, 13)]
    shares[9], shares[11] = replaced(shares[9], is_new=True), replaced(shares[11], is_growing=True)
    many = replaced(asked, shares=tuple(shares))
    assert [each.label for each in shown_questions(many, 7)] == ["Q1", "Q2", "Q3", "Q4", "Q5", "Q10", "Q12"]
    assert [each.label for each in shown_questions(many, 1)] == ["Q10"]
    assert shown_questions(many, 12) == many.shares
    assert {"Q10", "◆ new", "Q12", "◆ growing"} <= set(words(ET.fromstring(pareto(many, PAPER, 460, most=7))))
    assert "Q10: " in told_questions(many, 7)
    assert questions_left(many, 7) == "and 5 more questions"
    assert questions_left(many, 1) == "and 11 more questions, 1 of them new or growing"
    assert questions_left(many, 12) == ""


def test_the_last_value_of_few_cases_is_counted() -> None:
    chart = full_review().charts[3]
    few = replaced(chart, points=(*chart.points[:-1], replaced(chart.points[-1], value=200 / 3, cases=3)))
    told = words(drawn(few))
    assert "2 of 3" in told
    assert "67 %" not in told


def test_few_contacts_have_no_percent() -> None:
    asked = full_review().questions
    few = replaced(
        asked,
        of_contacts=7,
        shares=(replaced(asked.shares[0], contacts=3, share=3 / 7, share_low=0.2, share_high=0.7),),
    )
    told = " ".join(words(ET.fromstring(pareto(few, PAPER, 460))))
    assert "3 of 7" in told
    assert "%" not in told
    met = full_review().heard
    told = words(ET.fromstring(heard(replaced(met, heard=8), PAPER, 460)))
    assert "● 4 of 8" in told
    assert "○ 52 % of 2,310" in told


def test_heard_and_served_differ_in_shape() -> None:
    picture = ET.fromstring(heard(full_review().heard, PAPER, 460))
    assert len(circles(picture, fill=PAPER.blue)) == 5
    assert len(circles(picture, fill=PAPER.card)) == 5


def test_a_page_may_name_its_own_colours() -> None:
    picture = xmr_chart(full_review().charts[GONE], VARIABLES, 340, 170)
    assert "var(--attention-text)" in picture
    assert not re.search(r"#[0-9A-F]{6}", picture)


def test_paper_has_the_light_themes_colours() -> None:
    """Line and band are darker on paper, where printers lose pale greys; all else is the theme's."""
    same = {each.name for each in dataclasses.fields(PAPER)} - {"line", "band"}
    assert {name: getattr(PAPER, name) for name in same} == {name: getattr(LIGHT, name) for name in same}
    assert set(dataclasses.asdict(VARIABLES)) <= {each.name for each in dataclasses.fields(LIGHT)}


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: str(measure.name))
@pytest.mark.parametrize(
    ("low", "high", "value"), [(11.2, 33.9, 41.0), (0.0, 12.0, 5.0), (40.0, 95.5, 62.0), (1.6, 7.24, 3.5)]
)
def test_numbers_are_written_as_in_the_sentence(
    measure: counted.Measure, low: float, high: float, value: float
) -> None:
    point = WeekPoint(full_review().heading.first_day, value, 50, True, 20.0, low, high, False, None)
    chart = replaced(full_review().charts[0], unit=measure.unit, measure=measure.name, points=(point,))
    assert usual_words(chart, point) == counted.usual_words(measure, point)
    if value == round(value) or measure.unit in ("days", "seconds") or measure.scale != 1:
        assert value_words(chart, value) == measure.number(value)


def test_a_side_is_only_told_of_what_is_outside() -> None:
    point = full_review().charts[GONE].points[-1]
    assert side_of(point) == "above"
    assert side_of(replaced(point, value=1.0)) == "below"
    assert side_of(replaced(point, is_outside=False)) == ""
    assert side_of(replaced(point, value=None)) == ""


def test_long_words_go_into_two_lines() -> None:
    assert in_lines("3 min 41 s") == ["3 min", "41 s"]
    assert in_lines("62 %") == ["62 %"]
    assert in_lines("unbreakable") == ["unbreakable"]


def test_words_are_cut_to_their_room() -> None:
    sheet = Sheet(100, 20, 10, "x")
    assert sheet.fitted("short", 100) == "short"
    cut = sheet.fitted("W" * 50, 100)
    assert cut.endswith("W…")
    assert width_of(cut, 10) <= 100
    assert fitted("W", 1, 10) == "…"
    assert Sheet(100, 20, 10, "x", spread=2).width_of("abc") == 2 * sheet.width_of("abc")
