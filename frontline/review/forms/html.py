"""The review as one page of HTML: nothing is fetched, nothing runs; light and dark, and on A4 when it is printed."""

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

from frontline.review.content import Chart, Heading, Review, Rows, Voice
from frontline.review.forms.bars_svg import heard_left
from frontline.review.forms.chart_words import is_drawn
from frontline.review.forms.charts_svg import VARIABLES, heard, pareto, xmr_chart
from frontline.review.forms.page_text import READING
from frontline.review.forms.signs import readable
from frontline.review.forms.tables import (
    Table,
    chart_table,
    claims_table,
    heard_table,
    promises_table,
    questions_table,
    rows_command,
    shifts_list,
)
from frontline.review.forms.words import (
    chart_unit,
    dates_words,
    edited_words,
    footing_words,
    heading_counts,
    kept_words,
    missing_words,
    quoted,
    said_words,
    through_words,
    week_words,
    with_texts,
)

NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'"
CHART = (350.0, 170.0, 13.0)
"""Width, height and type of one of the six charts; the page gives each about its width."""
BARS = (460.0, 13.5)
SPREAD = 1.2
"""A browser sets the words in a font of its machine; the widest common ones are so much wider."""
TONES = {"◆": "attention", "✕": "attention", "◐": "attention", "✓": "blue"}
SAFE_LINKS = ("http://", "https://")


def html_page(review: Review) -> str:
    """The whole page."""
    shown = with_texts(review, readable)
    heading = shown.heading
    title = f"Weekly review, {week_words(heading.week)}: {heading.company}"
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{NO_SCRIPTS}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_style()}</style></head>\n<body>{_head(heading)}<main>{''.join(_blocks(shown))}</main>{_foot(shown)}</body></html>\n"
    )


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def _head(heading: Heading) -> str:
    return (
        f'<header><div><p class="quiet">{escape(heading.company)}</p><h1>Weekly review · {escape(week_words(heading.week))}</h1></div>'
        f'<div class="when"><p><b>{escape(dates_words(heading))}</b></p><p class="quiet">{escape(through_words(heading))}</p></div>'
        f"<p>{escape(heading_counts(heading))}</p></header>"
    )


def _blocks(review: Review) -> Iterable[str]:
    """Blocks 2 to 8, in the order in which they are read."""
    yield from _experienced(review)
    yield from _agreed(review)


def _experienced(review: Review) -> Iterable[str]:
    """Blocks 2 to 6: what customers experienced."""
    sentence = review.sentence
    yield _section(
        "sentence",
        "The week in one sentence",
        f'<p class="opening">{escape(sentence.text)}</p>{_quiet(edited_words(sentence))}',
    )
    yield _section("voices", "Three voices", f'<div class="three">{"".join(map(_voice, review.voices))}</div>')
    charts, reading = "".join(map(_chart, review.charts)), READING if any(map(is_drawn, review.charts)) else ""
    yield _section("charts", "Six measures over 26 weeks", f'<div class="three">{charts}</div>{_quiet(reading)}')
    asked, met = review.questions, review.heard
    bars = pareto(asked, VARIABLES, *BARS, most=len(asked.shares), spread=SPREAD)
    drawn = _drawn(bars, questions_table(asked), asked.rows) if asked.shares else _quiet(missing_words(asked))
    yield _section("questions", "What people ask", _answer(asked.sentence) + drawn)
    pairs = heard(met, VARIABLES, *BARS, most=len(met.segments), spread=SPREAD)
    drawn = _drawn(pairs, heard_table(met), met.rows) if met.segments else _quiet(missing_words(met))
    yield _section(
        "heard",
        "Who we hear, and who we serve",
        _answer(met.sentence) + drawn + _quiet(heard_left(met, len(met.segments))),
    )


def _agreed(review: Review) -> Iterable[str]:
    """The claims, and blocks 7 and 8: what we said, promised and took on."""
    claims, promises, shifts = review.claims, review.promises, review.shifts
    yield _section(
        "claims",
        "What we published, and what is true today",
        _answer(claims.sentence) + _table(claims_table(claims)),
    )
    yield _section(
        "promises",
        "What we promised",
        _answer(promises.sentence) + _table(promises_table(promises)) + _opened(promises.rows),
    )
    lines = "".join(f"<li>{escape(line)}</li>" for line in shifts_list(shifts))
    coming = f"<h3>Next week</h3><ul>{lines}</ul>" if lines else ""
    yield _section(
        "shifts", "On the phones", _answer(shifts.sentence) + _quiet(kept_words(shifts)) + coming + _opened(shifts.rows)
    )


def _section(name: str, label: str, content: str) -> str:
    return f'<section id="{name}" aria-labelledby="{name}-label"><h2 id="{name}-label">{escape(label)}</h2>{content}</section>'


def _voice(voice: Voice) -> str:
    words = (
        f"<blockquote>{escape(quoted(voice.quote))}</blockquote>{_quiet(said_words(voice))}"
        if voice.quote
        else f"<p>{escape(voice.missing)}</p>"
    )
    return f"<article><h3>{escape(voice.label)}</h3>{words}</article>"


def _chart(chart: Chart) -> str:
    unit, notes = chart_unit(chart), "".join(map(_quiet, chart.notes))
    drawing = xmr_chart(chart, VARIABLES, *CHART, spread=SPREAD) if is_drawn(chart) else ""
    drawn = _drawn(drawing, chart_table(chart), chart.rows) if drawing else ""
    return (
        f'<article><h3>{escape(chart.title)} <span class="quiet">{escape(unit)}</span></h3><p class="value">{escape(chart.value_words)}</p>'
        f"{drawn}{notes}{_quiet(chart.definition)}</article>"
    )


def _drawn(drawing: str, table: Table, rows: Rows) -> str:
    return f"{drawing}<details><summary>as a table</summary>{_table(table)}{_opened(rows)}</details>"


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
    lines = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>{"".join(map(_cell, row[1:]))}</tr>' for row in table.rows
    )
    return f'<div class="wide" tabindex="0" role="group" aria-label="{escape(table.head[0])}"><table><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table></div>'


def _cell(words: str) -> str:
    tone = TONES.get(words[:1])
    return f'<td class="{tone}">{escape(words)}</td>' if tone else f"<td>{escape(words)}</td>"


def _opened(rows: Rows) -> str:
    return f'<p class="quiet rows">rows: <code>{escape(rows_command(rows))}</code></p>'


def _answer(sentence: str) -> str:
    return f'<p class="answer">{escape(sentence)}</p>'


def _quiet(text: str) -> str:
    return f'<p class="quiet">{escape(text)}</p>' if text else ""


def _foot(review: Review) -> str:
    footing = review.footing
    words = "".join(f"<dt>{escape(term)}</dt><dd>{escape(line)}</dd>" for term, line in footing.definitions)
    gaps = "".join(f"<li>{escape(gap)}</li>" for gap in footing.gaps)
    link = escape(footing.link)
    opened = f'<a href="{link}">{link}</a>' if footing.link.startswith(SAFE_LINKS) else link
    return (
        f"<footer><h2>How this is counted</h2><dl>{words}</dl>{f'<h3>Missing</h3><ul>{gaps}</ul>' if gaps else ''}"
        f"<p>{escape(footing_words(footing))} {opened}</p></footer>"
    )
