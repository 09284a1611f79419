"""HTML as the text that a reader sees: nothing hidden, no claim lost, lines where the page has lines."""

import pytest

from frontline.importers.newsletters import plain_text_of_html

CLAIM = "Orders now ship in 2–3 weeks."


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none;">teaser</div>',
        '<span style="FONT-SIZE: 0px; line-height: 1px">teaser</span>',
        '<div style="max-height:0;overflow:hidden">teaser</div>',
        '<p style="mso-hide:all">teaser</p>',
        '<p style="visibility: hidden !important">teaser</p>',
        '<p style="opacity:0">teaser</p>',
        "<p hidden>teaser</p>",
        '<span class="small preheader">teaser</span>',
        '<div style="display:none"><p style="display:none">teaser</p></div>',
    ],
)
def test_what_is_hidden_is_not_text(hidden: str) -> None:
    styles = "<style>.preheader, .x { display : none !important } @media (max-width: 9px) { .wide { display: none } }</style>"
    html = f"<html><head>{styles}</head><body>{hidden}<p class='wide'>{CLAIM}</p></body></html>"
    assert plain_text_of_html(html) == CLAIM


@pytest.mark.parametrize(
    "shown",
    [
        '<td style="font-size:0px;padding:20px"><div style="font-size:16px">{}</div></td>',
        '<td style="font-size:0"><span style="font: 14px Arial">{}</span></td>',
        '<p style="max-height:0.5em">{}</p>',
        '<p style="opacity:0.9">{}</p>',
        '<p style="font-size:0.9em">{}</p>',
        '<body style="display:none"><p>{}</p></body>',
        '<div style="display:none"><p>{}</p></div>',
    ],
)
def test_what_only_looks_hidden_is_text(shown: str) -> None:
    """A frame without letters of its own has no size; and a page whose whole text is hidden is read all the same."""
    assert plain_text_of_html(f"<table><tr>{shown.format(CLAIM)}</tr></table>") == CLAIM


def test_a_claim_survives_in_nested_tables() -> None:
    row = f"<table><tr><td><table><tr><td>Photo box</td><td>{CLAIM}</td></tr></table></td></tr></table>"
    assert plain_text_of_html(row) == f"Photo box {CLAIM}"


def test_fillers_that_nobody_sees_are_dropped() -> None:
    assert (
        plain_text_of_html("<p>\u200c\u00a0\u200c&zwnj;&nbsp;&#847; &shy;Orders\u200b now&nbsp;ship</p>")
        == "Orders now ship"
    )


def test_line_ends_of_the_source_are_spaces_and_those_of_the_page_are_lines() -> None:
    html = "<p>Orders now\n   ship in\r\n3 weeks.<br>Thank you.</p>Next<div>block</div><pre>a\n  b</pre>"
    assert plain_text_of_html(html) == "Orders now ship in 3 weeks.\nThank you.\n\nNext\n\nblock\n\na\nb"


def test_each_item_of_a_list_has_its_line() -> None:
    html = "<ul><li>Tapes: 3 weeks</li><li>Reels: <b>5</b> weeks<ul><li>16 mm</li></ul></li></ul>"
    assert plain_text_of_html(html).split() == "Tapes: 3 weeks Reels: 5 weeks 16 mm".split()
    assert [line for line in plain_text_of_html(html).splitlines() if line] == [
        "Tapes: 3 weeks",
        "Reels: 5 weeks",
        "16 mm",
    ]


def test_links_keep_their_words() -> None:
    assert plain_text_of_html('<p>See <a href="https://example.com/x">what changed</a>.</p>') == "See what changed."


def test_pictures_speak_only_where_nothing_else_does() -> None:
    assert plain_text_of_html(f'<img alt="logo"><p>{CLAIM}</p>') == CLAIM
    assert plain_text_of_html(f'<img alt="{CLAIM}"><img alt=""><img><img alt="{CLAIM}">') == CLAIM


@pytest.mark.parametrize(
    "broken", ["", "<", "<p", "<table><tr><td>" * 500, "</p></p>", "<style>", "<!-- never closed", "\0"]
)
def test_broken_html_has_no_text_and_does_no_harm(broken: str) -> None:
    assert plain_text_of_html(broken).strip(" <p") == ""
