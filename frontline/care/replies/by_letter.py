"""An alternation ordered by first letters, so that a search looks only at what can start where it stands.

`re` tries one alternative after the other, and of hundreds nearly all fail at their first letters. Told apart by these
first, a list of phrases is found several times as fast. Where it matches stays the same; which of several alternatives
that match at one place is taken does not.
"""

import re
from collections.abc import Iterator

GROUP = "(?:"
LITERAL = frozenset(" abcdefghijklmnopqrstuvwxyz0123456789@#'\"%-")
LETTERS = 3
"""So many letters are told apart; more cost time to compile and save none."""
MOST_WRITTEN = 12_000
"""Characters that the tails of one alternative may come to: what is longer takes longer to compile than it saves."""
FEW = 8
"""Fewer alternatives are as fast as they stand."""
QUANTIFIER = re.compile(r"(?:[?*+]|\{\d+(?:, ?\d*)?\})\??")

Head = tuple[str, str, str]
"""First letter (empty: not one letter), the rest of the alternative it starts, what follows that alternative's group."""


def by_first_letter(alternation: str, letters: int = LETTERS) -> str:
    """The alternatives of a pattern (lower-case phrases with `|` between them), grouped by the letters they can start with."""
    table: dict[str, dict[str, list[str]]] = {}
    for alternative in alternatives(alternation):
        for letter, rest, tail in _short_heads(alternative):
            rests = table.setdefault(letter, {}).setdefault(tail, [])
            if rest not in rests:
                rests.append(rest)
    unsorted = table.pop("", {})
    grouped = []
    for letter, tails in sorted(table.items()):
        following = _joined(tails)
        if letters > 1 and sum(map(len, tails.values())) >= FEW:
            following = by_first_letter(following, letters - 1)
        grouped.append(f"{letter}(?:{following})")
    return "|".join([*grouped, _joined(unsorted)] if unsorted else grouped)


def alternatives(pattern: str) -> list[str]:
    """What stands between the `|` that are in no group and no class."""
    cuts = [place for place, sign, depth in _signs(pattern) if sign == "|" and depth == 0]
    return [pattern[start + 1 : end] for start, end in zip([-1, *cuts], [*cuts, len(pattern)], strict=True)]


def _short_heads(alternative: str) -> list[Head]:
    """Its heads, or itself where they would repeat a long tail too often."""
    heads = list(_heads(alternative))
    written = {(letter, tail) for letter, _, tail in heads}
    return heads if sum(len(tail) for _, tail in written) < MOST_WRITTEN else [("", alternative, "")]


def _joined(tails: dict[str, list[str]]) -> str:
    return "|".join(f"(?:{'|'.join(rests)}){tail}" if tail else "|".join(rests) for tail, rests in tails.items())


def _heads(pattern: str, tail: str = "") -> Iterator[Head]:
    """All ways in which the pattern can start; a group in front is opened."""
    if pattern.startswith(GROUP):
        yield from _heads_of_group(pattern, tail)
        return
    mark = QUANTIFIER.match(pattern, 1)
    if pattern[:1] not in LITERAL or (mark and mark.group() not in ("?", "+")):
        yield "", pattern, tail
    elif mark is None:
        yield pattern[0], pattern[1:], tail
    elif mark.group() == "+":
        yield pattern[0], f"{pattern[0]}*{pattern[2:]}", tail
    else:
        yield pattern[0], pattern[2:], tail
        yield from _heads(pattern[2:], tail)


def _heads_of_group(pattern: str, tail: str) -> Iterator[Head]:
    end = next(place for place, sign, depth in _signs(pattern) if sign == ")" and depth == 0)
    inner = pattern[len(GROUP) : end]
    mark = QUANTIFIER.match(pattern, end + 1)
    rest = pattern[mark.end() if mark else end + 1 :]
    if mark and mark.group() not in ("?", "*", "+"):
        yield "", pattern, tail
        return
    repeats = mark is not None and mark.group() in ("*", "+")
    for alternative in alternatives(inner):
        yield from _heads(alternative, f"(?:{inner})*{rest}{tail}" if repeats else rest + tail)
    if mark and mark.group() in ("?", "*"):
        yield from _heads(rest, tail)


def _signs(pattern: str) -> Iterator[tuple[int, str, int]]:
    """Place, sign and depth of every `(`, `)` and `|` that is no literal; a closing one has the depth outside."""
    depth, is_class, is_escaped = 0, False, False
    for place, sign in enumerate(pattern):
        if is_escaped or sign == "\\":
            is_escaped = not is_escaped
        elif is_class or sign == "[":
            is_class = sign != "]"
        elif sign in "()|":
            depth += (sign == "(") - (sign == ")")
            yield place, sign, depth
