"""The evidence as one page of HTML: nothing is fetched, nothing runs; it reads on paper and in the dark."""

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path

from frontline.claims.check import TONES, WORDS
from frontline.claims.judged import CheckedClaim
from frontline.claims.pictures import Picture
from frontline.claims.pictures import picture_of as picture_behind
from frontline.claims.report import Report
from frontline.claims.style import KIND_WORDS
from frontline.units import count_of, local_moment

WROTE = {
    "self": "wrote it themselves",
    "edited": "edited what others wrote",
    "ghost": "did not write it: somebody else did",
}
WIDTH, HEIGHT, LEFT, TOP = 420.0, 150.0, 46.0, 18.0
NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(report: Report, signed_by: str = "", signed_at: str = "") -> str:
    """The whole page; `signed_at` is a UTC moment as ISO text, empty when nobody has signed."""
    checked = report.checked
    title = checked.title or "Newsletter"
    claims = "".join(_claim(report, place) for place in range(len(checked.claims)))
    parts = [
        f"<h1>{escape(title)}</h1>",
        f'<p>{escape(_counts(checked.claims))}</p><p class="quiet">{escape(" ".join(_head(report, signed_by, signed_at)))}</p>',
        f"<h2>Claims</h2>{claims or '<p>No claim was found.</p>'}",
        _list("These do not go together", (clash.sentence for clash in checked.clashes)),
        _list(
            "Style notes, apart from verdicts",
            (f"{KIND_WORDS[note.kind]}: “{note.text}” {note.suggestion}" for note in report.notes),
        ),
        _list("Remarks", checked.notices),
        f'<h2>The text</h2><div class="draft">{_marked(report)}</div>',
        f"<h2>How this was made</h2>{_table(_origin(report))}",
    ]
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{NO_SCRIPTS}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>Evidence: {escape(title)}</title>'
        f"<style>{_style()}</style></head>\n<body>{''.join(parts)}</body></html>\n"
    )


@cache
def _style() -> str:
    return Path(__file__).with_name("evidence_page.css").read_text(encoding="utf-8")


def _counts(claims: Iterable[CheckedClaim]) -> str:
    verdicts = [found.verdict.verdict for found in claims]
    told = [f"{verdicts.count(word)} {words}" for word, words in WORDS.items() if word in verdicts]
    return f"{count_of(len(verdicts), 'claim')}: {', '.join(told)}." if told else "No claim was found."


def _head(report: Report, signed_by: str, signed_at: str) -> list[str]:
    checked, declared = report.checked, report.declared
    told = [
        f"Judged by what was known at the start of {checked.as_of}; data through {checked.data_through or 'never'}."
    ]
    if declared:
        told.append(f"Declared author: {declared.name}, who {WROTE[declared.wrote]}.")
    if signed_by:
        moment = dt.datetime.fromisoformat(signed_at).astimezone(dt.UTC).replace(tzinfo=None)
        told.append(f"Signed off by {signed_by} on {local_moment(moment, report.zone)}, {report.zone}.")
    return told


def _claim(report: Report, place: int) -> str:
    found, later = report.checked.claims[place], report.seen_later(place)
    evidence, verdict = found.evidence, found.verdict
    parts = [
        f'<span class="badge">{escape(WORDS[verdict.verdict])} · claim {place + 1}</span>',
        f"<blockquote>“{escape(found.claim.text)}”</blockquote><h3>{escape(verdict.reason)}</h3>",
        _picture(picture_behind(found)),
    ]
    if found.claim.is_corrected:
        parts.append('<p class="quiet">Read by hand.</p>')
    if later is not None:
        parts.append(f"<p>With hindsight: {escape(WORDS[later.verdict.verdict])}. {escape(later.verdict.reason)}</p>")
    if found.wording:
        parts.append(f"<p>A truthful wording: “{escape(found.wording)}”</p>")
    if evidence:
        figures = {name.replace("_", " "): value for name, value in evidence.figures.items()}
        asked = " ".join(f"--param {name}={value}" for name, value in evidence.asked.items())
        parts.append(
            f'<p class="quiet">{escape(evidence.counted)}; data through {evidence.data_through}; rule {escape(verdict.rule or "none")}; '
            f"rows: frontline query {escape(evidence.query)} {escape(asked)}</p>"
            f"<details><summary>Every figure</summary>{_table(figures)}</details>"
        )
    return f'<article id="claim-{place + 1}" class="{TONES[verdict.verdict]}">{"".join(parts)}</article>'


