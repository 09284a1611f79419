"""The charts of the weekly review as SVG with real text, for the page, the PDF and the HTML alike."""

from frontline.review.forms.bars_svg import heard_chart as heard
from frontline.review.forms.bars_svg import pareto
from frontline.review.forms.colours import PAPER, VARIABLES, Colours
from frontline.review.forms.xmr_svg import xmr_chart

__all__ = ["PAPER", "VARIABLES", "Colours", "heard", "pareto", "xmr_chart"]
