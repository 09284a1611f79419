"""Opens a page as a reader's first visit does, and reads what it shows."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from frontline.ui.menu import registered

ROOT = Path(__file__).resolve().parents[2]
FRAME = ROOT / "frontline" / "ui" / "frame.py"
STEMS = [entry.stem for entry in registered()]
FALSE_CLAIM = "We are back to a 2-3 week turnaround."
_INLINE_TAG = re.compile(r"</?(?:em|span|code|mark)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")


def open_page(stem: str, **address: str) -> AppTest:
    """Run the frame, then that page; `address` are query parameters that were there from the start."""
    app = AppTest.from_file(FRAME, default_timeout=60)
    app.query_params.update(address)
    return app.run().switch_page(str(ROOT / "pages" / f"{stem}.py")).run()


def check_draft(text: str) -> AppTest:
    """Open the newsletter check and paste a text."""
    return open_page("check_newsletter").text_area(key="draft").set_value(text).run()


def html_bodies(app: AppTest) -> list[str]:
    """Every piece of HTML on the page but the style sheet."""
    bodies = [str(getattr(element, "body", "")) for element in app.get("html")]
    return [body for body in bodies if "<style" not in body]


def words_of(html: str) -> str:
    """What a reader sees of a piece of HTML."""
    return " ".join(unescape(_TAG.sub(" ", _INLINE_TAG.sub("", html))).split())


def of_class(app: AppTest, name: str) -> list[str]:
    """The texts of the elements with that class, in order."""
    found = re.compile(rf'<(\w+)[^>]* class="{name}[^"]*"[^>]*>(.*?)</\1>|<(\w+) class="{name}">(.*?)</\3>', re.DOTALL)
    return [words_of(match[2] or match[4] or "") for body in html_bodies(app) for match in found.finditer(body)]


def headline(app: AppTest) -> str:
    """The page's one headline."""
    found = of_class(app, "headline")
    assert len(found) == 1, f"one headline is wanted, not {found}"
    return found[0]


def card_words(app: AppTest, key: str) -> str:
    """Everything a card says in words."""
    card = next(element for element in _all_elements(app._tree) if getattr(element, "key", None) in _card_keys(key))
    return " ".join(words_of(inner.body) for inner in _all_elements(card) if hasattr(inner, "body"))


def card_keys(app: AppTest) -> list[str]:
    """The keys of every card on the page, in order."""
    keys = (str(getattr(element, "key", None)) for element in _all_elements(app._tree))
    return [key for key in keys if key.startswith("card_")]


def _card_keys(key: str) -> set[str]:
    return {f"card_{key}", *(f"card_edge_{tone}_{key}" for tone in ("blue", "attention", "quiet"))}


def everything_shown(app: AppTest) -> str:
    """Every text that the page sent to the browser: HTML, labels, options, tables, and the words inside figures."""
    parts: list[str] = []
    for element in _all_elements(app._tree):
        kind = getattr(element, "type", "")
        if kind in ("dataframe", "arrow_data_frame"):
            parts.append(element.value.to_csv())
        elif kind == "plotly_chart":
            parts.append(json.dumps(json.loads(element.proto.spec), ensure_ascii=False))
        elif kind == "html":
            parts.append("" if "<style" in element.body else element.body)
        else:
            parts.append(unescape(str(getattr(element, "proto", ""))))
    return "\n".join(parts)


def figure_count(app: AppTest) -> int:
    """How many figures the page draws."""
    return sum(getattr(element, "type", "") == "plotly_chart" for element in _all_elements(app._tree))


def rows_keys(app: AppTest) -> list[str]:
    """The keys of the links that open rows."""
    return [str(button.key) for button in app.button if str(button.key).startswith("rows_")]


def all_elements(app: AppTest) -> Iterator[Any]:
    """Every element of the page, blocks included."""
    return _all_elements(app._tree)


def _all_elements(block: Any) -> Iterator[Any]:
    """Every element below a block, blocks included."""
    for child in getattr(block, "children", {}).values():
        yield child
        yield from _all_elements(child)