def _picture(picture: Picture | None) -> str:
    """A curve as SVG: the share done by length, the claimed range behind it."""
    if picture is None or not len(picture.lengths):
        return ""
    top = max(float(picture.lengths[-1]), picture.high or 0.0, picture.low) or 1.0
    across, down = (WIDTH - LEFT - 8) / top, HEIGHT - TOP - 22
    base = TOP + down
    left, right = LEFT + picture.low * across, LEFT + (top if picture.high is None else picture.high) * across
    points = " ".join(
        f"{LEFT + length * across:.1f},{base - share * down:.1f}"
        for length, share in zip(picture.lengths, picture.share, strict=True)
        if not math.isnan(share)
    )
    aim = base - (0.8 if picture.aim is None else picture.aim) * down
    told = f"claimed {_ends(picture)}"
    return (
        f'<svg viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}" role="img" aria-label="Share {escape(picture.did)} by length, {escape(told)}">'
        f'<rect class="claimed" x="{left:.1f}" y="{TOP}" width="{max(right - left, 2):.1f}" height="{down}"/>'
        f'<line class="aim" x1="{LEFT}" x2="{WIDTH - 8}" y1="{aim:.1f}" y2="{aim:.1f}"/>'
        f'<line class="axis" x1="{LEFT}" x2="{WIDTH - 8}" y1="{base}" y2="{base}"/><polyline class="done" points="{points}"/>'
        f'<text x="{left:.1f}" y="12">{escape(told)}</text><text x="0" y="{aim + 4:.1f}">{"8 in 10" if picture.aim is None else f"{picture.aim:.0%}"}</text>'
        f'<text x="{LEFT}" y="{HEIGHT - 6}">0</text><text x="{WIDTH - 8}" y="{HEIGHT - 6}" text-anchor="end">{top:.3g} {escape(picture.unit)}s</text></svg>'
    )


def _ends(picture: Picture) -> str:
    if picture.high is None:
        return f"over {picture.low:.3g} {picture.unit}s"
    low = f"{picture.low:.3g}–" if picture.low and picture.low != picture.high else ""
    return f"{low}{picture.high:.3g} {picture.unit}{'' if picture.high == 1 and not low else 's'}"


def _marked(report: Report) -> str:
    text, parts, end = report.checked.text, [], 0
    numbered = enumerate(report.checked.claims, start=1)
    for number, found in sorted(numbered, key=lambda pair: (pair[1].claim.start, -pair[1].claim.end)):
        claim, verdict = found.claim, found.verdict.verdict
        if claim.start < end:
            continue
        parts.append(escape(text[end : claim.start]))
        words = escape(f"{WORDS[verdict].partition(' ')[0]} {text[claim.start : claim.end]}")
        parts.append(
            f'<mark class="{TONES[verdict]}"><a href="#claim-{number}" title="{escape(WORDS[verdict])}">{words}</a></mark>'
        )
        end = claim.end
    return "".join([*parts, escape(text[end:])])


def _origin(report: Report) -> dict[str, object]:
    told = report.as_json()
    names = {
        "text_sha256": "SHA-256 of the text",
        "rules_version": "version of the rules",
        "warehouse_version": "warehouse version",
        "program_version": "program version",
    }
    origin = {words: told[name] for name, words in names.items()}
    return origin | {f"threshold: {name.replace('_', ' ')}": value for name, value in report.thresholds.items()}


def _table(pairs: Mapping[str, object]) -> str:
    rows = "".join(f"<tr><th>{escape(name)}</th><td>{escape(_value(value))}</td></tr>" for name, value in pairs.items())
    return f"<table>{rows}</table>"


def _value(value: object) -> str:
    if value is None:
        return "not known"
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 10_000 else str(value)


def _list(title: str, sentences: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<h2>{escape(title)}</h2><ul>{items}</ul>" if items else ""
