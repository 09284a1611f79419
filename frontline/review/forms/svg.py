"""Drawing in SVG: a sheet on which lines, marks and words are put, and which is one picture with one sentence for a screen reader."""

from html import escape
from itertools import accumulate

NARROW, WIDE = frozenset("ijltfrI.,:;'’‘|!()[] ·"), frozenset("mwMW@%—…●○◆◐ŴŵÆŒ")


def width_of_sign(sign: str) -> float:
    """How wide a sign is, of the type size: a little more than in the fonts in use, whose widths no program here reads."""
    if sign in NARROW:
        return 0.32
    return 0.88 if sign in WIDE else 0.62 if sign.isupper() else 0.52


def width_of(text: str, size: float) -> float:
    """How wide words of a size are, about."""
    return sum(map(width_of_sign, text)) * size


def fitted(text: str, room: float, size: float) -> str:
    """The text, cut with … where it is wider than the room."""
    if width_of(text, size) <= room:
        return text
    ends = accumulate((width_of_sign(sign) * size for sign in text), initial=width_of("…", size))
    kept = sum(end <= room for end in ends) - 1
    return f"{text[: max(kept, 0)].rstrip()}…"


class Sheet:
    """A picture under way; lengths are in the units of its view box, y grows downwards. `size` is that of its words.

    `spread` is how much wider than the review's own fonts the words may come out: more than 1 where a reader's machine picks the font.
    """

    def __init__(self, width: float, height: float, size: float, sentence: str, spread: float = 1) -> None:
        self.width, self.height, self.size, self.sentence, self.spread = width, height, size, sentence, spread
        self._parts: list[str] = []

    def rect(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A filled box."""
        self._parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}"/>')

    def line(self, x1: float, y1: float, x2: float, y2: float, stroke: str, width: float = 1, dash: str = "") -> None:
        """A straight line; `dash` is its pattern, as in "2 2"."""
        pattern = f' stroke-dasharray="{dash}"' if dash else ""
        self._parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}" stroke-width="{width:g}"{pattern}/>'
        )

    def curve(self, points: list[tuple[float, float]], stroke: str, width: float) -> None:
        """A line through points."""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self._parts.append(
            f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="{width:g}" stroke-linejoin="round"/>'
        )

    def circle(
        self, x: float, y: float, radius: float, *, fill: str = "none", stroke: str = "none", width: float = 1
    ) -> None:
        """A disc, or a ring."""
        self._parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}"/>'
        )

    def diamond(self, x: float, y: float, radius: float, *, fill: str, stroke: str) -> None:
        """A diamond."""
        self._parts.append(
            f'<path d="M{x:.1f} {y - radius:.1f}L{x + radius:.1f} {y:.1f}L{x:.1f} {y + radius:.1f}L{x - radius:.1f} {y:.1f}Z" '
            f'fill="{fill}" stroke="{stroke}" stroke-width="1"/>'
        )

    def words(
        self, x: float, y: float, text: str, fill: str, *, anchor: str = "start", is_bold: bool = False, halo: str = ""
    ) -> None:
        """Words on a base line; `halo` is the colour of a rim that parts them from lines behind."""
        weight = ' font-weight="600"' if is_bold else ""
        rim = (
            f' stroke="{halo}" stroke-width="{self.size / 4:g}" stroke-linejoin="round" paint-order="stroke"'
            if halo
            else ""
        )
        at = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._parts.append(f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}"{at}{weight}{rim}>{escape(text)}</text>')

    def width_of(self, text: str) -> float:
        """How wide words are, about."""
        return width_of(text, self.size * self.spread)

    def fitted(self, text: str, room: float) -> str:
        """The text, cut with … where it is wider than the room."""
        return fitted(text, room, self.size * self.spread)

    def finished(self) -> str:
        """The picture as a standalone SVG element."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}" role="img" '
            f"font-family=\"'Frontline Sans', 'Source Sans', system-ui, sans-serif\" font-size=\"{self.size:g}\">"
            f"<title>{escape(self.sentence)}</title>{''.join(self._parts)}</svg>"
        )
