"""HTML and Markdown as the text that a reader sees."""

import re
from collections.abc import Iterable

from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode

NOT_TEXT = "script, style, head, title, template, noscript"
BLOCKS = (
    "p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, table, ul, ol, dl, dt, dd, pre, hr, section, article, header, "
    "footer, center, address, figure, figcaption, form, fieldset"
)
BREAK = "\ue000"
"""A line end to be; every white space of the source is only a space."""
HIDDEN_STYLE = re.compile(
    r"(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|(?:max-height|opacity):0(?:px|em|%)?(?:!important)?(?:;|$))"
)
NO_SIZE = re.compile(r"(?:^|;)font-size:0(?:px|em|pt|%)?(?:!important)?(?:;|$)")
SOME_SIZE = re.compile(r"(?:^|;)font(?:-size)?:[^;]*[1-9]")
HIDDEN_CLASS = re.compile(r"([^{}]*)\{[^{}]*display\s*:\s*none[^{}]*\}", re.IGNORECASE)
NESTED_RULES = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
FILLERS = re.compile(r"[\u200b\u2060\ufeff\u00ad\u034f]|(?<=\s)[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)")
LOOKS_LIKE_HTML = re.compile(
    r"\A\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|div|center|meta|style)\b|</(?:body|html)\s*>",
    re.IGNORECASE | re.DOTALL,
)


def plain_text_of_html(html: str) -> str:
    """The text a reader sees: a line per block; scripts, styles and what is hidden left out.

    A page whose whole text is hidden is read as if it were not; one of pictures only, by what it says in their place.
    """
    return _text_of_tree(html, shows_hidden=False) or _text_of_tree(html, shows_hidden=True) or _texts_of_pictures(html)


def plain_text_of_markdown(markdown: str) -> str:
    """The text a reader sees once the Markdown is rendered."""
    return plain_text_of_html(MarkdownIt().render(markdown))


def without_fillers(text: str) -> str:
    """Without the signs that nobody sees: zero-width spaces, soft hyphens, control signs."""
    text = re.sub(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    return FILLERS.sub("", text)


def looks_like_html(text: str) -> bool:
    """True for HTML that is sent as plain text."""
    return bool(LOOKS_LIKE_HTML.search(text))


def _text_of_tree(html: str, *, shows_hidden: bool) -> str:
    tree = LexborHTMLParser(html.replace(BREAK, ""))
    if not shows_hidden:
        _remove(_hidden(tree))
    _remove(tree.css(NOT_TEXT))
    for node in tree.css("br"):
        node.insert_after(BREAK)
    for node in tree.css("td, th"):
        node.insert_after(" ")
    for node in tree.css("pre"):
        node.replace_with(BREAK * 2 + node.text().replace("\n", BREAK) + BREAK * 2)
    for node in tree.css(BLOCKS):
        node.insert_before(BREAK * 2)
        node.insert_after(BREAK * 2)
    text = FILLERS.sub("", tree.body.text() if tree.body else "")
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split(BREAK))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _texts_of_pictures(html: str) -> str:
    tree = LexborHTMLParser(html)
    texts = (without_fillers(node.attributes.get("alt") or "").strip() for node in tree.css("img, area"))
    return "\n\n".join(dict.fromkeys(text for text in texts if text))


def _remove(nodes: Iterable[LexborNode]) -> None:
    """From the last to the first, each once: what lies within a node goes before it."""
    once = {node.mem_id: node for node in nodes}
    for node in reversed(once.values()):
        node.decompose()


def _hidden(tree: LexborHTMLParser) -> list[LexborNode]:
    names = _hidden_names(tree)
    return [node for node in tree.css("[style], [hidden], [class], [id]") if _is_hidden(node, names)]


def _is_hidden(node: LexborNode, names: frozenset[str]) -> bool:
    attributes = node.attributes
    if node.tag in ("body", "html") or "hidden" in attributes:
        return "hidden" in attributes
    if names and not names.isdisjoint(
        {f".{name}" for name in (attributes.get("class") or "").split()} | {f"#{attributes.get('id')}"}
    ):
        return True
    style = _packed(node)
    if HIDDEN_STYLE.search(style):
        return True
    return bool(NO_SIZE.search(style)) and not any(
        SOME_SIZE.search(_packed(inner)) for inner in node.css("[style]")[1:]
    )


def _packed(node: LexborNode) -> str:
    return re.sub(r"\s+", "", node.attributes.get("style") or "").lower()


def _hidden_names(tree: LexborHTMLParser) -> frozenset[str]:
    """The classes and ids (".preheader", "#teaser") that a style sheet hides everywhere, not only on some screens."""
    names: set[str] = set()
    for sheet in tree.css("style"):
        rules = NESTED_RULES.sub("", re.sub(r"/\*.*?\*/|<!--|-->", "", sheet.text(), flags=re.DOTALL))
        for found in HIDDEN_CLASS.finditer(rules):
            chosen = (re.fullmatch(r"\w*([.#][\w-]+)", each.strip()) for each in found[1].split(","))
            names |= {each[1] for each in chosen if each}
    return frozenset(names)
