"""The words of docs/glossary.md, so that a page, an export and a report explain a figure in the same words.

How the file is written: an entry is `- **Name, other name** (of what) — meaning`. Names are parted by a comma or a slash;
an entry may define a second word after the first, again as `**Name** — meaning`; a bold word without a dash is one more
name of what is being explained. `([decision](decisions/0004-business-hours.md))` names where it was decided.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from frontline import PROJECT_ROOT

GLOSSARY = PROJECT_ROOT / "docs" / "glossary.md"
_HEAD = re.compile(r"\*\*(?P<names>.+?)\*\*(?: \((?P<of>[^)]+)\))? — ")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_DECISION = re.compile(r"\s*\(\[decision\]\((?P<path>[^)]+)\)\)")
_LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<path>[^)]+)\)")
_PART = re.compile(r"\s*[,/]\s+|\s+/\s*|\s*\(|\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@dataclass(frozen=True)
class Term:
    """One entry: its title as written, the names it goes by, what it means, and the decision behind it ("" when none)."""

    title: str
    names: tuple[str, ...]
    meaning: str
    section: str
    decision: str = ""


@cache
def terms(path: Path = GLOSSARY) -> tuple[Term, ...]:
    """Every entry of the glossary, in its order."""
    return tuple(_terms(path.read_text(encoding="utf-8")))


def _terms(text: str) -> Iterator[Term]:
    for section, entry in _entries(text):
        heads = list(_HEAD.finditer(entry))
        ends = [head.start() for head in heads[1:]] + [len(entry)]
        for head, end in zip(heads, ends, strict=True):
            yield _term(head, entry[head.end() : end], section)


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Each bullet as one line, with the heading that it stands under."""
    section, entry = "", ""
    for line in [*text.splitlines(), ""]:
        if line.startswith("  ") and entry:
            entry += f" {line.strip()}"
            continue
        if entry:
            yield section, entry
        entry = line[2:].strip() if line.startswith("- **") else ""
        section = line.removeprefix("## ").strip() if line.startswith("## ") else section


def _term(head: re.Match[str], body: str, section: str) -> Term:
    of = f" ({head['of']})" if head["of"] else ""
    written = [head["names"], *_BOLD.findall(body)]
    names = [name.strip() for each in written for name in _PART.split(each) if name and name.strip()]
    path = _DECISION.search(body) or _LINK.search(body)
    meaning = _LINK.sub(r"\g<words>", _DECISION.sub("", body)).replace("**", "").replace("`", "")
    decision = path["path"] if path and path["path"].startswith("decisions/") else ""
    return Term(head["names"] + of, tuple(names), meaning.strip().rstrip(";"), section, decision and f"docs/{decision}")


@lru_cache(maxsize=2048)
def terms_in(text: str, most: int = 6) -> tuple[Term, ...]:
    """The entries whose names occur in a text as whole words, in singular or plural: the longest names first, at most so many."""
    words = _stems(text)
    found: dict[Term, tuple[int, int]] = {}
    by_words = _by_words()
    longest = max(map(len, by_words), default=0)
    for start in range(len(words)):
        for size in range(1, longest + 1):
            for term in by_words.get(tuple(words[start : start + size]), ()) if start + size <= len(words) else ():
                found[term] = min(found.get(term, (-size, start)), (-size, start))
    return tuple(sorted(found, key=lambda term: found[term]))[:most]


@cache
def _by_words() -> dict[tuple[str, ...], list[Term]]:
    """The entries by each of their names, as stems."""
    found: dict[tuple[str, ...], list[Term]] = {}
    for term in terms():
        for stems in {tuple(_stems(name)) for name in term.names}:
            found.setdefault(stems, []).append(term)
    return found


def _stems(text: str) -> list[str]:
    """A text's words in lower case without the ending of a plural; hyphens and underscores part words."""
    return list(map(_stem, _WORD.findall(text.lower().replace("’", "'"))))


def _stem(word: str) -> str:
    """The singular, near enough: the same rule is applied to a name and to the text in which it is looked for."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def terms_for(texts: Iterable[str], further: Iterable[str] = (), most: int = 6) -> tuple[Term, ...]:
    """The entries for a figure: those that its own `texts` name, then those of `further` texts (its columns)."""
    first = terms_in(" . ".join(texts), most)
    rest = (term for text in further for term in terms_in(text, most))
    return tuple(dict.fromkeys((*first, *rest)))[:most]
