"""The colours of the review's charts, named by what they mean: as literals for paper, as variables for a page with a style sheet."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Colours:
    """CSS colours. Blue is what is, attention is what needs you, grey is context; the dashboard's themes have the same names."""

    card: str  # what lies behind
    line: str
    band: str  # the usual range
    ink: str
    quiet: str
    grey: str
    blue: str
    blue_text: str
    attention: str
    attention_text: str


PAPER = Colours(
    card="#FFFFFF",
    line="#D5D2C8",  # darker than on a screen: printers lose pale greys
    band="#E9E7E0",
    ink="#1A1A1A",
    quiet="#5B5B5B",
    grey="#8C8A83",
    blue="#0072B2",
    blue_text="#0072B2",
    attention="#D55E00",
    attention_text="#A84300",
)
VARIABLES = Colours(**{each.name: f"var(--{each.name.replace('_', '-')})" for each in fields(Colours)})
"""For pages whose style sheet sets --blue, --band … by theme."""
