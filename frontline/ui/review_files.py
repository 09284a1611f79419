"""The weekly review as a file: PDF for paper, HTML, Markdown, JSON; each is made when somebody asks for it, from the review on the screen."""

import json
from collections.abc import Callable
from functools import partial

import streamlit as st

from frontline.review.as_json import review_json
from frontline.review.content import Review


def _pdf(review: Review) -> bytes:
    from frontline.review.forms.pdf import pdf_page  # the makers of files are read when a file is made

    return pdf_page(review)


def _html(review: Review) -> bytes:
    from frontline.review.forms.html import html_page

    return html_page(review).encode()


def _markdown(review: Review) -> bytes:
    from frontline.review.forms.markdown import markdown_page

    return markdown_page(review).encode()


def _json(review: Review) -> bytes:
    return json.dumps(review_json(review), ensure_ascii=False, indent=2).encode()


FORMS: tuple[tuple[str, str, str, Callable[[Review], bytes]], ...] = (
    ("Download the PDF", "pdf", "application/pdf", _pdf),
    ("Download HTML", "html", "text/html", _html),
    ("Download Markdown", "md", "text/markdown", _markdown),
    ("Download JSON", "json", "application/json", _json),
)
"""What the button says, the ending of the file's name, its kind, and who makes it."""


def downloads(review: Review) -> None:
    """The page for paper, and the other forms behind one button."""
    paper, *others = FORMS
    _button(review, *paper)
    with st.popover("Other forms"):
        for form in others:
            _button(review, *form)


def _button(review: Review, label: str, ending: str, kind: str, form: Callable[[Review], bytes]) -> None:
    st.download_button(
        label,
        data=partial(form, review),
        file_name=f"weekly-review-{review.heading.week}.{ending}",
        mime=kind,
        on_click="ignore",
        key=f"take_{ending}",
    )
