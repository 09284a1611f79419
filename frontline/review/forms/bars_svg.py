"""The other two charts of the review: the questions with their intervals, and whom leaders heard beside whom we serve."""

import math

from frontline.review.content import Heard, Questions, QuestionShare
from frontline.review.forms.colours import Colours
from frontline.review.forms.svg import Sheet
from frontline.review.forms.words import more_words
from frontline.units import numeral, percent, share_of

MOST_QUESTIONS, MOST_SEGMENTS = 6, 6
HEARD_LEGEND = "● heard by leaders, ○ served; groups overlap"
ROW = 2.35
"""Height of a row in sizes of the type: a line of words, and a bar below it."""


def pareto(
    questions: Questions,
    colours: Colours,
    width: float,
    size: float = 12,
    most: int = MOST_QUESTIONS,
    spread: float = 1,
) -> str:
    """The questions from the most asked: a bar by share, a whisker over its 95 % interval, "k of n", and what is new or grows."""
    shown = shown_questions(questions, most)
    sheet = Sheet(width, _height(len(shown), size), size, told_questions(questions, most), spread)
    if not shown:
        sheet.words(0, size, sheet.fitted(questions.missing or questions.sentence, width), colours.quiet)
    top = max((share.share_high for share in shown), default=1.0) or 1.0
    for place, share in enumerate(shown):
        _question(sheet, share, questions.of_contacts, place * ROW * size, top, colours)
    return sheet.finished()


def _height(rows: int, size: float) -> float:
    """Of the picture: a whole number, so that no part of a row is lost where it is shown in whole pixels."""
    return math.ceil(max(rows, 1) * ROW * size + 0.2 * size)


def _question(sheet: Sheet, share: QuestionShare, whole: int, y: float, top: float, colours: Colours) -> None:
    told, mark = question_words(share, whole), trend_word(share)
    size, unit = sheet.size, sheet.size / 7.5
    base = y + 0.95 * size
    end = sheet.width
    if mark:
        sheet.words(end, base, f"◆ {mark}", colours.attention_text, anchor="end", is_bold=True)
        end -= sheet.width_of(f"◆ {mark} ") + size / 2
    sheet.words(end, base, told, colours.quiet, anchor="end")
    sheet.words(0, base, sheet.fitted(share.label, end - sheet.width_of(told) - size / 2), colours.ink)
    across = sheet.width / top
    bar, middle = 0.62 * size, y + 1.65 * size
    sheet.rect(0, middle - bar / 2, max(share.share * across, unit), bar, colours.attention if mark else colours.blue)
    low, high = share.share_low * across, min(share.share_high * across, sheet.width - unit / 2)
    sheet.line(low, middle, high, middle, colours.ink, 0.9 * unit)
    for x in (low, high):
        sheet.line(x, middle - bar / 2, x, middle + bar / 2, colours.ink, 0.9 * unit)


def shown_questions(questions: Questions, most: int = MOST_QUESTIONS) -> tuple[QuestionShare, ...]:
    """The bars that are drawn, most asked first: what is new or grows keeps its place however few ask it; the most asked fill the rest."""
    by_need = sorted(questions.shares, key=lambda share: not trend_word(share))  # stable: each half stays by contacts
    kept = {id(share) for share in by_need[:most]}
    return tuple(share for share in questions.shares if id(share) in kept)


def questions_left(questions: Questions, most: int = MOST_QUESTIONS) -> str:
    """ "and 4 more questions"; with "2 of them new or growing" where there are more of these than bars."""
    left = len(questions.shares) - len(shown_questions(questions, most))
    flagged = max(sum(bool(trend_word(share)) for share in questions.shares) - most, 0)
    return more_words(left, "question") + (f", {numeral(flagged)} of them new or growing" if flagged else "")


def heard_left(heard: Heard, most: int = MOST_SEGMENTS) -> str:
    """What the marks of the chart mean, and how many groups it leaves out."""
    left = more_words(len(heard.segments) - most, "group")
    return "; ".join(each for each in (HEARD_LEGEND, left) if each) if heard.segments else ""


def question_words(share: QuestionShare, whole: int) -> str:
    """ "31 % · 98 of 318"; below ten contacts no percent."""
    counted = f"{numeral(share.contacts)} of {numeral(whole)}"
    return counted if share_of(share.contacts, whole) == counted else f"{percent(share.share)} · {counted}"


def told_questions(questions: Questions, most: int = MOST_QUESTIONS) -> str:
    """The chart in words, for who cannot see it."""
    told = (
        f"{share.label}: {question_words(share, questions.of_contacts)}{', ' + trend_word(share) if trend_word(share) else ''}"
        for share in shown_questions(questions, most)
    )
    return " ".join([questions.sentence, *(f"{each}." for each in told)]).strip()


def told_heard(heard: Heard, most: int = MOST_SEGMENTS) -> str:
    """The chart in words, for who cannot see it."""
    told = (
        f"{each.segment}: {share_of(each.heard, heard.heard)} heard, {share_of(each.served, heard.served)} served."
        for each in heard.segments[:most]
    )
    return " ".join([heard.sentence, *told]).strip()


def trend_word(share: QuestionShare) -> str:
    """What its trend says."""
    return "new" if share.is_new else "growing" if share.is_growing else ""


def heard_chart(
    heard: Heard, colours: Colours, width: float, size: float = 12, most: int = MOST_SEGMENTS, spread: float = 1
) -> str:
    """For each group of customers, on one scale of shares: ● whom leaders heard, ○ whom we serve."""
    shown = heard.segments[:most]
    sheet = Sheet(width, _height(len(shown), size), size, told_heard(heard, most), spread)
    if not shown:
        sheet.words(0, size, sheet.fitted(heard.missing or heard.sentence, width), colours.quiet)
    unit = size / 7.5
    shares = [(_share(each.heard, heard.heard), _share(each.served, heard.served)) for each in shown]
    top = max((max(pair) for pair in shares), default=1.0) or 1.0
    edge = 3 * unit
    across = (width - 2 * edge) / top
    for place, (segment, (ours, theirs)) in enumerate(zip(shown, shares, strict=True)):
        base, middle = place * ROW * size + 0.95 * size, place * ROW * size + 1.65 * size
        told = [f"● {share_of(segment.heard, heard.heard)}", f"○ {share_of(segment.served, heard.served)}"]
        sheet.words(width, base, told[1], colours.quiet, anchor="end")
        end = width - sheet.width_of(told[1]) - size
        sheet.words(end, base, told[0], colours.blue_text, anchor="end")
        sheet.words(0, base, sheet.fitted(segment.segment, end - sheet.width_of(told[0]) - size / 2), colours.ink)
        sheet.line(edge, middle, width - edge, middle, colours.line, 0.7 * unit)
        low, high = sorted((edge + ours * across, edge + theirs * across))
        sheet.line(low, middle, high, middle, colours.grey, 1.6 * unit)
        sheet.circle(
            edge + theirs * across, middle, 2.5 * unit, fill=colours.card, stroke=colours.quiet, width=1.1 * unit
        )
        sheet.circle(edge + ours * across, middle, 2.5 * unit, fill=colours.blue, stroke=colours.blue)
    return sheet.finished()


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
